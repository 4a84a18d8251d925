import { describe, expect, test } from "vitest";
import { GEL_2008 } from "../frameworks/gel-2008/gel-2008.ts";
import { identifyActions } from "../model/identity.ts";
import type { Plan } from "../model/plan.ts";
import { reconcile } from "../reconcile/reconcile.ts";
import { readPlanRecord } from "../record/read-plan-record.ts";
import { applyCorrections, checkCorrection } from "./apply-corrections.ts";
import type { Correction, CorrectionChange, ValueAddress } from "./correction.ts";

const at = (sheetCell: string) => ({ file: "plan.xlsx", sheet: "Plan", cell: sheetCell });
const printed = (text: string, cell: string) => ({ text, place: at(cell) });
const PLAN: Plan = readPlanRecord(
  {
    municipality: { code: "05368" },
    vision: printed("Ser el mejor municipo", "A1"),
    approval: { kind: "Decreto", number: "12", date: "2009-03-01" },
    signatories: [{ name: "Ana Ruiz", role: "Alcaldesa" }],
    actions: [
      {
        name: printed("Sembrar arboles", "A5"),
        codes: { sector: "17", product: "1702041" },
        benefits: [printed("Menos filas y más sombra", "B5"), printed("Aire", "B6")],
        responsible: [printed("Prensa", "C5")],
        looseTargets: [printed("4", "D5"), printed("100%", "D6")],
        timeframe: printed("12 meses", "E5"),
        indicators: [
          { ...printed("Árboles sembrados", "F5"), id: "IP-1", unit: printed("Núm.", "G5") },
          {
            ...printed("Visitas", "F6"),
            target: printed("5", "H6"),
            yearly: [{ year: 2024, ...printed("1", "I6") }],
            measurements: [{ period: "2024", executed: printed("1", "J6") }],
            bpin: ["2024251260012"],
            isMain: true,
          },
        ],
        activities: [
          { ...printed("Comprar y sembrar", "K5"), responsible: printed("Sistemas", "L5"), indicator: 1 },
          { ...printed("Regar", "K6"), attributes: { Color: printed("azul", "M6") } },
        ],
      },
      { name: printed("Regar parques", "A9"), indicators: [{ ...printed("Parques", "F9") }] },
    ],
  },
  GEL_2008,
);
const [TREES, PARKS] = identifyActions(PLAN).map(({ key }) => key) as [string, string];

const of = (where: Partial<ValueAddress>, before: string | null, what: CorrectionChange | string): Correction => ({
  where: { action: null, part: null, field: "", ...where },
  what: typeof what === "string" ? { kind: "set", text: what } : what,
  before,
});
const ofTrees = (
  field: string,
  before: string | null,
  what: CorrectionChange | string,
  more: Partial<ValueAddress> = {},
) => of({ action: TREES, field, ...more }, before, what);
const indicator = (key: string) => ({ part: { owner: "indicator", key } }) as const;
const activity = (key: string) => ({ part: { owner: "activity", key } }) as const;

/** The plan with corrections that all hold. */
function corrected(...corrections: Correction[]): Plan {
  const { plan, applied, stale } = applyCorrections(PLAN, corrections);
  expect(stale).toEqual([]);
  expect(applied).toEqual(corrections);
  return plan;
}
const codeOf = (correction: Correction, kept: Correction[] = []) =>
  checkCorrection(PLAN, correction, kept)?.code ?? null;

describe("a text of each kind", () => {
  test("keeps its place and says what it said", () => {
    const plan = corrected(of({ field: "vision" }, "ser el mejor municipo", "Ser el mejor municipio"));
    expect(plan.vision).toEqual({
      ...printed("Ser el mejor municipio", "A1"),
      corrected: { before: "Ser el mejor municipo" },
    });
  });
  test("targets and times are normalised anew", () => {
    const { actions } = corrected(
      ofTrees("target", "5", "80%", indicator("visitas")),
      ofTrees("timeframe", "12 meses", "2 años"),
    );
    expect(actions[0]!.indicators[1]!.target).toMatchObject({
      text: "80%",
      normal: { kind: "percent", value: 80 },
      place: at("H6"),
    });
    expect(actions[0]!.timeframe).toMatchObject({ normal: { kind: "duration", iso: "P2Y" } });
  });
  test("lists, years, cut-offs, attributes, codes and parts of records", () => {
    const plan = corrected(
      ofTrees("responsible", "Prensa", "Control Interno", { index: 0 }),
      ofTrees("responsible", null, "Archivo", { index: 1 }),
      ofTrees("yearly", "1", "2", { ...indicator("visitas"), year: 2024 }),
      ofTrees("yearly", null, "3", { ...indicator("visitas"), year: 2023 }),
      ofTrees("measurements", "1", "2", { ...indicator("visitas"), period: "2024", member: "executed" }),
      ofTrees("measurements", null, "50", { ...indicator("visitas"), period: "2024", member: "percent" }),
      ofTrees("attributes", "azul", "rojo", { ...activity("regar"), attribute: "Color" }),
      ofTrees("bpin", "2024251260012", "2024251260013", { ...indicator("visitas"), index: 0 }),
      ofTrees("isMain", "true", "no", indicator("visitas")),
      ofTrees("codes", "1702041", "1702042", { member: "product" }),
      ofTrees("unit", "Núm.", "Número", indicator("id ip 1")),
      of({ field: "signatories", index: 0, member: "role" }, "Alcaldesa", "Secretaria"),
      of({ field: "approval", member: "number" }, "12", "13"),
    );
    const [trees] = plan.actions;
    expect(trees).toMatchObject({
      responsible: [
        { text: "Control Interno", entries: ["internal-control"] },
        { text: "Archivo", place: null },
      ],
      codes: { sector: "17", product: "1702042" },
      indicators: [
        { unit: { text: "Número" } },
        {
          yearly: [
            { year: 2023, text: "3" },
            { year: 2024, text: "2", place: at("I6") },
          ],
          measurements: [{ period: "2024", executed: { text: "2" }, percent: { text: "50" } }],
          bpin: ["2024251260013"],
          isMain: false,
        },
      ],
      activities: [{}, { attributes: { Color: { text: "rojo", place: at("M6") } } }],
    });
    expect(plan).toMatchObject({
      approval: { kind: "Decreto", number: "13", date: "2009-03-01" },
      signatories: [{ name: { text: "Ana Ruiz" }, role: { text: "Secretaria", corrected: { before: "Alcaldesa" } } }],
    });
  });
});

test("keys are those of the plan as read, whatever was renamed", () => {
  const plan = corrected(
    ofTrees("name", "Sembrar arboles", "Sembrar árboles nativos"),
    ofTrees("codes", "1702041", "1702042", { member: "product" }),
    of({ action: PARKS, field: "name" }, "Regar parques", "Regar los parques"),
    of({ action: PARKS, field: "unit", ...indicator("parques") }, null, "Número"),
    of({ action: PARKS, field: "text", ...indicator("parques") }, "Parques", "Parques regados"),
  );
  expect(identifyActions(plan).map(({ key }) => key)).toEqual([TREES, PARKS]);
  const { actions } = reconcile(plan, PLAN);
  expect(actions.map(({ kind, fields, parts }) => [kind, fields.length, parts.length])).toEqual([
    ["changed", 2, 0],
    ["changed", 1, 1],
  ]);
  expect(readPlanRecord(JSON.parse(JSON.stringify(plan)), GEL_2008).actions[1]).toMatchObject({
    identity: PARKS,
    indicators: [{ identity: "parques", corrected: { before: "Parques" } }],
  });
});

describe("lists", () => {
  test("an item that is several, and several that are one", () => {
    const split = ofTrees(
      "benefits",
      "Menos filas y más sombra",
      { kind: "split", texts: ["Menos filas", "Más sombra"] },
      { index: 0 },
    );
    const { actions } = corrected(split, ofTrees("benefits", "Aire", "Aire limpio", { index: 1 }));
    expect(actions[0]!.benefits.map(({ text, place }) => [text, place])).toEqual([
      ["Menos filas", at("B5")],
      ["Más sombra", at("B5")],
      ["Aire limpio", at("B6")],
    ]);
    const join = ofTrees("benefits", "Menos filas y más sombra", { kind: "join", with: ["Aire"] }, { index: 0 });
    expect(corrected(join).actions[0]!.benefits.map(({ text }) => text)).toEqual(["Menos filas y más sombra Aire"]);
  });
  test("indicators and activities, with the keys of what they were", () => {
    const { actions } = corrected(
      ofTrees(
        "text",
        "Comprar y sembrar",
        { kind: "split", texts: ["Comprar", "Sembrar"] },
        activity("comprar y sembrar"),
      ),
      ofTrees("timeframe", null, "1 año", activity("comprar y sembrar › 2")),
      ofTrees(
        "text",
        "Árboles sembrados",
        { kind: "join", with: ["visitas"], text: "Árboles y visitas" },
        indicator("id ip 1"),
      ),
    );
    expect(actions[0]).toMatchObject({
      indicators: [{ text: "Árboles y visitas", id: "IP-1", target: { text: "5" } }],
      activities: [
        { text: "Comprar", responsible: { text: "Sistemas" }, indicator: 0 },
        { text: "Sembrar", responsible: { text: "Sistemas" }, timeframe: { text: "1 año" }, indicator: 0 },
        { text: "Regar" },
      ],
    });
  });
});

test("loose targets and indicators", () => {
  const pair = ofTrees("looseTargets", "4", { kind: "pair", indicator: "id ip 1" }, { index: 0 });
  const unpair = ofTrees("target", "5", { kind: "unpair" }, indicator("visitas"));
  const [trees] = corrected(pair, unpair).actions;
  expect(trees!.looseTargets.map(({ text }) => text)).toEqual(["100%", "5"]);
  expect(trees!.indicators).toMatchObject([
    { target: { text: "4", place: at("D5"), corrected: { before: null } } },
    { target: null, targetAbsence: "loose" },
  ]);
  expect(codeOf({ ...pair, what: { kind: "pair", indicator: "visitas" } })).toBe("indicator-has-target");
});

test("why there is no value", () => {
  const absent = { kind: "absent", absence: "unreadable" } as const;
  const plan = corrected(
    of({ field: "vision" }, "Ser el mejor municipo", absent),
    ofTrees("responsible", "Prensa", absent),
    ofTrees("name", "Sembrar arboles", absent),
    ofTrees("target", "5", absent, indicator("visitas")),
    ofTrees("unit", "Núm.", absent, indicator("id ip 1")),
    ofTrees("benefits", "Aire", absent, { index: 1 }),
  );
  expect(plan).toMatchObject({ vision: null, absences: { vision: "unreadable" } });
  expect(plan.actions[0]).toMatchObject({
    name: { text: "", corrected: { before: "Sembrar arboles" } },
    responsible: [],
    benefits: [{ text: "Menos filas y más sombra" }],
    absences: { responsible: "unreadable", name: "unreadable" },
    indicators: [{ absences: { unit: "unreadable" } }, { target: null, targetAbsence: "unreadable" }],
  });
  expect(identifyActions(plan)[0]!.key).toBe(TREES);
});

test("whose plan it is, under what and for when", () => {
  const plan = corrected(
    of({ field: "owner" }, "05368", "05360"),
    of({ field: "framework" }, "gel-2008", "plan-indicativo"),
    of({ field: "period" }, null, "2024-2027"),
    of({ field: "kind" }, "plan", "follow-up"),
  );
  expect(plan).toMatchObject({
    owner: { type: "municipality", code: "05360", department: "Antioquia", certainty: "chosen" },
    framework: "plan-indicativo",
    period: { start: 2024, end: 2027 },
    kind: "follow-up",
  });
});
