/** Plans as forms of labels and values, a form a measure: each value stays with its measure. */
import type { Action, Indicator, Plan } from "@cotejo/core";
import { expect, test } from "vitest";
import { importDocument } from "../src/import-document.ts";
import type { Row } from "./draw.ts";
import { DRAWINGS, type Printed } from "./draw-forms.ts";
import { bookOf, MEASURES, type Measure, type Sheets } from "./four-measures.ts";

/** What a plan says of an indicator, as a drawing prints it. */
function told({ name, responsible, ...action }: Action, indicator: Indicator, { kept = [] }: Printed) {
  const at = action.indicators.indexOf(indicator);
  const activities = action.activities.filter((one) => one.indicator === at);
  const own = activities.flatMap((one) => one.responsible?.text ?? []);
  return {
    program: name.text,
    indicator: indicator.text,
    baseline: indicator.baseline?.text ?? null,
    target: indicator.target?.text ?? null,
    unit: indicator.unit?.text ?? null,
    years: (indicator.yearly ?? []).map(({ text }) => text),
    responsible: own.length > 0 ? own : responsible.map(({ text }) => text),
    times: [...new Set(activities.map(({ timeframe }) => timeframe?.text ?? null))],
    activities: activities.map(({ text }) => text),
    kept: kept.filter((heading) => indicator.attributes?.[heading] !== undefined),
  };
}

function expected(one: Measure, at: number, printed: Printed): ReturnType<typeof told> {
  const { baseline, activities, kept = [] } = printed;
  const done = activities === "all" ? one.activities : activities ? one.activities.slice(0, 1) : [];
  const hasBaseline = baseline === true || baseline?.[at];
  const ofRow = MEASURES.filter(({ program }) => program === one.program).map(({ responsible }) => responsible);
  const isEach = activities === "all" && printed.times;
  return {
    program: one.program,
    indicator: one.indicator,
    baseline: hasBaseline ? one.baseline : null,
    target: printed.target ? one.target : null,
    unit: printed.unit ? one.unit : null,
    years: printed.years ? [...one.years] : [],
    responsible: done.length === 0 ? ofRow : done.map(([, who]) => (isEach ? who : one.responsible)),
    times: done.length === 0 ? [] : [printed.times ? `${one.start} a ${one.end}` : null],
    activities: done.map(([text]) => text),
    kept: [...kept],
  };
}

const readPlan = (plan: Plan, printed: Printed) =>
  plan.actions.flatMap((action) => action.indicators.map((indicator) => told(action, indicator, printed)));

test.each(Object.entries(DRAWINGS))("%s", async (_, [file, bytes, printed]) => {
  const { plans, accounting } = await importDocument(bytes(), file);
  expect(plans.flatMap((plan) => readPlan(plan, printed))).toEqual(
    MEASURES.map((one, at) => expected(one, at, printed)),
  );
  expect([accounting.cells.lost, accounting.lines.lost]).toEqual([0, 0]);
});

const TITLE = [["PLAN DE ACCIÓN 2025"], ["Municipio de Jericó, Antioquia"], []];
const LABELS = ["Programa", "Indicador", "Línea base", "Meta", "Unidad", "Actividad", "Responsable"];
const form = (values: readonly (string | null)[]): Row[] => [
  ...LABELS.map((label, at): Row => [label, values[at] ?? null]),
  [],
];
const blanks = LABELS.map(() => null);
const INSTRUCTIONS = [
  "Escriba el programa del plan de desarrollo",
  "Indique cómo se mide",
  "Registre el valor de partida",
  "Meta: escriba aquí la meta del año",
  "Seleccione de la lista",
  "Describa lo que se hará",
  "Diligencie el cargo",
];

const MEANINGS = [
  "Nombre del programa del plan de desarrollo",
  "Indicador con el que se mide",
  "Valor de la línea base del indicador",
  "Valor de la meta al final del año",
  "Unidad en la que se mide",
  "Nombre de la actividad del proyecto",
  "Dependencia responsable de cumplir",
];

test.each<[string, Sheets]>([
  ["empty forms", [["Plan", [...TITLE, ...form(blanks), ...form(blanks)]]]],
  ["an empty form", [["Plan", [...TITLE, ...form(blanks)]]]],
  [
    "forms with marks where values are to stand",
    [["Plan", [...TITLE, ...form(blanks.map(() => "xxx")), ...form(blanks.map(() => "____"))]]],
  ],
  ["what to write in each field", [["Instrucciones", [...TITLE, ...form(INSTRUCTIONS)]]]],
  ["what each column of another sheet means", [["Diccionario", [...TITLE, ...form(MEANINGS)]]]],
  ["forms that say what to write", [["Plan", [...TITLE, ...form(INSTRUCTIONS), ...form(INSTRUCTIONS)]]]],
  [
    "forms of who signs",
    [
      [
        "Firmas",
        ["Elaboró", "Revisó", "Aprobó"].flatMap((act, at): Row[] => [
          [act],
          ["Nombre", `Ana Gil ${at}`],
          ["Cargo", "Alcaldesa"],
          ["Fecha", "2025"],
          ["Responsable", "Sí"],
        ]),
      ],
    ],
  ],
  [
    "data of contacts",
    [
      [
        "Datos",
        ["Prensa", "Salud"].flatMap((name): Row[] => [
          ["Dependencia", name],
          ["Responsable", "Ana Gil"],
          ["Cargo", "Jefe"],
          ["Teléfono", "310"],
          ["Fecha", "2025"],
          [],
        ]),
      ],
    ],
  ],
])("%s are no plan", async (_, sheets) => {
  const { plans, accounting, messages } = await importDocument(bookOf(sheets), "plan.xlsx");
  expect(plans).toEqual([]);
  expect(messages.some(({ severity }) => severity === "error")).toBe(true);
  expect(accounting.cells.lost).toBe(0);
});

test("a form of the document's data above a table is no measure of it", async () => {
  const rows: Row[] = [
    ["Entidad", "Alcaldía de Jericó, Antioquia", "NIT", "890.981.069"],
    ["Fecha", "30/01/2025", "Versión", "2"],
    ["Responsable", "Oficina de Planeación", "Meta del plan", "95%"],
    [],
    ["Programa", "Indicador", "Línea base", "Meta", "Unidad", "Actividad", "Responsable"],
    ...MEASURES.map(
      ({ program, indicator, baseline, target, unit, activities, responsible }): Row => [
        program,
        indicator,
        baseline,
        target,
        unit,
        activities[0]![0],
        responsible,
      ],
    ),
  ];
  const { plans } = await importDocument(bookOf([["Plan", rows]]), "plan.xlsx");
  const printed: Printed = { baseline: true, target: true, unit: true, activities: "first" };
  expect(plans.flatMap((plan) => readPlan(plan, printed))).toEqual(
    MEASURES.map((one, at) => expected(one, at, printed)),
  );
});

test("empty forms at the end of a sheet say nothing", async () => {
  const filled = MEASURES.flatMap((one) =>
    form([one.program, one.indicator, one.baseline, one.target, one.unit, one.activities[0]![0], one.responsible]),
  );
  const { plans, accounting } = await importDocument(
    bookOf([["Plan", [...TITLE, ...filled, ...form(blanks), ...form(blanks)]]]),
    "plan.xlsx",
  );
  expect(plans.flatMap((plan) => plan.actions.flatMap(({ indicators }) => indicators))).toHaveLength(MEASURES.length);
  expect(accounting.cells.lost).toBe(0);
});
