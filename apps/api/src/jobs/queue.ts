/**
 * The table of jobs as a queue of any number of processes: a job is taken by one of them, under a lease that it renews while it works.
 * One whose lease ran out is taken again. Times are the database's.
 */
import { Prisma, type PrismaClient } from "../generated/prisma/client.ts";
import type { Transaction } from "../storage/insert-rows.ts";
import { toJson } from "../storage/json.ts";

export interface NewJob {
  /** The same work is one job. */
  key: string;
  kind: string;
  payload: object;
  /** Lower first. */
  priority?: number;
  /** How long it waits at least. */
  afterSeconds?: number;
}

export interface TakenJob {
  id: string;
  kind: string;
  payload: unknown;
  /** How often it was taken, this time included. */
  attempts: number;
  /** Who has it: a name of this taking alone. Whoever lost the job cannot say anything of it any more. */
  worker: string;
  /** What went wrong before. */
  error: string | null;
}

type Table = Pick<PrismaClient, "$queryRaw" | "$executeRaw">;

const NOW = Prisma.sql`(now() AT TIME ZONE 'UTC')`;
const inSeconds = (seconds: number) => Prisma.sql`${NOW} + make_interval(secs => ${seconds}::double precision)`;

/** Adds a job in the caller's transaction; one that is there already, whatever became of it, is to be done again. */
export async function enqueue(
  tx: Pick<Transaction, "job" | "$executeRaw">,
  { key, kind, payload, priority = 0, afterSeconds = 0 }: NewJob,
): Promise<void> {
  const job = { kind, payload: toJson(payload), priority };
  const fresh = { state: "waiting", attempts: 0, worker: null, leaseUntil: null, error: null, endedAt: null };
  await tx.job.upsert({ where: { key }, create: { key, ...job }, update: { ...job, ...fresh, createdAt: new Date() } });
  if (afterSeconds > 0)
    await tx.$executeRaw`UPDATE "Job" SET "leaseUntil" = ${inSeconds(afterSeconds)} WHERE "key" = ${key}`;
}

export interface Taking {
  /** Only these. */
  kinds: readonly string[];
  worker: string;
  leaseSeconds: number;
  /** The newest of a priority instead of the oldest. */
  isNewestFirst: boolean;
}

/** Takes a job that waits, or whose lease ran out; null where there is none. */
export async function takeJob(
  db: Table,
  { kinds, worker, leaseSeconds, isNewestFirst }: Taking,
): Promise<TakenJob | null> {
  const order = isNewestFirst ? Prisma.sql`"createdAt" DESC, "id" DESC` : Prisma.sql`"createdAt", "id"`;
  const [job] = await db.$queryRaw<Omit<TakenJob, "worker">[]>`
    UPDATE "Job" SET "state" = 'running', "attempts" = "attempts" + 1, "worker" = ${worker}, "leaseUntil" = ${inSeconds(leaseSeconds)}
    WHERE "id" = (
      SELECT "id" FROM "Job"
      WHERE "state" IN ('waiting', 'running') AND "kind" = ANY(${kinds})
        AND ("leaseUntil" IS NULL OR "leaseUntil" < ${NOW})
      ORDER BY "priority", ${order} LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING "id", "kind", "payload", "attempts", "error"`;
  return job ? { ...job, worker } : null;
}

type Held = Pick<TakenJob, "id" | "worker">;
const isHeld = ({ id, worker }: Held) => Prisma.sql`"id" = ${id} AND "worker" = ${worker} AND "state" = 'running'`;

/** False where somebody else has the job now. */
export async function renewLease(db: Table, job: Held, leaseSeconds: number): Promise<boolean> {
  const count = await db.$executeRaw`UPDATE "Job" SET "leaseUntil" = ${inSeconds(leaseSeconds)} WHERE ${isHeld(job)}`;
  return count > 0;
}

export async function endJob(db: Table, job: Held): Promise<void> {
  await db.$executeRaw`
    UPDATE "Job" SET "state" = 'done', "endedAt" = ${NOW}, "leaseUntil" = NULL, "error" = NULL WHERE ${isHeld(job)}`;
}

/** Nobody takes it any more. */
export async function failJob(db: Table, job: Held, error: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "Job" SET "state" = 'failed', "endedAt" = ${NOW}, "leaseUntil" = NULL, "error" = ${error} WHERE ${isHeld(job)}`;
}

/** It waits again, and is taken after some seconds at the earliest. */
export async function retryJob(db: Table, job: Held, error: string, seconds: number): Promise<void> {
  await db.$executeRaw`
    UPDATE "Job" SET "state" = 'waiting', "leaseUntil" = ${inSeconds(seconds)}, "error" = ${error} WHERE ${isHeld(job)}`;
}

/** Gives a job back as if it had not been taken. */
export async function giveBack(db: Table, job: Held): Promise<void> {
  await db.$executeRaw`
    UPDATE "Job" SET "state" = 'waiting', "attempts" = "attempts" - 1, "worker" = NULL, "leaseUntil" = NULL WHERE ${isHeld(job)}`;
}

/** All that runs is nobody's: for a process that knows that it is the only one. */
export async function freeJobs(db: Table): Promise<void> {
  await db.$executeRaw`UPDATE "Job" SET "state" = 'waiting', "worker" = NULL, "leaseUntil" = NULL WHERE "state" = 'running'`;
}

/** How many wait or run. */
export function countUnfinished(db: Pick<PrismaClient, "job">, kinds: readonly string[]): Promise<number> {
  return db.job.count({ where: { state: { in: ["waiting", "running"] }, kind: { in: [...kinds] } } });
}
