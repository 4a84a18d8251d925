import { expect, test } from "vitest";
import { type DrawnParagraph, doc, rowOf } from "../../../test/draw-doc.ts";
import { textOf } from "../source-document.ts";
import { readDoc } from "./read-doc.ts";

/** The cells of a document's only table: their texts and spans. */
async function cellsOf(...rows: DrawnParagraph[][]) {
  const [grid] = await readDoc(doc({ paragraphs: rows.flat() }), "plan.doc");
  if (grid?.kind !== "grid") throw new Error("no table");
  return grid.cells.map((cell) => [textOf(cell), cell.rowSpan, cell.columnSpan]);
}

const EDGES = [0, 1000, 2000, 3000];

test("a cell goes on the one to its left by its own flag, and not by that of a merge's first", async () => {
  expect(await cellsOf(rowOf(["a", "b", "c"], EDGES, [0, 1, 2]))).toEqual([
    ["a", 1, 1],
    ["b\nc", 1, 1],
  ]);
});

test("a cell goes on the one above it where it does not begin a merge itself", async () => {
  const row = (text: string, flag: number) => rowOf([text, "x"], [0, 1000, 2000], [flag, 0]);
  expect(await cellsOf(row("a", 0x60), row("", 0x20), row("b", 0x60), row("", 0x20))).toEqual([
    ["a", 2, 1],
    ["x", 1, 1],
    ["x", 1, 1],
    ["b", 2, 1],
    ["x", 1, 1],
    ["x", 1, 1],
  ]);
});

test("cells of a row without a definition are a centimetre wide", async () => {
  expect(await cellsOf(rowOf(["a", "b"], [0, 567, 1134]), rowOf(["c", "d"]))).toEqual([
    ["a", 1, 1],
    ["b", 1, 1],
    ["c", 1, 1],
    ["d", 1, 1],
  ]);
});
