import { expect, test } from "vitest";
import { gridOf } from "../../test/draw-grid.ts";
import { textOf } from "../read/source-document.ts";
import { joinCells } from "./join-cells.ts";
import type { RowKey } from "./row-key.ts";

/** What cells of a row say together in a field, and how many of them it takes. */
function joined(field: RowKey, ...texts: string[]): [text: string, taken: number] {
  const { cell, sources } = joinCells(field, gridOf([texts]).cells);
  return [textOf(cell).replace(/\s+/g, " "), sources.length];
}

test("numbers of several columns are no one number: the first is the target, the others fill no field", () => {
  expect(joined("target", "4", "12", "180")).toEqual(["4", 1]);
  expect(joined("target:2025", "4", "12")).toEqual(["4", 1]);
  expect(joined("result.target", "30%", "45%")).toEqual(["30%", 1]);
});

test("a number and words are one target; texts are joined as ever", () => {
  expect(joined("target", "12", "kilómetros")).toEqual(["12 kilómetros", 2]);
  expect(joined("target", "12", "kilómetros", "180")).toEqual(["12 kilómetros", 2]);
  expect(joined("responsible", "Alcaldía", "Concejo")).toEqual(["Alcaldía Concejo", 2]);
  expect(joined("time", "01/02/2026", "30/11/2026")).toEqual(["01/02/2026 a 30/11/2026", 2]);
});
