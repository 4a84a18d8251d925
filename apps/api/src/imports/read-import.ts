/** The job that reads a received file: what was read is kept for review, an archive gives an import and a job for each of its documents. */
import { type ImportOutcome, UnreadableFile, unreadableOutcome } from "@cotejo/importer";
import type { Context } from "../context.ts";
import type { Import } from "../generated/prisma/client.ts";
import { type JobHandler, wakeJobs } from "../jobs/start-jobs.ts";
import { inTransaction } from "../plans/in-transaction.ts";
import { fromJson, toJson } from "../storage/json.ts";
import { findParts, lockFile } from "./file-parts.ts";
import { keepOutcomes, takeParts } from "./keep-outcomes.ts";
import { type ReadingOptions, readerOptions } from "./options.ts";
import { announce, isUnread } from "./progress.ts";
import { READ } from "./receive.ts";
import { unpack } from "./unpack.ts";

const idIn = (payload: unknown): string => (payload as { importId: string }).importId;

/** Ends as the promise does, or by an error once the signal is aborted; the promise's end is nobody's then. */
function unlessAborted<Value>(signal: AbortSignal, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** Marks a file's imports as being read; null where there is nothing to read any more. */
async function begin(context: Context, id: string): Promise<Import | null> {
  const row = await context.prisma.import.findUnique({ where: { id } });
  if (!row || !isUnread(row)) return null;
  const { sha256, optionsKey } = row;
  const where = { sha256, optionsKey, status: "RECEIVED" as const };
  await context.prisma.import.updateMany({ where, data: { status: "READING" } });
  await announce(context, [{ id, status: "READING" }]);
  return { ...row, status: "READING" };
}

/** Keeps what was read, unless somebody disposed of the file or wants it read otherwise meanwhile. */
async function keep(context: Context, read: Import, outcomes: readonly ImportOutcome[]): Promise<Import[]> {
  const file = await inTransaction(context.prisma, async (tx) => {
    await lockFile(tx, read.sha256);
    const row = await tx.import.findUnique({ where: { id: read.id } });
    if (!row || !isUnread(row) || row.optionsKey !== read.optionsKey) return null;
    const { sha256, optionsKey, fileName, archiveId, options } = row;
    const found = { sha256, optionsKey, fileName, archiveId, options: toJson(options) };
    await takeParts(tx, context, found, outcomes.length);
    return found;
  });
  return file ? keepOutcomes(context, file, outcomes) : [];
}

/** The documents of an archive; null for a file that is none, and for a document of an archive: none is opened within another. */
async function documentsOf({ reader }: Context, { archiveId }: Import, bytes: Uint8Array) {
  const documents = archiveId === null ? await reader.open(bytes) : null;
  return documents?.length ? documents : null;
}

async function readImport(context: Context, id: string, signal: AbortSignal): Promise<void> {
  const row = await begin(context, id);
  if (!row) return;
  const bytes = await context.files.open(row.sha256);
  const documents = await unlessAborted(signal, documentsOf(context, row, bytes));
  if (documents) {
    await announce(context, await unpack(context, row, documents));
    await wakeJobs(context);
    return;
  }
  const options = await readerOptions(context.prisma, fromJson<ReadingOptions>(row.options));
  const outcomes = await unlessAborted(signal, context.reader.read(bytes, row.fileName, options));
  await announce(context, await keep(context, row, outcomes));
}

/** What was read before stands again. */
function standAgain(context: Context, parts: readonly Import[]): Promise<Import[]> {
  return inTransaction(context.prisma, async (tx) => {
    for (const { id, recordId } of parts.filter(isUnread))
      await tx.import.update({ where: { id }, data: { status: recordId === null ? "UNREADABLE" : "IN_REVIEW" } });
    return findParts(tx, parts[0]!);
  });
}

/** After the last attempt, by a fault of ours: of a file of which nothing was read before a message says what happened. */
async function giveUp(context: Context, id: string): Promise<void> {
  const row = await context.prisma.import.findUnique({ where: { id } });
  if (!row || !isUnread(row)) return;
  const parts = await findParts(context.prisma, row);
  const failed = unreadableOutcome(new UnreadableFile("our-fault", ""), row.fileName);
  const wasRead = parts.some(({ recordId }) => recordId !== null);
  await announce(context, await (wasRead ? standAgain(context, parts) : keep(context, row, [failed])));
}

/** What does the jobs of reading. */
export const readingJobs = (context: Context): Record<string, JobHandler> => ({
  [READ]: {
    run: (payload, signal) => readImport(context, idIn(payload), signal),
    giveUp: (payload) => giveUp(context, idIn(payload)),
  },
});
