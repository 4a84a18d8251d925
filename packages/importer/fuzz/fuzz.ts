/**
 * `pnpm fuzz [--seconds 60] [--seed N]`: reads damaged copies of the corpus's files, of the samples where it is absent, for a given
 * time. Each must end in a result or in "unreadable", in time, with not one cell lost. What does not is kept in test/fuzzed, where
 * the tests read it from then on; the run ends at the tenth. Exit status 1 where anything failed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DEFAULT_WORKER, ImportWorker, joinOutcomes } from "../src/import-in-worker.ts";
import { mutate } from "./mutate.ts";
import { seeded } from "./random.ts";

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const CORPUS = pathOf("../../../../shared/corpus/");
const KEPT = pathOf("../test/fuzzed/");
const MOST_FAILURES = 10;
const LARGEST = 2_000_000;
/** Half of what an upload may take: the largest whole files take a third of this on a machine that does other work, too. */
const SECONDS_A_FILE = 30;

function filesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? folder + entry.name : []))
    : [];
}

function seeds(): string[] {
  const corpus = ["files/", "seeds/", "real/", "malformed/"].flatMap((folder) => filesIn(CORPUS + folder));
  return (corpus.length > 0 ? corpus : filesIn(pathOf("../../../samples/"))).filter(
    (path) => !/\.(?:json|tsv|md)$/.test(path),
  );
}

/** Why a reading failed; null where it ended well. */
async function failureOf(worker: ImportWorker, bytes: Buffer, name: string): Promise<string | null> {
  try {
    const { accounting, messages } = joinOutcomes(await worker.read(bytes, name), name);
    if (messages.some(({ code }) => code === "file-takes-too-long")) return "takes too long";
    const lost = accounting.cells.lost + accounting.lines.lost;
    return lost > 0 ? `loses ${lost} cells or lines` : null;
  } catch (error) {
    return error instanceof Error ? error.message.split("\n").slice(0, 2).join(" ") : String(error);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seconds: { type: "string" }, seed: { type: "string" } } });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const random = seeded(seed);
  const paths = seeds();
  const script = new URL("../../../scripts/import-worker.cjs", import.meta.url);
  const worker = new ImportWorker({ ...DEFAULT_WORKER, seconds: SECONDS_A_FILE, script });
  const end = Date.now() + Number(values.seconds ?? 60) * 1000;
  let [read, failed] = [0, 0];
  while (Date.now() < end && failed < MOST_FAILURES) {
    const path = random.pick(paths);
    const original = readFileSync(path);
    if (original.length > LARGEST) continue;
    const bytes = mutate(original, random);
    const failure = await failureOf(worker, bytes, path.split("/").at(-1)!);
    read++;
    if (failure === null) continue;
    failed++;
    const kept = `${seed}-${read}-${path.split("/").at(-1)}`;
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(KEPT + kept, bytes);
    process.stdout.write(`${kept}: ${failure}\n`);
  }
  await worker.close();
  process.stdout.write(`semilla ${seed}: ${read} archivos leídos, ${failed} con falla\n`);
  process.exitCode = failed > 0 ? 1 : 0;
}

await main();
