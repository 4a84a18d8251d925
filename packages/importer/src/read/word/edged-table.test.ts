import { expect, test } from "vitest";
import { EdgedTable } from "./edged-table.ts";

test("edges up to 75 twips apart are one", () => {
  const spans = (edge: number) => {
    const table = new EdgedTable();
    for (const middle of [500, edge]) {
      for (const text of ["a", "b"]) {
        table.addLines(text, false);
        table.endCell();
      }
      const edges = [0, middle, 1000];
      table.endRow((at) => ({ left: edges[at]!, right: edges[at + 1]!, continuesAbove: false, continuesLeft: false }));
    }
    return table.end()!.map((row) => row.map(({ columnSpan }) => columnSpan));
  };
  expect(spans(575)).toEqual([
    [1, 1],
    [1, 1],
  ]);
  expect(spans(576)).toEqual([
    [1, 2],
    [2, 1],
  ]);
});
