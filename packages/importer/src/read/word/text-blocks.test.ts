import { expect, test } from "vitest";
import { linesOf } from "../source-document.ts";
import { TextBlocks } from "./text-blocks.ts";

test("a cell spans up to a thousand columns", () => {
  const columnsOf = (columnSpan: number) => {
    const blocks = new TextBlocks("plan.html");
    blocks.addTable([[{ rowSpan: 1, columnSpan, lines: linesOf("texto") }]]);
    return blocks.finish("HTML").map((block) => block.kind === "grid" && block.columnCount);
  };
  expect(columnsOf(1000)).toEqual([1000]);
  expect(columnsOf(1001)).toEqual([1000]);
});
