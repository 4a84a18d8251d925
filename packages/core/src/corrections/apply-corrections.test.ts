import { describe, expect, test } from "vitest";
import {
  activity,
  cellAt as at,
  corrected,
  FULL_PLAN,
  indicator,
  join,
  correction as of,
  ofTrees,
  PARKS,
  split,
  TREES,
  textsOf,
  trees,
  UNREADABLE,
} from "../../test/draw-corrections.ts";
import { GEL_2008 } from "../frameworks/gel-2008/gel-2008.ts";
import { identifyActions } from "../model/identity.ts";
import type { Action } from "../model/plan.ts";
import { readPlanRecord } from "../record/read-plan-record.ts";
import { applyCorrections } from "./apply-corrections.ts";

describe("a value", () => {
  test("keeps its place and what it said", () => {
    expect(corrected(of({ field: "vision" }, "ser el mejor MUNICIPO.", "Ser el mejor municipio")).vision).toEqual({
      text: "Ser el mejor municipio",
      place: at("A4"),
      corrected: { before: "Ser el mejor municipo" },
    });
  });

  test("that is a target or a time is normalised anew", () => {
    const { indicators, timeframe } = trees(
      ofTrees("target", "5", "80%", indicator("visitas")),
      ofTrees("timeframe", "12 meses", "2 años"),
    );
    const normal = { kind: "percent", comparator: "eq", value: 80 };
    expect(indicators[1]!.target).toEqual({ text: "80%", normal, place: at("H6"), corrected: { before: "5" } });
    expect(timeframe).toMatchObject({ normal: { kind: "duration", iso: "P2Y" }, place: at("E5") });
  });

  test("that names parties, resources or phases names those that it says now", () => {
    const action = trees(
      ofTrees("responsible", "Prensa", "Oficina de control interno"),
      ofTrees("resources", "Internet", "Nada"),
    );
    expect(action.responsible[0]!.entries).toEqual(["internal-control"]);
    expect(action.resources[0]!.entries).toBeUndefined();
  });

  test("is added where there is none", () => {
    const { responsible, indicators } = trees(
      ofTrees("responsible", null, "Archivo", { index: 1 }),
      ofTrees("yearly", null, "3", { ...indicator("visitas"), year: 2023 }),
      ofTrees("measurements", null, "50", { ...indicator("visitas"), period: "2024", member: "percent" }),
      ofTrees("measurements", null, "9", { ...indicator("visitas"), period: "2025", member: "executed" }),
      ofTrees("target", null, "4", indicator("id ip 1")),
    );
    expect(responsible[1]).toEqual({ text: "Archivo", place: null, corrected: { before: null } });
    expect(indicators[0]!.target).toMatchObject({ text: "4", normal: { kind: "count", value: 4 } });
    expect(indicators[1]!.yearly!.map(({ year, text }) => [year, text])).toEqual([
      [2023, "3"],
      [2024, "1"],
    ]);
    expect(indicators[1]!.measurements).toMatchObject([
      { period: "2024", executed: { text: "1" }, percent: { text: "50" } },
      { period: "2025", executed: { text: "9" } },
    ]);
  });

  test("of several parts is added part by part", () => {
    const plan = corrected(
      of({ field: "signatories", index: 1, member: "name" }, null, "Luis Paz"),
      of({ field: "signatories", index: 1, member: "role" }, null, "Alcaldesa"),
    );
    expect(plan.signatories).toMatchObject([{}, { name: { text: "Luis Paz" }, role: { text: "Alcaldesa" } }]);
  });

  test("is found where the file is read again and has more before it", () => {
    const later = ofTrees("benefits", "Aire", "Aire limpio", { index: 0 });
    expect(textsOf(trees(later).benefits)).toEqual(["Menos filas y más sombra", "Aire limpio"]);
  });

  test("a date is told however it is spelled, and no more precisely than it is told", () => {
    const { approval, diagnosis } = corrected(
      of({ field: "approval", member: "date" }, "2009-03-01", "2 de marzo de 2009"),
      of({ field: "diagnosis", index: 0, member: "asOf" }, "2009-08", "septiembre de 2009"),
    );
    expect([approval!.date, diagnosis[0]!.asOf]).toEqual(["2009-03-02", "2009-09"]);
  });
});

describe("why there is no value", () => {
  test("stands where the model has room for it", () => {
    const plan = corrected(
      of({ field: "vision" }, "Ser el mejor municipo", UNREADABLE),
      ofTrees("responsible", "Prensa", UNREADABLE),
      ofTrees("name", "Sembrar arboles", UNREADABLE),
      ofTrees("target", "5", UNREADABLE, indicator("visitas")),
      ofTrees("unit", "Núm.", UNREADABLE, indicator("id ip 1")),
      ofTrees("timeframe", "1 año", UNREADABLE, activity("regar")),
    );
    expect(plan).toMatchObject({ vision: null, absences: { vision: "unreadable" } });
    const [{ name, responsible, absences, indicators, activities }] = plan.actions as [Action];
    expect([name, responsible]).toEqual([{ text: "", place: at("A15"), corrected: { before: "Sembrar arboles" } }, []]);
    expect(absences).toEqual({ responsible: "unreadable", name: "unreadable" });
    expect(indicators[0]!.absences).toEqual({ unit: "unreadable" });
    expect(indicators[1]).toMatchObject({ target: null, targetAbsence: "unreadable" });
    expect(activities[1]).toMatchObject({ timeframe: null, timeframeAbsence: "unreadable" });
    expect(identifyActions(plan)[0]!.key).toBe(TREES);
  });

  test("of an item takes the item away, and leaves no absence where others stay", () => {
    const { benefits, absences } = trees(ofTrees("benefits", "Aire", UNREADABLE, { index: 1 }));
    expect([textsOf(benefits), absences]).toEqual([["Menos filas y más sombra"], {}]);
  });

  test("goes where there is a value again", () => {
    const blank = readPlanRecord({ actions: [{ name: "Abrir", absences: { responsible: "blank" } }] }, GEL_2008);
    const { key } = identifyActions(blank)[0]!;
    const { plan } = applyCorrections(blank, [of({ action: key, field: "responsible" }, null, "Prensa")]);
    expect(plan.actions[0]).toMatchObject({ responsible: [{ text: "Prensa" }], absences: {} });
    const { plan: unread } = applyCorrections(blank, [of({ action: key, field: "responsible" }, null, UNREADABLE)]);
    expect(unread.actions[0]!.absences).toEqual({ responsible: "unreadable" });
  });
});

describe("lists", () => {
  test("an item that is several moves no other", () => {
    const { benefits } = trees(
      ofTrees("benefits", "Menos filas y más sombra", split("Menos filas", "Más sombra"), { index: 0 }),
      ofTrees("benefits", "Aire", "Aire limpio", { index: 1 }),
    );
    expect(benefits.map(({ text, place }) => [text, place])).toEqual([
      ["Menos filas", at("B5")],
      ["Más sombra", at("B5")],
      ["Aire limpio", at("B6")],
    ]);
  });

  test("several that are one", () => {
    const joined = (text?: string) =>
      trees(ofTrees("benefits", "Menos filas y más sombra", join(["Aire"], text), { index: 0 }));
    expect(textsOf(joined().benefits)).toEqual(["Menos filas y más sombra Aire"]);
    expect(textsOf(joined("Filas, sombra y aire").benefits)).toEqual(["Filas, sombra y aire"]);
  });

  test("targets that are split are each normalised", () => {
    const { looseTargets } = trees(ofTrees("looseTargets", "100%", split("60%", "40%"), { index: 1 }));
    expect(looseTargets.map(({ normal }) => ("value" in normal ? normal.value : null))).toEqual([4, 60, 40]);
  });
});

test("whose plan it is, under what, for when and of which kind", () => {
  const plan = corrected(
    of({ field: "owner" }, "05368", "05360"),
    of({ field: "framework" }, "gel-2008", "plan-indicativo"),
    of({ field: "period" }, null, "2024 - 2027"),
    of({ field: "kind" }, "plan", "follow-up"),
  );
  expect(plan).toMatchObject({
    owner: { type: "municipality", code: "05360", department: "Antioquia", certainty: "chosen" },
    ...{ framework: "plan-indicativo", period: { start: 2024, end: 2027 }, kind: "follow-up" },
  });
  const department = corrected(of({ field: "owner" }, "05368", "25"), of({ field: "period" }, null, "2025"));
  expect(department).toMatchObject({ owner: { type: "department", name: "Cundinamarca" }, period: { end: 2025 } });
});

test("an action that is called otherwise is of the line that this makes it", () => {
  const { actions } = corrected(of({ action: PARKS, field: "name" }, "Regar parques", "Actualizar el sitio web"));
  expect([actions[1]!.line, FULL_PLAN.actions[1]!.line]).toEqual(["site-update", "other"]);
});
