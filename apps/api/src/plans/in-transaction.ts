/**
 * One transaction for a use case, kept short: the embedded database serves nobody else while one is open. What takes long (loading a
 * record, writing a version's rows) is asked for by `outside`: the transaction is given up, the work done, and the transaction begun
 * again with its result at hand.
 */
import { Prisma, type PrismaClient } from "../generated/prisma/client.ts";
import { Problem } from "../problem.ts";
import type { Transaction } from "../storage/insert-rows.ts";

/** Long enough for a busy machine. */
const LONGEST_MS = 60_000;

/** Of one use case; more come of keys that differ from attempt to attempt. */
const MOST_WORKS = 200;

const MET = "Otra persona cambió lo mismo en este momento. Mire cómo quedó y vuelva a intentarlo.";

/** P2002: both made the same row; P2034: the server let one through. */
const isRival = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && (error.code === "P2002" || error.code === "P2034");

/** Work of a use case that is not of its transaction. Nobody else may see what it writes before the transaction says so. */
interface OutsideWork<Result = unknown> {
  /** Two works of one key have one result. */
  key: string;
  run: (db: Transaction) => Promise<Result>;
  /** Takes back what it wrote, where the transaction fails or has no use for it in the end. */
  undo?: (db: Transaction, result: Result) => Promise<void>;
}

class NeedsOutside {
  readonly work: OutsideWork;

  constructor(work: OutsideWork) {
    this.work = work;
  }
}

class Attempts {
  readonly #done = new Map<string, { work: OutsideWork; result: unknown }>();
  /** Of the attempt under way. */
  #used = new Set<string>();
  #after: ((db: Transaction) => Promise<unknown>)[] = [];

  begin(): void {
    this.#used = new Set();
    this.#after = [];
  }

  take(work: OutsideWork): unknown {
    const done = this.#done.get(work.key);
    if (!done) throw new NeedsOutside(work);
    this.#used.add(work.key);
    return done.result;
  }

  add(work: (db: Transaction) => Promise<unknown>): void {
    this.#after.push(work);
  }

  async work(prisma: PrismaClient, work: OutsideWork): Promise<void> {
    if (this.#done.size === MOST_WORKS) throw new Error(`a transaction asks for more and more: ${work.key}`);
    this.#done.set(work.key, { work, result: await work.run(prisma) });
  }

  /** Takes back what came to nothing, and does what was left for later. */
  async end(prisma: PrismaClient, hasCommitted: boolean): Promise<void> {
    for (const { work, result } of this.#done.values())
      if (!hasCommitted || !this.#used.has(work.key)) await work.undo?.(prisma, result);
    if (hasCommitted) for (const work of this.#after) await work(prisma);
  }
}

const attemptsOf = new WeakMap<object, Attempts>();

/** The result of work that is done outside the transaction; where there is none, or another's, it is done at once. */
export async function outside<Result>(tx: Transaction, work: OutsideWork<Result>): Promise<Result> {
  const attempts = attemptsOf.get(tx);
  // What comes back is what the work of that key gave.
  return attempts ? (attempts.take(work as OutsideWork) as Result) : work.run(tx);
}

/** Leaves work for after the transaction; it must be such that nobody is misled while it is not done. */
export async function afterwards(tx: Transaction, work: (db: Transaction) => Promise<unknown>): Promise<void> {
  const attempts = attemptsOf.get(tx);
  if (attempts) attempts.add(work);
  else await work(tx);
}

const begin = <Result>(prisma: PrismaClient, run: (tx: Transaction) => Promise<Result>): Promise<Result> =>
  prisma.$transaction(run, { timeout: LONGEST_MS, maxWait: LONGEST_MS });

async function attempt<Result>(
  prisma: PrismaClient,
  run: (tx: Transaction) => Promise<Result>,
  attempts: Attempts,
): Promise<Result> {
  for (;;) {
    attempts.begin();
    try {
      return await begin(prisma, (tx) => {
        attemptsOf.set(tx, attempts);
        return run(tx);
      });
    } catch (error) {
      if (!(error instanceof NeedsOutside)) throw error;
      await attempts.work(prisma, error.work);
    }
  }
}

/** The error of two who met, as a `Problem`; any other as it is. */
const asProblem = (error: unknown): unknown => (isRival(error) ? new Problem("plan-changed", MET) : error);

/**
 * `run` may run several times, so that all its effects are the transaction's. Throws `Problem` "plan-changed" where somebody else did the
 * same at once; nothing of ours is saved then.
 */
export async function inTransaction<Result>(
  prisma: PrismaClient,
  run: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const attempts = new Attempts();
  try {
    const result = await attempt(prisma, run, attempts);
    await attempts.end(prisma, true);
    return result;
  } catch (error) {
    await attempts.end(prisma, false);
    throw asProblem(error);
  }
}

/** `run` runs once, and nothing of it outside: for what reads again what it wrote, and nobody waits for. */
export async function inLongTransaction<Result>(
  prisma: PrismaClient,
  run: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return begin(prisma, run).catch((error: unknown) => {
    throw asProblem(error);
  });
}
