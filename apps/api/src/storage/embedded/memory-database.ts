/** A database in this process's memory, for tests and for comparing schemas: reached as the one on disk is. */
import { rmSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import type { EmbeddedDatabase } from "./embedded-database.ts";
import { EmbeddedPool } from "./embedded-pool.ts";
import { serveDatabase } from "./serve-database.ts";
import { makeSocketFolder, socketIn } from "./socket-folder.ts";

export interface MemoryDatabase extends EmbeddedDatabase {
  /** What opens another with the same content. */
  image: () => Promise<Blob>;
}

/** Empty, or as the `image` of another; making an empty one takes seconds. */
export async function openMemoryDatabase(image?: Blob): Promise<MemoryDatabase> {
  const database = await PGlite.create(image ? { loadDataDir: image } : {});
  const socketFolder = makeSocketFolder();
  const endServing = await serveDatabase(database, socketIn(socketFolder), (error) => {
    console.error(error);
  });
  return {
    socketFolder,
    createPool: (config) => new EmbeddedPool(socketFolder, async () => {}, config),
    image: async () => {
      await database.exec("CHECKPOINT");
      return database.dumpDataDir("none");
    },
    close: async () => {
      await endServing();
      await database.close();
      rmSync(socketFolder, { recursive: true, force: true });
    },
  };
}
