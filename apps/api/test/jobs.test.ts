/** The queue of jobs, on every kind of database. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { enqueue, freeJobs, renewLease, takeJob } from "../src/jobs/queue.ts";
import {
  type JobHandler,
  type JobSettings,
  type Jobs,
  MOST_ATTEMPTS,
  startJobs,
  wakeJobs,
} from "../src/jobs/start-jobs.ts";
import { DATABASES, openStores, type TestStores } from "./open-stores.ts";

const KINDS = ["count"];
const taking = (isNewestFirst = false) => ({
  kinds: KINDS,
  worker: `w${Math.random()}`,
  leaseSeconds: 60,
  isNewestFirst,
});

describe.each(DATABASES)("on the %s database", (kind) => {
  let stores: TestStores;
  const open: Jobs[] = [];

  beforeAll(async () => {
    stores = await openStores(kind);
  });
  beforeEach(() => {
    vi.spyOn(console, "error").mockImplementation(() => {});
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    for (const jobs of open.splice(0)) await jobs.close();
    await stores.prisma.job.deleteMany();
  });
  afterAll(() => stores?.close());

  const add = (name: string, more: { priority?: number; kind?: string } = {}) =>
    enqueue(stores.prisma, { key: `count:${name}`, kind: "count", payload: { name }, ...more });
  const start = (run: JobHandler["run"], settings: JobSettings = {}, giveUp?: JobHandler["giveUp"]) => {
    const jobs = startJobs(stores, { count: { run, giveUp } }, { retrySeconds: 0.05, pollSeconds: 0.05, ...settings });
    open.push(jobs);
    return jobs;
  };
  const nameOf = (payload: unknown) => (payload as { name: string }).name;
  const states = async () =>
    (await stores.prisma.job.findMany({ orderBy: { key: "asc" } })).map(({ key, state, attempts }) => [
      key,
      state,
      attempts,
    ]);

  test("each job is done once, however many work on them", async () => {
    for (let at = 0; at < 20; at++) await add(`${at}`);
    const done: string[] = [];
    const run: JobHandler["run"] = async (payload) => {
      await sleep(5);
      done.push(nameOf(payload));
    };
    const first = start(run);
    start(run);
    await first.idle();
    expect(done.sort()).toEqual(Array.from({ length: 20 }, (_, at) => `${at}`).sort());
    expect(new Set((await states()).map(([, state]) => state))).toEqual(new Set(["done"]));
  });

  test("no more than so many run at a time, and whoever adds one wakes them", async () => {
    let [running, most] = [0, 0];
    const jobs = start(
      async () => {
        running += 1;
        most = Math.max(most, running);
        await sleep(20);
        running -= 1;
      },
      { pollSeconds: 600 },
    );
    await jobs.idle();
    for (let at = 0; at < 6; at++) await add(`${at}`);
    wakeJobs(stores);
    await jobs.idle();
    expect(most).toBe(2);
  });

  test("the more urgent first, and the oldest and the newest in turn", async () => {
    for (const name of ["a", "b", "c"]) await add(name);
    await add("urgent", { priority: -1 });
    const take = async (isNewestFirst: boolean) =>
      nameOf((await takeJob(stores.prisma, taking(isNewestFirst)))!.payload);
    expect([await take(false), await take(false), await take(true), await take(false)]).toEqual([
      "urgent",
      "a",
      "c",
      "b",
    ]);
    expect(await takeJob(stores.prisma, taking())).toBeNull();
  });

  test("jobs of kinds that nobody here knows are left alone", async () => {
    await add("other", { kind: "paint" });
    await start(async () => {}).idle();
    expect(await states()).toEqual([["count:other", "waiting", 0]]);
  });

  test("a job added in a transaction that fails was never there; the same key again is the same job, done again", async () => {
    const failing = stores.prisma.$transaction(async (tx) => {
      await enqueue(tx, { key: "count:x", kind: "count", payload: {} });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await states()).toEqual([]);
    const done: string[] = [];
    await add("x");
    await add("x");
    const jobs = start(async (payload) => void done.push(nameOf(payload)));
    await jobs.idle();
    await add("x");
    await jobs.idle();
    expect([done, await states()]).toEqual([["x", "x"], [["count:x", "done", 1]]]);
  });

  test("a lease that is renewed holds; one that ran out is taken again, and who lost it has no say any more", async () => {
    await add("x");
    const lost = (await takeJob(stores.prisma, { ...taking(), leaseSeconds: 0.2 }))!;
    expect(await renewLease(stores.prisma, lost, 0.2)).toBe(true);
    expect(await takeJob(stores.prisma, taking())).toBeNull();
    await sleep(300);
    const taken = (await takeJob(stores.prisma, taking()))!;
    expect([taken.id, taken.attempts]).toEqual([lost.id, 2]);
    expect(await renewLease(stores.prisma, lost, 60)).toBe(false);
    expect(await renewLease(stores.prisma, taken, 60)).toBe(true);
  });

  test("work that takes longer than a lease stays its worker's", async () => {
    await add("x");
    let runs = 0;
    const run = async () => {
      runs += 1;
      await sleep(900);
    };
    const jobs = start(run, { leaseSeconds: 0.3 });
    start(run, { leaseSeconds: 0.3 });
    await jobs.idle();
    expect([runs, await states()]).toEqual([1, [["count:x", "done", 1]]]);
  });

  test("three attempts, then it has failed, with what happened", async () => {
    await add("x");
    const given: string[] = [];
    let runs = 0;
    const jobs = start(
      async () => {
        runs += 1;
        throw new Error(`attempt ${runs}`);
      },
      {},
      async (payload, error) => void given.push(nameOf(payload), error.split("\n")[0]!),
    );
    await jobs.idle();
    expect([runs, given]).toEqual([MOST_ATTEMPTS, ["x", "Error: attempt 3"]]);
    const job = await stores.prisma.job.findFirstOrThrow();
    expect([job.state, job.error?.split("\n")[0], job.endedAt === null]).toEqual(["failed", "Error: attempt 3", false]);
  });

  test("a job whose processes all died is given up, too", async () => {
    await add("x");
    for (let at = 0; at < MOST_ATTEMPTS; at++) {
      await takeJob(stores.prisma, taking());
      await freeJobs(stores.prisma);
    }
    const given: string[] = [];
    let runs = 0;
    const run = async () => {
      runs += 1;
    };
    await start(run, {}, async (payload) => void given.push(nameOf(payload))).idle();
    expect([runs, given, (await states())[0]?.[1]]).toEqual([0, ["x"], "failed"]);
  });

  test("whoever is alone takes up at once what another left; closing gives back what runs, as if it had not been taken", async () => {
    await add("x");
    await takeJob(stores.prisma, taking());
    await new Promise<Jobs>((hasBegun) => {
      const jobs = start(
        async (_, signal) => {
          hasBegun(jobs);
          await sleep(60_000, null, { signal });
        },
        { isAlone: true, pollSeconds: 600 },
      );
    }).then((jobs) => jobs.close());
    expect(await states()).toEqual([["count:x", "waiting", 1]]);
  });
});
