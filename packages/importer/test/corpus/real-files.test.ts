/** Today's matrices, damaged files and the accounting of the whole corpus, read as uploads are: in a worker, within limits. */
import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import type { ImportWorker, WorkerSettings } from "../../src/import-in-worker.ts";
import { filesIn, isHere, listIn, openWorker, readFile, SETTINGS } from "./corpus.ts";

const sample = readFileSync(new URL("../../../../samples/plan-piedras-tolima.xlsx", import.meta.url));
const readSample = async (reader: ImportWorker) => {
  const [outcome] = await reader.read(sample, "plan-piedras-tolima.xlsx");
  return outcome!;
};

const worker = openWorker();
afterAll(() => worker.close());

/** What a careful reader counted in one of today's files. */
interface Expected {
  file: string;
  municipality: string;
  cells: number;
  products?: number;
  resultTargets?: number;
}

test.skipIf(!isHere).each(listIn<Expected>("real/expect.json"))(
  "$file comes in whole",
  { timeout: 60_000 },
  async (expected) => {
    const { plans, messages, accounting } = await readFile(worker, `real/${expected.file}`);
    expect(plans.map(({ owner }) => owner?.code)).toEqual([expected.municipality]);
    expect(messages.map(({ code }) => code)).toContain("owner-by-rows");
    expect(accounting.cells).toMatchObject({ total: expected.cells, lost: 0 });
    const indicators = plans[0]!.actions.flatMap((action) => action.indicators);
    const products = indicators.filter(({ level }) => level === "producto");
    const results = indicators.filter(({ level }) => level === "resultado");
    if (expected.products) expect(products).toHaveLength(expected.products);
    else expect(products.length).toBeGreaterThan(500);
    if (expected.resultTargets)
      expect(new Set(results.map(({ target }) => target?.text)).size).toBe(expected.resultTargets);
    expect(products.filter(({ text }) => text === "")).toEqual([]);
  },
);

test.skipIf(!isHere)("not one cell or line of the corpus is lost", { timeout: 300_000 }, async () => {
  const paths = [...filesIn("files", /\.(?!json)\w+$/), ...filesIn("seeds", /\.txt$/)];
  const losses: string[] = [];
  for (const path of paths) {
    const { accounting } = await readFile(worker, path);
    if (accounting.cells.lost + accounting.lines.lost > 0) losses.push(path);
  }
  expect(paths.length).toBeGreaterThan(50);
  expect(losses).toEqual([]);
});

test.skipIf(!isHere)("damaged and hostile files end, and the next file is read", { timeout: 300_000 }, async () => {
  for (const path of filesIn("malformed", /\.(?:docx?|xlsx?)$/)) {
    const { plans, messages } = await readFile(worker, path);
    const isTold = plans.length > 0 || messages.some(({ severity }) => severity === "error");
    expect(isTold, path).toBe(true);
  }
  expect((await readSample(worker)).plans).toHaveLength(1);
});

test("past its time a file is left, with its reason, and the next one is read", { timeout: 60_000 }, async () => {
  const hasty = openWorker({ seconds: 0.001 });
  const { plans, messages } = await readSample(hasty);
  await hasty.close();
  expect(plans).toEqual([]);
  expect(messages.map(({ code }) => code)).toEqual(["file-takes-too-long"]);
  expect((await readSample(worker)).plans).toHaveLength(1);
});

const { limits } = SETTINGS;
test.each<[string, Partial<WorkerSettings>]>([
  ["memory", { memoryMb: 4 }],
  ["cells", { limits: { ...limits, cells: 10 } }],
  ["characters", { limits: { ...limits, characters: 100 } }],
  ["unpacked size", { limits: { ...limits, unpackedBytes: 1000 } }],
])("past its %s a file is left, with its reason", { timeout: 60_000 }, async (_, narrow) => {
  const reader = openWorker(narrow);
  const { plans, messages } = await readSample(reader);
  await reader.close();
  expect(plans).toEqual([]);
  expect(messages.map(({ code }) => code)).toEqual(["file-is-too-large"]);
});
