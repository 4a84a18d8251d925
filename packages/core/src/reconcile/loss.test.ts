import { describe, expect, test } from "vitest";
import { GEL_2008 } from "../frameworks/gel-2008/gel-2008.ts";
import type { Plan } from "../model/plan.ts";
import { readPlanRecord } from "../record/read-plan-record.ts";
import { lossOf, MOST_LOSS } from "./loss.ts";
import { reconcile } from "./reconcile.ts";

const plan = (record: object): Plan => readPlanRecord({ actions: [], ...record }, GEL_2008);
const lossBy = (after: Plan, inForce: Plan) => lossOf(reconcile(after, inForce), inForce);

const action = (name: string) => ({
  ...{ name, benefits: ["Menos filas"] },
  indicators: [{ text: `Visitas a ${name}`, target: "4", unit: "Número" }],
  activities: [{ text: `Abrir ${name}`, responsible: "Prensa" }],
});
const SECTIONS = { title: "Plan", vision: "Ver", generalObjective: "Servir", legalNorms: ["Ley 962 de 2005"] };
const ACTIONS = ["Chat", "Foro"].map(action);
const FULL = plan({ ...SECTIONS, actions: ACTIONS });

test("the same plan takes nothing away", () => {
  expect(lossBy(FULL, FULL)).toEqual({ share: 0, actions: 0, indicators: 0, sections: [] });
});

test("a first plan has nothing to lose", () => {
  expect(lossOf(reconcile(FULL, null), plan({}))).toEqual({ share: 0, actions: 0, indicators: 0, sections: [] });
});

test("a file of the table alone says which sections of the document it would take away", () => {
  const { share, sections, ...rest } = lossBy(plan({ actions: ACTIONS }), FULL);
  expect(sections.map(({ field, es }) => [field, es])).toEqual([
    ["title", "Título"],
    ["legalNorms", "Normas citadas"],
    ["vision", "Visión"],
    ["generalObjective", "Objetivo general"],
  ]);
  expect(rest).toEqual({ actions: 0, indicators: 0 });
  expect(share).toBeCloseTo(4 / 18);
});

test("another plan takes everything away", () => {
  const loss = lossBy(plan({ actions: [action("Trámite")] }), FULL);
  expect(loss).toMatchObject({ share: 1, actions: 2, indicators: 2 });
  expect(loss.share).toBeGreaterThan(MOST_LOSS);
});

describe("of an action that stays", () => {
  const changed = (own: object) => plan({ ...SECTIONS, actions: [{ ...ACTIONS[0], ...own }, ACTIONS[1]] });

  test("a part that goes is lost, and so is a field that says nothing any more", () => {
    expect(lossBy(changed({ indicators: [] }), FULL)).toMatchObject({ share: 3 / 18, indicators: 1, actions: 0 });
    expect(lossBy(changed({ benefits: [] }), FULL)).toMatchObject({ share: 1 / 18, indicators: 0 });
    const bare = changed({ indicators: [{ text: "Visitas a Chat", target: "4" }] });
    expect(lossBy(bare, FULL)).toMatchObject({ share: 1 / 18, indicators: 0 });
  });

  test("what says something else is no loss", () => {
    expect(lossBy(changed({ benefits: ["Otra cosa"], responsible: ["Prensa"] }), FULL).share).toBe(0);
  });
});
