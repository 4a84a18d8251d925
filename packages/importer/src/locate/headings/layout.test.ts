import { expect, test } from "vitest";
import { gridOf } from "../../../test/draw-grid.ts";
import type { SourceDocument } from "../../read/source-document.ts";
import { recogniseLayouts } from "./layout.ts";
import type { MappedField } from "./mapping.ts";

const HEADINGS: [string, MappedField][] = [
  ["Reto", "action"],
  ["Padrino", "responsible"],
  ["Señal", "indicator"],
];
const recognised = (count: number, firstRow = 0) => {
  const own = HEADINGS.slice(0, count);
  const grid = gridOf([own.map(([heading]) => heading)], firstRow);
  const document: SourceDocument = { file: "plan", format: "xlsx", blocks: [grid] };
  return recogniseLayouts(document, [{ name: "plan", columns: Object.fromEntries(own) }]).length > 0;
};

test("three headings are a layout, two are those of many tables", () => {
  expect([recognised(3), recognised(2)]).toEqual([true, false]);
});

test("they stand among the first rows", () => {
  expect([recognised(3, 40), recognised(3, 41)]).toEqual([true, false]);
});
