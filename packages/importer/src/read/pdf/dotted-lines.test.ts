import { expect, test } from "vitest";
import { dottedLines } from "./dotted-lines.ts";

/** Dots of a point each, so far apart, along a line of the page. */
const dots = (count: number, gap: number) =>
  Array.from({ length: count }, (_, at) => ({ left: at * (1 + gap), right: at * (1 + gap) + 1, top: 50, bottom: 51 }));

test("six dots near each other are a line, along the page or down it", () => {
  expect(dottedLines(dots(6, 1))).toEqual([{ isHorizontal: true, at: 50.5, from: 0, to: 11 }]);
  const turned = dots(6, 1).map(({ left, right, top, bottom }) => ({
    left: top,
    right: bottom,
    top: left,
    bottom: right,
  }));
  expect(dottedLines(turned)).toEqual([{ isHorizontal: false, at: 50.5, from: 0, to: 11 }]);
});

test("fewer dots, or dots far from each other, are none", () => {
  expect(dottedLines(dots(5, 1))).toEqual([]);
  expect(dottedLines(dots(20, 4.6))).toEqual([]);
});
