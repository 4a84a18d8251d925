/** A context for tests with its jobs at work. */
import { type Context, contextOf } from "../src/context.ts";
import { readingJobs } from "../src/imports/read-import.ts";
import { startJobs } from "../src/jobs/start-jobs.ts";
import { openStores } from "./open-stores.ts";

export interface TestWorkplace extends Context {
  close: () => Promise<void>;
}

export async function openTestWorkplace(kind: "embedded" | "server" = "embedded"): Promise<TestWorkplace> {
  const { close, ...stores } = await openStores(kind);
  const context = contextOf(stores);
  const jobs = startJobs(context, readingJobs(context), { pollSeconds: 0.2 });
  return {
    ...context,
    close: async () => {
      await jobs.close();
      await close();
    },
  };
}
