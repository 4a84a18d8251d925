import { GEL_2008 } from "@cotejo/core";
import { expect, test } from "vitest";
import { gridOf } from "../../../test/draw-grid.ts";
import { resolveMapping } from "./document-mapping.ts";
import { readMapping } from "./mapping.ts";
import { findPlanHeadings } from "./plan-heading.ts";
import { vocabularyOf } from "./vocabulary.ts";

type Rows = (string | null)[][];
const headings = (rows: Rows) => findPlanHeadings(gridOf(rows), vocabularyOf(GEL_2008).heading);
const firstRows = (rows: Rows) => headings(rows).map(({ firstRow, lastRow }) => [firstRow, lastRow]);

test("a plan names what is done and two things more", () => {
  expect(firstRows([["Acción", "Indicador", "Meta"]])).toEqual([[0, 0]]);
  expect(firstRows([["Acción", "Indicador"]])).toEqual([]);
  expect(firstRows([["Indicador", "Meta", "Responsable"]])).toEqual([]);
});

test("who does it by when is enough of actions that are called so", () => {
  expect(firstRows([["Acción", "Responsable", "Fecha"]])).toEqual([[0, 0]]);
  expect(firstRows([["Estrategia", "Responsable", "Fecha"]])).toEqual([]);
});

test("two columns that a person named make a heading, one does not", () => {
  const mapped = (columns: object) =>
    findPlanHeadings(
      gridOf([["Reto", "Padrino", "Color"]]),
      vocabularyOf(GEL_2008, resolveMapping({ file: "plan", blocks: [] }, readMapping({ columns })).value).heading,
    );
  expect(mapped({ Reto: "action", Padrino: "responsible" })).toHaveLength(1);
  expect(mapped({ Reto: "action" })).toHaveLength(0);
});

test("a later heading with other columns is one where it says seven tenths of what the first does", () => {
  const first = ["Acción", "Indicador", "Meta", "Actividad", "Responsable"];
  const below = (later: string[]): Rows => [first, ["x", "y", "z"], [null, ...later]];
  expect(firstRows(below(["Acción", "Indicador", "Meta", "Responsable"]))).toEqual([
    [0, 0],
    [2, 2],
  ]);
  expect(firstRows(below(["Acción", "Indicador", "Meta"]))).toEqual([[0, 0]]);
});

test("rows that only seem to be one heading must say half a sure field more than the first alone", () => {
  const spread = (...lower: string[]): Rows => [
    ["Acción", "Indicador", "Meta", "Datos", null],
    [null, null, null, ...lower],
  ];
  expect(firstRows(spread("Dependencia", "Color"))).toEqual([[0, 1]]);
  const named = (upper: string): Rows => [
    ["Acción", "Indicador", "Meta", upper, null],
    [null, null, null, "Responsable", "Color"],
  ];
  expect(firstRows(named("Dependencia"))).toEqual([[0, 0]]);
});
