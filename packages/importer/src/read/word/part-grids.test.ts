import { expect, test } from "vitest";
import { cellAt, gridOfCells } from "../../../test/draw-grid.ts";
import { partGrid } from "./part-grids.ts";

/** A band over five columns, and a row below it whose cells begin in some columns. */
const part = (row: number, ...columns: number[]) => [
  cellAt(row, 0, "Banda", { columnSpan: 5 }),
  ...columns.map((column) => cellAt(row + 1, column, "texto")),
];
const tables = (...parts: ReturnType<typeof part>[]) => partGrid(gridOfCells(parts.flat(), { name: null })).length;

test("parts of three columns and more are tables of their own where their columns differ; one of two is not", () => {
  expect(tables(part(0, 0, 1, 2), part(2, 0, 3, 4))).toBe(2);
  expect(tables(part(0, 0, 1, 2), part(2, 0, 4))).toBe(1);
});
