/** The five plans in every form an office sends them in: each file at its bar, its known gaps what they were. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { alignIndicators, fold, GEL_2008, normaliseTarget, normaliseTimeframe, readPlanRecord } from "@cotejo/core";
import { afterAll, describe, expect, test } from "vitest";
import { type Extent, gapsOf, scoreOf, scorePlan } from "../golden/score-plan.ts";
import { filesIn, isHere, listIn, openWorker, readFile, readJson } from "./corpus.ts";

/** What the manifest says of a file. */
interface Rendering {
  file: string;
  gold: string;
  sections: Extent;
  bar: number;
}
const RENDERINGS = ["files", "seeds"].flatMap((folder) =>
  listIn<Rendering>(`${folder}/manifest.json`).map((own) => ({ ...own, path: `${folder}/${own.file}` })),
);
const gapsPath = fileURLToPath(new URL("./known-gaps.json", import.meta.url));
const readGold = (name: string) => readPlanRecord(readJson(`gold/${name}.json`), GEL_2008);

const worker = openWorker();
afterAll(() => worker.close());

/** How many texts of a field a file's plan lacks, and how many it has that the human reader did not enter. */
type Counts = Record<string, { missing: number; extra: number }>;

async function scoreRendering({ path, gold, sections }: (typeof RENDERINGS)[number]) {
  const { plans } = await readFile(worker, path);
  const scores = scorePlan(readGold(gold), plans[0] ?? null, sections);
  const counts = Object.entries(gapsOf(scores)).map(([field, { missing, extra }]) => [
    field,
    { missing: missing.length, extra: extra.length },
  ]);
  return { score: plans.length === 1 ? scoreOf(scores) : 0, counts: Object.fromEntries(counts) as Counts };
}

test.skipIf(!isHere)(
  "every file of the corpus is at its bar, and its known gaps are what they were",
  { timeout: 300_000 },
  async () => {
    const [gaps, short]: [Record<string, Counts>, string[]] = [{}, []];
    for (const rendering of RENDERINGS) {
      const { score, counts } = await scoreRendering(rendering);
      if (score < rendering.bar) short.push(`${rendering.file}: ${score.toFixed(3)}`);
      if (Object.keys(counts).length > 0) gaps[rendering.file] = counts;
    }
    expect(short).toEqual([]);
    expect(RENDERINGS).toHaveLength(60);
    if (process.env.ACCEPT_GAPS && !process.env.CI) writeFileSync(gapsPath, `${JSON.stringify(gaps, null, 2)}\n`);
    // A gap that appears is a fault; one that disappears is struck off the list, with: ACCEPT_GAPS=1 pnpm vitest run corpus
    expect(gaps).toEqual(JSON.parse(readFileSync(gapsPath, "utf8")));
  },
);

/** A text that a careful reader put into its normal form; what the form says besides is free. */
interface Normalised {
  as: "target" | "timeframe";
  text: string;
  normal: object;
}
const NORMALISERS = { target: normaliseTarget, timeframe: normaliseTimeframe } as const;

describe.skipIf(!isHere).each(["normal-forms.json", "normal-forms-today.json"])("the normal forms of %s", (list) => {
  test.each(listIn<Normalised>(list))("$as «$text»", ({ as, text, normal }) => {
    expect(NORMALISERS[as](text)).toMatchObject(normal);
  });
});

/** Indicators of the gold plans, with one key for those that are the same; null for one that is like no other. */
interface Alignment {
  undecided: [string, string][];
  indicators: { municipality: string; line: string; text: string; key: string | null }[];
}

test.skipIf(!isHere)("indicators of the corpus are aligned as a careful reader aligns them", () => {
  const { undecided, indicators } = readJson("alignment.json") as Alignment;
  const plans = filesIn("gold", /\.json$/).map((path) => readPlanRecord(readJson(path), GEL_2008));
  const nameOf = (municipality: string | undefined, line: string, text: string) =>
    `${municipality} ${line} ${fold(text)}`;
  const groups = alignIndicators(plans, GEL_2008).map(
    ({ line, members }) =>
      new Set(members.map((one) => nameOf(plans[one.plan]?.owner?.code, line, one.indicator.text))),
  );
  const isFree = (pair: readonly (string | null)[]) => undecided.some((one) => one.every((key) => pair.includes(key)));
  const pairs = indicators
    .flatMap((a, at) => indicators.slice(at + 1).map((b) => ({ a, b })))
    .filter(({ a, b }) => a.municipality !== b.municipality && !isFree([a.key, b.key]))
    .map(({ a, b }) => {
      const names = [a, b].map(({ municipality, line, text }) => nameOf(municipality, line, text));
      return {
        isSame: a.key !== null && a.key === b.key,
        isFound: groups.some((group) => names.every((name) => group.has(name))),
      };
    });
  const count = (isSame: boolean, isFound: boolean) =>
    pairs.filter((pair) => pair.isSame === isSame && pair.isFound === isFound).length;
  const right = count(true, true);
  expect((2 * right) / (2 * right + count(true, false) + count(false, true))).toBeGreaterThanOrEqual(0.95);
});
