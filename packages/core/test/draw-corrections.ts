/** A plan that says something in every field, frozen, and corrections of it as tests write them down. */
import { expect } from "vitest";
import { applyCorrections } from "../src/corrections/apply-corrections.ts";
import type { Correction, CorrectionChange, ValueAddress } from "../src/corrections/correction.ts";
import { GEL_2008 } from "../src/frameworks/gel-2008/gel-2008.ts";
import { identifyActions } from "../src/model/identity.ts";
import type { Action, Plan } from "../src/model/plan.ts";
import { readPlanRecord } from "../src/record/read-plan-record.ts";

export const cellAt = (cell: string) => ({ file: "plan.xlsx", sheet: "Plan", cell });
export const printed = (text: string, cell: string) => ({ text, place: cellAt(cell) });

/** So that a test fails where what is given is changed. */
function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}

const DOCUMENT = {
  municipality: { code: "05368" },
  title: printed("Plan de accion", "A1"),
  approval: { kind: "Decreto", number: "12", date: "2009-03-01" },
  committee: { kind: "Resolución", number: "1", date: "2008-03-01" },
  legalNorms: [printed("Ley 962 de 2005", "A2"), printed("Decreto 1151 de 2008", "A3")],
  phaseDeadlines: [{ phase: "informacion", level: "territorial", date: "2008-11-01" }],
  vision: printed("Ser el mejor municipo", "A4"),
  generalObjective: printed("Servir", "A5"),
  specificObjectives: [printed("Uno", "A6")],
  actionLines: [printed("Sitio", "A7")],
  diagnosis: [{ phase: "informacion", percent: 80, asOf: "2009-08" }],
  phaseActions: [{ phase: "interaccion", action: printed("Abrir un chat", "A8"), deadline: "Semestre 1" }],
  monitoring: [printed("Cada mes", "A9")],
  support: [{ problem: "Falla", procedure: "Llamar", assistance: "Mesa" }],
  incentives: [{ title: "Mención", text: printed("Al mejor", "A10") }],
  signatories: [{ name: "Ana Ruiz", role: "Alcaldesa" }],
};
const SAPLINGS = {
  ...{
    ...printed("Árboles sembrados", "F5"),
    id: "IP-1",
    code: "170204100",
    catalogName: "Árboles",
    level: "producto",
  },
  unit: printed("Núm.", "G5"),
  ods: printed("15", "G6"),
  attributes: { Color: printed("verde", "G7") },
};
const VISITS = {
  ...{ ...printed("Visitas", "F6"), baseline: printed("3", "F7") },
  target: printed("5", "H6"),
  yearly: [{ year: 2024, ...printed("1", "I6") }],
  measurements: [{ period: "2024", executed: printed("1", "J6") }],
  amounts: [{ year: 2024, source: "SGP", value: 1 }],
  bpin: ["2024251260012"],
  ...{ accumulation: "accumulative", isMain: true },
};

export const FULL_PLAN: Plan = frozen(
  readPlanRecord(
    {
      ...DOCUMENT,
      actions: [
        {
          name: printed("Sembrar arboles", "A15"),
          levels: [{ level: "Programa", ...printed("Ambiente", "A14") }],
          codes: { sector: "17", product: "1702041" },
          benefits: [printed("Menos filas y más sombra", "B5"), printed("Aire", "B6")],
          responsible: [printed("Prensa", "C5")],
          resources: [printed("Internet", "C6")],
          looseTargets: [printed("4", "D5"), printed("100%", "D6")],
          timeframe: printed("12 meses", "E5"),
          attributes: { Nota: printed("una", "E6") },
          indicators: [SAPLINGS, VISITS, printed("Porcentaje de", "F8"), printed("predios", "F9")],
          activities: [
            { ...printed("Comprar y sembrar", "K5"), responsible: printed("Sistemas", "L5"), indicator: 1 },
            {
              ...printed("Regar", "K6"),
              timeframe: printed("1 año", "L6"),
              attributes: { Color: printed("azul", "M6") },
            },
            { ...printed("Podar", "K7"), indicator: 3 },
          ],
        },
        { name: printed("Regar parques", "A19"), indicators: [{ ...printed("Parques", "F19") }] },
      ],
    },
    GEL_2008,
  ),
);
export const [TREES, PARKS] = identifyActions(FULL_PLAN).map(({ key }) => key) as [string, string];

/** A correction; a text alone is what a value is to say. */
export const correction = (
  where: Partial<ValueAddress>,
  before: string | null,
  what: CorrectionChange | string,
): Correction => ({
  where: { action: null, part: null, field: "", ...where },
  what: typeof what === "string" ? { kind: "set", text: what } : what,
  before,
});
/** Of the first action. */
export const ofTrees = (
  field: string,
  before: string | null,
  what: CorrectionChange | string,
  more: Partial<ValueAddress> = {},
): Correction => correction({ action: TREES, field, ...more }, before, what);
export const indicator = (key: string) => ({ part: { owner: "indicator", key } }) as const;
export const activity = (key: string) => ({ part: { owner: "activity", key } }) as const;

/** The plan with corrections that all hold. */
export function corrected(...corrections: Correction[]): Plan {
  const { plan, applied, stale } = applyCorrections(FULL_PLAN, corrections);
  expect(stale).toEqual([]);
  expect(applied).toEqual(corrections);
  return plan;
}
/** Its first action. */
export const trees = (...corrections: Correction[]): Action => corrected(...corrections).actions[0]!;
export const textsOf = (values: readonly { text: string }[]) => values.map(({ text }) => text);

export const split = (...texts: string[]): CorrectionChange => ({ kind: "split", texts });
export const join = (others: string[], text?: string): CorrectionChange => ({
  kind: "join",
  with: others,
  ...(text !== undefined && { text }),
});
export const UNREADABLE: CorrectionChange = { kind: "absent", absence: "unreadable" };
