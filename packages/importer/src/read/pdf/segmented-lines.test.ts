import { expect, test } from "vitest";
import { segmentedLines } from "./segmented-lines.ts";

test("texts more than nine tenths of their size apart stand in different columns", () => {
  const run = (text: string, left: number) => ({ text, left, right: left + 20, baseline: 100, size: 10 });
  const segments = (gap: number) =>
    segmentedLines([run("Metas", 0), run("Plazo", 20 + gap)])[0]!.segments.map(({ text }) => text);
  expect(segments(9)).toEqual(["Metas Plazo"]);
  expect(segments(9.1)).toEqual(["Metas", "Plazo"]);
});
