/** Reads an import again as a person maps its columns, and keeps the mapping for files with the same headings. */
import { fold } from "@cotejo/core";
import { type ImportOutcome, isMappedField, type MappedField, renderMessage } from "@cotejo/importer";
import type { Import, PrismaClient } from "../generated/prisma/client.ts";
import { type MappedColumns, saveLayout } from "./layouts.ts";
import { type Stores, saveReading } from "./upload-file.ts";

export interface ColumnMapping {
  heading: string;
  /** Null for a column that fills no field. */
  field: string | null;
}

export type MapProblem =
  | "not-found"
  | "already-applied"
  | "no-columns"
  | "too-many-columns"
  | "unknown-field"
  | "no-action"
  | "no-plan";

/** What a person can mend; what was read before stays. `message` is for them, in Spanish. */
export class MapError extends Error {
  override name = "MapError";
  readonly problem: MapProblem;

  constructor(problem: MapProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

const MOST_COLUMNS = 500;
const LONGEST_HEADING = 1000;

/** Takes what a person chose; gives fields by heading. Throws `MapError` where no plan can come of it. */
function readColumns(columns: readonly ColumnMapping[]): MappedColumns {
  if (columns.length === 0) throw new MapError("no-columns", "Asigne al menos las columnas de las acciones.");
  const isTooLong = columns.some(({ heading }) => heading.length > LONGEST_HEADING);
  if (columns.length > MOST_COLUMNS || isTooLong)
    throw new MapError("too-many-columns", `Asigne hasta ${MOST_COLUMNS} columnas, de encabezados cortos.`);
  const read = new Map<string, MappedField>();
  for (const { heading, field } of columns) {
    const chosen = field ?? "attribute";
    if (!isMappedField(chosen)) throw new MapError("unknown-field", `«${heading}»: no existe el campo «${chosen}».`);
    read.set(heading, chosen);
  }
  if (![...read.values()].some((field) => field === "action" || field === "activity"))
    throw new MapError("no-action", "Diga qué columna trae las acciones (o las actividades): sin ella no hay plan.");
  return Object.fromEntries(read);
}

const alreadyApplied = (): MapError =>
  new MapError("already-applied", "Este plan ya está aplicado: para leerlo de otro modo, cargue una copia corregida.");

/** Why a reading by a person's columns gave no plan: the file's own reason, or the columns. */
function noPlan(outcomes: readonly ImportOutcome[]): MapError {
  const unread = outcomes.find(({ document }) => document === null);
  return new MapError(
    "no-plan",
    (unread?.messages[0] && renderMessage(unread.messages[0])) ??
      "Con esas columnas no sale un plan: debajo de los encabezados no hay filas que traigan una acción. Revise la asignación.",
  );
}

/**
 * Gives the import as it reads with these columns; a file that now holds several plans gives an import each. `keep`: later files with
 * the same headings are read so, too. Throws `MapError`; where the mapping gives no plan nothing changes.
 */
export async function mapImport(
  { prisma, files, reader }: Stores,
  id: string,
  chosen: readonly ColumnMapping[],
  keep: boolean,
): Promise<Import> {
  const row = await prisma.import.findUnique({ where: { id } });
  if (!row) throw new MapError("not-found", "Esa carga ya no existe. Cargue el archivo de nuevo.");
  const { sha256, fileName, size } = row;
  if (await isApplied(prisma, sha256)) throw alreadyApplied();
  const columns = readColumns(chosen);
  const mapping = new Map(Object.entries(columns).map(([heading, field]) => [fold(heading), field]));
  const outcomes = await reader.read(await files.open(sha256), fileName, { mapping });
  if (outcomes.every(({ plans }) => plans.length === 0)) throw noPlan(outcomes);
  return prisma.$transaction(async (tx) => {
    // Somebody may have applied it while it was read.
    if (await isApplied(tx, sha256)) throw alreadyApplied();
    const imports: Import[] = [];
    for (const [at, outcome] of outcomes.entries())
      imports.push(await saveReading(tx, { sha256, part: at + 1, fileName, size }, outcome));
    await tx.import.deleteMany({ where: { sha256, part: { gt: outcomes.length } } });
    if (keep) await saveLayout(tx, fileName, columns);
    return imports.find((one) => one.id === id) ?? imports[0]!;
  });
}

const isApplied = async (prisma: Pick<PrismaClient, "import">, sha256: string): Promise<boolean> =>
  (await prisma.import.count({ where: { sha256, status: "APPLIED" } })) > 0;
