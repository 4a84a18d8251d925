/** Who acts, on which stores, at what time: what every use case is given beside its request. */
import type { ImportWorker } from "@cotejo/importer/worker";
import type { PrismaClient } from "./generated/prisma/client.ts";
import type { FileStore } from "./storage/file-store.ts";
import type { Notices } from "./storage/notices.ts";

/** Who acts. Until people sign in there is one, who may do everything on this machine. */
export interface Actor {
  id: string;
  /** For people. */
  name: string;
}

const LOCAL_ACTOR: Actor = { id: "local", name: "Esta máquina" };

/** Where plans and files are kept, and what reads them. */
export interface Stores {
  prisma: PrismaClient;
  files: FileStore;
  /** Reads files apart from this process, within limits. */
  reader: Pick<ImportWorker, "read" | "open">;
  /** What happens, for who waits for it. */
  notices: Notices;
}

/** A use case is `(context, request) → result`, in one transaction with its audit entry. */
export interface Context extends Stores {
  actor: Actor;
  now: () => Date;
}

/** What use cases need that touch the database alone: they run in any thread. */
export type DatabaseContext = Pick<Context, "prisma" | "actor" | "now">;

export const contextOf = (stores: Stores, actor: Actor = LOCAL_ACTOR): Context => ({
  ...stores,
  actor,
  now: () => new Date(),
});
