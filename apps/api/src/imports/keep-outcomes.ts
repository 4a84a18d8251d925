/** Keeps what was read of a file: an import for each of its plans, in steps none of which holds the database for long. */
import type { ImportOutcome } from "@cotejo/importer";
import type { Context } from "../context.ts";
import type { Import, Prisma } from "../generated/prisma/client.ts";
import { inTransaction } from "../plans/in-transaction.ts";
import type { Transaction } from "../storage/insert-rows.ts";
import { type FileParts, findParts, lockFile } from "./file-parts.ts";
import { deleteUnusedRecords, settleReading, writeReading } from "./save-reading.ts";

/** What new parts of a file have in common. */
export type ReadFile = FileParts & Pick<Import, "fileName" | "archiveId"> & { options: Prisma.InputJsonValue };

/** Those of which no person and no plan has disposed. */
const isOpen = ({ status }: Import): boolean => ["RECEIVED", "READING", "IN_REVIEW", "UNREADABLE"].includes(status);

/**
 * The first step, in a transaction that has locked the file: its imports for so many plans, all READING but those that were put away or
 * applied. Parts that are no more are deleted.
 */
export async function takeParts(
  tx: Transaction,
  { now }: Pick<Context, "now">,
  file: ReadFile,
  count: number,
): Promise<Import[]> {
  const before = await findParts(tx, file);
  const gone = before.filter((row) => row.part > count && isOpen(row));
  await tx.import.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  await deleteUnusedRecords(
    tx,
    gone.flatMap(({ recordId, correctedId }) => [recordId, correctedId]),
  );
  const open = before.filter((row) => row.part <= count && isOpen(row));
  await tx.import.updateMany({ where: { id: { in: open.map(({ id }) => id) } }, data: { status: "READING" } });
  const known = new Set(before.map(({ part }) => part));
  for (let part = 1; part <= count; part++)
    if (!known.has(part)) await tx.import.create({ data: { ...file, part, status: "READING", createdAt: now() } });
  return findParts(tx, file);
}

/**
 * The other steps: writes the readings of taken parts, then brings all to review at once; `settle` is done in that transaction. Gives
 * the parts as they stand; none of it holds where somebody else settled them meanwhile.
 */
export async function keepOutcomes(
  context: Context,
  file: FileParts,
  outcomes: readonly ImportOutcome[],
  settle: (tx: Transaction) => Promise<void> = async () => {},
): Promise<Import[]> {
  const written = new Map<string, { outcome: ImportOutcome; recordId: string | null }>();
  for (const { id, part, status } of await findParts(context.prisma, file)) {
    const outcome = outcomes[part - 1];
    if (status !== "READING" || !outcome) continue;
    written.set(id, { outcome, recordId: await writeReading(context.prisma, id, outcome) });
  }
  return inTransaction(context.prisma, async (tx) => {
    await lockFile(tx, file.sha256);
    const parts = await findParts(tx, file);
    for (const row of parts) {
      const reading = written.get(row.id);
      if (!reading) continue;
      if (row.status === "READING") await settleReading(tx, context, row, reading.outcome, reading.recordId);
      else await deleteUnusedRecords(tx, [reading.recordId]);
    }
    await settle(tx);
    return findParts(tx, file);
  });
}
