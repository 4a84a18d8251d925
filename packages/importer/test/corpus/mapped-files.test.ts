/** Real files of today by a person's columns alone: as many of everything as by their headings. */
import { readFileSync } from "node:fs";
import type { Plan } from "@cotejo/core";
import { expect, test } from "vitest";
import { importSource, importStages, type Stages } from "../../src/import-document.ts";
import { isHere, listIn, pathOf } from "./corpus.ts";
import { withoutHeadings } from "./mapped-files.ts";

function countsOf(plans: readonly Plan[]) {
  const actions = plans.flatMap((plan) => plan.actions);
  const indicators = actions.flatMap((action) => action.indicators);
  const activities = actions.flatMap((action) => action.activities);
  return {
    actions: actions.length,
    products: indicators.filter(({ level }) => level !== "resultado").length,
    results: indicators.filter(({ level }) => level === "resultado").length,
    withTarget: indicators.filter(({ target }) => target).length,
    withCode: indicators.filter(({ code }) => code).length,
    yearly: indicators.filter(({ yearly }) => yearly?.length).length,
    activities: activities.length,
    timed: [...actions, ...activities].filter(({ timeframe }) => timeframe).length,
  };
}

async function readOnce(file: string): Promise<Stages> {
  const [stages] = await importStages(readFileSync(pathOf(`real-2/${file}`)), file);
  if (!stages || "error" in stages) throw new Error(file);
  return stages;
}

const FILES = listIn<{ file: string }>("real-2/expect.json");

test.skipIf(!isHere).each(FILES)("$file by column", { timeout: 300_000 }, async ({ file }) => {
  const stages = await readOnce(file);
  const framework = stages.framework.key;
  const wanted = countsOf([stages.normalise.value]);
  const { document, mapping } = withoutHeadings(stages);
  const byColumn = importSource(document, { framework, mapping });
  expect(countsOf(byColumn.plans)).toEqual(wanted);
  expect(byColumn.accounting.cells.lost).toBe(0);
  // Sending back what was listed changes nothing.
  const listed = stages.locate.value.columnTables.filter(({ isRead }) => isRead).flatMap(({ columns }) => columns);
  const same = new Map(listed.flatMap(({ key, field }) => (field ? [[key, field] as const] : [])));
  const again = importSource(stages.read, { framework, mapping: same });
  expect(countsOf(again.plans)).toEqual(wanted);
});
