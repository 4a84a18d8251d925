import { GEL_2008 } from "@cotejo/core";
import { expect, test } from "vitest";
import { filled, paragraphOf } from "../../../../test/draw-grid.ts";
import { vocabularyOf } from "../../headings/vocabulary.ts";
import { findFlattenedTable } from "./find-region.ts";

const vocabulary = vocabularyOf(GEL_2008);
const find = (...lines: string[]) => {
  const found = findFlattenedTable(
    lines.map((line) => paragraphOf(line)),
    vocabulary,
  );
  return found && { lines: found.lines.map(({ text }) => text), headings: found.headings.length };
};
const FIVE = ["Acción", "Indicadores", "Metas", "Actividades", "Responsables"];

test("five headings below each other make a table, four do not", () => {
  expect(find(...FIVE, "Divulgar")).toEqual({ lines: ["Divulgar"], headings: 5 });
  expect(find(...FIVE.slice(1), "Divulgar")).toBeNull();
});

test("headings are strewn over twelve lines at most", () => {
  const strewn = (between: number) => find(...FIVE.slice(0, 4), ...Array(between).fill("de"), FIVE[4]!, "Divulgar");
  expect(strewn(7)?.headings).toBe(12);
  expect(strewn(8)).toBeNull();
});

test("lines of up to 42 letters are of a column, longer ones are prose that ends the table", () => {
  const [narrow, wide] = [filled("Visitas", 42), filled("Visitas", 43)];
  expect(find(...FIVE, "Divulgar", narrow, "Abrir")?.lines).toEqual(["Divulgar", narrow, "Abrir"]);
  expect(find(...FIVE, "Divulgar", wide, "Abrir")?.lines).toEqual(["Divulgar"]);
});
