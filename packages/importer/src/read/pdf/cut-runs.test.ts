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
