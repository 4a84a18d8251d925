/** Rows and cells that part a plan otherwise: cards, bands, cells merged over several actions, what stands between and beside. */
import type { Action } from "@cotejo/core";
import { beforeAll, describe, expect, test } from "vitest";
import { importDocument } from "../src/import-document.ts";
import { type Row, readActions, workbook } from "./draw.ts";
import { HEADINGS, plan, TITLE } from "./one-plan.ts";

test("one responsible over some of the rows answers in each of them", async () => {
  const rows: Row[] = [
    ["Actualizar el portal", null, "Noticias", "10", "Redactar", "Planeación", null, null],
    [null, null, null, null, "Revisar", null, null, null],
    [null, null, null, null, "Publicar", "Webmaster", null, null],
  ];
  const actions = await readActions(plan(HEADINGS, rows), ["A4:A6", "F4:F5"]);
  expect(actions).toMatchObject([
    {
      activities: [
        { responsible: { text: "Planeación" } },
        { responsible: { text: "Planeación" } },
        { responsible: { text: "Webmaster" } },
      ],
    },
  ]);
});

/** The plan of two actions as short rows, for layouts that part it otherwise. */
const SHORT: Row[] = [
  ["Publicar noticias", "Noticias", "48", "Redactar", "Prensa", "1 año"],
  ["Abrir un foro", "Foros", "4", "Convocar", "Gobierno", "2 años"],
];
const SHORT_HEADINGS: Row = ["Acción", "Indicador", "Meta", "Actividades", "Responsable", "Tiempo"];
const withoutPairs = (actions: unknown) =>
  JSON.parse(JSON.stringify(actions, (key, value) => (key === "indicator" ? undefined : value)));

describe("a card an action", () => {
  let table: unknown;
  beforeAll(async () => {
    table = withoutPairs(await readActions([...TITLE, SHORT_HEADINGS, ...SHORT]));
  });

  test("labels with their values beside them", async () => {
    const cards = SHORT.flatMap((row) => [...SHORT_HEADINGS.map((label, at): Row => [`${label}:`, row[at]!]), []]);
    expect(withoutPairs(await readActions([...TITLE, [], ...cards]))).toEqual(table);
  });

  test("two labels a row", async () => {
    const cards = SHORT.flatMap((row) =>
      [0, 2, 4].map((at): Row => [SHORT_HEADINGS[at]!, row[at]!, SHORT_HEADINGS[at + 1]!, row[at + 1]!]),
    );
    expect(withoutPairs(await readActions([...TITLE, ...cards]))).toEqual(table);
  });

  test("an action a column", async () => {
    const rows = SHORT_HEADINGS.map((label, at): Row => [label, ...SHORT.map((row) => row[at]!)]);
    expect(withoutPairs(await readActions([...TITLE, ...rows]))).toEqual(table);
  });

  test("paragraphs", async () => {
    const html = [
      "<p>Plan de acción de Gobierno en Línea del municipio de Jericó, Antioquia</p>",
      ...SHORT.flatMap((row) => SHORT_HEADINGS.map((label, at) => `<p>${label}: ${row[at]}</p>`)),
    ];
    const { plans, accounting } = await importDocument(
      Buffer.from(`<html><body>${html.join("")}</body></html>`),
      "plan.html",
    );
    const shown = (action: Action) => [
      action.name.text,
      action.indicators.map(({ text, target }) => [text, target?.text]),
      action.activities.map(({ text, responsible }) => [text, responsible?.text]),
      action.timeframe?.text,
    ];
    const { plans: tabled } = await importDocument(workbook([...TITLE, SHORT_HEADINGS, ...SHORT]), "plan.xlsx");
    expect(plans[0]!.actions.map(shown)).toEqual(tabled[0]!.actions.map(shown));
    expect(accounting.lines.lost).toBe(0);
  });
});

describe("rows that name the action of the rows below", () => {
  const headings: Row = ["Actividades", "Indicador", "Meta", "Responsable"];
  const [first, second, third]: Row[] = [
    ["Redactar", "Noticias", "48", "Prensa"],
    ["Publicar", "Visitas", "900", "Sistemas"],
    ["Convocar", "Foros", "4", "Gobierno"],
  ];
  const named = [
    { name: { text: "Publicar noticias" }, activities: [{ text: "Redactar" }, { text: "Publicar" }] },
    { name: { text: "Abrir un foro" }, activities: [{ text: "Convocar" }] },
  ];

  test("bands over all columns", async () => {
    const rows = [...TITLE, headings, ["Publicar noticias"], first!, second!, ["Abrir un foro"], third!];
    expect(await readActions(rows, ["A4:D4", "A7:D7"])).toMatchObject(named);
  });

  test("a label before each block, its heading repeated", async () => {
    const blocks = [
      ["ACCIÓN 1: Publicar noticias"],
      headings,
      first!,
      second!,
      [],
      ["ACCIÓN 2: Abrir un foro"],
      headings,
      third!,
    ];
    expect(await readActions([...TITLE, ...blocks])).toMatchObject(named);
  });

  test("numbers above those of the next", async () => {
    const rows: Row[] = [
      ["1", "Publicar noticias"],
      ["1.1", ...first!],
      ["1.2", ...second!],
      ["2", "Abrir un foro"],
      ["2.1", ...third!],
    ];
    expect(await readActions([...TITLE, ["No.", ...headings], ...rows])).toMatchObject(named);
  });
});

test("what is merged over several actions is said of each", async () => {
  const rows = SHORT.map((row, at) =>
    row.map((cell, column) => (column === 4 ? (at === 0 ? "Comité GEL-T" : null) : cell)),
  );
  expect(await readActions([...TITLE, SHORT_HEADINGS, ...rows], ["E4:E5"])).toMatchObject([
    { responsible: [{ text: "Comité GEL-T" }] },
    { responsible: [{ text: "Comité GEL-T" }] },
  ]);
});

test("signatures, the letterhead and marks of continuation are no actions", async () => {
  const rows: Row[] = [
    ["MUNICIPIO DE JERICÓ, ANTIOQUIA", null, null, null, "Página 1 de 2"],
    SHORT_HEADINGS,
    SHORT[0]!,
    ["MUNICIPIO DE JERICÓ, ANTIOQUIA", null, null, null, "Página 2 de 2"],
    SHORT_HEADINGS,
    ["CONTINUACIÓN DEL PLAN DE ACCIÓN"],
    SHORT[1]!,
    ["PEDRO ROJAS", null, null, "ANA GIL"],
    ["Alcalde municipal", null, null, "Secretaria de Gobierno"],
    ["Proyectó Ana Gil", null, "Revisó Luis Paz"],
  ];
  expect(await readActions(rows)).toMatchObject([
    { name: { text: "Publicar noticias" } },
    { name: { text: "Abrir un foro" } },
  ]);
  expect(await readActions(rows)).toHaveLength(2);
});

test.each<[string, Row]>([
  ["abbreviated", ["Acción", "Indic.", "Meta", "Activ.", "Resp.", "Tiempo"]],
  ["asked", ["¿Qué se va a hacer?", "¿Cómo se mide?", "¿Cuánto?", "¿Cómo?", "¿Quién?", "¿Cuándo?"]],
])("headings %s", async (_, headings) => {
  const expectedShort = await readActions([...TITLE, SHORT_HEADINGS, ...SHORT]);
  expect(await readActions([...TITLE, headings, ...SHORT])).toEqual(expectedShort);
});

test("a heading in two rows that were not merged", async () => {
  const upper: Row = ["Acción", "Medición", null, "Actividades", "Responsable", "Fecha", null];
  const lower: Row = [null, "Indicador", "Meta", null, null, "Inicio", "Fin"];
  const row: Row = ["Publicar noticias", "Noticias", "48", "Redactar", "Prensa", "enero de 2009", "junio de 2010"];
  expect(await readActions([...TITLE, upper, lower, row])).toMatchObject([
    { indicators: [{ target: { text: "48" } }], timeframe: { text: "enero de 2009 a junio de 2010" } },
  ]);
});

test("several columns of responsible parties and resources are all read", async () => {
  const headings: Row = ["Acción", "Indicador", "Meta", "Responsable principal", "Responsable de apoyo"];
  expect(
    await readActions([...TITLE, headings, ["Publicar noticias", "Noticias", "48", "Prensa", "Sistemas"]]),
  ).toMatchObject([{ responsible: [{ text: "Prensa" }, { text: "Sistemas" }] }]);
});

test("a calendar beside the plan is none of it", async () => {
  const { plans, messages } = await importDocument(
    workbook([
      ...TITLE,
      SHORT_HEADINGS,
      ...SHORT,
      [],
      ["Actividad", "Responsable", "Fecha"],
      ["Reunión", "Prensa", "3 de mayo"],
    ]),
    "plan.xlsx",
  );
  expect(plans[0]!.actions.map(({ name }) => name.text)).toContain("Abrir un foro");
  expect(messages.map(({ code }) => code)).not.toContain("no-plan-table");
  const alone = await importDocument(
    workbook([["Fiestas"], ["Actividad", "Responsable", "Fecha"], ["Verbena", "Cultura", "3 de mayo"]]),
    "a.xlsx",
  );
  expect(alone.plans).toEqual([]);
});
