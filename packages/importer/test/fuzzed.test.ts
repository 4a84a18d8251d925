/** Damaged copies of files, and those that `pnpm fuzz` kept: each ends in a result or in "unreadable", with not one cell lost. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { mutate } from "../fuzz/mutate.ts";
import { seeded } from "../fuzz/random.ts";
import { DEFAULT_WORKER, ImportWorker, joinOutcomes } from "../src/import-in-worker.ts";

const script = new URL("../../../scripts/import-worker.cjs", import.meta.url);
const worker = new ImportWorker({ ...DEFAULT_WORKER, seconds: 30, script });
afterAll(() => worker.close());

async function readsWell(bytes: Buffer, name: string): Promise<void> {
  const { plans, messages, accounting } = joinOutcomes(await worker.read(bytes, name), name);
  expect(accounting.cells.lost + accounting.lines.lost, name).toBe(0);
  expect(plans.length > 0 || messages.some(({ severity }) => severity === "error"), name).toBe(true);
}

const samples = new URL("../../../samples/", import.meta.url);
const COPIES = 12;

test.each(readdirSync(samples))(`${COPIES} damaged copies of %s`, { timeout: 120_000 }, async (name) => {
  const bytes = readFileSync(new URL(name, samples));
  for (let seed = 1; seed <= COPIES; seed++) await readsWell(mutate(bytes, seeded(seed)), `${seed}-${name}`);
});

const kept = new URL("./fuzzed/", import.meta.url);

test.each(existsSync(kept) ? readdirSync(kept) : [])("kept: %s", { timeout: 60_000 }, async (name) => {
  await readsWell(readFileSync(new URL(name, kept)), name);
});
