/**
 * Rows and normal forms that older rules made are made again, by a job a record. Records never change: one that older rules made is
 * written anew, and what pointed at it points at the new one.
 */
import { RULES_VERSION } from "@cotejo/core";
import type { DatabaseContext } from "../context.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import { deleteUnusedRecords } from "../imports/save-reading.ts";
import { inLongTransaction, inTransaction } from "../plans/in-transaction.ts";
import { writeFacts } from "../plans/write-version.ts";
import type { Transaction } from "../storage/insert-rows.ts";
import { loadRecord, saveRecord } from "../storage/records.ts";

/** Kind of these jobs; their payload is `{ recordId }`. */
export const FACTS = "facts";
/** Kind of the jobs that read a version's file again; their payload is `{ versionId }`. They make the version's rows, too. */
export const REREAD = "reread";

/** After what people wait for, and after files that are read again. */
const PRIORITY = 2;

/** Writes a record that older rules made anew, and the rows of its versions. */
export async function renewRecord(tx: Transaction, recordId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "PlanRecord" WHERE "id" = ${recordId} FOR UPDATE`;
  const found = await tx.planRecord.findUnique({ where: { id: recordId }, select: { rules: true } });
  // Gone: it was written anew, or its file was read again.
  if (!found || found.rules >= RULES_VERSION) return;
  const record = await loadRecord(tx, recordId);
  const newId = await saveRecord(tx, record);
  await tx.import.updateMany({ where: { recordId }, data: { recordId: newId } });
  await tx.import.updateMany({ where: { correctedId: recordId }, data: { correctedId: newId } });
  await tx.planVersion.updateMany({ where: { recordId }, data: { recordId: newId } });
  const versions = await tx.planVersion.findMany({ where: { recordId: newId }, include: { plan: true } });
  for (const version of versions) await writeFacts(tx, version, version.plan, record);
  await deleteUnusedRecords(tx, [recordId]);
}

export const renewFacts = ({ prisma }: DatabaseContext, recordId: string): Promise<void> =>
  inLongTransaction(prisma, (tx) => renewRecord(tx, recordId));

const UNFINISHED = { state: { in: ["waiting", "running"] } } satisfies Prisma.JobWhereInput;

/** Versions whose file a job will read again. */
async function awaitingReading(tx: Transaction): Promise<string[]> {
  const jobs = await tx.job.findMany({ where: { kind: REREAD, ...UNFINISHED }, select: { payload: true } });
  return jobs.map(({ payload }) => (payload as { versionId: string }).versionId);
}

/** At start: a job for every record that older rules made. */
export function enqueueRenewal({ prisma }: Pick<DatabaseContext, "prisma">): Promise<void> {
  return inTransaction(prisma, async (tx) => {
    const isOld = { rules: { lt: RULES_VERSION }, versions: { none: { id: { in: await awaitingReading(tx) } } } };
    const records = await tx.planRecord.findMany({ where: isOld, select: { id: true, createdAt: true } });
    await tx.job.deleteMany({ where: { kind: FACTS, NOT: UNFINISHED } });
    const data = records.map(({ id, createdAt }) => ({
      ...{ key: `${FACTS}:${id}`, kind: FACTS, payload: { recordId: id }, priority: PRIORITY, createdAt },
    }));
    await tx.job.createMany({ data, skipDuplicates: true });
  });
}
