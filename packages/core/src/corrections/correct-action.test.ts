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
} from "../../test/draw-corrections.ts";
import { GEL_2008 } from "../frameworks/gel-2008/gel-2008.ts";
import { identifyActions, identifyActivities, identifyIndicators } from "../model/identity.ts";
import { reconcile } from "../reconcile/reconcile.ts";
import { readPlanRecord } from "../record/read-plan-record.ts";
import { applyCorrections } from "./apply-corrections.ts";

describe("indicators and activities", () => {
  test("one that is several: the first is what it was, the others have keys of their own", () => {
    const action = trees(
      ofTrees("text", "Comprar y sembrar", split("Comprar", "Sembrar"), activity("comprar y sembrar")),
      ofTrees("timeframe", null, "1 año", activity("comprar y sembrar › 2")),
      ofTrees("text", "Visitas", split("Visitas hechas", "Visitas pedidas"), indicator("visitas")),
    );
    expect(action.activities).toMatchObject([
      { text: "Comprar", responsible: { text: "Sistemas" }, timeframe: null, indicator: 1 },
      { text: "Sembrar", responsible: { text: "Sistemas" }, timeframe: { text: "1 año" }, indicator: 1 },
      { text: "Regar", indicator: null },
      { text: "Podar", indicator: 4 },
    ]);
    expect(action.indicators.map(({ text, target }) => [text, target?.text ?? null])).toEqual([
      ["Árboles sembrados", null],
      ["Visitas hechas", "5"],
      ["Visitas pedidas", null],
      ["Porcentaje de", null],
      ["predios", null],
    ]);
    expect(identifyIndicators(action).map(({ key }) => key)).toEqual([
      ...["id ip 1", "visitas", "visitas › 2", "porcentaje de", "predios"],
    ]);
    expect(identifyActivities(action).map(({ key }) => key)).toEqual([
      ...["comprar y sembrar", "comprar y sembrar › 2", "regar", "podar"],
    ]);
  });

  test("several that are one, with what each says", () => {
    const action = trees(
      ofTrees("text", "Porcentaje de", join(["predios"]), indicator("porcentaje de")),
      ofTrees("unit", null, "%", indicator("predios")),
      ofTrees("text", "Árboles sembrados", join(["visitas"], "Árboles y visitas"), indicator("id ip 1")),
    );
    expect(textsOf(action.indicators)).toEqual(["Árboles y visitas", "Porcentaje de predios"]);
    expect(action.indicators[0]).toMatchObject({ id: "IP-1", unit: { text: "Núm." }, target: { text: "5" } });
    // What was said of the one that was joined is said of the one that it became.
    expect(action.indicators[1]!.unit!.text).toBe("%");
    expect(action.activities.map(({ indicator }) => indicator)).toEqual([0, null, 1]);
  });

  test("of a text that was given before and one that is given after, what splits or joins takes the place of the first", () => {
    const key = indicator("porcentaje de");
    const [before, joined, after] = [
      ofTrees("text", "Porcentaje de", "Antes", key),
      ofTrees("text", "Porcentaje de", join(["predios"]), key),
      ofTrees("text", "Porcentaje de", "Después", key),
    ];
    const { plan, stale } = applyCorrections(FULL_PLAN, [before, joined, after]);
    expect(stale).toEqual([{ correction: before, reason: { code: "superseded", facts: {} } }]);
    expect(textsOf(plan.actions[0]!.indicators)).toEqual(["Árboles sembrados", "Visitas", "Después"]);
  });
});

describe("targets and indicators", () => {
  const pair = (before: string, key: string, text?: string) =>
    ofTrees("looseTargets", before, { kind: "pair", indicator: key, ...(text && { text }) });

  test("a loose target is an indicator's, and one of an indicator is loose", () => {
    const unpair = ofTrees("target", "5", { kind: "unpair" }, indicator("visitas"));
    const { indicators, looseTargets } = trees(pair("4", "id ip 1"), unpair);
    expect(textsOf(looseTargets)).toEqual(["100%", "5"]);
    expect(indicators[0]!.target).toMatchObject({ text: "4", place: at("D5"), corrected: { before: null } });
    expect(indicators[1]).toMatchObject({ target: null, targetAbsence: "loose" });
  });

  test("what was untied is tied to another", () => {
    const unpair = ofTrees("target", "5", { kind: "unpair" }, indicator("visitas"));
    const { indicators, looseTargets } = trees(pair("5", "predios"), unpair);
    expect([indicators[3]!.target!.text, textsOf(looseTargets)]).toEqual(["5", ["4", "100%"]]);
  });

  test("pieces of a target that was split are each an indicator's", () => {
    const { indicators, looseTargets } = trees(
      ofTrees("looseTargets", "100%", split("60%", "40%"), { index: 1 }),
      pair("100%", "id ip 1", "60%"),
      pair("100%", "predios", "40%"),
    );
    expect(indicators.map(({ target }) => target?.text)).toEqual(["60%", "5", undefined, "40%"]);
    expect(textsOf(looseTargets)).toEqual(["4"]);
  });

  test("a tied target that is corrected is the indicator's, at the place of the loose one", () => {
    const { indicators, looseTargets } = trees(
      ofTrees("target", null, "14", indicator("id ip 1")),
      pair("4", "id ip 1"),
    );
    expect(indicators[0]!.target).toMatchObject({ text: "14", normal: { value: 14 }, place: at("D5") });
    expect(textsOf(looseTargets)).toEqual(["100%"]);
  });
});

describe("keys are those of the plan as read", () => {
  const RENAMED = [
    ofTrees("name", "Sembrar arboles", "Sembrar árboles nativos"),
    ofTrees("codes", "1702041", "1702042", { member: "product" }),
    of({ action: PARKS, field: "name" }, "Regar parques", "Regar los parques"),
    of({ action: PARKS, field: "text", ...indicator("parques") }, "Parques", "Parques regados"),
    of({ action: PARKS, field: "id", ...indicator("parques") }, null, "IP-9"),
    of({ action: PARKS, field: "unit", ...indicator("parques") }, null, "Número"),
  ];

  test("whatever is renamed, and a change of name is a change of a field", () => {
    const plan = corrected(...RENAMED);
    expect(identifyActions(plan).map(({ key }) => key)).toEqual([TREES, PARKS]);
    const { actions } = reconcile(plan, FULL_PLAN);
    expect(actions.map(({ kind, fields, parts }) => [kind, fields.length, parts.map(({ kind }) => kind)])).toEqual([
      ["changed", 2, []],
      ["changed", 1, ["changed"]],
    ]);
  });

  test("in JSON as well", () => {
    const plan = corrected(...RENAMED);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    const { actions } = readPlanRecord(JSON.parse(JSON.stringify(plan)), GEL_2008);
    expect(identifyActions({ actions }).map(({ key }) => key)).toEqual([TREES, PARKS]);
    expect(actions[1]!.indicators[0]).toMatchObject({ identity: "parques", corrected: { before: "Parques" } });
  });

  test("of several of one name, of which one is renamed", () => {
    const twice = readPlanRecord({ actions: ["Abrir", "Abrir", "Abrir"].map((name) => ({ name })) }, GEL_2008);
    const keys = identifyActions(twice).map(({ key }) => key);
    const { plan } = applyCorrections(twice, [of({ action: keys[1]!, field: "name" }, "Abrir", "Cerrar")]);
    expect(identifyActions(plan).map(({ key }) => key)).toEqual(keys);
    expect(textsOf(plan.actions.map(({ name }) => name))).toEqual(["Abrir", "Cerrar", "Abrir"]);
  });
});
