import { expect, test } from "vitest";
import type { Rule } from "./page.ts";
import { findFrames } from "./ruled-tables.ts";

const across = (at: number, from: number, to: number): Rule => ({ isHorizontal: true, at, from, to });
const down = (at: number, from = 0, to = 100): Rule => ({ isHorizontal: false, at, from, to });
/** A table of one row, of rules down and the reach of those above and below it. */
const frameOf = (rules: readonly Rule[], from = 0, to = 200) =>
  findFrames([across(0, from, to), across(100, from, to), ...rules])[0];

test("rules two points and a half apart are one, and farther ones two", () => {
  expect(frameOf([down(0), down(100), down(102.5), down(200)])?.columnCount).toBe(2);
  expect(frameOf([down(0), down(100), down(102.6), down(200)])?.columnCount).toBe(3);
});

test("rules meet over a gap of two points and a half", () => {
  const columnsWith = (gap: number) => frameOf([down(0), down(100, gap, 100 - gap), down(200)])?.columnCount;
  expect(columnsWith(2.5)).toBe(2);
  expect(columnsWith(2.6)).toBeUndefined();
});

test("a rule along six tenths of a cell's side closes it", () => {
  const cellsWith = (length: number) => frameOf([down(0), down(100, 0, length), down(200)])?.cells.length;
  expect(cellsWith(60)).toBe(2);
  expect(cellsWith(59)).toBe(1);
});

test("rules that reach more than twelve points past the last one across them leave an open side", () => {
  const columnsOf = (from: number, to: number) => frameOf([down(0), down(100), down(200)], from, to)?.columnCount;
  expect([columnsOf(0, 212), columnsOf(-12, 200)]).toEqual([2, 2]);
  expect([columnsOf(0, 213), columnsOf(-13, 200)]).toEqual([3, 3]);
});
