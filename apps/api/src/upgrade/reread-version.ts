/** Reads a version's file again, from its kept bytes and as a person mapped its columns; nothing is written yet. */

import type { Context } from "../context.ts";
import type { Import } from "../generated/prisma/client.ts";
import { columnsRead } from "../imports/columns-read.ts";
import { type ReadingOptions, readerOptions, settledOptions } from "../imports/options.ts";
import { fromJson } from "../storage/json.ts";
import { columnsAsRead, findReading } from "./find-reading.ts";
import type { Reading, Rereading } from "./renew-version.ts";

async function openBytes({ files }: Context, sha256: string): Promise<Buffer | null> {
  try {
    return await files.open(sha256);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

const actionsOf = (reading: Reading | null): number => reading?.outcome.plans[0]?.actions.length ?? 0;

async function readBy(context: Context, row: Import, bytes: Buffer, options: ReadingOptions): Promise<Reading | null> {
  const { prisma, reader } = context;
  const outcomes = await reader.read(bytes, row.fileName, await readerOptions(prisma, options));
  // Of this machine at this moment, not of the file: the job is tried again.
  if (outcomes.some(({ messages }) => messages.some(({ code }) => code === "file-takes-too-long")))
    throw new Error(`${row.fileName} took too long to be read again`);
  const parts = await prisma.import.count({ where: { sha256: row.sha256, optionsKey: row.optionsKey } });
  const named = row.ownerCertainty === "chosen" ? null : row.entityCode;
  const outcome = findReading(outcomes, { part: row.part, parts, named });
  return outcome && { outcome, options };
}

/** As the importer reads today; where that finds less than was read before, by the columns of then, which a person may have given. */
async function readAgain(context: Context, row: Import, bytes: Buffer): Promise<Reading | null> {
  const options = fromJson<ReadingOptions>(row.options);
  const today = await readBy(context, row, bytes, options);
  const record = row.recordId && (await context.prisma.planRecord.findUnique({ where: { id: row.recordId } }));
  const columns = columnsAsRead(columnsRead(row.columns));
  if (options.columns || !columns || !record || actionsOf(today) >= record.actionCount) return today;
  const asThen = await readBy(context, row, bytes, settledOptions({ ...options, columns }));
  return actionsOf(asThen) > actionsOf(today) ? asThen : today;
}

/** Null where the version is gone. */
export async function rereadVersion(context: Context, versionId: string): Promise<Rereading | null> {
  const found = await context.prisma.planVersion.findUnique({ where: { id: versionId }, include: { import: true } });
  if (!found) return null;
  const bytes = await openBytes(context, found.import.sha256);
  if (!bytes) return { versionId, reading: null, why: "kept-without-file" };
  return { versionId, reading: await readAgain(context, found.import, bytes), why: "kept-as-read-before" };
}
