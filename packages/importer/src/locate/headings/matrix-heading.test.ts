import { GEL_2008 } from "@cotejo/core";
import { expect, test } from "vitest";
import { gridOf } from "../../../test/draw-grid.ts";
import { visibleRows } from "../../grid/rows.ts";
import { createRoleFinder } from "./heading-role.ts";
import { bestMatrixHeading, otherHeadingRow } from "./matrix-heading.ts";

const roleOf = createRoleFinder(GEL_2008.matrices);
const best = (rows: string[][], firstRow = 0) => bestMatrixHeading(visibleRows(gridOf(rows, firstRow)), roleOf);

test("a matrix has four columns at least, headed among the first rows", () => {
  expect(best([["Programa", "Indicador", "Meta", "Unidad"]])).toMatchObject({ firstRow: 0 });
  expect(best([["Programa", "Indicador", "Meta"]])).toBeNull();
  expect(best([["Programa", "Indicador", "Meta", "Unidad"]], 41)).toBeNull();
});

test("each kind of column counts in full once, and then by a fifth", () => {
  expect(best([["Programa", "Indicador", "Meta", "Color"]])?.score).toBe(3);
  expect(best([["Eje", "Programa", "Indicador", "Meta"]])?.score).toBeCloseTo(3.2);
  expect(best([["Eje", "Programa", "Subprograma", "Meta"]])?.score).toBeCloseTo(2.4);
});

test("another table begins where two headings stand again in other columns", () => {
  const other = (row: string[]) => {
    const rows = visibleRows(gridOf([["Programa", "Indicador", "Meta", "Unidad", "Responsable"], ["x"], row]));
    return otherHeadingRow(rows, bestMatrixHeading(rows, roleOf)!, roleOf);
  };
  expect(other(["Sector", "Programa", "Indicador", "Línea base"])).toBe(2);
  expect(other(["Sector", "Programa", "Línea base", "Dependencia"])).toBe(Number.POSITIVE_INFINITY);
  expect(other(["Sector", "Programa", "Indicador"])).toBe(Number.POSITIVE_INFINITY);
  // The heading itself once more, on a new page.
  expect(other(["Programa", "Indicador", "Meta", "Unidad", "Responsable"])).toBe(Number.POSITIVE_INFINITY);
});
