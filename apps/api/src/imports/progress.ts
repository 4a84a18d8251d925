/** How imports come along: told when their state changes, heard by who shows it and by who waits for it. */
import type { Stores } from "../context.ts";
import type { Import, ImportStatus } from "../generated/prisma/client.ts";
import type { Notices } from "../storage/notices.ts";

export interface ImportState {
  importId: string;
  status: ImportStatus;
}

export interface ImportProgress {
  /** Those whose state is told; first all that were asked for. */
  imports: readonly ImportState[];
  /** How many of all imports still wait or are being read. */
  waiting: number;
}

const CHANNEL = "imports";
const UNREAD: ImportStatus[] = ["RECEIVED", "READING"];

/** Whether it still waits to be read, or is being read. */
export const isUnread = ({ status }: Pick<Import, "status">): boolean => UNREAD.includes(status);

/** Tells how imports stand, after the transaction that changed them. */
export function announce({ notices }: { notices: Notices }, imports: readonly Pick<Import, "id" | "status">[]): void {
  for (const { id, status } of imports)
    // Who waits looks again by itself in time: what was done stands, told or not.
    void notices.publish(CHANNEL, JSON.stringify({ importId: id, status } satisfies ImportState)).catch(console.error);
}

type Listening = Pick<Stores, "prisma" | "notices">;

const countUnread = ({ prisma }: Listening): Promise<number> =>
  prisma.import.count({ where: { status: { in: UNREAD } } });

async function statesOf({ prisma }: Listening, importIds: readonly string[] | null): Promise<ImportState[]> {
  const where = importIds ? { id: { in: [...importIds] } } : { status: { in: UNREAD } };
  const rows = await prisma.import.findMany({ where, select: { id: true, status: true } });
  return rows.map(({ id, status }) => ({ importId: id, status }));
}

/**
 * First how they stand, then each change. Of some imports until all of them are read; of all (null: those that are being read, and
 * what comes) until who listens leaves.
 */
export async function* importProgress(
  listening: Listening,
  importIds: readonly string[] | null,
): AsyncGenerator<ImportProgress, void, undefined> {
  const ear = listening.notices.subscribe(CHANNEL);
  const open = new Set<string>();
  try {
    for await (const notice of ear) {
      // Nothing was missed from here on: time to look at all of them.
      const states = notice === "" ? await statesOf(listening, importIds) : [JSON.parse(notice) as ImportState];
      const asked = states.filter(({ importId }) => !importIds || importIds.includes(importId));
      if (notice !== "" && asked.length === 0) continue;
      for (const state of asked) isUnread(state) ? open.add(state.importId) : open.delete(state.importId);
      yield { imports: asked, waiting: await countUnread(listening) };
      if (importIds !== null && open.size === 0) return;
    }
  } finally {
    await ear.return?.();
  }
}

/** Settles when none of them waits to be read any more. */
export async function untilRead(listening: Listening, importIds: readonly string[]): Promise<void> {
  for await (const { imports } of importProgress(listening, importIds)) void imports;
}
