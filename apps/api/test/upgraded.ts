/** A data folder's database opened under today's program, its upgrade run to the end, and all that it holds then. */
import { join } from "node:path";
import { ImportWorker } from "@cotejo/importer/worker";
import { type Context, contextOf } from "../src/context.ts";
import { startJobs } from "../src/jobs/start-jobs.ts";
import { FACT_TABLES } from "../src/plans/facts.ts";
import { readWorkerSettings } from "../src/settings.ts";
import { openFileStore } from "../src/storage/file-store.ts";
import { openDatabase } from "../src/storage/open-database.ts";
import { startUpgrade, upgradeJobs } from "../src/upgrade/upgrade-jobs.ts";
import { runHere } from "../src/workshop/tasks.ts";

export interface Opened {
  context: Context;
  close: () => Promise<void>;
}

/** Opens a database over a folder's files, migrated; nothing is read again yet. */
export async function openUpgraded(dataDir: string, url: string | null = null): Promise<Opened> {
  const { prisma, notices, close } = await openDatabase(url, dataDir);
  const reader = new ImportWorker(readWorkerSettings({}));
  const context = contextOf({ prisma, reader, files: openFileStore(join(dataDir, "files")), notices });
  return { context, close: () => Promise.all([reader.close(), close()]).then(() => {}) };
}

export async function upgrade(context: Context): Promise<void> {
  const jobs = startJobs(context, upgradeJobs(context, runHere(context)), {
    isAlone: true,
    retrySeconds: 0.05,
    pollSeconds: 0.05,
  });
  await startUpgrade(context);
  await jobs.idle();
  await jobs.close();
}

const yearsOf = ({ periodStart, periodEnd }: { periodStart: number; periodEnd: number }) =>
  `${periodStart}-${periodEnd}`;

/** Drawers with their versions: number, file, whether in force. */
export async function drawersOf({ prisma }: Context) {
  const plans = await prisma.plan.findMany({
    include: { versions: { include: { import: true }, orderBy: { number: "asc" } } },
    orderBy: [{ framework: "asc" }, { entityCode: "asc" }, { periodStart: "asc" }],
  });
  return plans.map(({ entityCode, framework, versions, ...plan }) => [
    `${framework} ${entityCode} ${yearsOf(plan)} ${plan.inForce}`,
    ...versions.map((one) => `${one.number} ${one.import.fileName} ${one.inForce}`),
  ]);
}

const IDS = ["id", "versionId", "actionId", "indicatorId", "activityId"];

/** All that stands, without what chance or the clock gives. */
export async function contentOf(context: Context) {
  const { prisma } = context;
  const facts: Record<string, string[]> = {};
  for (const table of FACT_TABLES) {
    const rows = await prisma.$queryRawUnsafe<{ row: string }[]>(
      `SELECT (to_jsonb(t) - ARRAY['${IDS.join("','")}'])::text AS "row" FROM "${table}" t`,
    );
    facts[table] = rows.map(({ row }) => row).sort();
  }
  const imports = await prisma.import.findMany({
    include: {
      messages: { orderBy: { position: "asc" } },
      blocks: { include: { rows: { orderBy: { row: "asc" } } }, orderBy: { position: "asc" } },
      record: { include: { actions: { orderBy: { position: "asc" } } } },
    },
    orderBy: { id: "asc" },
  });
  const listed = imports.map(({ readAt, recordId, record, ...row }) => {
    const actions = record?.actions.map(({ position, key, action }) => ({ position, key, action }));
    return { ...row, record: record && { rules: record.rules, document: record.document, actions } };
  });
  return { facts, imports: listed, drawers: await drawersOf(context), records: await prisma.planRecord.count() };
}
