/** Records that a process wrote and did not live to use. */
import type { Context } from "../context.ts";
import { enqueue } from "../jobs/queue.ts";
import { type JobHandler, wakeJobs } from "../jobs/start-jobs.ts";

const TIDY = "tidy";
/** Whoever writes a record uses it long before. */
const FORGOTTEN_MS = 24 * 60 * 60 * 1000;
/** After everything that somebody waits for. */
const LAST = 9;

async function deleteForgotten({ prisma, now }: Context): Promise<void> {
  const createdAt = { lt: new Date(now().getTime() - FORGOTTEN_MS) };
  const isUnused = { imports: { none: {} }, correctedOf: { none: {} }, versions: { none: {} } };
  await prisma.planRecord.deleteMany({ where: { createdAt, ...isUnused } });
}

export const tidyingJobs = (context: Context): Record<string, JobHandler> => ({
  [TIDY]: { run: () => deleteForgotten(context) },
});

/** Once for all processes that start together. */
export async function tidyLater(context: Context): Promise<void> {
  await enqueue(context.prisma, { key: TIDY, kind: TIDY, payload: {}, priority: LAST });
  await wakeJobs(context);
}
