/** What brings stored plans to what the program knows today, in the background. */
import type { Context } from "../context.ts";
import { enqueue } from "../jobs/queue.ts";
import { type JobHandler, wakeJobs } from "../jobs/start-jobs.ts";
import { enqueueRenewal, FACTS, REREAD, renewFacts } from "./renew-facts.ts";
import { keepVersion, rereadVersion } from "./reread-version.ts";

const versionIn = (payload: unknown): string => (payload as { versionId: string }).versionId;
const recordIn = (payload: unknown): string => (payload as { recordId: string }).recordId;

/** What does the jobs. */
export const upgradeJobs = (context: Context): Record<string, JobHandler> => ({
  [REREAD]: {
    run: (payload) => rereadVersion(context, versionIn(payload)),
    giveUp: (payload) => keepVersion(context, versionIn(payload)),
  },
  [FACTS]: { run: (payload) => renewFacts(context, recordIn(payload)) },
});

/** Files that were gone may be back. */
async function enqueueMissing({ prisma }: Context): Promise<void> {
  const versions = await prisma.planVersion.findMany({
    where: { import: { messages: { some: { code: "kept-without-file" } } } },
    select: { id: true },
  });
  for (const { id } of versions)
    await enqueue(prisma, { key: `${REREAD}:${id}`, kind: REREAD, payload: { versionId: id }, priority: 1 });
}

/** At start: puts into the queue what is to be made again. */
export async function startUpgrade(context: Context): Promise<void> {
  await enqueueMissing(context);
  await enqueueRenewal(context);
  wakeJobs(context);
}
