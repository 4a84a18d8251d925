import { expect, test } from "vitest";
import { changesOf, thresholdsIn } from "./mutate-thresholds.ts";

const named = (source: string) => thresholdsIn(source).map(({ name, value }) => [name, value]);

test("numbers with a name are thresholds, alone or within a constant, and products by their first factor", () => {
  expect(named("const MOST = 20_000;\nexport const LEAST = 0.6;\nconst LARGEST = 100 * 1024;")).toEqual([
    ["MOST", 20000],
    ["LEAST", 0.6],
    ["LARGEST", 100],
  ]);
  expect(named("const GRADES = {\n  /** A word («línea» or 2). */\n  weak: 0.6,\n  sure: 1,\n} as const;")).toEqual([
    ["GRADES.weak", 0.6],
    ["GRADES.sure", 1],
  ]);
});

test("texts, patterns and what functions hold are none", () => {
  expect(named('const WORDS = "1 2";\nconst MARK = /^\\d{1,2}$/;\nfunction f() {\n  const N = 3;\n}')).toEqual([]);
});

test("a threshold is told by where it stands, so that it can be changed there", () => {
  const source = "const A = 1;\nconst LIMITS = { cells: 10, A: 1 };";
  for (const { from, to, value } of thresholdsIn(source)) expect(source.slice(from, to)).toBe(String(value));
});

test("small whole numbers are changed by one, others halved and doubled", () => {
  expect(changesOf(3)).toEqual([4, 2]);
  expect(changesOf(0.5)).toEqual([1, 0.25]);
  expect(changesOf(300)).toEqual([600, 150]);
});
