/** How imports come along: told when their state changes, heard by who shows it and by who waits for it. */
import type { Stores } from "../context.ts";
import type { Import, ImportStatus } from "../generated/prisma/client.ts";
import { tell } from "../storage/hints.ts";
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

/** So many that their states are one notice. */
const STATES_A_NOTICE = 50;

/** Tells how imports stand, after the transaction that changed them. */
export async function announce(
  { notices }: { notices: Notices },
  imports: readonly Pick<Import, "id" | "status">[],
): Promise<void> {
  const states = imports.map(({ id, status }): ImportState => ({ importId: id, status }));
  for (let from = 0; from < states.length; from += STATES_A_NOTICE)
    await tell(notices, CHANNEL, JSON.stringify(states.slice(from, from + STATES_A_NOTICE)));
}

type Listening = Pick<Stores, "prisma" | "notices">;

const countUnread = ({ prisma }: Listening): Promise<number> =>
  prisma.import.count({ where: { status: { in: UNREAD } } });

async function statesOf({ prisma }: Listening, importIds: readonly string[] | null): Promise<ImportState[]> {
  const where = importIds ? { id: { in: [...importIds] } } : { status: { in: UNREAD } };
  const rows = await prisma.import.findMany({ where, select: { id: true, status: true } });
  return rows.map(({ id, status }) => ({ importId: id, status }));
}

/** What a notice tells of some imports; an empty one tells that it is time to look. */
async function told(listening: Listening, notice: string, importIds: readonly string[] | null): Promise<ImportState[]> {
  if (notice === "") return statesOf(listening, importIds);
  const states = JSON.parse(notice) as ImportState[];
  return importIds ? states.filter(({ importId }) => importIds.includes(importId)) : states;
}

/**
 * First how they stand, then each change. Of some imports until all of them are read; of all (null: those that are being read, and
 * what comes) until who listens leaves.
 */
export async function* importProgress(
  listening: Listening,
  importIds: readonly string[] | null,
): AsyncGenerator<ImportProgress, void, undefined> {
  const open = new Set<string>();
  for await (const notice of listening.notices.subscribe(CHANNEL)) {
    const imports = await told(listening, notice, importIds);
    if (imports.length === 0 && notice !== "") continue;
    // Of all that were asked for, those that are gone are not waited for, either.
    if (notice === "") open.clear();
    for (const state of imports) isUnread(state) ? open.add(state.importId) : open.delete(state.importId);
    yield { imports, waiting: await countUnread(listening) };
    if (importIds !== null && open.size === 0) return;
  }
}

/** Settles when none of them waits to be read any more. */
export async function untilRead(listening: Listening, importIds: readonly string[]): Promise<void> {
  for await (const { imports } of importProgress(listening, importIds)) void imports;
}
