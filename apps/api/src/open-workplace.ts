/** All that use cases need, opened as the settings say: database, files, readers, and the jobs at work. */
import { join } from "node:path";
import { type Context, contextOf } from "./context.ts";
import { readingJobs } from "./imports/read-import.ts";
import { ReaderPool } from "./imports/reader-pool.ts";
import { tidyingJobs, tidyLater } from "./imports/tidy.ts";
import { type Jobs, startJobs } from "./jobs/start-jobs.ts";
import { dropUnfinished } from "./plans/write-version.ts";
import type { Settings } from "./settings.ts";
import { openFileStore } from "./storage/file-store.ts";
import { openDatabase } from "./storage/open-database.ts";
import { startUpgrade, upgradeJobs } from "./upgrade/upgrade-jobs.ts";
import type { Run } from "./workshop/tasks.ts";
import { openWorkshop, type Workshop } from "./workshop/workshop.ts";

export interface Workplace {
  context: Context;
  workshop: Workshop;
  jobs: Jobs;
  close: () => Promise<void>;
}

/** Files that jobs read at a time. */
const FILES_AT_ONCE = 2;
/** Longer than any process prepares a version. */
const LONGEST_PREPARING_MS = 3_600_000;

/** Throws `StartError`; what was opened is closed again. */
export async function openWorkplace(
  settings: Pick<Settings, "databaseUrl" | "dataDir" | "worker">,
): Promise<Workplace> {
  const {
    prisma,
    jobs: background,
    notices,
    address,
    close: closeDatabase,
  } = await openDatabase(settings.databaseUrl, settings.dataDir);
  // One more for a person who waits.
  const reader = new ReaderPool(FILES_AT_ONCE + 1, settings.worker);
  const files = openFileStore(join(settings.dataDir, "files"));
  const context = contextOf({ prisma, reader, files, notices });
  const inBackground: Context = { ...context, prisma: background };
  // The embedded database is this process's alone.
  const isAlone = settings.databaseUrl === null;
  const workshop = openWorkshop(address);
  const closeStores = async () => {
    await workshop.close();
    await reader.close();
    await closeDatabase();
  };
  const begin = async () => {
    await dropUnfinished(prisma, new Date(Date.now() - (isAlone ? 0 : LONGEST_PREPARING_MS)));
    await startUpgrade(inBackground);
  };
  await begin().catch(async (error: unknown) => {
    await closeStores();
    throw error;
  });
  const run: Run = (name, request) => workshop.run(context.actor, name, request);
  const handlers = {
    ...readingJobs(inBackground),
    ...tidyingJobs(inBackground),
    ...upgradeJobs(inBackground, run),
  };
  const jobs = startJobs(inBackground, handlers, { concurrency: FILES_AT_ONCE, isAlone });
  await tidyLater(inBackground);
  return {
    context,
    workshop,
    jobs,
    close: async () => {
      await jobs.close();
      await closeStores();
    },
  };
}
