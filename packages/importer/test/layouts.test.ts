/** The same plan, laid out by other offices, is the same record. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type Row, readActions } from "./draw.ts";
import { HEADINGS, plan, ROWS, TITLE } from "./one-plan.ts";

let expected: unknown;

beforeAll(async () => {
  expected = await readActions(plan(HEADINGS, ROWS));
});

test("the plain layout is read as drawn", () => {
  expect(expected).toMatchObject([
    {
      name: { text: "Actualizar el portal" },
      line: "site-update",
      indicators: [
        { text: "Noticias publicadas", target: { text: "10 al mes" } },
        { text: "Visitas al portal", target: { text: "5.000" } },
      ],
      activities: [
        { text: "Redactar noticias", responsible: { text: "Oficina de prensa" } },
        { text: "Publicarlas", responsible: { text: "Webmaster" } },
      ],
      resources: [{ text: "Portal" }, { text: "Correo" }],
      timeframe: { text: "1 año" },
    },
    {
      line: "procedures",
      responsible: [{ text: "Secretaría General" }],
      activities: [{ responsible: null }, { responsible: null }, { text: "Quitar requisitos", responsible: null }],
    },
  ]);
});

describe("headings in other words", () => {
  test.each([
    ["in capitals", HEADINGS.map((heading) => heading.toUpperCase())],
    [
      "without accents",
      ["Accion", "Beneficios", "Indicadores", "Metas", "Actividades", "Responsables", "Recursos", "Tiempos"],
    ],
    [
      "misspelt",
      ["Acciones", "Benefisios", "Indicdores de gestión", "Metas", "Activdades", "Responsabls", "Recuros", "Tiempos"],
    ],
    [
      "reworded",
      [
        "Línea estratégica",
        "Impacto esperado",
        "Nombre del indicador",
        "Meta del período",
        "Tareas a realizar",
        "Dependencia encargada",
        "Presupuesto",
        "Plazo de ejecución",
      ],
    ],
    ["as questions", ["Línea de acción", "Para qué", "Indicador", "Meta", "Actividad", "Quién", "Con qué", "Cuándo"]],
  ])("%s", async (_, headings) => {
    expect(await readActions(plan(headings, ROWS))).toEqual(expected);
  });
});

test("columns in any order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), async (order) => {
      const reorder = (row: Row) => order.map((column) => row[column] ?? null);
      expect(await readActions(plan(reorder(HEADINGS), ROWS.map(reorder)))).toEqual(expected);
    }),
    { numRuns: 12 },
  );
});

test("the heading further down and to the right, a numbering column before it", async () => {
  const shift = (row: Row, number: string | null): Row => [null, null, number, ...row];
  const rows = [
    ...TITLE,
    [],
    ["Vigencia 2009"],
    [],
    shift(HEADINGS, "No."),
    ...ROWS.map((row, at) => shift(row, String(at + 1))),
  ];
  expect(await readActions(rows)).toEqual(expected);
});

test("the heading repeated below, and notes under the table", async () => {
  const rows = [
    ...TITLE,
    HEADINGS,
    ROWS[0]!,
    HEADINGS,
    ROWS[1]!,
    ["Elaboró: Oficina de planeación"],
    ["Fuente: archivo municipal"],
  ];
  expect(await readActions(rows)).toEqual(expected);
});

/** The rows of an action cut into one row an item; what belongs to the action as a whole stands in the first. */
function cut(row: Row): Row[] {
  const lists = row.map((cell, column) =>
    [2, 3, 4].includes(column) || (column === 5 && row[5]?.includes("\n"))
      ? (cell ?? "").split("\n").map((item) => item.replace(/^- /, ""))
      : [cell ?? ""],
  );
  const height = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: height }, (_, at) => lists.map((list) => list[at] ?? null));
}

test.each([true, false])("an activity a row, the action's own cells merged: %s", async (isMerged) => {
  const rows = ROWS.map(cut);
  let first = TITLE.length + 2;
  const merges = rows.flatMap((block) => {
    const last = first + block.length - 1;
    const ranges = ["A", "B", "G", "H"].map((column) => `${column}${first}:${column}${last}`);
    const own = block.every((row, at) => at === 0 || row[5] === null) ? [...ranges, `F${first}:F${last}`] : ranges;
    first = last + 1;
    return own;
  });
  const record = await readActions(plan(HEADINGS, rows.flat()), isMerged ? merges : []);
  const withoutRowLinks = JSON.parse(JSON.stringify(record, (key, value) => (key === "indicator" ? null : value)));
  expect(withoutRowLinks).toEqual(expected);
});

test("an activity a row, the action's name repeated in each", async () => {
  const rows = ROWS.flatMap((row) => cut(row).map((one) => [row[0]!, ...one.slice(1)]));
  const record = await readActions(plan(HEADINGS, rows));
  const withoutRowLinks = JSON.parse(JSON.stringify(record, (key, value) => (key === "indicator" ? null : value)));
  expect(withoutRowLinks).toEqual(expected);
});

test("a heading in two rows, the upper one merged over its columns", async () => {
  const upper: Row = ["Acción", "Beneficios", "Medición", null, "Ejecución", null, null, "Tiempos"];
  const lower: Row = [null, null, "Indicador", "Meta", "Actividades", "Responsable", "Recursos", null];
  const merges = ["C3:D3", "E3:G3", "A3:A4", "B3:B4", "H3:H4"];
  expect(await readActions([...TITLE, upper, lower, ...ROWS], merges)).toEqual(expected);
});

test("a follow-up column fills no field", async () => {
  const rows = plan(
    [...HEADINGS, "Avance a 30 de abril", "% cumplimiento"],
    ROWS.map((row) => [...row, "se publicó", "40%"]),
  );
  const actions = (await readActions(rows)) as { attributes?: unknown }[];
  expect(actions.map(({ attributes: _, ...action }) => action)).toEqual(expected);
  expect(actions[0]!.attributes).toEqual({
    "Avance a 30 de abril": { text: "se publicó" },
    "% cumplimiento": { text: "40%" },
  });
});

test("a title merged right above the heading stays a title", async () => {
  expect(await readActions([["PLAN DE ACCIÓN MUNICIPIO DE JERICÓ ANTIOQUIA"], HEADINGS, ...ROWS], ["A1:H1"])).toEqual(
    expected,
  );
});

test("bands, totals and signatures across the table are no actions", async () => {
  const rows = [
    ...TITLE,
    HEADINGS,
    ["COMPONENTE 1"],
    ROWS[0]!,
    ["COMPONENTE 2"],
    ROWS[1]!,
    ["Total", null, null, null, null, null, "$ 500"],
    ["PEDRO ROJAS"],
    ["Alcalde"],
  ];
  expect(await readActions(rows)).toEqual(expected);
});

test("a number in the heading's merged columns is no part of the name", async () => {
  const rows = ROWS.map((row, at) => [String(at + 1), ...row]);
  expect(await readActions([...TITLE, ["Acción", null, ...HEADINGS.slice(1)], ...rows], ["A3:B3"])).toEqual(expected);
});

test("a second table with other columns is read under its own heading", async () => {
  const swap = (row: Row) => row.map((_, column) => row[column === 2 ? 3 : column === 3 ? 2 : column] ?? null);
  expect(await readActions([...TITLE, HEADINGS, ROWS[0]!, [], swap(HEADINGS), swap(ROWS[1]!)])).toEqual(expected);
});

test("the end of a time in two columns is not lost", async () => {
  const rows = plan(
    [...HEADINGS.slice(0, 7), "Fecha de inicio", "Fecha de terminación"],
    [[...ROWS[0]!.slice(0, 7), "01/03/2009", "30/06/2010"]],
  );
  expect(await readActions(rows)).toMatchObject([{ timeframe: { text: "01/03/2009 a 30/06/2010" } }]);
});

test("headings divided below: planned and done, start and end", async () => {
  const upper: Row = ["Acción", "Indicador", "Meta", null, "Responsable", "Tiempo", null];
  const lower: Row = [null, null, "Programada", "Ejecutada", null, "Inicio", "Fin"];
  const row: Row = ["Actualizar el portal", "Noticias", "10", "4", "Prensa", "enero de 2009", "junio de 2010"];
  const actions = await readActions([...TITLE, upper, lower, row], ["C3:D3", "F3:G3", "A3:A4", "B3:B4", "E3:E4"]);
  expect(actions).toMatchObject([
    {
      indicators: [{ text: "Noticias", target: { text: "10" } }],
      timeframe: { text: "enero de 2009 a junio de 2010" },
    },
  ]);
});

test("marks under months and quarters tell the time", async () => {
  const months = "ENE FEB MAR ABR MAY JUN JUL AGO SEP OCT NOV DIC".split(" ");
  const rows = plan(
    ["Acción", "Indicador", "Meta", "Responsable", ...months],
    [
      ["Actualizar el portal", "Noticias", "10", "Prensa", null, "X", null, null, "x"],
      ["Medir las visitas", "Informes", "2", "Prensa", "X", "X", "X", "X"],
    ],
  );
  expect(await readActions(rows)).toMatchObject([
    {
      name: { text: "Actualizar el portal" },
      indicators: [{ target: { text: "10" } }],
      timeframe: { text: "FEB, MAY" },
    },
    { name: { text: "Medir las visitas" }, timeframe: { text: "ENE a ABR" } },
  ]);
});

test("the baseline is no target and no action", async () => {
  const rows = plan(
    ["Actividad", "Indicador", "Línea base", "Meta", "Responsable"],
    [["Actualizar el portal", "Noticias", "0", "10", "Prensa"]],
  );
  expect(await readActions(rows)).toMatchObject([
    { name: { text: "Actualizar el portal" }, indicators: [{ target: { text: "10" } }] },
  ]);
});
