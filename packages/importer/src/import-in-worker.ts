/**
 * Reads files in a worker of their own, so that none can stop or exhaust the process that asks: past its time or memory the worker
 * is ended, the file counts as unreadable, and the next one gets a new worker. What parsing libraries print goes nowhere.
 */
import { Worker } from "node:worker_threads";
import type { Layout } from "./locate/layout.ts";
import type { Mapping } from "./locate/mapping.ts";
import { type ImportOutcome, joinOutcomes, unreadableOutcome } from "./outcome.ts";
import type { ArchivedFile } from "./read/archive.ts";
import { DEFAULT_LIMITS, type Limits } from "./read/limits.ts";
import { UnreadableFile } from "./read/unreadable.ts";

export interface WorkerSettings {
  /** Seconds that one file may take. */
  seconds: number;
  /** Memory of the worker, in MB. */
  memoryMb: number;
  limits: Limits;
  /** The script that the worker runs; by default the module beside this one, where Node can run it as it is. */
  script?: URL;
}

export const DEFAULT_WORKER: WorkerSettings = { seconds: 60, memoryMb: 512, limits: DEFAULT_LIMITS };

/** What is known of the file before it is read. */
export interface ReadOptions {
  mapping?: Mapping;
  layouts?: readonly Layout[];
}

export interface Question extends ReadOptions {
  id: number;
  /** To read the plans of a file, or to open an archive. */
  task: "read" | "open";
  bytes: Uint8Array;
  file: string;
  limits: Limits;
}

export type Answer =
  | { id: number; outcomes: ImportOutcome[] }
  | { id: number; documents: ArchivedFile[] | null }
  | { id: number; failure: string };

export { type ImportOutcome, joinOutcomes, type Mapping };

export class ImportWorker {
  private worker: Worker | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private count = 0;

  constructor(private readonly settings: WorkerSettings = DEFAULT_WORKER) {}

  /**
   * As `importFile`; a file that takes too long or too much memory gives one outcome without a plan. Throws only for our own
   * faults. Files are read one after the other.
   */
  async read(bytes: Uint8Array, file: string, options: ReadOptions = {}): Promise<ImportOutcome[]> {
    const answer = await this.inTurn({ task: "read", bytes, file, ...options });
    if (answer instanceof UnreadableFile) return [unreadableOutcome(answer, file)];
    return "outcomes" in answer ? answer.outcomes : [];
  }

  /**
   * As `openArchive`: the documents of a zip, null for any other file, and for an archive that cannot be opened; reading it says
   * why. Throws only for our own faults.
   */
  async open(bytes: Uint8Array): Promise<ArchivedFile[] | null> {
    const answer = await this.inTurn({ task: "open", bytes, file: "" });
    return !(answer instanceof UnreadableFile) && "documents" in answer ? answer.documents : null;
  }

  private inTurn(question: Omit<Question, "id" | "limits">): Promise<Answer | UnreadableFile> {
    const answer = this.last.then(() => this.ask(question));
    this.last = answer.catch(() => {});
    return answer;
  }

  /** Ends the worker; a later file starts another. */
  async close(): Promise<void> {
    const worker = this.worker;
    this.worker = null;
    await worker?.terminate();
  }

  private start(): Worker {
    const { memoryMb, script } = this.settings;
    const worker = new Worker(script ?? new URL("./import-worker.ts", import.meta.url), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      stdout: true,
      stderr: true,
    });
    // What libraries print is read and forgotten.
    worker.stdout.resume();
    worker.stderr.resume();
    worker.unref();
    return worker;
  }

  private async ask(question: Omit<Question, "id" | "limits">): Promise<Answer | UnreadableFile> {
    this.worker ??= this.start();
    const worker = this.worker;
    const id = ++this.count;
    const result = await this.answerOf(worker, { ...question, id, limits: this.settings.limits });
    if (result instanceof UnreadableFile) await this.close();
    else if ("failure" in result) throw new Error(`reading a file failed: ${result.failure}`);
    return result;
  }

  /** The worker's answer, or why it was ended. */
  private answerOf(worker: Worker, question: Question): Promise<Answer | UnreadableFile> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => finish(new UnreadableFile("too-long", "")), this.settings.seconds * 1000);
      const onMessage = (answer: Answer) => finish(answer);
      const onError = (error: NodeJS.ErrnoException) =>
        error.code === "ERR_WORKER_OUT_OF_MEMORY" ? finish(new UnreadableFile("too-large", "")) : fail(error);
      const onExit = () => finish(new UnreadableFile("too-large", ""));
      const stop = () => {
        clearTimeout(timer);
        worker.off("message", onMessage).off("error", onError).off("exit", onExit);
        worker.unref();
      };
      const finish = (result: Answer | UnreadableFile) => {
        stop();
        resolve(result);
      };
      const fail = (error: Error) => {
        stop();
        this.worker = null;
        reject(error);
      };
      worker.on("message", onMessage).on("error", onError).on("exit", onExit);
      worker.ref();
      worker.postMessage(question);
    });
  }
}
