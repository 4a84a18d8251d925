import { GEL_2008 } from "@cotejo/core";
import { expect, test } from "vitest";
import { cellsOf, gridOf, gridOfCells, paragraphOf } from "../../../../test/draw-grid.ts";
import { type Grid, textOf } from "../../../read/source-document.ts";
import { vocabularyOf } from "../../headings/vocabulary.ts";
import { findCards, findFormGrids, findParagraphCards } from "./cards.ts";

const vocabulary = vocabularyOf(GEL_2008);
type Rows = (string | null)[][];

/** The rows of a table, blanks as null. */
function rowsOf(grid: Grid | null): Rows | null {
  if (!grid) return null;
  const rows: Rows = Array.from({ length: grid.rowCount }, () => Array<string | null>(grid.columnCount).fill(null));
  for (const cell of grid.cells) rows[cell.row]![cell.column] = textOf(cell);
  return rows;
}
const single = (...rows: Rows) => rowsOf(findCards(gridOf(rows), vocabulary));
const forms = (...rows: Rows) =>
  findFormGrids([gridOf(rows)], vocabulary).map(({ grids, tableOf }) => rowsOf(tableOf(grids)));

const CARD: Rows = [
  ["Acción", "Divulgar"],
  ["Meta", "4"],
  ["Responsable", "Prensa"],
];

test("a form alone is told by words that plans use", () => {
  expect(single(...CARD)).toEqual([
    ["Acción", "Meta", "Responsable"],
    ["Divulgar", "4", "Prensa"],
  ]);
  expect(single(["Acción", "Divulgar"], ["Meta", "4"])).toBeNull();
  expect(single(["Clima", "Frío"], ["Suelo", "Arcilla"], ["Altura", "1.900 m"])).toBeNull();
});

test("a word of plans right behind a label is its value", () => {
  expect(single(...CARD, ["Dependencia", "Secretaría de Gobierno"])?.[1]).toEqual([
    "Divulgar",
    "4",
    "Prensa",
    "Secretaría de Gobierno",
  ]);
});

test("a form that only says what to write in it is empty", () => {
  expect(
    single(["Acción", "Escriba la acción"], ["Meta", "Indique el valor"], ["Responsable", "Registre el cargo"]),
  ).toBeNull();
  expect(single(["Acción", null], ["Meta", null], ["Responsable", null])).toBeNull();
});

const FORM = (name: string, target: string, place: string): Rows => [
  ["Indicador", name],
  ["Meta", target],
  ["Responsable", "Prensa"],
  ["Vereda", place],
  ["Fecha", "2009"],
];

test("what stands in all forms is a label, whatever its words", () => {
  expect(forms(...FORM("Cuñas", "4", "Palocabildo"), ...FORM("Foros", "2", "Buenavista"))).toEqual([
    [
      ["Indicador", "Meta", "Responsable", "Vereda", "Fecha"],
      ["Cuñas", "4", "Prensa", "Palocabildo", "2009"],
      ["Foros", "2", "Prensa", "Buenavista", "2009"],
    ],
  ]);
});

test("labels on fewer rows, fewer labels, or labels that do not come back are no forms", () => {
  expect(forms(...FORM("Cuñas", "4", "Palocabildo"))).toEqual([]);
  const two = (name: string): Rows => [
    ["Indicador", name],
    ["Meta", "4"],
  ];
  expect(forms(...two("Cuñas"), ...two("Foros"))).toEqual([]);
  const heading: Rows = [["Indicador", "Meta", "Responsable", "Fecha", "Actividad"]];
  const rows: Rows = [["Cuñas", "4", "Prensa", "2009", "Redactar"]];
  expect(forms(...heading, ...rows, ...heading, ...rows)).toEqual([]);
});

test("a table within a form gives it rows, over which its other values reach", () => {
  const form = (name: string): Rows => [
    ["Indicador", name],
    ["Meta", "4"],
    ["Línea base", "1"],
    ["Actividad", "Responsable"],
    [`Redactar ${name}`, "Prensa"],
    [`Emitir ${name}`, "Radio"],
  ];
  const [table] = findFormGrids([gridOf([...form("Cuñas"), ...form("Foros")])], vocabulary).map(({ grids, tableOf }) =>
    tableOf(grids),
  );
  expect(rowsOf(table!)?.slice(1, 3)).toEqual([
    ["Cuñas", "4", "1", "Redactar Cuñas", "Prensa"],
    [null, null, null, "Emitir Cuñas", "Radio"],
  ]);
  expect(table!.cells.filter(({ row }) => row === 1).map(({ rowSpan }) => rowSpan)).toEqual([2, 2, 2, 1, 1]);
});

test("the title of a section names what its labels leave open", () => {
  const form = (name: string): Rows => [
    ["INDICADOR DE PRODUCTO"],
    ["Nombre", name],
    ["Meta", "4"],
    ["Responsable", "Prensa"],
    ["Actividad", "Emitir"],
  ];
  expect(forms(...form("Cuñas"), ...form("Foros"))[0]?.[0]?.[0]).toBe("INDICADOR DE PRODUCTO Nombre");
});

test("rows that say who made a form are none of it", () => {
  const sheet = (name: string) =>
    gridOfCells(cellsOf([["Código", "F-1", "Versión", "2"], ...FORM(name, "4", "Palocabildo"), ["Elaboró", "Ana"]]), {
      name,
    });
  const grids = [sheet("Cuñas"), sheet("Foros")];
  const [found] = findFormGrids(grids, vocabulary);
  expect(found?.grids).toEqual(grids);
  expect(rowsOf(found!.tableOf(grids))?.[0]).toEqual(["Indicador", "Meta", "Responsable", "Vereda", "Fecha"]);
});

test("paragraphs make forms where they make several", () => {
  const card = ["Acción: Divulgar", "Indicador: Cuñas", "Meta: 4", "Responsable: Prensa"];
  const found = (texts: string[]) =>
    findParagraphCards(
      texts.map((text) => paragraphOf(text)),
      vocabulary,
    );
  expect(found([...card, ...card])?.table.rowCount).toBe(3);
  expect(found(card)).toBeNull();
});

test("a title over a form alone is no label of what stands below it", () => {
  expect(single(["Plan de acción"], ["Vereda Palocabildo"], ...CARD)?.[0]).toEqual(["Acción", "Meta", "Responsable"]);
});

test("values stand in their column, however far from their labels", () => {
  const form = (name: string): Rows => [
    ["Indicador", null, name],
    ["Meta", null, "4"],
    ["Responsable", null, "Prensa"],
    ["Frecuencia", null, "Anual"],
    ["Fecha", null, null],
  ];
  expect(forms(...form("Cuñas"), ...form("Foros"))[0]?.slice(0, 2)).toEqual([
    ["Indicador", "Meta", "Responsable", "Frecuencia", "Fecha"],
    ["Cuñas", "4", "Prensa", "Anual", null],
  ]);
});

test("a label of the form and one of its table by the same name are one column, the form's value in a row before the table's", () => {
  const form = (name: string): Rows => [
    ["Indicador", name],
    ["Meta", "4"],
    ["Responsable", "Alcaldesa"],
    ["Actividad", "Responsable"],
    [`Redactar ${name}`, "Prensa"],
    [`Emitir ${name}`, "Radio"],
  ];
  expect(forms(...form("Cuñas"), ...form("Foros"))[0]?.slice(0, 4)).toEqual([
    ["Indicador", "Meta", "Responsable", "Actividad"],
    ["Cuñas", "4", "Alcaldesa", null],
    [null, null, "Prensa", "Redactar Cuñas"],
    [null, null, "Radio", "Emitir Cuñas"],
  ]);
});
