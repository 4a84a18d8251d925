/** Takes an uploaded file, reads it and keeps what was read for review. The same bytes give the same import. */
import { GEL_2008 } from "@cotejo/core";
import { type Block, importDocument, textOf } from "@cotejo/importer";
import type { Import } from "../generated/prisma/client.ts";
import { Prisma, type PrismaClient } from "../generated/prisma/client.ts";
import { type FileStore, sha256Of } from "../storage/file-store.ts";
import { toJson } from "../storage/plan-store.ts";
import type { SourceBlock } from "./source-block.ts";

export interface Stores {
  prisma: PrismaClient;
  files: FileStore;
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

/**
 * Gives the import, new or from before; one that cannot be read is kept too, with the messages that say why. While it is not
 * applied, the same bytes are read again: the importer may have learned since.
 */
export async function uploadFile({ prisma, files }: Stores, bytes: Uint8Array, name: string): Promise<Import> {
  const sha256 = sha256Of(bytes);
  const before = await prisma.import.findUnique({ where: { sha256 } });
  if (before?.status === "APPLIED") return before;
  const fileName = before?.fileName ?? cleanName(name);
  // Read before any transaction opens: the embedded database has one connection.
  const { plans, messages, document } = await importDocument(bytes, fileName, GEL_2008);
  await files.keep(bytes);
  const [plan] = plans;
  const reading = {
    status: plan ? ("IN_REVIEW" as const) : ("UNREADABLE" as const),
    municipalityCode: plan?.municipality.code ?? null,
    draft: plan ? toJson(plan) : Prisma.DbNull,
    messages: toJson(messages),
    source: document ? toJson(document.blocks.map(sourceBlock)) : Prisma.DbNull,
  };
  // By the file's hash, so that the same file uploaded twice at a moment is one import.
  return prisma.import.upsert({
    where: { sha256 },
    create: { sha256, fileName, size: bytes.byteLength, ...reading },
    update: before ? reading : {},
  });
}
