/** All that use cases need, opened as the settings say: database, files, readers, and the jobs at work. */
import { join } from "node:path";
import { type Context, contextOf } from "./context.ts";
import { readingJobs } from "./imports/read-import.ts";
import { ReaderPool } from "./imports/reader-pool.ts";
import { type Jobs, startJobs } from "./jobs/start-jobs.ts";
import type { Settings } from "./settings.ts";
import { openFileStore } from "./storage/file-store.ts";
import { openDatabase } from "./storage/open-database.ts";

export interface Workplace {
  context: Context;
  jobs: Jobs;
  close: () => Promise<void>;
}

/** Files that jobs read at a time. */
const FILES_AT_ONCE = 2;

/** Throws `StartError`; what was opened is closed again. */
export async function openWorkplace(
  settings: Pick<Settings, "databaseUrl" | "dataDir" | "worker">,
): Promise<Workplace> {
  const database = await openDatabase(settings.databaseUrl, settings.dataDir);
  const { notices, close: closeDatabase } = database;
  // One more for a person who waits.
  const reader = new ReaderPool(FILES_AT_ONCE + 1, settings.worker);
  const files = openFileStore(join(settings.dataDir, "files"));
  const stores = { reader, files, notices };
  const context = contextOf({ ...stores, prisma: database.prisma });
  // Work in the background asks the database after people do.
  const background = contextOf({ ...stores, prisma: database.jobs });
  // The embedded database is this process's alone.
  const isAlone = settings.databaseUrl === null;
  const jobs = startJobs(background, readingJobs(background), { concurrency: FILES_AT_ONCE, isAlone });
  return {
    context,
    jobs,
    close: async () => {
      await jobs.close();
      await reader.close();
      await closeDatabase();
    },
  };
}
