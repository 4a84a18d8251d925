/** A program that upgrades a data folder and is killed in the middle of its n-th reading: `upgrade-until.ts FOLDER N`. */
import { join } from "node:path";
import { ImportWorker } from "@cotejo/importer/worker";
import { contextOf } from "../src/context.ts";
import { startJobs } from "../src/jobs/start-jobs.ts";
import { readWorkerSettings } from "../src/settings.ts";
import { openFileStore } from "../src/storage/file-store.ts";
import { openDatabase } from "../src/storage/open-database.ts";
import { startUpgrade, upgradeJobs } from "../src/upgrade/upgrade-jobs.ts";
import { runHere } from "../src/workshop/tasks.ts";

const [dataDir = "", count = "1"] = process.argv.slice(2);
const worker = new ImportWorker(readWorkerSettings({}));
let readings = 0;
const read: ImportWorker["read"] = (...args) => {
  readings += 1;
  if (readings === Number(count)) process.kill(process.pid, "SIGKILL");
  return worker.read(...args);
};
const { prisma, notices } = await openDatabase(null, dataDir);
const reader = { read, open: worker.open.bind(worker) };
const context = contextOf({ prisma, reader, files: openFileStore(join(dataDir, "files")), notices });
await startUpgrade(context);
await startJobs(context, upgradeJobs(context, runHere(context)), { concurrency: 1 }).idle();
process.exit(0);
