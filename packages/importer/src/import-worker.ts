/** Runs in a process of its own: reads the files that it is sent, one after the other, and answers each. See `ImportWorker`. */
import { importFile } from "./import-document.ts";
import type { Answer, Question } from "./import-in-worker.ts";
import { openArchive } from "./read/container/archive.ts";
import { UnreadableFile } from "./read/unreadable.ts";

async function open(bytes: Uint8Array, limits: Question["limits"]) {
  try {
    return await openArchive(Buffer.from(bytes), limits);
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

process.on("message", async (question) => {
  const { id, task, bytes, file, ...options } = question as Question;
  let answer: Answer;
  try {
    answer =
      task === "open"
        ? { id, documents: await open(bytes, options.limits) }
        : { id, outcomes: await importFile(bytes, file, options) };
  } catch (error) {
    // Our own fault: told whole, for the log of who asked.
    answer = { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  process.send?.(answer);
});
// Without who asked there is nothing to read.
process.on("disconnect", () => process.exit());
