/** Tables with headings that no catalogue knows: what is suggested, and what a person's mapping makes of them. */
import type { Plan } from "@cotejo/core";
import { describe, expect, test } from "vitest";
import { importDocument } from "../src/import-document.ts";
import { MAPPED_FIELDS, type MappedFields, MappingError, readMapping } from "../src/locate/headings/mapping.ts";
import { bare, type Row, workbook } from "./draw.ts";
import { bookOf, page } from "./four-measures.ts";

const TABLE: Row[] = [
  ["Municipio de Jericó, Antioquia"],
  ["Reto del año", "Pasos", "Señal de éxito", "Número mágico", "Padrino", "Para la fecha", "Color"],
  ["Divulgar el portal", "Redactar cuñas", "Número de cuñas emitidas", "40", "Oficina de prensa", "30/06/2010", "azul"],
  ["Abrir un foro", "Convocar vecinos", "Porcentaje de barrios", "80%", "Secretaría de Gobierno", "31/12/2010", "rojo"],
  ["Medir las visitas", "Instalar el contador", "Número de informes", "2", "Sistemas", "31/12/2010", "verde"],
];
const MAPPING = readMapping({
  columns: {
    "RETO DEL ANO": "action",
    pasos: "activity",
    "Señal de éxito": "indicator",
    "Número mágico": "target",
    Padrino: "responsible",
    "Para la fecha": "time",
    Color: "attribute",
  },
});

test("columns are suggested by what their cells say, and nothing is read unasked", async () => {
  const { plans, messages, columns } = await importDocument(workbook(TABLE), "plan.xlsx");
  expect(plans).toEqual([]);
  expect(columns).toMatchObject([
    { heading: "Reto del año", field: "action" },
    { heading: "Pasos", field: "activity" },
    { heading: "Señal de éxito", field: "indicator" },
    { heading: "Número mágico", field: "target", confidence: 1 },
    { heading: "Padrino", field: "responsible" },
    { heading: "Para la fecha", field: "time" },
    { heading: "Color", field: null },
  ]);
  expect(messages.filter(({ code }) => code === "mapping-suggested")).toMatchObject([{ count: 6 }]);
});

test("a person's mapping is read as known headings are, whatever their order", async () => {
  const known = ["Acción", "Actividades", "Indicador", "Meta", "Responsable", "Plazo", "Color"];
  const swap = (row: Row): Row => (row.length > 1 ? [...row.slice(3), ...row.slice(0, 3)] : row);
  const plain = await importDocument(workbook([TABLE[0]!, known, ...TABLE.slice(2)]), "plan.xlsx");
  for (const rows of [TABLE, TABLE.map(swap)]) {
    const { plans, accounting } = await importDocument(workbook(rows), "plan.xlsx", { mapping: MAPPING });
    // What heads the level stays as the office prints it.
    const levels = plans[0]!.actions.flatMap((action) => action.levels.map(({ level }) => level));
    expect(new Set(levels)).toEqual(new Set(["Reto del año"]));
    const named = (actions: Plan["actions"]) => actions.map((action) => ({ ...action, levels: [] }));
    expect(bare(named(plans[0]!.actions))).toEqual(bare(named(plain.plans[0]!.actions)));
    expect(accounting.cells).toMatchObject({ attributes: 3, lost: 0 });
  }
});

test("a matrix by mapping: levels, yearly targets and results", async () => {
  const rows: Row[] = [
    TABLE[0]!,
    ["Bloque", "Frente común", "Qué haremos", "Cómo lo veremos", "Uno", "Dos", "Efecto"],
    ["Social", "Educación", "Abrir aulas", "Aulas abiertas", "3", "5", "Deserción"],
  ];
  const mapping = readMapping({
    columns: {
      Bloque: "level",
      "Frente común": "level",
      "Qué haremos": "description",
      "Cómo lo veremos": "indicator",
      Uno: "target:2024",
      Dos: "target:2025",
      Efecto: "result.indicator",
    },
  });
  const { plans } = await importDocument(workbook(rows), "plan.xlsx", { mapping });
  expect(plans[0]?.actions).toMatchObject([
    {
      name: { text: "Educación" },
      attributes: { Bloque: { text: "Social" } },
      indicators: [
        { level: "resultado", text: "Deserción" },
        { level: "producto", text: "Aulas abiertas", yearly: [{ year: 2024 }, { year: 2025, text: "5" }] },
      ],
    },
  ]);
});

test.each([{}, { columns: {} }, { columns: { Meta: "objetivo" } }, { columns: { Meta: ["target", "x"] } }, null])(
  "%j is no mapping",
  (json) => {
    expect(() => readMapping(json)).toThrow(MappingError);
  },
);

test("a budget gets no suggestion", async () => {
  const rows: Row[] = [
    ["Presupuesto"],
    ["Rubro", "Apropiación", "Compromisos"],
    ["Servicios", "1200", "800"],
    ["Gastos", "300", "120"],
  ];
  const { messages } = await importDocument(workbook(rows), "a.xlsx");
  expect(messages.map(({ code }) => code)).toEqual(["no-plan-table", "table-is-other"]);
});

const WHOSE: Row = ["Plan de acción del municipio de Jericó, Antioquia"];

async function read(bytes: Buffer, columns: Record<string, MappedFields>, file = "plan.xlsx") {
  const outcome = await importDocument(bytes, file, { mapping: readMapping({ columns }) });
  expect(outcome.accounting.cells.lost).toBe(0);
  const actions = outcome.plans.flatMap((plan) => plan.actions);
  const told = actions.map(({ name, indicators, responsible }) => [
    name.text,
    ...indicators.map(({ text, target }) => `${text}: ${target?.text}`),
    ...responsible.map(({ text }) => text),
  ]);
  return { ...outcome, actions, told, codes: outcome.messages.map(({ code }) => code) };
}

describe("columns of one name", () => {
  const rows: Row[] = [WHOSE, ["Nombre", "Nombre", "Valor", "Nombre"], ["Divulgar", "Cuñas", "4", "Prensa"]];
  const TOLD = [["Divulgar", "Cuñas: 4", "Prensa"]];

  test("in a table, by their letters or by their order", async () => {
    const byLetter = {
      "Hoja1!A": "action",
      "Hoja1!B": "indicator",
      "Hoja1!C": "target",
      "Hoja1!D": "responsible",
    } as const;
    expect((await read(workbook(rows), byLetter)).told).toEqual(TOLD);
    const byOrder = { Nombre: ["action", "indicator", "responsible"], Valor: "target" } as const;
    expect((await read(workbook(rows), byOrder)).told).toEqual(TOLD);
  });

  test("in two sheets, and in two tables of a text", async () => {
    const first: Row[] = [
      ["Reto", "Nombre", "Valor", "Apoyo"],
      ["Divulgar", "Cuñas", "4", "Prensa"],
    ];
    const second: Row[] = [
      ["Reto", "Nombre", "Valor", "Apoyo"],
      ["Foros", "Abrir", "Radio", "2"],
    ];
    const said = (one: string, two: string) =>
      ({
        [`${one}!A`]: "action",
        [`${one}!B`]: "indicator",
        [`${one}!C`]: "target",
        [`${one}!D`]: "responsible",
        [`${two}!A`]: "indicator",
        [`${two}!B`]: "action",
        [`${two}!C`]: "responsible",
        [`${two}!D`]: "target",
      }) as const;
    const both = [...TOLD, ["Abrir", "Foros: 2", "Radio"]];
    const book = bookOf([
      ["Uno", [WHOSE, ...first]],
      ["Plan 2", [WHOSE, ...second]],
    ]);
    expect((await read(book, said("Uno", "plan 2"))).told).toEqual(both);
    const text = page(String(WHOSE[0]), first, "Otra cosa", second);
    expect((await read(text, said("tabla 1", "Tabla 2"), "plan.html")).told).toEqual(both);
  });

  test("in two tables of a sheet, by the cells of their headings", async () => {
    const two: Row[] = [...rows, [], ["Nombre", "Nombre", "Valor", "Nombre"], ["Radio", "Abrir", "Foros", "2"]];
    const fields = [
      "action",
      "indicator",
      "target",
      "responsible",
      "responsible",
      "action",
      "indicator",
      "target",
    ] as const;
    const keys = ["A2", "B2", "C2", "D2", "A5", "B5", "C5", "D5"];
    const columns = Object.fromEntries(keys.map((cell, at) => [`Hoja1!${cell}`, fields[at]!]));
    expect((await read(workbook(two), columns)).told).toEqual([...TOLD, ["Abrir", "Foros: 2", "Radio"]]);
  });
});

test("the pages of a text's table go on by the columns of the first", async () => {
  const heading = ["Reto", "Nombre", "Valor"];
  const text = page(String(WHOSE[0]), [heading, ["Divulgar", "Cuñas", "4"]], "Página 2", [
    heading,
    ["Abrir", "Foros", "2"],
  ]);
  const columns = { "tabla 1!A": "action", "tabla 1!B": "indicator", "tabla 1!C": "target" } as const;
  expect((await read(text, columns, "plan.html")).told).toEqual([
    ["Divulgar", "Cuñas: 4"],
    ["Abrir", "Foros: 2"],
  ]);
});

test("a column goes before a heading, and a person before the catalogues", async () => {
  const rows: Row[] = [
    WHOSE,
    ["Acción", "Indicador", "Señal", "Meta", "Valor", "Responsable"],
    ["Divulgar", "malo", "Cuñas", "malo", "4", "Prensa"],
  ];
  const columns = { Señal: "indicator", Valor: "attribute", Meta: "attribute", "Hoja1!E": "target" } as const;
  expect((await read(workbook(rows), columns)).told).toEqual([["Divulgar", "Cuñas: 4", "Prensa"]]);
});

test("a column that is not there is told; a heading that looks like one is a heading", async () => {
  const rows: Row[] = [WHOSE, ["¡Ojo!A", "Señal", "Valor"], ["Divulgar", "Cuñas", "4"]];
  const columns = {
    "¡Ojo!A": "action",
    Señal: "indicator",
    "Hoja1!C": "target",
    "Anexo!B": "time",
    "Hoja1!Z": "time",
  } as const;
  const { told, messages } = await read(workbook(rows), columns);
  expect(told).toEqual([["Divulgar", "Cuñas: 4"]]);
  const unknown = messages.filter(({ code }) => code === "mapped-column-unknown");
  expect(unknown).toMatchObject([{ count: 2, facts: { column: expect.stringContaining("Anexo!B") } }]);
});

test("a sheet whose columns a person maps is taken in, and one that they leave out is not", async () => {
  const plan: Row[] = [WHOSE, ["Acción", "Indicador", "Meta", "Responsable"], ["Divulgar", "Cuñas", "4", "Prensa"]];
  const book = bookOf([
    ["Plan", plan],
    [
      "Aparte",
      [
        ["Reto", "Nombre", "Nota"],
        ["Abrir", "Foros", "x"],
      ],
    ],
  ]);
  const columns = { "Aparte!A": "action", "Aparte!B": "indicator" } as const;
  expect((await read(book, columns)).told).toHaveLength(2);
  const mapping = readMapping({ columns });
  const sheets = { leaveOut: new Map([["aparte", "Aparte"]]), takeIn: new Map() };
  const { plans, messages } = await importDocument(book, "plan.xlsx", { mapping, sheets });
  expect(plans[0]?.actions).toHaveLength(1);
  expect(messages.map(({ code }) => code)).not.toContain("sheet-not-taken");
});

test.each([...MAPPED_FIELDS, "target:2025" as const])("%s is what a person makes it", async (field) => {
  const rows: Row[] = [
    WHOSE,
    ["Programa", "Indicador de producto", "Meta cuatrienio", "Meta 2024", "Responsable", "Columna X"],
    ["Educación", "Aulas", "9", "3", "Prensa", "1"],
    ["Salud", "Vacunas", "8", "2", "Prensa", "2"],
  ];
  const { columnTables } = await read(workbook(rows), { "Hoja1!F": field });
  const found = columnTables[0]!.columns.find(({ heading }) => heading === "Columna X");
  expect(found?.field).toBe(field === "attribute" ? null : field);
});
