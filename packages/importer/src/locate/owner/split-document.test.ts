import { GEL_2008 } from "@cotejo/core";
import { expect, test } from "vitest";
import { filled, gridOf, paragraphOf } from "../../../test/draw-grid.ts";
import { splitDocument } from "./split-document.ts";

const table = () =>
  gridOf(
    [
      ["Acción", "Indicador", "Meta"],
      ["x", "y", "z"],
    ],
    0,
    { name: null },
  );
const parts = (...titles: string[]) =>
  splitDocument(
    { file: "plan", format: "docx", blocks: titles.flatMap((title) => [paragraphOf(title), table()]) },
    GEL_2008,
  ).length;

const FIRST = "Municipio de Jericó, Antioquia";

test("plans below each other are cut before the title of another municipality", () => {
  expect(parts(FIRST, "Municipio de Cáqueza")).toBe(2);
  expect(parts(FIRST, FIRST)).toBe(1);
});

test("a title has up to 120 letters", () => {
  expect([120, 121].map((letters) => parts(FIRST, filled("Municipio de Cáqueza", letters)))).toEqual([2, 1]);
});
