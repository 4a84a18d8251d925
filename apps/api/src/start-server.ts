/** Opens the database, loads the samples into an empty one and serves. */
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { ImportWorker } from "@cotejo/importer/worker";
import { createHandler } from "./http/create-handler.ts";
import { type Listening, listen } from "./http/listen.ts";
import { loadSamples } from "./imports/load-samples.ts";
import type { Stores } from "./imports/upload-file.ts";
import type { Settings } from "./settings.ts";
import { openFileStore } from "./storage/file-store.ts";
import { type Database, openDatabase } from "./storage/open-database.ts";

/** Throws `StartError`; what was opened is closed again. */
export async function startServer(settings: Settings): Promise<Listening> {
  // The port first: whether it is taken is known at once, and whoever asks meanwhile is told to wait.
  let handler: RequestListener = tellToWait;
  const listening = await listen((request, response) => handler(request, response), settings.port);
  try {
    const database = await openDatabase(settings.databaseUrl, settings.dataDir);
    const reader = new ImportWorker(settings.worker);
    handler = await serveFrom(database, reader, settings).catch(async (error: unknown) => {
      await reader.close();
      await database.close();
      throw error;
    });
    const close = async () => {
      await listening.close();
      await reader.close();
      await database.close();
    };
    return { address: listening.address, close };
  } catch (error) {
    await listening.close();
    throw error;
  }
}

const tellToWait: RequestListener = (_request, response) => {
  response
    .writeHead(503, { "content-type": "text/plain; charset=utf-8", "retry-after": "2" })
    .end("Cotejo está arrancando. Vuelva a intentarlo en unos segundos.\n");
};

async function serveFrom({ prisma }: Database, reader: ImportWorker, settings: Settings): Promise<RequestListener> {
  const stores: Stores = { prisma, reader, files: openFileStore(join(settings.dataDir, "files")) };
  await loadSamples(stores, settings.samplesDir);
  return createHandler(stores);
}
