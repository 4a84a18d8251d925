/** Layouts: a mapping made once reads later files with the same headings, and no others. */
import { expect, test } from "vitest";
import { importDocument } from "../src/import-document.ts";
import { layoutColumns } from "../src/locate/columns/column-uses.ts";
import type { Layout } from "../src/locate/headings/layout.ts";
import { readMapping } from "../src/locate/headings/mapping.ts";
import { type Row, workbook } from "./draw.ts";
import { bookOf } from "./four-measures.ts";

const OWNER: Row = ["Municipio de Jericó, Antioquia"];
const KEPT: Layout = {
  name: "plan-2025.xlsx",
  columns: { "Reto del año": "action", Padrino: "responsible", "Señal de avance": "indicator", Nota: "attribute" },
};
const ROW: Row = ["Divulgar el portal", "Prensa", "Visitas al portal", "Sin novedad"];

const read = (rows: Row[], layouts: readonly Layout[] = [KEPT]) =>
  importDocument(workbook(rows), "plan.xlsx", { layouts });

test("the same headings in another order and otherwise spelled are read as they were mapped", async () => {
  const { plans, messages, accounting } = await read([
    OWNER,
    ["NOTA", "Padrino:", "Reto del ano", "Señal de abance"],
    [ROW[3]!, ROW[1]!, ROW[0]!, ROW[2]!],
  ]);
  expect(plans[0]?.actions).toMatchObject([
    { name: { text: ROW[0] }, responsible: [{ text: ROW[1] }], indicators: [{ text: ROW[2] }] },
  ]);
  expect(messages.map(({ code }) => code)).toContain("layout-recognised");
  expect(accounting.cells.lost).toBe(0);
});

test.each([
  ["one heading more", ["Reto del año", "Padrino", "Señal de avance", "Nota", "Otra"]],
  ["one heading less", ["Reto del año", "Padrino", "Señal de avance"]],
  ["another heading", ["Reto del año", "Padrino", "Señal de avance", "Color"]],
])("%s is another layout", async (_, headings) => {
  const { messages } = await read([OWNER, headings, [...ROW, "x"]]);
  expect(messages.map(({ code }) => code)).not.toContain("layout-recognised");
});

test("a mapping for this file goes before a kept one", async () => {
  const mapping = new Map([
    ["padrino", "action" as const],
    ["reto del ano", "indicator" as const],
  ]);
  const rows = [OWNER, Object.keys(KEPT.columns), ROW];
  const { plans } = await importDocument(workbook(rows), "plan.xlsx", { layouts: [KEPT], mapping });
  expect(plans[0]?.actions[0]?.name.text).toBe(ROW[1]);
});

test("a matrix with a heading in two rows is kept by what both say", async () => {
  const rows: Row[] = [
    OWNER,
    ["Frente", "Qué haremos", "Cómo lo veremos", "Cuánto", null],
    [null, null, null, "Uno", "Dos"],
    ["Educación", "Abrir aulas", "Aulas abiertas", "3", "5"],
  ];
  const layout: Layout = {
    name: "matriz.xlsx",
    columns: {
      Frente: "action",
      "Qué haremos": "description",
      "Cómo lo veremos": "indicator",
      "Cuánto Uno": "target:2024",
      "Cuánto Dos": "target:2025",
    },
  };
  const { plans, columns } = await importDocument(workbook(rows, ["D2:E2"]), "plan.xlsx", { layouts: [layout] });
  expect(plans[0]?.actions).toMatchObject([
    { name: { text: "Educación" }, indicators: [{ text: "Aulas abiertas", yearly: [{ text: "3" }, { text: "5" }] }] },
  ]);
  expect(columns.map(({ heading, field }) => [heading, field])).toEqual(Object.entries(layout.columns));
});

test("columns of one name are kept by their order", async () => {
  const rows: Row[] = [OWNER, ["Nombre", "Nombre", "Valor", "Nombre"], [ROW[0]!, ROW[2]!, "5", ROW[1]!]];
  const mapping = readMapping({ columns: { "Hoja1!A": "action", "Hoja1!B": "indicator", "Hoja1!D": "responsible" } });
  const { columnTables } = await importDocument(workbook(rows), "plan.xlsx", { mapping });
  const columns = layoutColumns(columnTables[0]!, mapping);
  // Of a column that nobody said anything of the catalogues tell.
  expect(columns).toEqual({ Nombre: ["action", "indicator", "responsible"], Valor: null });
  const { plans } = await read(rows, [{ name: "plan-2025.xlsx", columns }]);
  expect(plans[0]?.actions).toMatchObject([
    { name: { text: ROW[0] }, responsible: [{ text: ROW[1] }], indicators: [{ text: ROW[2] }] },
  ]);
  const fewer = rows.map((row) => row.slice(0, 3));
  expect((await read(fewer, [{ name: "plan-2025.xlsx", columns }])).plans).toEqual([]);
});

test("each table is read by the layout of its own headings", async () => {
  const rows: Row[] = [OWNER, ["Reto", "Señal", "Apoyo"], [ROW[0]!, ROW[2]!, ROW[1]!], []];
  const more: Row[] = [
    ["Apoyo", "Señal", "Frente"],
    ["Abrir foros", "Foros", "Radio"],
  ];
  const layouts: Layout[] = [
    { name: "uno", columns: { Reto: "action", Señal: "indicator", Apoyo: "responsible" } },
    { name: "dos", columns: { Apoyo: "action", Señal: "indicator", Frente: "responsible" } },
  ];
  const book = bookOf([
    ["1", rows],
    ["2", more],
  ]);
  const { plans, messages } = await importDocument(book, "plan.xlsx", { layouts });
  expect(plans[0]?.actions.map(({ name, responsible }) => [name.text, responsible[0]?.text])).toEqual([
    [ROW[0], ROW[1]],
    ["Abrir foros", "Radio"],
  ]);
  expect(messages.find(({ code }) => code === "layout-recognised")?.count).toBe(2);
});

test("columns say what they were read as, with samples", async () => {
  const { columns } = await importDocument(
    workbook([
      OWNER,
      ["Acción", "Indicador", "Meta", "Responsable", "Color"],
      [...ROW.slice(0, 1), "Visitas", "5", "Prensa", "azul"],
    ]),
    "plan.xlsx",
  );
  expect(columns).toMatchObject([
    { heading: "Acción", field: "action", samples: [ROW[0]], place: { cell: "A2" } },
    { heading: "Indicador", field: "indicator" },
    { heading: "Meta", field: "target" },
    { heading: "Responsable", field: "responsible" },
    { heading: "Color", field: null, samples: ["azul"] },
  ]);
});

test("of a table that is no plan yet, columns say what they seem to hold and why", async () => {
  const { plans, columns } = await read([
    OWNER,
    ["Reto", "Padrino", "Cuándo más tarde"],
    ["Divulgar el portal", "Oficina de prensa", "30/06/2010"],
    ["Abrir un foro", "Secretaría de Gobierno", "31/12/2010"],
  ]);
  expect(plans).toEqual([]);
  expect(columns).toMatchObject([
    { heading: "Reto", field: "activity", confidence: 1 },
    { heading: "Padrino", field: "responsible" },
    { heading: "Cuándo más tarde", field: "time", reason: "así lo dice su encabezado" },
  ]);
});

test.each([
  [
    "two tables",
    [
      OWNER,
      ["Acción", "Indicador", "Meta", "Responsable"],
      ["Divulgar", "Cuñas", "4", "Prensa"],
      ["Acción", "Indicador", "Meta", "Plazo"],
      ["Abrir un foro", "Foros", "2", "junio"],
    ],
    [],
  ],
  [
    "columns in two rows",
    [
      OWNER,
      ["Actividad", "Medida", null, "Responsable"],
      [null, "Indicador", "Meta"],
      ["Divulgar", "Cuñas", "4", "Prensa"],
    ],
    ["A2:A3", "B2:C2", "D2:D3"],
  ],
] as [string, Row[], string[]][])("what was read of %s is a layout that its own file has", async (_, rows, merges) => {
  const bytes = workbook(rows, merges);
  const { columns } = await importDocument(bytes, "plan.xlsx");
  const own = Object.fromEntries(columns.map(({ heading, field }) => [heading, field ?? "attribute"]));
  const layouts = [{ name: "uno.xlsx", columns: own }];
  const { messages } = await importDocument(bytes, "plan.xlsx", { layouts });
  expect(messages.map(({ code }) => code)).toContain("layout-recognised");
});

test("a mapping of a heading in two rows goes before what its lower row says", async () => {
  const rows: Row[] = [
    OWNER,
    ["Acción", "Indicadores", null, "Responsable"],
    [null, "Indicador", "Meta", null],
    ["Divulgar", "Cuñas", "junio", "Prensa"],
  ];
  const mapping = new Map([
    ["accion", "action" as const],
    ["indicadores indicador", "indicator" as const],
    ["indicadores meta", "time" as const],
    ["responsable", "responsible" as const],
  ]);
  const { plans } = await importDocument(workbook(rows, ["A2:A3", "B2:C2", "D2:D3"]), "plan.xlsx", { mapping });
  expect(plans[0]?.actions[0]).toMatchObject({
    timeframe: { text: "junio" },
    indicators: [{ text: "Cuñas", target: null }],
  });
});
