/** A value of every field of the table can be corrected and taken away, and nothing else changes by it. */
import { describe, expect, test } from "vitest";
import { activity, FULL_PLAN, indicator, PARKS, TREES } from "../../test/draw-corrections.ts";
import { printedField } from "../comparison/field-values.ts";
import { FIELDS, type Field, isListField } from "../model/fields.ts";
import { identifyActions } from "../model/identity.ts";
import { type FieldChange, reconcile } from "../reconcile/reconcile.ts";
import { applyCorrections, checkCorrection } from "./apply-corrections.ts";
import type { Correction, ValueAddress } from "./correction.ts";

/** Where a value of each field stands, what it says and what it is to say. */
const SAID: Record<string, [before: string, after: string, where?: Partial<ValueAddress>]> = {
  "plan.title": ["Plan de accion", "Plan de acción 2009"],
  "plan.approval": ["Decreto", "Resolución", { member: "kind" }],
  "plan.committee": ["2008-03-01", "2008-03-02", { member: "date" }],
  "plan.legalNorms": ["Ley 962 de 2005", "Ley 963 de 2005", { index: 0 }],
  "plan.phaseDeadlines": ["2008-11-01", "2008-12-01", { index: 0, member: "date" }],
  "plan.vision": ["Ser el mejor municipo", "Ver lejos"],
  "plan.generalObjective": ["Servir", "Servir mejor"],
  "plan.specificObjectives": ["Uno", "Dos", { index: 0 }],
  "plan.actionLines": ["Sitio", "Trámites", { index: 0 }],
  "plan.diagnosis": ["80", "90", { index: 0, member: "percent" }],
  "plan.phaseActions": ["Semestre 1", "Semestre 2", { index: 0, member: "deadline" }],
  "plan.monitoring": ["Cada mes", "Cada año", { index: 0 }],
  "plan.support": ["Llamar", "Escribir", { index: 0, member: "procedure" }],
  "plan.incentives": ["Al mejor", "A la mejor", { index: 0, member: "text" }],
  "plan.signatories": ["Ana Ruiz", "Eva Ruiz", { index: 0, member: "name" }],
  "action.name": ["Sembrar arboles", "Sembrar"],
  "action.levels": ["Ambiente", "Campo", { index: 0 }],
  "action.codes": ["17", "18", { member: "sector" }],
  "action.benefits": ["Aire", "Agua", { index: 1 }],
  "action.responsible": ["Prensa", "Archivo", { index: 0 }],
  "action.resources": ["Internet", "Computador", { index: 0 }],
  "action.timeframe": ["12 meses", "2 años"],
  "action.looseTargets": ["4", "5", { index: 0 }],
  "action.attributes": ["una", "otra", { attribute: "Nota" }],
  "indicator.text": ["Árboles sembrados", "Árboles"],
  "indicator.id": ["IP-1", "IP-2"],
  "indicator.code": ["170204100", "170204101"],
  "indicator.catalogName": ["Árboles", "Árboles nativos"],
  "indicator.level": ["producto", "resultado"],
  "indicator.target": ["5", "6", indicator("visitas")],
  "indicator.yearly": ["1", "2", { ...indicator("visitas"), year: 2024 }],
  "indicator.unit": ["Núm.", "Porcentaje"],
  "indicator.baseline": ["3", "4", indicator("visitas")],
  "indicator.ods": ["15", "16"],
  "indicator.accumulation": ["accumulative", "non-accumulative", indicator("visitas")],
  "indicator.isMain": ["true", "No", indicator("visitas")],
  "indicator.bpin": ["2024251260012", "2024.251.260.013", { ...indicator("visitas"), index: 0 }],
  "indicator.measurements": ["1", "2", { ...indicator("visitas"), period: "2024", member: "executed" }],
  "indicator.amounts": ["1", "$ 1.500.000", { ...indicator("visitas"), year: 2024, member: "value" }],
  "indicator.attributes": ["verde", "rojo", { attribute: "Color" }],
  "activity.text": ["Regar", "Regar más"],
  "activity.responsible": ["Sistemas", "Prensa", activity("comprar y sembrar")],
  "activity.timeframe": ["1 año", "2 años"],
  "activity.attributes": ["azul", "rojo", { attribute: "Color" }],
};
const VALUES = FIELDS.filter(({ kind }) => kind !== "children");
const pathOf = ({ owner, name }: Field) => `${owner}.${name}`;
const PARTS: Partial<Record<string, Partial<ValueAddress>>> = {
  indicator: indicator("id ip 1"),
  activity: activity("regar"),
};

function correctionOf(field: Field): Correction {
  const [before, text, where] = SAID[pathOf(field)]!;
  const action = field.owner === "plan" ? null : TREES;
  const address = { action, part: null, ...PARTS[field.owner], field: field.name, ...where };
  return { where: address, what: { kind: "set", text }, before };
}

/** The changes of fields that corrections make. */
function changesBy(...corrections: Correction[]): FieldChange[] {
  const { plan, stale } = applyCorrections(FULL_PLAN, corrections);
  expect(stale).toEqual([]);
  expect(identifyActions(plan).map(({ key }) => key)).toEqual([TREES, PARKS]);
  const { document, actions } = reconcile(plan, FULL_PLAN);
  return [
    ...document,
    ...actions.flatMap(({ fields }) => fields),
    ...actions.flatMap(({ parts }) => parts.flatMap(({ fields }) => fields)),
  ];
}

test("every field of the table is tried, and is a list where the table says so", () => {
  expect(Object.keys(SAID).sort()).toEqual(VALUES.map(pathOf).sort());
  const trees = FULL_PLAN.actions[0]!;
  const owners = { plan: [FULL_PLAN], action: [trees], indicator: trees.indicators, activity: trees.activities };
  for (const field of VALUES) {
    const values = owners[field.owner].map((owner) => Object.entries(owner).find(([name]) => name === field.name)?.[1]);
    const value: unknown = values.find((own) => own !== undefined && own !== null);
    expect([pathOf(field), Array.isArray(value)]).toEqual([pathOf(field), isListField(field)]);
  }
});

describe("a value", () => {
  test.each(VALUES)("$owner.$name is corrected", (field) => {
    const { owner, name } = field;
    expect(changesBy(correctionOf(field))).toMatchObject([{ owner, field: name }]);
  });

  test.each(VALUES)("$owner.$name is taken away", (field) => {
    const { owner, name } = field;
    const what = { kind: "absent", absence: "blank" } as const;
    const one = { ...correctionOf(field), what };
    // The date of a deadline and the like cannot go alone: nothing would be left to say.
    if (checkCorrection(FULL_PLAN, one) === null) expect(changesBy(one)).toMatchObject([{ owner, field: name }]);
    else expect(checkCorrection(FULL_PLAN, one)).toMatchObject({ code: "change-unfit" });
  });

  test.each(VALUES)("$owner.$name is taken away whole", (field) => {
    const { where } = correctionOf(field);
    const whole = { action: where.action, part: where.part, field: where.field };
    const [trees] = FULL_PLAN.actions;
    const parts = { indicator: trees!.indicators, activity: trees!.activities };
    const owners = where.part ? parts[where.part.owner] : [field.owner === "plan" ? FULL_PLAN : trees!];
    const before = owners
      .map((one) => printedField(one, field))
      .find((said) => said?.includes(correctionOf(field).before!));
    const isChange = changesBy({ where: whole, what: { kind: "absent", absence: "blank" }, before: before! });
    expect(isChange).toMatchObject([{ owner: field.owner, field: field.name, after: null }]);
  });
});
