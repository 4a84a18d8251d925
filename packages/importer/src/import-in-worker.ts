/**
 * Reads files in a process of its own, so that none can stop or exhaust the one that asks: past its time or memory it is ended, the
 * file counts as unreadable, and the next one gets a new process. A thread is not enough: where a parser asks for more than is
 * left at once, V8 ends the whole process. What parsing libraries print goes nowhere.
 */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Layout } from "./locate/headings/layout.ts";
import type { Mapping } from "./locate/headings/mapping.ts";
import type { SheetChoice } from "./locate/sheet-choice.ts";
import { renderMessage } from "./messages/render.ts";
import { type ImportOutcome, joinOutcomes, unreadableOutcome } from "./outcome.ts";
import type { ArchivedFile } from "./read/container/archive.ts";
import { DEFAULT_LIMITS, type Limits } from "./read/limits.ts";
import { UnreadableFile } from "./read/unreadable.ts";

export interface WorkerSettings {
  /** Seconds that one file may take. */
  seconds: number;
  /** Memory of the worker's heap, in MB. */
  memoryMb: number;
  limits: Limits;
  /** The script that the worker runs; by default the module beside this one, where Node can run it as it is. */
  script?: URL;
}

export const DEFAULT_WORKER: WorkerSettings = { seconds: 60, memoryMb: 512, limits: DEFAULT_LIMITS };

/** What is known of the file before it is read. */
export interface ReadOptions {
  mapping?: Mapping;
  sheets?: SheetChoice;
  layouts?: readonly Layout[];
  /** Key of the framework that a person chose. */
  framework?: string;
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

export { type ImportOutcome, joinOutcomes, type Mapping, renderMessage, type SheetChoice };

export class ImportWorker {
  private worker: ChildProcess | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private count = 0;
  /** Those that we ended, whose end says nothing of the file. */
  private readonly ended = new WeakSet<ChildProcess>();

  private readonly settings: WorkerSettings;

  constructor(settings: WorkerSettings = DEFAULT_WORKER) {
    this.settings = settings;
  }

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
    if (!worker || worker.exitCode !== null || worker.signalCode !== null) return;
    const ended = new Promise((resolve) => worker.once("exit", resolve));
    worker.ref();
    this.ended.add(worker);
    worker.kill("SIGKILL");
    await ended;
  }

  private start(): ChildProcess {
    const { memoryMb, script } = this.settings;
    const worker = fork(fileURLToPath(script ?? new URL("./import-worker.ts", import.meta.url)), {
      execArgv: [`--max-old-space-size=${memoryMb}`],
      env: workerEnvironment(),
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    // One that ends while nothing is asked of it is replaced by the next file's.
    const forget = () => {
      if (this.worker === worker) this.worker = null;
    };
    worker.on("exit", forget).on("error", forget);
    rest(worker);
    return worker;
  }

  private async ask(question: Omit<Question, "id" | "limits">): Promise<Answer | UnreadableFile> {
    if (!this.worker?.connected) this.worker = this.start();
    const worker = this.worker;
    const id = ++this.count;
    const result = await this.answerOf(worker, { ...question, id, limits: this.settings.limits });
    if (result instanceof UnreadableFile) await this.close();
    else if ("failure" in result) throw new Error(`reading a file failed: ${result.failure}`);
    return result;
  }

  /** The worker's answer, or why it was ended. */
  private answerOf(worker: ChildProcess, question: Question): Promise<Answer | UnreadableFile> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        worker.off("message", onMessage).off("error", onError).off("exit", onExit);
        rest(worker);
      };
      const finish = (result: Answer | UnreadableFile): void => {
        stop();
        resolve(result);
      };
      const onMessage = (message: unknown): void => {
        const answer = message as Answer;
        if (answer.id === question.id) finish(answer);
      };
      const onError = (error: Error): void => {
        stop();
        this.worker = null;
        reject(error);
      };
      const onExit = (code: number | null, signal: NodeJS.Signals | null): void =>
        !this.ended.has(worker) && ranOut(code, signal)
          ? finish(new UnreadableFile("too-large", ""))
          : onError(new Error(`the process that reads files ended before it answered: ${signal ?? code}`));
      const timer = setTimeout(() => finish(new UnreadableFile("too-long", "")), this.settings.seconds * 1000);
      worker.on("message", onMessage).on("error", onError).on("exit", onExit);
      worker.ref();
      worker.channel?.ref();
      worker.send(question, (error) => error && onError(error));
    });
  }
}

/** The process that asked may end while the worker has nothing to do. */
function rest(worker: ChildProcess): void {
  worker.unref();
  worker.channel?.unref();
}

/** How a process ends that asked for more memory than it may have: by V8, or by the system. */
const ranOut = (code: number | null, signal: NodeJS.Signals | null): boolean =>
  code === 134 || signal === "SIGABRT" || signal === "SIGKILL" || signal === "SIGTRAP";

/** Nothing that a parser has no use for: no address of a database, no key. */
function workerEnvironment(): NodeJS.ProcessEnv {
  const names = ["PATH", "HOME", "TMPDIR", "TMP", "TEMP", "SystemRoot"];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
