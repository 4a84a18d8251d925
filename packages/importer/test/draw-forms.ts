/** One plan of four measures as forms, a form a measure, as offices of many habits draw them. */
import type { Row } from "./draw.ts";
import { bookOf, MEASURES, type Measure, page } from "./four-measures.ts";

const TITLE: Row[] = [["PLAN DE ACCIÓN 2025"], ["Municipio de Jericó, Antioquia"], []];
const all = (card: (measure: Measure, at: number) => readonly Row[]): Row[] => MEASURES.flatMap(card) as Row[];

/** Two columns, labels with colons. */
const beside = (one: Measure): Row[] => [
  ["Programa:", one.program],
  ["Indicador:", one.indicator],
  ["Fórmula:", one.formula],
  ["Línea base:", one.baseline],
  ["Meta:", one.target],
  ["Unidad de medida:", one.unit],
  ["Frecuencia de medición:", "Anual"],
  ["Actividad:", one.activities[0]![0]],
  ["Responsable:", one.responsible],
  ["Fecha de inicio:", one.start],
  ["Fecha de terminación:", one.end],
  [],
];

/** Four columns, no colons, a band over each, values that are the same in all. */
const twoAbreast = (one: Measure, at: number): Row[] => [
  [`FICHA No. ${at + 1}`],
  ["Programa", one.program, "Responsable", one.responsible],
  ["Nombre del indicador", one.indicator, "Fórmula de cálculo", one.formula],
  ["Línea base", one.baseline, "Meta", one.target],
  ["Unidad de medida", one.unit, "Periodicidad", "Anual"],
  ["Actividad", one.activities[0]![0], "Población", "Habitantes del municipio"],
  ["Fecha inicio", one.start, "Fecha fin", one.end],
  [],
];

/** A sheet each, below a letterhead that is the same on all. */
const onSheet = (one: Measure, at: number): Row[] => [
  ["ALCALDÍA DE JERICÓ, ANTIOQUIA", null, null, null],
  ["Código", "FT-PL-07", "Versión", "3"],
  ["FICHA TÉCNICA DE META"],
  [],
  ["1. Programa", one.program],
  ["2. Meta No.", String(at + 1)],
  ["3. Indicador", one.indicator],
  ["4. Línea base", one.baseline, "Unidad", one.unit],
  ["5. Meta del cuatrienio", one.target, "Periodicidad", "Semestral"],
  ["6. Actividad principal", one.activities[0]![0]],
  ["7. Responsable", one.responsible],
  [],
  ["Elaboró:", "Ana Gil", "Revisó:", "Luis Mora"],
];

/** Labels above their values. */
const above = (one: Measure): Row[] => [
  ["Programa", "Indicador", "Responsable"],
  [one.program, one.indicator, one.responsible],
  ["Línea base", "Unidad de medida", "Meta"],
  [one.baseline, one.unit, one.target],
  ["Actividad"],
  [one.activities[0]![0]],
  ["Fecha de inicio", "Fecha de finalización", "Observaciones"],
  [one.start, one.end],
  [],
];

/** Yearly targets under their years. */
const yearly = (one: Measure): Row[] => [
  ["Programa", one.program, null, null],
  ["Indicador", one.indicator, null, null],
  ["Unidad", one.unit, "Línea base", one.baseline],
  ["Responsable", one.responsible, null, null],
  ["PROGRAMACIÓN DE LA META"],
  ["2024", "2025", "2026", "2027"],
  [...one.years],
];

/** Activities as a table within the form. */
const withTable = (one: Measure): Row[] => [
  ["Programa", one.program],
  ["Indicador", one.indicator],
  ["Línea base", one.baseline],
  ["Meta", one.target],
  ["Unidad de medida", one.unit],
  ["Actividades", "Responsable", "Fecha de inicio", "Fecha de terminación"],
  ...one.activities.map(([text, who]): Row => [text, who, one.start, one.end]),
];

/** A label and its value in one cell. */
const inOneCell = (one: Measure): Row[] => [
  [`Programa: ${one.program}`],
  [`Indicador: ${one.indicator}`, null, `Fórmula: ${one.formula}`],
  [`Línea base: ${one.baseline}`, null, `Meta: ${one.target}`, `Unidad: ${one.unit}`],
  [`Actividad: ${one.activities[0]![0]}`],
  [`Responsable: ${one.responsible}`],
  [`Fecha de inicio: ${one.start}`, null, `Fecha de terminación: ${one.end}`],
  [],
];

/** The level stands once over all forms of it, activities one below the other beside their label. */
const underLevels = (one: Measure, at: number): Row[] => [
  ...(MEASURES[at - 1]?.program === one.program ? [] : [["Programa:", one.program]]),
  ["Meta No.", String(at + 1), null, null],
  ["Indicador", one.indicator, "Meta", one.target],
  ["Línea base", one.baseline, "Unidad", one.unit],
  ["Actividades", one.activities[0]![0], null, null],
  ...one.activities.slice(1).map(([text]): Row => [null, text, null, null]),
  ["Responsable", one.responsible, null, null],
  [],
];

/** Labels down the first column, a measure in each of the others. */
const abreast = (): Row[] => [
  ["Programa", ...MEASURES.map(({ program }) => program)],
  ["Indicador", ...MEASURES.map(({ indicator }) => indicator)],
  ["Línea base", ...MEASURES.map(({ baseline }) => baseline)],
  ["Meta", ...MEASURES.map(({ target }) => target)],
  ["Unidad de medida", ...MEASURES.map(({ unit }) => unit)],
  ["Actividad", ...MEASURES.map(({ activities }) => activities[0]![0])],
  ["Responsable", ...MEASURES.map(({ responsible }) => responsible)],
  ["Población", "Veredas", "Hogares", "Veredas", "Escuelas"],
];

/** Labels of other words, some without a value, the same in most forms. */
const withGaps = (one: Measure, at: number): Row[] => [
  ["DATOS GENERALES"],
  ["Programa", one.program, "Cuenca", "Río Piedras"],
  ["Dependencia responsable", one.responsible, "Cofinanciador", at === 2 ? "Gobernación" : null],
  ["META"],
  ["Indicador de producto", one.indicator, "Unidad de medida", one.unit],
  ["Línea base", at === 1 ? null : one.baseline, "Meta programada", one.target],
  ["ACTIVIDADES"],
  ["Descripción de la actividad", one.activities[0]![0], "Riesgos", at === 0 ? "Lluvias" : null],
  [],
];

const paragraphsOf = (one: Measure, at: number): string[] => [
  `Ficha ${at + 1}`,
  `Programa: ${one.program}`,
  `Indicador: ${one.indicator}`,
  `Línea base: ${one.baseline}`,
  `Meta: ${one.target}`,
  `Unidad: ${one.unit}`,
  `Actividad: ${one.activities[0]![0]}`,
  `Responsable: ${one.responsible}`,
];

/** What a drawing prints of each measure, beside programme, indicator and responsible. */
export interface Printed {
  baseline?: true | readonly boolean[];
  target?: true;
  unit?: true;
  years?: true;
  times?: true;
  /** The first activity, or all. */
  activities?: "first" | "all";
  /** Headings kept as attributes. */
  kept?: readonly string[];
}
const USUAL: Printed = { baseline: true, target: true, unit: true, activities: "first" };

/** Each drawing's file, and what it prints. */
export const DRAWINGS: Readonly<Record<string, readonly [file: string, bytes: () => Buffer, printed: Printed]>> = {
  "labels with colons beside their values": [
    "plan.xlsx",
    () => bookOf([["Plan", [...TITLE, ...all(beside)]]]),
    { ...USUAL, times: true, kept: ["Frecuencia de medición", "Fórmula"] },
  ],
  "two labels abreast, bands over each form": [
    "plan.xlsx",
    () => bookOf([["Plan", [...TITLE, ...all(twoAbreast)]]]),
    { ...USUAL, times: true, kept: ["Periodicidad", "Población", "Fórmula de cálculo"] },
  ],
  "a sheet a form, under a letterhead": [
    "plan.xlsx",
    () => bookOf(MEASURES.map((one, at) => [`Meta ${at + 1}`, onSheet(one, at)] as const)),
    { ...USUAL, kept: ["Periodicidad"] },
  ],
  "labels above their values": [
    "plan.xlsx",
    () => bookOf([["Plan", [...TITLE, ...all(above)]]]),
    { ...USUAL, times: true },
  ],
  "yearly targets under their years": [
    "plan.xlsx",
    () => bookOf([["Plan", [...TITLE, ...all(yearly)]]]),
    { baseline: true, unit: true, years: true },
  ],
  "a table of activities within each form of a text document": [
    "plan.html",
    () =>
      page(
        "Plan de acción del municipio de Jericó, Antioquia",
        ...MEASURES.flatMap((one) => ["Ficha", withTable(one)]),
      ),
    { ...USUAL, times: true, activities: "all" },
  ],
  "a table of two columns each in a text document": [
    "plan.html",
    () =>
      page(
        "Plan de acción del municipio de Jericó, Antioquia",
        ...MEASURES.flatMap((one, at) => [`Ficha ${at + 1}`, beside(one).filter(({ length }) => length > 0)]),
      ),
    { ...USUAL, times: true, kept: ["Frecuencia de medición", "Fórmula"] },
  ],
  "labels and values in one cell": [
    "plan.xlsx",
    () => bookOf([["Plan", [...TITLE, ...all(inOneCell)]]]),
    { ...USUAL, times: true, kept: ["Fórmula"] },
  ],
  "forms under the levels that they share, activities in rows beside one label": [
    "plan.xlsx",
    () => bookOf([["Plan", [...TITLE, ...all(underLevels)]]]),
    { ...USUAL, activities: "all" },
  ],
  "a measure a column": [
    "plan.xlsx",
    () => bookOf([["Plan", [...TITLE, ...abreast()]]]),
    { ...USUAL, kept: ["Población"] },
  ],
  "sections, blanks and labels of the office's own": [
    "plan.xlsx",
    () => bookOf([["Plan", [...TITLE, ...all(withGaps)]]]),
    { ...USUAL, baseline: [true, false, true, true], kept: ["Cuenca"] },
  ],
  paragraphs: [
    "plan.html",
    () => page("Plan de acción del municipio de Jericó, Antioquia", ...MEASURES.flatMap(paragraphsOf)),
    USUAL,
  ],
};
