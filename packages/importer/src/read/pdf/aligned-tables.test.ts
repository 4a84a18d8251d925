import { expect, test } from "vitest";
import { textOf } from "../source-document.ts";
import { findAlignedTables } from "./aligned-tables.ts";
import type { Page, TextRun } from "./page.ts";

const PAGE: Page = { number: 1, width: 600, height: 800, runs: [], rules: [], hasPicture: false };
/** Texts on a line, each by where it begins and ends. */
const line = (baseline: number, ...edges: (readonly [number, number])[]): TextRun[] =>
  edges.map(([left, right], at) => ({ text: "abc"[at]!, left, right, baseline, size: 10 }));
const [FIRST, SECOND, THIRD] = [
  [0, 62],
  [72, 80],
  [90, 100],
] as const;
const three = (baseline: number): TextRun[] => line(baseline, FIRST, SECOND, THIRD);

const tablesOf = (...lines: TextRun[][]) => findAlignedTables(lines.flat(), PAGE, "plan.pdf", null).tables;
const rowCounts = (...lines: TextRun[][]) => tablesOf(...lines).map(({ grid }) => grid.rowCount);

test("two lines of three texts are a table; one line is none, and neither are two lines of two", () => {
  expect(rowCounts(three(100), three(112))).toEqual([2]);
  expect(rowCounts(three(100))).toEqual([]);
  expect(rowCounts(line(100, FIRST, THIRD), line(112, FIRST, THIRD))).toEqual([]);
});

test("a table ends at a text of more than six tenths of its width", () => {
  expect(rowCounts(three(100), three(112), line(124, [0, 60]))).toEqual([3]);
  expect(rowCounts(three(100), three(112), line(124, [0, 61]))).toEqual([2]);
});

test("a table ends before a line farther away than six times its size", () => {
  expect(rowCounts(three(100), three(112), line(172, THIRD))).toEqual([3]);
  expect(rowCounts(three(100), three(112), line(173, THIRD))).toEqual([2]);
});

test("a line farther below than 1.7 times its size follows a blank", () => {
  const follows = (baseline: number) => {
    const [{ grid }] = tablesOf(three(100), three(baseline)) as [ReturnType<typeof tablesOf>[number]];
    return grid.cells.filter((cell) => cell.row === 1 && textOf(cell) === "a").map(({ lines }) => lines[0]!.follows);
  };
  expect(follows(117)).toEqual(["full"]);
  expect(follows(117.1)).toEqual(["blank"]);
});

test("two columns are a table from three lines on, over a gutter of 1.8 times their size", () => {
  const pairs = (count: number, gutter: number) =>
    rowCounts(...Array.from({ length: count }, (_, at) => line(100 + at * 12, [0, 50], [50 + gutter, 100])));
  expect(pairs(3, 18)).toEqual([3]);
  expect(pairs(2, 18)).toEqual([]);
  expect(pairs(3, 17.9)).toEqual([]);
});
