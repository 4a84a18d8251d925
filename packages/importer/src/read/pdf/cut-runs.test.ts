import { expect, test } from "vitest";
import { cutRuns } from "./cut-runs.ts";
import type { TableFrame } from "./ruled-tables.ts";

/** Two cells side by side, parted at 100. */
const cell = (column: number, left: number, right: number) => ({
  ...{ row: 0, column, rowSpan: 1, columnSpan: 1 },
  ...{ left, right, top: 0, bottom: 20 },
});
const FRAME: TableFrame = {
  ...{ left: 0, right: 200, top: 0, bottom: 20, rowCount: 1, columnCount: 2 },
  cells: [cell(0, 0, 100), cell(1, 100, 200)],
};
const run = (text: string, left: number, right: number) => ({ text, left, right, baseline: 12, size: 10 });
const textsOf = (...runs: ReturnType<typeof run>[]) => cutRuns(runs, [FRAME]).map(({ text }) => text);

test("a run over an edge is cut at the blank that stands there", () => {
  expect(textsOf(run("Trámites publicados 100%", 3, 128))).toEqual(["Trámites publicados", "100%"]);
});

test("a run inside its cell stays whole, and so does one without a blank near the edge", () => {
  expect(textsOf(run("Trámites publicados", 3, 98))).toEqual(["Trámites publicados"]);
  expect(textsOf(run("Descongestionamiento", 40, 160))).toEqual(["Descongestionamiento"]);
});

test("a run crosses an edge where it reaches more than a point and a half past it", () => {
  expect(textsOf(run("Trámites 1", 41, 101.5))).toEqual(["Trámites 1"]);
  expect(textsOf(run("Trámites 1", 41, 101.6))).toEqual(["Trámites", "1"]);
});

test("a run is cut where its blank seems to stand, by the widths of its letters", () => {
  const [before, after] = cutRuns([run("iiii aaaa", 86, 86 + 36.9)], [FRAME]);
  expect(before).toMatchObject({ text: "iiii", right: expect.closeTo(98) });
  expect(after).toMatchObject({ text: "aaaa", left: expect.closeTo(101.3) });
});

test("the blank stands up to two letters from the edge", () => {
  // Twenty letters and blanks of 5.3 points; the blank's middle lies 55.3 points from the run's left.
  const cut = (off: number) => textsOf(run("aaaaaaaaaa aaaaaaaaa", 44.7 - off, 150.6 - off));
  expect(cut(10.5)).toHaveLength(2);
  expect(cut(10.7)).toHaveLength(1);
});
