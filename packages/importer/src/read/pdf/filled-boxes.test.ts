import { expect, test } from "vitest";
import { edgesOf, type FilledBox } from "./filled-boxes.ts";
import type { Rule } from "./page.ts";

const box = (left: number, top: number, right: number, bottom: number, colour = "#cccccc"): FilledBox => ({
  ...{ left, top, right, bottom, colour },
});
const down = (at: number): Rule => ({ isHorizontal: false, at, from: 0, to: 100 });
const across = (boxes: FilledBox[], lines: Rule[] = []) =>
  edgesOf(boxes, lines)
    .filter(({ isHorizontal }) => isHorizontal)
    .map(({ at, from, to }) => [at, from, to]);

test("the seam of two bands of one colour over cells is no line, beside other colours it is", () => {
  const bands = [box(0, 0, 200, 20), box(0, 20.5, 200, 40)];
  expect(across(bands, [down(100)])).toEqual([
    [0, 0, 200],
    [40, 0, 200],
  ]);
  expect(across([bands[0]!, box(0, 20.5, 200, 40, "#dddddd")], [down(100)])).toHaveLength(4);
});

test("what stands beside the next band is a line where its colour ends", () => {
  const bands = [box(0, 0, 200, 20), box(50, 20, 120, 40)];
  expect(across(bands, [down(100)])).toEqual([
    [0, 0, 200],
    [20, 0, 50],
    [20, 120, 200],
    [40, 50, 120],
  ]);
});

test("boxes that no line runs through are cells, and part where they meet", () => {
  expect(across([box(0, 0, 100, 20), box(0, 20, 100, 40)], [down(0), down(100)])).toHaveLength(4);
});

test("white on the white page draws nothing", () => {
  expect(edgesOf([box(0, 0, 100, 20, "#ffffff")], [])).toEqual([]);
});
