/** Where the corpus of real plans lies, beside the project, and how its files are read: in a worker, within limits, as uploads are. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DEFAULT_WORKER, ImportWorker, type WorkerSettings } from "../../src/import-in-worker.ts";
import { type ImportOutcome, joinOutcomes } from "../../src/outcome.ts";

const corpus = fileURLToPath(new URL("../../../../../shared/corpus/", import.meta.url));
/** A file or a folder of the corpus. */
export const pathOf = (path: string): string => `${corpus}${path}`;
export const isHere = existsSync(corpus);
if (!isHere) console.warn("skipped: the corpus of real plans is not beside the project, so the tests on it do not run");

const script = new URL("../../../../scripts/import-worker.cjs", import.meta.url);
export const SETTINGS: WorkerSettings = { ...DEFAULT_WORKER, script };
export const openWorker = (settings: Partial<WorkerSettings> = {}): ImportWorker =>
  new ImportWorker({ ...SETTINGS, ...settings });

/** A list that the corpus keeps as JSON; empty where it is not there, so that no test is made of it. */
export const listIn = <Item>(path: string): Item[] =>
  isHere ? JSON.parse(readFileSync(`${corpus}${path}`, "utf8")) : [];

export const filesIn = (folder: string, ending: RegExp): string[] =>
  isHere ? readdirSync(`${corpus}${folder}`).flatMap((name) => (ending.test(name) ? `${folder}/${name}` : [])) : [];

export const readJson = (path: string): unknown => JSON.parse(readFileSync(pathOf(path), "utf8"));

export async function readFile(worker: ImportWorker, path: string): Promise<ImportOutcome> {
  const name = path.split("/").at(-1)!;
  return joinOutcomes(await worker.read(readFileSync(pathOf(path)), name), name);
}
