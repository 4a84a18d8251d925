/** Reads an import again as a person says: its columns, its framework, its sheets. Columns can be kept for files with the same headings. */
import { type ImportOutcome, isMappedField, type MappedField, renderMessage, type TableUse } from "@cotejo/importer";
import { recordAudit } from "../audit/record-audit.ts";
import type { Context } from "../context.ts";
import type { Import } from "../generated/prisma/client.ts";
import { inTransaction } from "../plans/in-transaction.ts";
import { Problem } from "../problem.ts";
import type { Transaction } from "../storage/insert-rows.ts";
import { fromJson, toJson } from "../storage/json.ts";
import { findParts, lockFile, standsAfterReview, wasApplied } from "./file-parts.ts";
import { keepOutcomes, type ReadFile, takeParts } from "./keep-outcomes.ts";
import { type MappedColumns, saveLayouts } from "./layouts.ts";
import { optionsKeyOf, type ReadingOptions, readerOptions, type SheetNames, settledOptions } from "./options.ts";
import { announce, isUnread } from "./progress.ts";
import { dropReadings, enqueueReading } from "./receive.ts";

interface ColumnMapping {
  heading: string;
  /** Null for a column that fills no field. */
  field: string | null;
}

/** What is left out stays as the import was read; null takes back what a person said before. */
export interface ReadAgainRequest {
  importId: string;
  columns?: readonly ColumnMapping[] | null;
  /** Key. */
  framework?: string | null;
  sheets?: SheetNames | null;
  /** Whether later files with the same headings are read by these columns. */
  keep?: boolean;
}

const MOST_COLUMNS = 500;
const LONGEST_HEADING = 1000;
/** Longer than keeping the largest reading takes. */
const RESCUE_SECONDS = 60;

/** What a person chose as fields by heading. */
function readColumns(columns: readonly ColumnMapping[]): MappedColumns {
  if (columns.length === 0) throw new Problem("no-columns", "Asigne al menos las columnas de las acciones.");
  const isTooLong = columns.some(({ heading }) => heading.length > LONGEST_HEADING);
  if (columns.length > MOST_COLUMNS || isTooLong)
    throw new Problem("too-many-columns", `Asigne hasta ${MOST_COLUMNS} columnas, de encabezados cortos.`);
  const read = new Map<string, MappedField>();
  for (const { heading, field } of columns) {
    const chosen = field ?? "attribute";
    if (!isMappedField(chosen)) throw new Problem("unknown-field", `«${heading}»: no existe el campo «${chosen}».`);
    read.set(heading, chosen);
  }
  if (![...read.values()].some((field) => field === "action" || field === "activity"))
    throw new Problem("no-action", "Diga qué columna trae las acciones (o las actividades): sin ella no hay plan.");
  return Object.fromEntries(read);
}

function optionsFor(row: Import, { columns, framework, sheets }: ReadAgainRequest): ReadingOptions {
  const before = fromJson<ReadingOptions>(row.options);
  return settledOptions({
    columns: columns === undefined ? before.columns : columns === null ? undefined : readColumns(columns),
    framework: framework === undefined ? before.framework : (framework ?? undefined),
    sheets: sheets === undefined ? before.sheets : (sheets ?? undefined),
  });
}

const STILL_READING = "El archivo todavía se está leyendo. Espere a que termine y vuelva a intentarlo.";
const NOT_FOUND = "Esa carga ya no existe. Cargue el archivo de nuevo.";

/** Throws `Problem` for an import that cannot be read otherwise now. */
function check(row: Import | null): asserts row is Import {
  if (!row) throw new Problem("not-found", NOT_FOUND);
  if (isUnread(row)) throw new Problem("not-read", STILL_READING);
  if (row.status === "DISCARDED")
    throw new Problem("discarded", "Esta carga se descartó. Retómela antes de leerla de otro modo.");
  if (row.status === "UNPACKED")
    throw new Problem("unreadable", "Es un archivo comprimido: lea de otro modo los documentos que trae, uno por uno.");
}

/** Why a reading as a person says gave no plan: the file's own reason, or what was said. */
function noPlan(outcomes: readonly ImportOutcome[], { columns }: ReadAgainRequest): Problem {
  const unread = outcomes.find(({ document }) => document === null)?.messages[0];
  const said = columns
    ? "Con esas columnas no sale un plan: debajo de los encabezados no hay filas que traigan una acción. Revise la asignación."
    : "Leído así no sale un plan. Lo que se había leído sigue como estaba.";
  return new Problem("no-plan", unread ? renderMessage(unread) : said);
}

/** Says of a file's imports in review that they are read in another way. */
async function moveParts(
  tx: Transaction,
  parts: readonly Import[],
  options: ReadingOptions,
  optionsKey: string,
): Promise<void> {
  const ids = parts.map(({ id }) => id);
  await tx.import.updateMany({ where: { id: { in: ids } }, data: { options: toJson(options), optionsKey } });
}

/**
 * Takes the imports under these options: those of before, to be read in another way; where a plan was made of them, or the file was
 * read so before, others. Null where a plan was made of these, too.
 */
async function takeReading(
  tx: Transaction,
  context: Context,
  read: Import,
  options: ReadingOptions,
  count: number,
): Promise<ReadFile | null> {
  await lockFile(tx, read.sha256);
  const row = await tx.import.findUnique({ where: { id: read.id } });
  check(row);
  const { sha256, fileName, archiveId } = row;
  const optionsKey = optionsKeyOf(options);
  const own = await findParts(tx, row);
  const others = await findParts(tx, { sha256, optionsKey });
  if (others.length === 0 && !(await wasApplied(tx, own))) await moveParts(tx, own, options, optionsKey);
  const isOther = row.optionsKey !== optionsKey;
  for (const { id, status, ...other } of isOther ? others : [])
    if (status === "DISCARDED" || status === "UNDONE")
      await tx.import.update({ where: { id }, data: { status: standsAfterReview(other) } });
  if (others.length > 0 && (await wasApplied(tx, others))) return null;
  const file = { sha256, optionsKey, fileName, archiveId, options: toJson(options) };
  const parts = await takeParts(tx, context, file, count);
  // Where this process ends before the reading is kept, a job reads it.
  const taken = parts.find(isUnread);
  if (taken) await enqueueReading(tx, taken.id, RESCUE_SECONDS);
  return file;
}

async function settle(
  tx: Transaction,
  context: Context,
  row: Import,
  options: ReadingOptions,
  tables: readonly TableUse[],
  { keep = false }: ReadAgainRequest,
): Promise<void> {
  const { id, sha256, fileName, entityCode } = row;
  const parts = await findParts(tx, { sha256, optionsKey: optionsKeyOf(options) });
  await dropReadings(
    tx,
    parts.map((part) => part.id),
  );
  if (keep && options.columns) await saveLayouts(tx, fileName, tables, options.columns);
  const details = { ...options, columns: Object.keys(options.columns ?? {}).length, keep };
  await recordAudit(tx, context, { act: "import.read-again", subjectId: id, entityCode, details });
}

/**
 * Waits for the reading. Gives the file's imports as they read now: one for each plan that it now holds. An import of
 * which a plan was made stays as it is: another one, read so, waits for review. Throws `Problem`: not-found, not-read, discarded,
 * unreadable, no-columns, too-many-columns, unknown-field, no-action, unknown-framework, too-many-sheets, no-plan; where no plan comes
 * of it nothing changes.
 */
export async function readAgain(context: Context, request: ReadAgainRequest): Promise<Import[]> {
  const { prisma, files, reader } = context;
  const row = await prisma.import.findUnique({ where: { id: request.importId } });
  check(row);
  const options = optionsFor(row, request);
  const bytes = await files.open(row.sha256);
  const outcomes = await reader.read(bytes, row.fileName, await readerOptions(prisma, options));
  if (outcomes.every(({ plans }) => plans.length === 0)) throw noPlan(outcomes, request);
  const tables = outcomes[0]?.columnTables ?? [];
  const file = await inTransaction(prisma, (tx) => takeReading(tx, context, row, options, outcomes.length));
  const parts = { sha256: row.sha256, optionsKey: optionsKeyOf(options) };
  const imports = file
    ? await keepOutcomes(context, parts, outcomes, (tx) => settle(tx, context, row, options, tables, request))
    : await findParts(prisma, parts);
  await announce(context, imports);
  return imports;
}
