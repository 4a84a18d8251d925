/** Where a form's table ends: its change log, its signatures, its legend; and rows of a plan that say the like. */
import { describe, expect, test } from "vitest";
import { visibleRows } from "../src/grid/rows.ts";
import { importDocument } from "../src/import-document.ts";
import { furnitureRow } from "../src/locate/around/form-furniture.ts";
import { type Row, workbook } from "./draw.ts";
import { gridOf } from "./draw-grid.ts";
import { readSheets } from "./draw-sheets.ts";

const PLAN: Row[] = [
  ["PLAN DE ACCIÓN 2025"],
  ["Programa", "Indicador", "Meta", "Responsable"],
  ["Salud", "Niños vacunados", "300", "Secretaría de Salud"],
  ["Cultura", "Libros prestados", "120", "Biblioteca"],
];
const READ = [
  ["Niños vacunados", "300"],
  ["Libros prestados", "120"],
];

async function read(...below: Row[]) {
  const { plan, indicators, codes } = await readSheets([{ name: "Plan", rows: [...PLAN, ...below] }]);
  return {
    values: indicators.map(({ text, target }) => [text, target?.text]),
    levels: plan.actions.map(({ name }) => name.text),
    isTold: codes.includes("form-furniture"),
  };
}

describe("a table ends", () => {
  test.each<[string, Row[]]>([
    [
      "at a change log",
      [
        ["Versión", "Fecha", "Descripción del cambio"],
        ["1", "30/01/2025", "Primera edición"],
        ["2", "15/03/2025", "Otras metas"],
      ],
    ],
    [
      "at a change log of other words",
      [
        ["EDICIÓN", "NATURALEZA DEL CAMBIO", "APROBÓ", "FECHA"],
        ["01", "Se crea", "Comité", "Enero"],
      ],
    ],
    [
      "at the title of a change log",
      [
        ["CONTROL DE CAMBIOS"],
        ["VERSIÓN", "FECHA", "AUTOR", "DETALLE"],
        ["01", "Enero de 2025", "Planeación", "Se crea"],
      ],
    ],
    [
      "at signatures with a colon",
      [
        ["Elaboró: Ana Ruiz", "Revisó: Luis Paz", "Aprobó: Comité"],
        ["Profesional", "Secretario", "Comité de gestión", "x"],
      ],
    ],
    [
      "at signatures in cells",
      [
        ["ELABORADO POR", "CARGO", "FECHA", "FIRMA"],
        ["Ana Ruiz", "Profesional", "30/01/2025", "A. R."],
      ],
    ],
    ["at one label with a colon", [["Aprobado por: Ana Ruiz"], ["Alcaldesa", "Municipio", "4", "Despacho"]]],
    ["at a legend", [["Convenciones:"], ["P", "Programado", "1", "Verde"], ["E", "Ejecutado", "2", "Rojo"]]],
  ])("%s", async (_, below) => {
    expect(await read(...below)).toEqual({ values: READ, levels: ["Salud", "Cultura"], isTold: true });
  });
});

describe("a table goes on", () => {
  test.each<[string, Row]>([
    ["where one cell alone is a label", ["Gestión", "Firma", "2", "Sistemas"]],
    ["where a label begins what is measured", ["Gestión", "Aprobó el concejo los acuerdos", "2", "Concejo"]],
    ["where names and posts stand beside each other, and nobody made it", ["Nombre", "Cargo", "2", "Talento humano"]],
    ["where a version is told of, and no change", ["Gestión", "Versión", "2", "Sistemas"]],
  ])("%s", async (_, row) => {
    const { values, isTold } = await read(row);
    expect(values).toEqual([...READ, [row[1], "2"]]);
    expect(isTold).toBe(false);
  });

  test("under a column of remarks", async () => {
    const [title, headings, first, second] = PLAN as [Row, Row, Row, Row];
    const rows = [title, [...headings, "Observaciones"], [...first, "Observaciones"], [...second, "Leyenda"]];
    const { indicators } = await readSheets([{ name: "Plan", rows }]);
    expect(indicators.map(({ attributes }) => attributes?.Observaciones?.text)).toEqual(["Observaciones", "Leyenda"]);
  });
});

test("tables of actions end there, too", async () => {
  const rows: Row[] = [
    ["Acción", "Indicador", "Metas", "Actividades", "Responsables", "Tiempos"],
    ["Publicar los trámites", "Trámites publicados", "12", "Reunir los trámites", "Sistemas", "Junio de 2010"],
    ["Historial de cambios"],
    ["Versión", "Fecha", "Autor", "Cambio", "Revisó", "Página"],
    ["1", "Enero", "Sistemas", "Se crea", "Control", "3"],
  ];
  const { plans, accounting } = await importDocument(workbook(rows), "plan.xlsx", { framework: "gel-2008" });
  expect(plans[0]!.actions.map(({ name, activities }) => [name.text, activities.map(({ text }) => text)])).toEqual([
    ["Publicar los trámites", ["Reunir los trámites"]],
  ]);
  expect(accounting.cells.lost).toBe(0);
});

describe("the first row of what a form prints below", () => {
  const rowOf = (rows: Row[], from = 0) => furnitureRow(visibleRows(gridOf(rows)), from);
  const NONE = Number.POSITIVE_INFINITY;

  test("five cells are a change log, six the rows of a table", () => {
    const log = ["Versión", "Día", "Autor", "Acta", "Cambio"];
    expect(rowOf([log])).toBe(0);
    expect(rowOf([["Página", ...log]])).toBe(NONE);
    expect(rowOf([["Versión", "Día"]])).toBe(NONE);
  });

  test("two labels are signatures; one with a colon among two cells, not among three", () => {
    expect(rowOf([["Revisó", "a", "b", "Cargo"]])).toBe(0);
    expect(rowOf([["Cargo", "a", "b", "Fecha"]])).toBe(NONE);
    expect(rowOf([["Revisó: Ana", "Luis"]])).toBe(0);
    expect(rowOf([["Revisó: Ana", "Luis", "Juan"]])).toBe(NONE);
    expect(rowOf([["Revisó", "Luis"]])).toBe(NONE);
  });

  test("titles stand alone, and none above the table counts", () => {
    expect(rowOf([["Salud", "x"], ["Leyenda"], ["Firmas"]])).toBe(1);
    expect(rowOf([["Salud", "x"], ["Leyenda"], ["Firmas"]], 2)).toBe(2);
    expect(rowOf([["Leyenda", "x"]])).toBe(NONE);
  });
});
