import { expect, test } from "vitest";
import { filled, gridOf } from "../../../test/draw-grid.ts";
import { findOtherTable } from "./other-table.ts";

const found = (heading: string[], firstRow = 0) => findOtherTable(gridOf([heading], firstRow))?.name ?? null;

test("a table that is no plan is told by headings of every group of its words", () => {
  expect(found(["Riesgo", "Causa", "Control"])).toBe("un mapa de riesgos");
  expect(found(["Riesgo", "Color", "Tono"])).toBeNull();
});

test("it has three columns at least, with headings of up to eighty letters, among the first rows", () => {
  expect(found(["Riesgo", "Causa"])).toBeNull();
  expect([80, 81].map((letters) => found([filled("Riesgo", letters), "Causa", "x"]))).toEqual([
    "un mapa de riesgos",
    null,
  ]);
  expect([40, 41].map((row) => found(["Riesgo", "Causa", "x"], row))).toEqual(["un mapa de riesgos", null]);
});
