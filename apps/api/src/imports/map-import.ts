/** Reads an import again as a person maps its columns, and keeps the mapping for files with the same headings. */
import { fold } from "@cotejo/core";
import { isMappedField } from "@cotejo/importer";
import type { Import } from "../generated/prisma/client.ts";
import { type MappedColumns, saveLayout } from "./layouts.ts";
import { readingOf, type Stores } from "./upload-file.ts";

export interface ColumnMapping {
  heading: string;
  /** Null for a column that fills no field. */
  field: string | null;
}

export type MapProblem = "not-found" | "already-applied" | "no-columns" | "unknown-field" | "no-action" | "no-plan";

/** What a person can mend; what was read before stays. `message` is for them, in Spanish. */
export class MapError extends Error {
  override name = "MapError";
  constructor(
    readonly problem: MapProblem,
    message: string,
  ) {
    super(message);
  }
}

/** Takes what a person chose; gives fields by heading. Throws `MapError` where no plan can come of it. */
function readColumns(columns: readonly ColumnMapping[]): MappedColumns {
  if (columns.length === 0) throw new MapError("no-columns", "Asigne al menos las columnas de las acciones.");
  const read: MappedColumns = {};
  for (const { heading, field } of columns) {
    const chosen = field ?? "attribute";
    if (!isMappedField(chosen)) throw new MapError("unknown-field", `«${heading}»: no existe el campo «${chosen}».`);
    read[heading] = chosen;
  }
  if (!Object.values(read).some((field) => field === "action" || field === "activity"))
    throw new MapError("no-action", "Diga qué columna trae las acciones (o las actividades): sin ella no hay plan.");
  return read;
}

/**
 * Gives the import as it reads with these columns. `keep`: later files with the same headings are read so, too. Throws `MapError`;
 * where the mapping gives no plan nothing changes.
 */
export async function mapImport(
  { prisma, files, reader }: Stores,
  id: string,
  chosen: readonly ColumnMapping[],
  keep: boolean,
): Promise<Import> {
  const row = await prisma.import.findUnique({ where: { id } });
  if (!row) throw new MapError("not-found", "Esa carga ya no existe. Cargue el archivo de nuevo.");
  if (row.status === "APPLIED")
    throw new MapError(
      "already-applied",
      "Este plan ya está aplicado: para leerlo de otro modo, cargue una copia corregida.",
    );
  const columns = readColumns(chosen);
  const mapping = new Map(Object.entries(columns).map(([heading, field]) => [fold(heading), field]));
  const outcomes = await reader.read(await files.open(row.sha256), row.fileName, { mapping });
  const outcome = outcomes[row.part - 1];
  if (!outcome || outcome.plans.length === 0)
    throw new MapError(
      "no-plan",
      "Con esas columnas no sale un plan: debajo de los encabezados no hay filas que traigan una acción. Revise la asignación.",
    );
  const update = prisma.import.update({ where: { id }, data: readingOf(outcome) });
  if (!keep) return update;
  const [read] = await prisma.$transaction([update, saveLayout(prisma, row.fileName, columns)]);
  return read;
}
