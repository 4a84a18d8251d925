import { expect, test } from "vitest";
import { columnLetters, columnWidths, layOutRows, positionOfCell, runsOf } from "./lay-out-rows.ts";

const cell = (row: number, column: number, rowSpan = 1, columnSpan = 1) => ({ row, column, rowSpan, columnSpan });
const shortly = (rows: ReturnType<typeof layOutRows<ReturnType<typeof cell>>>) =>
  rows.map(({ row, cells }) => [
    row,
    ...cells.map(({ column, cell: own, rowSpan, columnSpan, isContinued }) =>
      own ? `${column}:${rowSpan}x${columnSpan}${isContinued ? " on" : ""}` : `${column}:blank`,
    ),
  ]);

test("a cell that spans rows is drawn once, and nothing under it", () => {
  expect(shortly(layOutRows([cell(0, 0, 2), cell(0, 1), cell(1, 1)], 0, 1, 2))).toEqual([
    [0, "0:2x1", "1:1x1"],
    [1, "1:1x1"],
  ]);
});

test("a cell that begins above what is drawn goes on in it, and none reaches below it", () => {
  expect(shortly(layOutRows([cell(0, 0, 9), cell(5, 1, 9)], 4, 6, 2))).toEqual([
    [4, "0:3x1 on", "1:blank"],
    [5, "1:2x1"],
    [6],
  ]);
});

test("a cell that spans columns leaves none of them blank, and ends with the table", () => {
  expect(shortly(layOutRows([cell(0, 1, 1, 9)], 0, 0, 3))).toEqual([[0, "0:blank", "1:1x2"]]);
});

test("rows that follow each other are one run", () => {
  expect(runsOf([3, 10, 11, 12])).toEqual([
    [3, 3],
    [10, 12],
  ]);
  expect(runsOf([])).toEqual([]);
});

test("cells are named as sheets name them", () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
  expect(["A1", "D1234", "AB3:AC9", "fila 3"].map(positionOfCell)).toEqual([
    { row: 0, column: 0 },
    { row: 1233, column: 3 },
    { row: 2, column: 27 },
    null,
  ]);
});

test("a column is as wide as its longest line, within bounds; what spans several says nothing of one", () => {
  const texts = [
    { ...cell(0, 0), text: "1" },
    { ...cell(0, 1), text: "x".repeat(400) },
    { ...cell(1, 2, 1, 2), text: "y".repeat(90) },
  ];
  expect(columnWidths(texts, 4)).toEqual([64, 260, 64, 64]);
});
