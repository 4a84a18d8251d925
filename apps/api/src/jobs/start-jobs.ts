/** Works off the queue in this process, some jobs at a time, next to whatever other processes do. */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { PrismaClient } from "../generated/prisma/client.ts";
import { tell } from "../storage/hints.ts";
import type { Notices } from "../storage/notices.ts";
import {
  countUnfinished,
  endJob,
  failJob,
  freeJobs,
  giveBack,
  renewLease,
  retryJob,
  type TakenJob,
  takeJob,
} from "./queue.ts";

/** What does the jobs of a kind. Either may run again for the same job, and in another process. */
export interface JobHandler {
  /** Ends soon after `signal` is aborted: the job is somebody else's then. */
  run: (payload: unknown, signal: AbortSignal) => Promise<void>;
  /** After the last attempt: what is left to do where the work cannot be done. */
  giveUp?: (payload: unknown, error: string) => Promise<void>;
}

export interface JobSettings {
  /** How many at a time. */
  concurrency?: number;
  /** No other process works on this database: what runs at the start was left by one that is gone. */
  isAlone?: boolean;
  leaseSeconds?: number;
  /** Before the second attempt; twice that before the third. */
  retrySeconds?: number;
  /** How often to look for jobs of other processes, and for those whose lease ran out. */
  pollSeconds?: number;
}

export interface Jobs {
  /** Settles when nothing waits or runs. */
  idle: () => Promise<void>;
  /** Gives back what runs. */
  close: () => Promise<void>;
}

export const MOST_ATTEMPTS = 3;
const CHANNEL = "jobs";
const IDLE_MS = 50;
const DEFAULTS = { concurrency: 2, isAlone: false, leaseSeconds: 12, retrySeconds: 2, pollSeconds: 1.5 };

/** Tells whoever works on jobs that there is one, after the transaction that added it. */
export const wakeJobs = ({ notices }: { notices: Notices }): Promise<void> => tell(notices, CHANNEL, "");

const textOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

interface Workplace {
  prisma: PrismaClient;
  notices: Notices;
}

class JobRunner implements Jobs {
  readonly #prisma: PrismaClient;
  readonly #handlers: Readonly<Record<string, JobHandler>>;
  readonly #kinds: readonly string[];
  readonly #settings: Required<JobSettings>;
  readonly #ear: AsyncIterableIterator<string>;
  #poll: NodeJS.Timeout | undefined;
  readonly #running = new Map<TakenJob, { work: Promise<void>; abort: AbortController }>();
  /** Taking jobs, one look after the other; null while nobody looks. */
  #looking: Promise<void> | null = null;
  #isWoken = false;
  #isClosed = false;
  #taken = 0;

  constructor({ prisma, notices }: Workplace, handlers: Readonly<Record<string, JobHandler>>, settings: JobSettings) {
    this.#prisma = prisma;
    this.#handlers = handlers;
    this.#kinds = Object.keys(handlers);
    this.#settings = { ...DEFAULTS, ...settings };
    this.#ear = notices.subscribe(CHANNEL);
    void this.#start();
  }

  async idle(): Promise<void> {
    while ((await countUnfinished(this.#prisma, this.#kinds)) > 0) await sleep(IDLE_MS);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#poll);
    await this.#ear.return?.();
    await this.#looking;
    const running = [...this.#running];
    for (const [job] of running) await giveBack(this.#prisma, job).catch(report);
    for (const [, { abort }] of running) abort.abort();
    await Promise.all(running.map(([, { work }]) => work));
  }

  async #start(): Promise<void> {
    if (this.#settings.isAlone) await freeJobs(this.#prisma).catch(report);
    if (this.#isClosed) return;
    this.#poll = setInterval(() => this.#wake(), this.#settings.pollSeconds * 1000);
    this.#wake();
    for await (const _ of this.#ear) this.#wake();
  }

  #wake(): void {
    this.#isWoken = true;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
  }

  /** Takes jobs until there are none or no hands for them. A database that does not answer is asked again at the next look. */
  async #look(): Promise<void> {
    while (this.#isWoken && !this.#isClosed) {
      this.#isWoken = false;
      try {
        while (!this.#isClosed && this.#running.size < this.#settings.concurrency) {
          const job = await this.#take();
          if (!job) break;
          this.#begin(job);
        }
      } catch (error) {
        report(error);
      }
    }
  }

  /** Every second time the newest, so that few jobs are not stuck behind a hundred that were there before. */
  #take(): Promise<TakenJob | null> {
    this.#taken += 1;
    const { leaseSeconds } = this.#settings;
    const isNewestFirst = this.#taken % 2 === 0;
    return takeJob(this.#prisma, { kinds: this.#kinds, worker: randomUUID(), leaseSeconds, isNewestFirst });
  }

  #begin(job: TakenJob): void {
    const abort = new AbortController();
    const work = this.#work(job, abort)
      .catch(report)
      .finally(() => {
        this.#running.delete(job);
        this.#wake();
      });
    this.#running.set(job, { work, abort });
  }

  async #work(job: TakenJob, abort: AbortController): Promise<void> {
    const { leaseSeconds, retrySeconds } = this.#settings;
    const renew = async () => {
      if (!(await renewLease(this.#prisma, job, leaseSeconds))) abort.abort();
    };
    const timer = setInterval(() => void renew().catch(report), (leaseSeconds * 1000) / 3);
    try {
      // It was taken as often as may be by processes that ended before they could say how it went.
      if (job.attempts > MOST_ATTEMPTS) await this.#giveUp(job, job.error ?? "the process that worked on it ended");
      else await this.#handlers[job.kind]!.run(job.payload, abort.signal).then(() => endJob(this.#prisma, job));
    } catch (error) {
      if (abort.signal.aborted) return;
      report(error);
      if (job.attempts >= MOST_ATTEMPTS) await this.#giveUp(job, textOf(error));
      else await retryJob(this.#prisma, job, textOf(error), retrySeconds * job.attempts);
    } finally {
      clearInterval(timer);
    }
  }

  async #giveUp(job: TakenJob, error: string): Promise<void> {
    await this.#handlers[job.kind]!.giveUp?.(job.payload, error);
    await failJob(this.#prisma, job, error);
  }
}

/** Our own faults, for the log. */
function report(error: unknown): void {
  console.error(error);
}

/** `handlers`: by kinds of jobs; those of other kinds are left to other processes. */
export function startJobs(
  workplace: Workplace,
  handlers: Readonly<Record<string, JobHandler>>,
  settings: JobSettings = {},
): Jobs {
  return new JobRunner(workplace, handlers, settings);
}
