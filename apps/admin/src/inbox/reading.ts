/**
 * How the imports come along, for the whole app: how many wait to be reviewed, how many to be read. The server tells while something
 * is being read; where that breaks, it is asked again and again. At rest no connection stays open: a browser has six for all its tabs.
 */
import type { ImportStatus } from "../gql/graphql.ts";
import { graphql } from "../gql/index.ts";
import { client } from "../graphql/client.ts";
import { createStore, useStore } from "../graphql/store.ts";

const Counts = graphql(`
  query ReadingCounts {
    importCounts {
      status
      count
    }
  }
`);

const Progress = graphql(`
  subscription ReadingProgress {
    importProgress {
      waiting
      imports {
        id
        status
      }
    }
  }
`);

interface Reading {
  inReview: number;
  /** Not read yet. */
  unread: number;
  /** Read since the last time that nothing waited. */
  done: number;
  /** Grows with each change: what is shown of imports is to be asked for again. */
  changes: number;
}

const DONE_KEY = "cotejo.read";
const ASK_AGAIN_MS = 1500;
const LOOK_MS = 60_000;

const store = createStore<Reading>({
  inReview: 0,
  unread: 0,
  done: Number(sessionStorage.getItem(DONE_KEY)),
  changes: 0,
});
const unreadIds = new Set<string>();
let listening: { unsubscribe: () => void } | null = null;
let isLookAhead = false;

export const isUnread = (status: ImportStatus): boolean => status === "RECEIVED" || status === "READING";

/** What was read before counts on, reloaded pages included, until nothing waits. */
function count(unread: number, finished: number): void {
  store.set((before) => ({ ...before, unread, done: unread === 0 ? 0 : before.done + finished }));
  sessionStorage.setItem(DONE_KEY, String(store.get().done));
}

function stopListening(): void {
  listening?.unsubscribe();
  listening = null;
  unreadIds.clear();
}

function follow(imports: readonly { id: string; status: ImportStatus }[], waiting: number): void {
  let finished = 0;
  for (const { id, status } of imports)
    if (isUnread(status)) unreadIds.add(id);
    else if (unreadIds.delete(id)) finished++;
  count(waiting, finished);
  if (waiting === 0) stopListening();
  lookSoon();
}

function listen(): void {
  if (listening) return;
  const failed = () => {
    stopListening();
    lookSoon();
  };
  listening = client.subscription(Progress, {}).subscribe(({ data, error, hasNext }) => {
    if (data) follow(data.importProgress.imports, data.importProgress.waiting);
    if (error || !hasNext) failed();
  });
}

function lookSoon(): void {
  if (isLookAhead) return;
  isLookAhead = true;
  setTimeout(() => {
    isLookAhead = false;
    void lookAtImports();
  }, ASK_AGAIN_MS);
}

/** Asks how the imports stand, now; listens on while some are being read. */
export async function lookAtImports(): Promise<void> {
  const { data } = await client.query(Counts, {}, { requestPolicy: "network-only" }).toPromise();
  if (!data) {
    if (store.get().unread > 0) lookSoon();
    return;
  }
  const countOf = (status: ImportStatus) => data.importCounts.find((one) => one.status === status)?.count ?? 0;
  const unread = countOf("RECEIVED") + countOf("READING");
  if (!listening) count(unread, Math.max(0, store.get().unread - unread));
  store.set((before) => ({ ...before, inReview: countOf("IN_REVIEW"), changes: before.changes + 1 }));
  if (unread > 0 && document.visibilityState === "visible") {
    listen();
    // Should the events stay away, the numbers still come.
    lookSoon();
  }
}

/** Keeps the numbers true while the app is open. Returns what ends it. */
export function watchImports(): () => void {
  const look = () => {
    if (document.visibilityState === "visible") void lookAtImports();
    else stopListening();
  };
  look();
  const again = setInterval(look, LOOK_MS);
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(again);
    document.removeEventListener("visibilitychange", look);
    stopListening();
  };
}

export const useReading = (): Reading => useStore(store);

/** Calls back with the number of changes, at least after each. */
export const onImportsChanged = (listener: (changes: number) => void): (() => void) =>
  store.subscribe(() => listener(store.get().changes));
