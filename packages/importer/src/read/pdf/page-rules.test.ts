import { expect, test } from "vitest";
import { findRules } from "./page-rules.ts";

const NAMES = {
  ...{ save: 1, restore: 2, transform: 3, paintFormXObjectBegin: 4, paintFormXObjectEnd: 5 },
  ...{ constructPath: 6, endPath: 7, clip: 8, eoClip: 9, fill: 11, eoFill: 12 },
  ...{ setFillRGBColor: 13 },
};
const STROKE = 10;
const [MOVE, LINE, CLOSE] = [0, 1, 4];

const rulesOf = (path: number[]) =>
  findRules({ fnArray: [NAMES.constructPath], argsArray: [[STROKE, [path]]] }, NAMES, {
    left: 0,
    bottom: 0,
    height: 0,
  });
const strokeTo = (x: number, y: number) => rulesOf([MOVE, 0, 0, LINE, x, y]).map(({ isHorizontal }) => isHorizontal);
const box = (width: number, height: number) =>
  rulesOf([MOVE, 0, 0, LINE, width, 0, LINE, width, height, LINE, 0, height, CLOSE]).map(({ at }) => Math.abs(at));

test("a stroke that leans up to seven tenths of a point lies along an axis", () => {
  expect([strokeTo(50, 0.7), strokeTo(0.7, 50)]).toEqual([[true], [false]]);
  expect([strokeTo(50, 0.75), strokeTo(0.75, 50)]).toEqual([[], []]);
});

test("a stroke is a rule from four points on", () => {
  expect([strokeTo(4, 0), strokeTo(0, 4)]).toEqual([[true], [false]]);
  expect([strokeTo(3.9, 0), strokeTo(0, 3.9)]).toEqual([[], []]);
});

test("a box up to three points thick is the line along its middle, a thicker one is its sides", () => {
  expect([box(50, 3), box(3, 50)]).toEqual([[1.5], [1.5]]);
  expect(box(50, 3.5)).toEqual([0, 3.5]);
});
