/** Today's matrices, damaged files and the accounting of the whole corpus, read as uploads are: in a worker, within limits. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ImportOutcome, ImportWorker, joinOutcomes } from "@cotejo/importer/worker";
import { afterAll, expect, test } from "vitest";
import { readWorkerSettings } from "../src/settings.ts";

const corpus = fileURLToPath(new URL("../../../../shared/corpus/", import.meta.url));
const sample = fileURLToPath(new URL("../../../samples/plan-piedras-tolima.xlsx", import.meta.url));
const isHere = existsSync(corpus);
if (!isHere) console.warn("skipped: the corpus is not beside the project, so the tests on it do not run");

const worker = new ImportWorker(readWorkerSettings({}));
afterAll(() => worker.close());

async function read(path: string, reader: ImportWorker = worker): Promise<ImportOutcome> {
  const name = path.split("/").at(-1)!;
  return joinOutcomes(await reader.read(readFileSync(path), name), name);
}

const filesIn = (folder: string, ending: RegExp): string[] =>
  isHere ? readdirSync(`${corpus}${folder}`).filter((name) => ending.test(name)) : [];

/** What `real/expect.json` says of a file. */
interface Expected {
  file: string;
  municipality: string;
  cells: number;
  products?: number;
  resultTargets?: number;
}
const EXPECTED: Expected[] = isHere ? JSON.parse(readFileSync(`${corpus}real/expect.json`, "utf8")) : [];

test.skipIf(!isHere).each(EXPECTED)("$file comes in whole", { timeout: 60_000 }, async (expected) => {
  const { plans, messages, accounting } = await read(`${corpus}real/${expected.file}`);
  expect(plans.map(({ owner }) => owner?.code)).toEqual([expected.municipality]);
  expect(messages.map(({ code }) => code)).toContain("municipality-not-stated");
  expect(accounting.cells).toMatchObject({ total: expected.cells, lost: 0 });
  const indicators = plans[0]!.actions.flatMap((action) => action.indicators);
  const products = indicators.filter(({ level }) => level === "producto");
  const results = indicators.filter(({ level }) => level === "resultado");
  if (expected.products) expect(products).toHaveLength(expected.products);
  else expect(products.length).toBeGreaterThan(500);
  if (expected.resultTargets)
    expect(new Set(results.map(({ target }) => target?.text)).size).toBe(expected.resultTargets);
  expect(products.filter(({ text }) => text === "")).toEqual([]);
});

test.skipIf(!isHere)("not one cell or line of the corpus is lost", { timeout: 300_000 }, async () => {
  const paths = [
    ...filesIn("files", /\.\w+$/).map((name) => `files/${name}`),
    ...filesIn("seeds", /\.txt$/).map((name) => `seeds/${name}`),
  ];
  const losses: string[] = [];
  for (const path of paths) {
    const { accounting } = await read(`${corpus}${path}`);
    if (accounting.cells.lost + accounting.lines.lost > 0) losses.push(path);
  }
  expect(paths.length).toBeGreaterThan(50);
  expect(losses).toEqual([]);
});

test.skipIf(!isHere)("damaged and hostile files end, and the next file is read", { timeout: 300_000 }, async () => {
  for (const name of filesIn("malformed", /\.(?:docx?|xlsx?)$/)) {
    const { plans, messages } = await read(`${corpus}malformed/${name}`);
    const isTold = plans.length > 0 || messages.some(({ severity }) => severity === "error");
    expect(isTold, name).toBe(true);
  }
  expect((await read(sample)).plans).toHaveLength(1);
});

test("past its time a file is left, with its reason, and the next one is read", async () => {
  const settings = readWorkerSettings({});
  const hasty = new ImportWorker({ ...settings, seconds: 0.001 });
  const { plans, messages } = await read(sample, hasty);
  await hasty.close();
  expect(plans).toEqual([]);
  expect(messages.map(({ code }) => code)).toEqual(["file-takes-too-long"]);
  expect((await read(sample)).plans).toHaveLength(1);
});

test("past its memory, its cells or its unpacked size a file is left, with its reason", async () => {
  const settings = readWorkerSettings({});
  const limits = settings.limits;
  for (const narrow of [
    { ...settings, memoryMb: 4 },
    { ...settings, limits: { ...limits, cells: 10 } },
    { ...settings, limits: { ...limits, characters: 100 } },
    { ...settings, limits: { ...limits, unpackedBytes: 1000 } },
  ]) {
    const reader = new ImportWorker(narrow);
    const { plans, messages } = await read(sample, reader);
    await reader.close();
    expect(plans).toEqual([]);
    expect(messages.map(({ code }) => code)).toEqual(["file-is-too-large"]);
  }
});
