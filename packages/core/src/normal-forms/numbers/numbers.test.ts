import fc from "fast-check";
import { expect, test } from "vitest";
import { SMALL_NUMBERS } from "../../language/number-words.ts";
import { readDigits, readNumberWords, readPercentDigits } from "./numbers.ts";

test.each([
  ["1.500", 1500],
  ["1,500", 1500],
  ["1 500", 1500],
  ["1.500.000,50", 1500000.5],
  ["2,5", 2.5],
  ["2.50", 2.5],
  ["0.250", 0.25],
  ["1.2.3", null],
])("reads the digits «%s»", (digits, value) => {
  expect(readDigits(digits)).toBe(value);
});

test("a percentage has decimals where a count has thousands", () => {
  expect(readPercentDigits("12.345")).toBe(12.345);
  expect(readDigits("12.345")).toBe(12345);
});

/** The first spelling of each word below a thousand. */
const WORDS = new Map([...SMALL_NUMBERS].reverse().map(([word, value]) => [value, word]));

function below1000(value: number): string {
  const exact = value === 100 ? "cien" : WORDS.get(value);
  if (exact) return exact;
  if (value > 100) return `${value < 200 ? "ciento" : WORDS.get(value - (value % 100))} ${below1000(value % 100)}`;
  return `${WORDS.get(value - (value % 10))} y ${WORDS.get(value % 10)}`;
}

function inWords(value: number): string {
  const parts = [
    value >= 1_000_000 ? `${inWords(Math.floor(value / 1_000_000))} millones` : "",
    value % 1_000_000 >= 1000 ? `${below1000(Math.floor(value / 1000) % 1000)} mil` : "",
    value % 1000 > 0 || value === 0 ? below1000(value % 1000) : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

test("every number in words is read back whole", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
      const words = inWords(value).split(" ");
      expect(readNumberWords(words)).toEqual({ value, length: words.length });
    }),
  );
});

test("words that are no number, or no longer part of one, are left", () => {
  expect(readNumberWords(["talleres"])).toBeNull();
  expect(readNumberWords(["dos", "tres"])).toEqual({ value: 2, length: 1 });
  expect(readNumberWords(["veinte", "y", "talleres"])).toEqual({ value: 20, length: 1 });
});
