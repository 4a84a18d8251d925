/** Mappings by the column of a sheet or table, and what goes before what. */
import { describe, expect, test } from "vitest";
import { importDocument } from "../src/import-document.ts";
import { MAPPED_FIELDS, type MappedFields, readMapping } from "../src/locate/headings/mapping.ts";
import { type Row, workbook } from "./draw.ts";
import { bookOf, page } from "./four-measures.ts";

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
