import { expect, test } from "vitest";
import { comparePlaces, type Place } from "./place.ts";

test("cells are ordered by their columns, tables too", () => {
  const cells = ["AB3", "B3", "A10", "A2:A5"].map((cell): Place => ({ file: "f", sheet: "s", cell }));
  expect([...cells].sort(comparePlaces).map((place) => "cell" in place && place.cell)).toEqual([
    "A2:A5",
    "A10",
    "B3",
    "AB3",
  ]);
  const [first, second] = [2, 1].map((column): Place => ({ file: "f", table: 1, row: 1, column }));
  expect(comparePlaces(first!, second!)).toBeGreaterThan(0);
  expect(comparePlaces(first!, null)).toBe(0);
});
