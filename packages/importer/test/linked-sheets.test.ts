/** Plans whose rows stand on two sheets, tied by a code: what belongs to an action goes with it. */
import { describe, expect, test } from "vitest";
import { importDocument } from "../src/import-document.ts";
import type { Row } from "./draw.ts";
import { bookOf, page, type Sheets } from "./four-measures.ts";

const TITLE: Row[] = [["PLAN DE ACCIÓN 2025"], ["Municipio de Jericó, Antioquia"], []];

/** Three actions, with their indicators and what is done for them. */
const ACTIONS = [
  { level: "Agua y saneamiento", action: "Llevar agua limpia a las veredas", who: "Secretaría de Infraestructura" },
  { level: "Agua y saneamiento", action: "Cuidar las cuencas altas", who: "Oficina de Ambiente" },
  { level: "Vías", action: "Reparar los caminos rurales", who: "Secretaría de Infraestructura" },
] as const;
const INDICATORS = [
  [0, "Plantas de agua instaladas", "2", "6", "Número"],
  [0, "Familias con filtros caseros", "40", "160", "Número"],
  [1, "Hectáreas reforestadas", "10", "55", "Hectáreas"],
  [2, "Kilómetros de camino reparados", "12", "35", "Kilómetros"],
  [2, "Puentes peatonales construidos", "0", "3", "Número"],
] as const;
const ACTIVITIES = [
  [0, "Contratar los estudios de las plantas", "Oficina de Contratación"],
  [0, "Entregar los filtros casa por casa", "Secretaría de Salud"],
  [1, "Sembrar árboles nativos", "Oficina de Ambiente"],
  [2, "Comprar la maquinaria amarilla", "Oficina de Contratación"],
] as const;

const indicatorRows = (codeOf: (at: number) => string): Row[] =>
  INDICATORS.map(([at, text, baseline, target, unit]) => [codeOf(at), text, baseline, target, unit]);
const activityRows = (codeOf: (at: number) => string): Row[] =>
  ACTIVITIES.map(([at, text, who]) => [codeOf(at), text, who, "01/02/2025", "30/11/2025"]);

const code = (at: number) => `AC-0${at + 1}`;
const number = (at: number) => String(at + 1);
const outline = (at: number) => `${at < 2 ? 1 : 2}.${(at % 2) + 1}`;

const ACTION_HEADING: Row = ["Código acción", "Línea estratégica", "Acción", "Responsable"];
const actionRows = (codeOf: (at: number) => string): Row[] =>
  ACTIONS.map(({ level, action, who }, at) => [codeOf(at), level, action, who]);
const INDICATOR_HEADING: Row = ["Código acción", "Indicador", "Línea base", "Meta", "Unidad de medida"];
const ACTIVITY_HEADING: Row = ["Código acción", "Actividad", "Responsable", "Fecha de inicio", "Fecha de terminación"];

async function read(file: string, bytes: Buffer) {
  const { plans, accounting, messages } = await importDocument(bytes, file);
  expect(accounting.cells.lost).toBe(0);
  const actions = plans.flatMap((plan) =>
    plan.actions.map(({ name, indicators, activities }) => ({
      name: name.text,
      indicators: indicators.map(({ text, target }) => [text, target?.text]),
      activities: activities.map(({ text, responsible, timeframe }) => [text, responsible?.text, timeframe?.text]),
    })),
  );
  return { actions, messages, outside: accounting.cells.outside };
}

const WITH_INDICATORS = ACTIONS.map(({ action }, at) => ({
  name: action,
  indicators: INDICATORS.filter(([of]) => of === at).map(([, text, , target]) => [text, target]),
}));
const WITH_ACTIVITIES = ACTIONS.map(({ action }, at) => ({
  name: action,
  activities: ACTIVITIES.filter(([of]) => of === at).map(([, text, who]) => [text, who, "01/02/2025 a 30/11/2025"]),
}));

const only = <Key extends string>(actions: readonly Record<Key, unknown>[], ...keys: Key[]) =>
  actions.map((action) => Object.fromEntries(keys.map((key) => [key, action[key]])));

describe("indicators on a sheet of their own", () => {
  const drawings: Record<string, Sheets> = {
    "codes under one heading": [
      ["Acciones", [...TITLE, ACTION_HEADING, ...actionRows(code)]],
      ["Indicadores", [...TITLE, INDICATOR_HEADING, ...indicatorRows(code)]],
    ],
    "numbers under a heading that names the action": [
      ["Acciones", [["No.", "Línea estratégica", "Acción", "Responsable"], ...actionRows(number)]],
      [
        "Indicadores",
        [["Acción No.", "Indicador", "Línea base", "Meta", "Unidad de medida"], ...indicatorRows(number)],
      ],
    ],
    "outline numbers under headings of other words": [
      ["Plan", [...TITLE, ["Cód.", "Línea estratégica", "Acción", "Responsable"], ...actionRows(outline)]],
      ["Medición", [["Pertenece a", "Indicador", "Línea base", "Meta", "Unidad de medida"], ...indicatorRows(outline)]],
    ],
    "the code once over the rows of its action": [
      ["Acciones", [...TITLE, ACTION_HEADING, ...actionRows(code)]],
      [
        "Indicadores",
        [
          INDICATOR_HEADING,
          ...indicatorRows(code).map(
            (row, at, all): Row => (all[at - 1]?.[0] === row[0] ? [null, ...row.slice(1)] : row),
          ),
        ],
      ],
    ],
    "the action's name beside its code": [
      ["Acciones", [...TITLE, ACTION_HEADING, ...actionRows(code)]],
      [
        "Indicadores",
        [
          ["Código acción", "Acción", "Indicador", "Línea base", "Meta", "Unidad de medida"],
          ...INDICATORS.map(([at, ...values]): Row => [code(at), ACTIONS[at].action, ...values]),
        ],
      ],
    ],
    "their sheet before that of the actions": [
      ["Indicadores", [...TITLE, INDICATOR_HEADING, ...indicatorRows(code)]],
      ["Acciones", [...TITLE, ACTION_HEADING, ...actionRows(code)]],
    ],
  };
  test.each(Object.entries(drawings))("%s", async (_, sheets) => {
    const { actions, outside } = await read("plan.xlsx", bookOf(sheets));
    expect(only(actions, "name", "indicators")).toEqual(WITH_INDICATORS);
    // Titles, and codes that only number rows.
    expect(outside).toBeLessThanOrEqual(14);
  });

  test("tables of a text document", async () => {
    const bytes = page(
      "Plan de acción del municipio de Jericó, Antioquia",
      [ACTION_HEADING, ...actionRows(code)],
      "Indicadores",
      [INDICATOR_HEADING, ...indicatorRows(code)],
    );
    expect(only((await read("plan.html", bytes)).actions, "name", "indicators")).toEqual(WITH_INDICATORS);
  });
});

test("activities on a sheet of their own", async () => {
  const sheets: Sheets = [
    ["Acciones", [...TITLE, ACTION_HEADING, ...actionRows(code)]],
    ["Cronograma", [ACTIVITY_HEADING, ...activityRows(code)]],
  ];
  const { actions } = await read("plan.xlsx", bookOf(sheets));
  expect(only(actions, "name", "activities")).toEqual(WITH_ACTIVITIES);
});

test("indicators and activities on sheets of their own", async () => {
  const sheets: Sheets = [
    ["Acciones", [...TITLE, ACTION_HEADING, ...actionRows(code)]],
    ["Indicadores", [INDICATOR_HEADING, ...indicatorRows(code)]],
    ["Cronograma", [ACTIVITY_HEADING, ...activityRows(code)]],
  ];
  const { actions } = await read("plan.xlsx", bookOf(sheets));
  expect(only(actions, "name", "indicators")).toEqual(WITH_INDICATORS);
  expect(only(actions, "name", "activities")).toEqual(WITH_ACTIVITIES);
});

describe("no tie", () => {
  test("row numbers of two sheets that mean other things", async () => {
    const sheets: Sheets = [
      ["Acciones", [["No.", "Línea estratégica", "Acción", "Responsable"], ...actionRows(number)]],
      [
        "Indicadores",
        [
          ["No.", "Indicador", "Línea base", "Meta", "Unidad de medida"],
          ...INDICATORS.slice(0, 3).map(([, ...values], at): Row => [number(at), ...values]),
        ],
      ],
    ];
    const { messages } = await read("plan.xlsx", bookOf(sheets));
    expect(messages.some(({ code: of }) => of === "tables-linked")).toBe(false);
  });

  test("codes of which the other sheet knows few", async () => {
    const sheets: Sheets = [
      ["Acciones", [...TITLE, ACTION_HEADING, ...actionRows(code)]],
      ["Indicadores", [INDICATOR_HEADING, ...indicatorRows((at) => `AC-1${at}`)]],
    ];
    const { messages } = await read("plan.xlsx", bookOf(sheets));
    expect(messages.some(({ code: of }) => of === "tables-linked")).toBe(false);
  });

  test("a follow-up sheet that says no more of the plan", async () => {
    const sheets: Sheets = [
      ["Acciones", [...TITLE, ACTION_HEADING, ...actionRows(code)]],
      [
        "Seguimiento",
        [["Código acción", "Avance", "Observaciones"], ...ACTIONS.map((_, at): Row => [code(at), "50%", "En curso"])],
      ],
    ];
    const { messages } = await read("plan.xlsx", bookOf(sheets));
    expect(messages.some(({ code: of }) => of === "tables-linked")).toBe(false);
  });
});

describe("what no row ties to an indicator belongs to the action", () => {
  const paired = async (file: string, bytes: Buffer) => {
    const { plans, accounting } = await importDocument(bytes, file);
    expect(accounting.cells.lost).toBe(0);
    return plans.flatMap((plan) =>
      plan.actions.map(({ name, indicators, activities }) => ({
        name: name.text,
        indicators: indicators.map(({ text, baseline, target, unit }) => [
          baseline?.text,
          target?.text,
          unit?.text,
          text,
        ]),
        activities: activities.map(({ text, indicator }) => [text, indicator]),
      })),
    );
  };
  const expected = ACTIONS.map(({ action }, at) => ({
    name: action,
    indicators: INDICATORS.filter(([of]) => of === at).map(([, text, ...values]) => [...values, text]),
    activities: ACTIVITIES.filter(([of]) => of === at).map(([, text]) => [text, null]),
  }));

  test("on three sheets", async () => {
    const sheets: Sheets = [
      ["Programas", [...TITLE, ["Código programa", "Línea", "Programa", "Líder"], ...actionRows(code)]],
      ["Indicadores", [["Programa", ...INDICATOR_HEADING.slice(1)], ...indicatorRows(code)]],
      ["Cronograma", [["Programa", ...ACTIVITY_HEADING.slice(1)], ...activityRows(code)]],
    ];
    expect(await paired("plan.xlsx", bookOf(sheets))).toEqual(expected);
  });

  test("in two tables of a form", async () => {
    const forms = ACTIONS.flatMap(({ action, who }, at): Row[] => [
      ["Programa", action],
      ["Responsable", who],
      INDICATOR_HEADING.slice(1),
      ...indicatorRows(code).flatMap((row): Row[] => (row[0] === code(at) ? [row.slice(1)] : [])),
      ACTIVITY_HEADING.slice(1),
      ...activityRows(code).flatMap((row): Row[] => (row[0] === code(at) ? [row.slice(1)] : [])),
      [],
    ]);
    expect(await paired("plan.xlsx", bookOf([["Plan", [...TITLE, ...forms]]]))).toEqual(expected);
  });
});
