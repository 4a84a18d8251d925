import { describe, expect, test } from "vitest";
import { applyCorrections } from "../corrections/apply-corrections.ts";
import { GEL_2008 } from "../frameworks/gel-2008/gel-2008.ts";
import { FIELDS, type Field, type FieldOwner, PRINTED_FIELDS } from "../model/fields.ts";
import { identifyActions } from "../model/identity.ts";
import type { Plan } from "../model/plan.ts";
import { readPlanRecord } from "../record/read-plan-record.ts";
import { type FieldChange, reconcile } from "./reconcile.ts";

const text = (said: string) => ({ text: said });
/** Each field as a record says it, and otherwise; what tells things apart is not among them. */
const SAID: Record<string, readonly [before: unknown, after: unknown]> = {
  "plan.title": ["Plan", "Otro plan"],
  "plan.approval": [
    { kind: "Decreto", number: "12", date: "2009-03-01" },
    { kind: "Decreto", number: "13", date: "2009-03-01" },
  ],
  "plan.committee": [
    { kind: "Resolución", number: "1", date: "2008-03-01" },
    { kind: "Resolución", number: "1", date: "2008-03-02" },
  ],
  "plan.legalNorms": [["Ley 962 de 2005"], ["Ley 962 de 2005", "Decreto 1151 de 2008"]],
  "plan.phaseDeadlines": [
    [{ phase: "informacion", level: "territorial", date: "2008-11-01" }],
    [{ phase: "informacion", level: "territorial", date: "2008-12-01" }],
  ],
  "plan.vision": ["Ver", "Ver lejos"],
  "plan.generalObjective": ["Servir", "Servir mejor"],
  "plan.specificObjectives": [["Uno"], ["Uno", "Dos"]],
  "plan.actionLines": [["Sitio"], ["Trámites"]],
  "plan.diagnosis": [
    [{ phase: "informacion", percent: 80, asOf: "2009-08" }],
    [{ phase: "informacion", percent: 90, asOf: "2009-08" }],
  ],
  "plan.phaseActions": [
    [{ phase: "interaccion", action: "Abrir un chat", deadline: "Semestre 1" }],
    [{ phase: "interaccion", action: "Abrir un chat", deadline: "Semestre 2" }],
  ],
  "plan.monitoring": [["Cada mes"], ["Cada año"]],
  "plan.support": [
    [{ problem: "Falla", procedure: "Llamar", assistance: "Mesa" }],
    [{ problem: "Falla", procedure: "Escribir", assistance: "Mesa" }],
  ],
  "plan.incentives": [[{ title: "Mención", text: "Una" }], [{ title: "Mención", text: "Dos" }]],
  "plan.signatories": [[{ name: "Ana Ruiz", role: "Alcaldesa" }], [{ name: "Ana Ruiz", role: "Secretaria" }]],
  "action.name": ["Servicio de apoyo", "Servicio de ayuda"],
  "action.levels": [[{ level: "Eje", text: "Campo" }], [{ level: "Eje", text: "Ciudad" }]],
  "action.codes": [
    { sector: "17", product: "1702041" },
    { sector: "18", product: "1702041" },
  ],
  "action.benefits": [["Menos filas"], ["Menos papeles"]],
  "action.responsible": [["Prensa"], ["Prensa", "Sistemas"]],
  "action.resources": [["Internet"], []],
  "action.timeframe": ["1 año", "2 años"],
  "action.looseTargets": [["4"], ["5"]],
  "action.attributes": [{ Color: text("azul") }, { Color: text("rojo") }],
  "indicator.text": ["Visitas", "Visitantes"],
  "indicator.code": ["170204100", "170204101"],
  "indicator.catalogName": ["Visitas hechas", "Visitas"],
  "indicator.level": ["producto", "resultado"],
  "indicator.target": ["4", "5"],
  "indicator.yearly": [[{ year: 2024, text: "1" }], [{ year: 2024, text: "2" }]],
  ...Object.fromEntries(PRINTED_FIELDS.map((name) => [`indicator.${name}`, ["Una cosa", "Otra"] as const])),
  "indicator.accumulation": ["accumulative", "non-accumulative"],
  "indicator.isMain": [true, false],
  "indicator.bpin": [["2024251260012"], ["2024251260013"]],
  "indicator.measurements": [[{ period: "2024", executed: "1" }], [{ period: "2024", executed: "2" }]],
  "indicator.amounts": [[{ year: 2024, source: "SGP", value: 1 }], [{ year: 2024, source: "SGP", value: 2 }]],
  "indicator.attributes": [{ Color: text("azul") }, { Color: text("rojo") }],
  "activity.responsible": ["Prensa", "Sistemas"],
  "activity.timeframe": ["1 año", "2 años"],
  "activity.attributes": [{ Color: text("azul") }, { Color: text("rojo") }],
};
/** What names a thing: changed, it is another. And what it owns, which is compared one by one. */
const NAMING = ["indicator.id", "activity.text", "action.indicators", "action.activities"];

const pathOf = ({ owner, name }: Field) => `${owner}.${name}`;

/** A plan that says all as it was, but for one field. */
function saying(changed: string | null): Plan {
  const of = (owner: FieldOwner) =>
    Object.fromEntries(
      Object.entries(SAID)
        .filter(([path]) => path.startsWith(`${owner}.`))
        .map(([path, [before, after]]) => [path.split(".")[1]!, path === changed ? after : before]),
    );
  const indicators = [{ ...of("indicator"), id: "IP-1" }];
  const activities = [{ ...of("activity"), text: "Visitar" }];
  return readPlanRecord({ ...of("plan"), actions: [{ ...of("action"), indicators, activities }] }, GEL_2008);
}

test("every field of the table is tried", () => {
  expect([...Object.keys(SAID), ...NAMING].sort()).toEqual(FIELDS.map(pathOf).sort());
});

describe("a field that alone says something else is reported, before and after", () => {
  const before = saying(null);
  test.each(FIELDS.filter((field) => pathOf(field) in SAID))("$owner.$name", (field) => {
    const { document, actions } = reconcile(saying(pathOf(field)), before);
    const parts = actions.flatMap((action) => action.parts);
    const changes: FieldChange[] = [document, actions, parts].flatMap((all) =>
      all.flatMap((one) => ("fields" in one ? one.fields : one)),
    );
    const { owner, name, es, en } = field;
    expect(changes).toMatchObject([{ owner, field: name, es, en }]);
    expect(changes[0]!.before).not.toBe(changes[0]!.after);
    expect(changes[0]!.before).not.toBeNull();
  });
});

describe("what names a thing makes it another", () => {
  const plan = (indicator: object, activity: string) =>
    readPlanRecord(
      { actions: [{ name: "Abrir", indicators: [indicator], activities: [{ text: activity }] }] },
      GEL_2008,
    );

  test("an indicator by its mark and an activity by its wording", () => {
    const { actions } = reconcile(plan({ text: "A", id: "2" }, "Medir"), plan({ text: "A", id: "1" }, "Visitar"));
    expect(actions).toMatchObject([{ kind: "changed", fields: [] }]);
    expect(actions[0]!.parts.map(({ kind, owner, key }) => [kind, owner, key])).toEqual([
      ["added", "indicator", "id 2"],
      ["removed", "indicator", "id 1"],
      ["added", "activity", "medir"],
      ["removed", "activity", "visitar"],
    ]);
  });

  test("an action by its name", () => {
    const named = (name: string) => readPlanRecord({ actions: [{ name }] }, GEL_2008);
    const { actions, unchanged } = reconcile(named("Sembrar"), named("Regar"));
    expect(actions.map(({ kind, name }) => [kind, name])).toEqual([
      ["added", "Sembrar"],
      ["removed", "Regar"],
    ]);
    expect(unchanged).toBe(0);
  });
});

test("a first plan is new throughout, and nothing of it is a change", () => {
  const first = reconcile(saying(null), null);
  expect(first).toMatchObject({ isFirst: true, document: [], unchanged: 0 });
  expect(first.actions).toMatchObject([{ kind: "added", fields: [], parts: [] }]);
});

test("a field that says the same in other signs, or by the same normal form, is no change", () => {
  const plan = (target: string, timeframe: string, benefit: string) =>
    readPlanRecord(
      { actions: [{ name: "Abrir", timeframe, benefits: [benefit], indicators: [{ text: "Foros", target }] }] },
      GEL_2008,
    );
  const { unchanged } = reconcile(
    plan("4 al mes", "12 meses", "MENOS filas."),
    plan("48 al año", "1 año", "Menos filas"),
  );
  expect(unchanged).toBe(1);
});

describe("what a person corrected", () => {
  const planOf = (name: string, indicator: string) =>
    readPlanRecord({ actions: [{ name, indicators: [{ text: indicator, target: "1" }] }, { name: "Otra" }] }, GEL_2008);
  const printed = planOf("Senbrar", "Arboles");
  const action = identifyActions(printed)[0]!.key;
  const part = { owner: "indicator", key: "arboles" } as const;
  const { plan: corrected } = applyCorrections(printed, [
    { where: { action, part: null, field: "name" }, what: { kind: "set", text: "Sembrar" }, before: "Senbrar" },
    { where: { action, part, field: "text" }, what: { kind: "set", text: "Árboles nativos" }, before: "Arboles" },
  ]);

  test("is no change where the office comes to say it itself, and its values are held side by side", () => {
    expect(reconcile(planOf("Sembrar", "Árboles nativos"), corrected)).toMatchObject({ actions: [], unchanged: 2 });
    expect(reconcile(corrected, planOf("Sembrar", "Árboles nativos"))).toMatchObject({ actions: [], unchanged: 2 });
    const { actions } = reconcile(planOf("Sembrar", "Otra cosa"), corrected);
    expect(actions.map(({ kind, parts }) => [kind, parts.map(({ kind }) => kind)])).toEqual([
      ["changed", ["added", "removed"]],
    ]);
  });

  test("is a change beside the file as it was", () => {
    const { actions } = reconcile(corrected, printed);
    expect(actions.map(({ kind, fields }) => [kind, fields.map(({ before, after }) => [before, after])])).toEqual([
      ["changed", [["Senbrar", "Sembrar"]]],
    ]);
  });
});
