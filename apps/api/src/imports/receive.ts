/** Takes a file: its bytes are kept, its import and the job that reads it stand, and who brought it waits for nothing. */
import { recordAudit } from "../audit/record-audit.ts";
import type { Context } from "../context.ts";
import type { Import } from "../generated/prisma/client.ts";
import { enqueue } from "../jobs/queue.ts";
import { wakeJobs } from "../jobs/start-jobs.ts";
import { inTransaction } from "../plans/in-transaction.ts";
import type { Transaction } from "../storage/insert-rows.ts";
import { toJson } from "../storage/json.ts";
import { type FileParts, findParts, lockFile, standsAfterReview, wasApplied } from "./file-parts.ts";
import { optionsKeyOf, type ReadingOptions, settledOptions } from "./options.ts";
import { announce, isUnread } from "./progress.ts";

export interface ReceiveRequest {
  bytes: Uint8Array;
  /** As its office calls it. */
  fileName: string;
  /** How to read it, where a person says so. */
  options?: ReadingOptions;
}

/** Kind of the jobs that read a file; their payload is `{ importId }`. */
export const READ = "read";

const LONGEST_NAME = 200;

/** A name as offices type it, without folders and control characters. */
export function cleanName(name: string): string {
  const base = name.replace(/^.*[\\/]/, "").replace(/\p{Cc}/gu, "");
  return base.slice(0, LONGEST_NAME) || "sin nombre";
}

const keyOf = (importId: string): string => `${READ}:${importId}`;

/** To be read, after some seconds at the earliest. */
export const enqueueReading = (tx: Transaction, importId: string, afterSeconds = 0): Promise<void> =>
  enqueue(tx, { key: keyOf(importId), kind: READ, payload: { importId }, afterSeconds });

/** They were read without their jobs. */
export async function dropReadings(tx: Pick<Transaction, "job">, importIds: readonly string[]): Promise<void> {
  await tx.job.deleteMany({ where: { key: { in: importIds.map(keyOf) } } });
}

/** A file whose bytes are kept already. */
export interface KeptFile extends FileParts {
  size: number;
  fileName: string;
  options: ReadingOptions;
  /** The archive that it came in. */
  archiveId: string | null;
}

async function receiveNew(tx: Transaction, context: Context, file: KeptFile): Promise<Import[]> {
  const { size: _, options, ...columns } = file;
  const data = { ...columns, options: toJson(options), status: "RECEIVED" as const, createdAt: context.now() };
  const row = await tx.import.create({ data });
  await enqueueReading(tx, row.id);
  const { fileName, archiveId } = file;
  await recordAudit(tx, context, { act: "import.receive", subjectId: row.id, details: { fileName, archiveId } });
  return [row];
}

/** What was put away comes back to review; while nothing of it was ever applied it is read again: the importer may have learned since. */
async function receiveAgain(
  tx: Transaction,
  context: Context,
  file: KeptFile,
  before: readonly Import[],
): Promise<Import[]> {
  const isReadAgain = !before.some(isUnread) && !(await wasApplied(tx, before));
  for (const row of before) {
    const back = row.status === "DISCARDED" || row.status === "UNDONE" ? standsAfterReview(row) : row.status;
    const status = isReadAgain ? "RECEIVED" : back;
    const archiveId = row.archiveId ?? file.archiveId;
    if (status === row.status && archiveId === row.archiveId) continue;
    await tx.import.update({ where: { id: row.id }, data: { status, archiveId } });
    if (back !== row.status)
      await recordAudit(tx, context, { act: "import.receive", subjectId: row.id, details: { from: row.status } });
  }
  const rows = await findParts(tx, file);
  const unread = rows.find(isUnread);
  if (unread && !before.some(isUnread)) await enqueueReading(tx, unread.id);
  return rows;
}

/** In the caller's transaction; the caller wakes the jobs after it. */
export async function receiveKept(tx: Transaction, context: Context, file: KeptFile): Promise<Import[]> {
  const { sha256, size } = file;
  await tx.sourceFile.createMany({ data: [{ sha256, size, createdAt: context.now() }], skipDuplicates: true });
  await lockFile(tx, sha256);
  const before = await findParts(tx, file);
  return before.length === 0 ? receiveNew(tx, context, file) : receiveAgain(tx, context, file, before);
}

/**
 * Gives the imports of a file, new or from before: the same bytes under the same options are the same imports. Throws `Problem`:
 * unknown-framework, too-many-sheets.
 */
export async function receiveFile(
  context: Context,
  { bytes, fileName, options: given = {} }: ReceiveRequest,
): Promise<Import[]> {
  const options = settledOptions(given);
  const sha256 = await context.files.keep(bytes);
  const file: KeptFile = {
    ...{ sha256, options, optionsKey: optionsKeyOf(options), archiveId: null },
    size: bytes.byteLength,
    fileName: cleanName(fileName),
  };
  const imports = await inTransaction(context.prisma, (tx) => receiveKept(tx, context, file));
  await wakeJobs(context);
  await announce(context, imports);
  return imports;
}
