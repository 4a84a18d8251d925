import { GEL_2008, type Plan, readPlanRecord } from "@cotejo/core";
import { expect, test } from "vitest";
import { f1, gapsOf, scoreOf, scorePlan } from "./score-plan.ts";

const plan = (actions: object[], more: object = {}): Plan => readPlanRecord({ actions, ...more }, GEL_2008);
const UPDATE = {
  name: "Actualización del sitio Web",
  indicators: [{ text: "Noticias publicadas", target: "100 %" }],
  activities: [{ text: "Redactar noticias", responsible: "Prensa" }],
  responsible: ["Prensa"],
};

test("a plan is right beside itself, signs and case aside", () => {
  const typed = { ...UPDATE, indicators: [{ text: "NOTICIAS   publicadas.", target: "100%" }] };
  const scores = scorePlan(plan([UPDATE]), plan([typed]), "all");
  expect(gapsOf(scores)).toEqual({});
  expect(scoreOf(scores)).toBe(1);
});

test("what is missing and what is extra is told by field, pairs by both halves", () => {
  const read = { ...UPDATE, indicators: [{ text: "Noticias publicadas", target: "50%" }], resources: ["Internet"] };
  expect(gapsOf(scorePlan(plan([UPDATE]), plan([read]), "table"))).toEqual({
    targets: { missing: ["100%"], extra: ["50%"] },
    "indicator+target": { missing: ["noticias publicadas | 100%"], extra: ["noticias publicadas | 50%"] },
    resources: { missing: [], extra: ["internet"] },
  });
});

test("pairs are compared only where the document decides them", () => {
  const gold = { ...UPDATE, indicators: [{ text: "Noticias" }, { text: "Visitas" }], looseTargets: ["10"] };
  const read = { ...gold, indicators: [{ text: "Noticias", target: "10" }, { text: "Visitas" }], looseTargets: [] };
  expect(gapsOf(scorePlan(plan([gold]), plan([read]), "table"))).toEqual({});
});

test("an action that is nobody's is extra with all that it holds, and no plan at all is missing whole", () => {
  const other = { name: "Compra de sillas", benefits: ["Descanso"] };
  const scores = scorePlan(plan([UPDATE]), plan([UPDATE, other]), "table");
  expect(scores.action).toEqual({ right: 1, missing: [], extra: ["compra de sillas"] });
  expect(scores.benefits).toEqual({ right: 0, missing: [], extra: ["descanso"] });
  expect(scoreOf(scorePlan(plan([UPDATE]), null, "all"))).toBe(0);
});

test("a figure falls by what is missing and by what is invented alike", () => {
  expect(f1({ right: 1, missing: ["a"], extra: [] })).toBe(f1({ right: 1, missing: [], extra: ["a"] }));
  expect(f1({ right: 0, missing: [], extra: [] })).toBeNull();
  const gold = plan([UPDATE], { title: "Plan" });
  expect(scoreOf(scorePlan(gold, plan([UPDATE], { title: "Plan", vision: "Otra" }), "all"))).toBeCloseTo(0.99);
});
