/** The sample plans beside what a human reader wrote down of each; the gold is never made by the importer, and never renewed by it. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { emptyPlan, GEL_2008, type Plan, readPlanRecord } from "@cotejo/core";
import { expect, test } from "vitest";
import { importDocument } from "../src/import-document.ts";
import { type Gaps, gapsOf, type Score, scorePlan } from "./golden/score-plan.ts";

const samples = new URL("../../../samples/", import.meta.url);
const golden = new URL("./golden/", import.meta.url);
const gapsPath = fileURLToPath(new URL("known-gaps.json", golden));

const SAMPLES = readdirSync(samples).filter((name) => !name.endsWith(".md"));
const goldPath = (sample: string): URL => new URL(sample.replace(/\.\w+$/, ".json"), golden);
const readGold = (sample: string): Plan => readPlanRecord(JSON.parse(readFileSync(goldPath(sample), "utf8")), GEL_2008);

/** The samples hold a title and the table of each plan; what the document says besides must not be read out of them. */
const goldOfTable = (gold: Plan): Plan => ({
  ...emptyPlan(gold.framework),
  owner: gold.owner,
  title: gold.title,
  actions: gold.actions,
});

async function scoreSample(sample: string): Promise<Record<string, Score>> {
  const { plans } = await importDocument(readFileSync(new URL(sample, samples)), sample);
  expect(plans, sample).toHaveLength(1);
  return scorePlan(goldOfTable(readGold(sample)), plans[0]!, "seed");
}

test("every sample has its gold, and no gold is without its sample", () => {
  expect(SAMPLES.filter((sample) => !existsSync(goldPath(sample)))).toEqual([]);
  const golds = readdirSync(golden).filter((name) => /^plan-.*\.json$/.test(name));
  expect(golds).toHaveLength(SAMPLES.length);
});

test("the samples are read as their human reader did, but for the gaps that are known", {
  timeout: 60_000,
}, async () => {
  const gaps: Record<string, Gaps> = {};
  for (const sample of SAMPLES) {
    const own = gapsOf(await scoreSample(sample));
    if (Object.keys(own).length > 0) gaps[sample] = own;
  }
  if (process.env.ACCEPT_GAPS && !process.env.CI) writeFileSync(gapsPath, `${JSON.stringify(gaps, null, 2)}\n`);
  // A gap that appears is a fault; one that disappears is struck off the list, with: ACCEPT_GAPS=1 pnpm vitest run golden
  expect(gaps).toEqual(JSON.parse(readFileSync(gapsPath, "utf8")));
});

test("what every sample fills is compared, and not passed over", { timeout: 60_000 }, async () => {
  for (const sample of SAMPLES) {
    const scores = await scoreSample(sample);
    for (const field of ["municipality", "title", "action", "line", "benefits", "indicators", "targets", "activities"])
      expect([sample, field, scores[field]?.right]).not.toEqual([sample, field, 0]);
  }
});
