/**
 * `cotejo read FILE`: plans, messages and accounting of a file, also of one that cannot be read. The file is read in a worker, so
 * that none can hang the command; this process loads nothing of the importer but what asks the worker.
 */
import { ImportWorker, joinOutcomes } from "@cotejo/importer/worker";
import { readWorkerSettings } from "../settings.ts";
import { print, readOnlyFile } from "./files.ts";

export async function runRead(args: readonly string[]): Promise<number> {
  const { bytes, name } = await readOnlyFile(args);
  const worker = new ImportWorker(readWorkerSettings(process.env));
  try {
    const { plans, messages, accounting } = joinOutcomes(await worker.read(bytes, name), name);
    await print({ plans, messages, accounting });
    return plans.length > 0 ? 0 : 3;
  } finally {
    await worker.close();
  }
}
