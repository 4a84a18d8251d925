import { expect, test } from "vitest";
import { isMisreadOne, isOrdinalSuffix, ordinalOf } from "./ordinals.ts";

test("ordinals are read in words and in Roman numbers, misread ones too", () => {
  expect(["primer", "segunda", "VI".toLowerCase(), "ll", "lv", "sexto"].map(ordinalOf)).toEqual([1, 2, 6, 2, 4, 6]);
  expect(["meses", "x", ""].map(ordinalOf)).toEqual([null, null, null]);
});

test("the last one is counted from the end, of however many there are", () => {
  expect(["último", "ultima"].map((word) => ordinalOf(word.replace("ú", "u")))).toEqual([-1, -1]);
  expect(["a", "b", "c"].at(ordinalOf("ultimo")!)).toBe("c");
});

test("endings of ordinals in digits, and a one that was misread", () => {
  expect(["er", "do", "o"].every(isOrdinalSuffix)).toBe(true);
  expect(["er", "m"].every(isOrdinalSuffix)).toBe(false);
  expect(["i", "l", "1"].map(isMisreadOne)).toEqual([true, true, false]);
});
