/** Several processes that read files, each one file at a time: who waits for a reading is not stuck behind the jobs'. */
import { ImportWorker, type WorkerSettings } from "@cotejo/importer/worker";
import type { Stores } from "../context.ts";

interface Desk {
  worker: ImportWorker;
  /** How many files it reads or keeps waiting. */
  files: number;
}

export class ReaderPool implements Pick<ImportWorker, "read" | "open" | "close"> {
  readonly #desks: readonly Desk[];

  constructor(count: number, settings: WorkerSettings) {
    this.#desks = Array.from({ length: count }, () => ({ worker: new ImportWorker(settings), files: 0 }));
  }

  read(...question: Parameters<Stores["reader"]["read"]>): ReturnType<Stores["reader"]["read"]> {
    return this.#atDesk((worker) => worker.read(...question));
  }

  open(...question: Parameters<Stores["reader"]["open"]>): ReturnType<Stores["reader"]["open"]> {
    return this.#atDesk((worker) => worker.open(...question));
  }

  async close(): Promise<void> {
    await Promise.all(this.#desks.map(({ worker }) => worker.close()));
  }

  /** At the desk where least is to be done; its process starts with its first file. */
  async #atDesk<Result>(ask: (worker: ImportWorker) => Promise<Result>): Promise<Result> {
    const desk = this.#desks.reduce((least, one) => (one.files < least.files ? one : least));
    desk.files += 1;
    try {
      return await ask(desk.worker);
    } finally {
      desk.files -= 1;
    }
  }
}
