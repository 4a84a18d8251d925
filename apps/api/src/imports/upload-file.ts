/** Takes an uploaded file, reads it and keeps what was read for review. The same bytes give the same imports. */
import { type Block, type ImportOutcome, type ImportWorker, textOf } from "@cotejo/importer";
import type { Import } from "../generated/prisma/client.ts";
import { Prisma, type PrismaClient } from "../generated/prisma/client.ts";
import { type FileStore, sha256Of } from "../storage/file-store.ts";
import { toJson } from "../storage/plan-rows.ts";
import { loadLayouts } from "./layouts.ts";
import type { SourceBlock } from "./source-block.ts";

export interface Stores {
  prisma: PrismaClient;
  files: FileStore;
  /** Reads files apart from this process, within limits. */
  reader: Pick<ImportWorker, "read" | "open">;
}

function sourceBlock(block: Block): SourceBlock {
  if (block.kind === "paragraph") return { kind: "paragraph", text: block.text, place: block.place };
  const cells = block.cells.map((cell) => ({
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    text: textOf(cell),
    place: cell.place,
  }));
  return { kind: "grid", name: block.name, rowCount: block.rowCount, columnCount: block.columnCount, cells };
}

/** A name as offices type it, without folders and control characters. */
function cleanName(name: string): string {
  const base = name.replace(/^.*[\\/]/, "").replace(/\p{Cc}/gu, "");
  return base.slice(0, 200) || "sin nombre";
}

/** What is kept of a reading. */
function readingOf({ plans: [plan], messages, columns, document }: ImportOutcome) {
  return {
    status: plan ? ("IN_REVIEW" as const) : ("UNREADABLE" as const),
    municipalityCode: plan?.owner?.type === "municipality" ? plan.owner.code : null,
    draft: plan ? toJson(plan) : Prisma.DbNull,
    messages: toJson(messages),
    columns: toJson(columns),
    source: document ? toJson(document.blocks.map(sourceBlock)) : Prisma.DbNull,
  };
}

/** Keeps what was read of a file's part; `isRenewed`: also over what was read before. */
export function saveReading(
  prisma: Pick<PrismaClient, "import">,
  { sha256, part, fileName, size }: Pick<Import, "sha256" | "part" | "fileName" | "size">,
  outcome: ImportOutcome,
  isRenewed = true,
): Promise<Import> {
  const reading = readingOf(outcome);
  // By the file's hash, so that the same file uploaded twice at a moment is one import.
  return prisma.import.upsert({
    where: { sha256_part: { sha256, part } },
    create: { sha256, part, fileName, size, ...reading },
    update: isRenewed ? reading : {},
  });
}

/** The imports of one document, which is no zip of others. */
async function uploadDocument({ prisma, files, reader }: Stores, bytes: Uint8Array, name: string): Promise<Import[]> {
  const sha256 = sha256Of(bytes);
  const before = await prisma.import.findMany({ where: { sha256 }, orderBy: { part: "asc" } });
  if (before.some(({ status }) => status === "APPLIED")) return before;
  const fileName = before[0]?.fileName ?? cleanName(name);
  // Read before any transaction opens: the embedded database has one connection.
  const outcomes = await reader.read(bytes, fileName, { layouts: await loadLayouts(prisma) });
  await files.keep(bytes);
  const imports: Import[] = [];
  const size = bytes.byteLength;
  for (const [at, outcome] of outcomes.entries())
    imports.push(await saveReading(prisma, { sha256, part: at + 1, fileName, size }, outcome, before.length > 0));
  return imports;
}

/**
 * Gives the imports of a file, new or from before: one for each plan in it, and one for each document in it that cannot be read,
 * with the messages that say why. A zip is its documents. While none of a document's plans is applied, the same bytes are read
 * again: the importer may have learned since.
 */
export async function uploadFile(stores: Stores, bytes: Uint8Array, name: string): Promise<Import[]> {
  const documents = await stores.reader.open(bytes);
  if (!documents || documents.length === 0) return uploadDocument(stores, bytes, name);
  const imports = new Map<string, Import>();
  for (const document of documents)
    for (const one of await uploadDocument(stores, document.bytes, document.name)) imports.set(one.id, one);
  return [...imports.values()];
}
