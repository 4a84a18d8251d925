/** What brings stored plans to what the program knows today, in the background. */
import type { Context } from "../context.ts";
import { enqueue } from "../jobs/queue.ts";
import { type JobHandler, wakeJobs } from "../jobs/start-jobs.ts";
import type { Run } from "../workshop/tasks.ts";
import { enqueueRenewal, FACTS, REREAD } from "./renew-facts.ts";
import { rereadVersion } from "./reread-version.ts";

const versionIn = (payload: unknown): string => (payload as { versionId: string }).versionId;
const recordIn = (payload: unknown): string => (payload as { recordId: string }).recordId;

/** What does the jobs; `run` writes what they make. */
export const upgradeJobs = (context: Context, run: Run): Record<string, JobHandler> => ({
  [REREAD]: {
    run: async (payload) => {
      const read = await rereadVersion(context, versionIn(payload));
      if (read) await run("renewVersion", read);
    },
    giveUp: (payload) =>
      run("renewVersion", { versionId: versionIn(payload), reading: null, why: "kept-as-read-before" }),
  },
  [FACTS]: { run: (payload) => run("renewFacts", recordIn(payload)) },
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
  await wakeJobs(context);
}
