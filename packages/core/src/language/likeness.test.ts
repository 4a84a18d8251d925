import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance, isSameWord, likeness, slipsAllowed } from "./likeness.ts";

test("a slip in a long word is forgiven, in a short one it is another word", () => {
  expect(isSameWord("partipacion", "participacion")).toBe(true);
  expect(isSameWord("mesas", "metas")).toBe(false);
});

test("edit distance is symmetric, and its limit only cuts it short", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), fc.nat(5), (a, b, limit) => {
      const whole = editDistance(a, b);
      expect(editDistance(b, a)).toBe(whole);
      expect(editDistance(a, b, limit)).toBe(whole <= limit ? whole : limit + 1);
    }),
  );
});

test("likeness runs from 0 to 1", () => {
  expect(likeness("abc", "abc")).toBe(1);
  expect(likeness("abc", "xyz")).toBe(0);
  expect(likeness("", "")).toBe(1);
});

test("words of six letters may have a slip, of nine two", () => {
  expect([5, 6, 8, 9].map((length) => slipsAllowed("a".repeat(length)))).toEqual([0, 1, 1, 2]);
});
