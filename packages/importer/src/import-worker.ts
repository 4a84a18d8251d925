/** Runs in a worker: reads the files that it is sent, one after the other, and answers each. See `ImportWorker`. */
import { parentPort } from "node:worker_threads";
import { importFile } from "./import-document.ts";
import type { Answer, Question } from "./import-in-worker.ts";

parentPort?.on("message", async ({ id, bytes, file, limits, mapping }: Question) => {
  let answer: Answer;
  try {
    answer = { id, outcomes: await importFile(bytes, file, { limits, mapping }) };
  } catch (error) {
    // Our own fault: told whole, for the log of who asked.
    answer = { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(answer);
});
