/** Opens the database, loads the samples into an empty one and serves. */
import { join } from "node:path";
import { createHandler } from "./http/create-handler.ts";
import { type Listening, listen } from "./http/listen.ts";
import { loadSamples } from "./imports/load-samples.ts";
import type { Stores } from "./imports/upload-file.ts";
import type { Settings } from "./settings.ts";
import { openFileStore } from "./storage/file-store.ts";
import { openDatabase } from "./storage/open-database.ts";

/** Throws `StartError`; what was opened is closed again. */
export async function startServer(settings: Settings): Promise<Listening> {
  const { prisma, close } = await openDatabase(settings.databaseUrl, settings.dataDir);
  try {
    const stores: Stores = { prisma, files: openFileStore(join(settings.dataDir, "files")) };
    await loadSamples(stores, settings.samplesDir);
    const listening = await listen(createHandler(stores), settings.port);
    return {
      address: listening.address,
      close: async () => {
        await listening.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
