import fc from "fast-check";
import { expect, test } from "vitest";
import { dateOf, dayAfter, isDayOf, lastDayOf } from "./calendar.ts";
import { isInfinitive } from "./infinitives.ts";
import { monthOf } from "./months.ts";
import { shortYearOf, yearOf } from "./years.ts";

test("months are known by name and abbreviation, a slip in a long name forgiven", () => {
  expect(["enero", "ene", "setiembre", "dic", "agoto", "noviembr"].map(monthOf)).toEqual([1, 1, 9, 12, 8, 11]);
  expect(["mes", "ma", "eneros y"].map(monthOf)).toEqual([null, null, null]);
});

test("years are read with a point, with a zero too many, and not from other digits", () => {
  expect(["2026", "2.026", "20026", "26", "1889", "12026"].map(yearOf)).toEqual([2026, 2026, 2026, null, null, null]);
  expect(shortYearOf("26")).toBe(2026);
});

test("a date is of the calendar, and the day after it is the next one", () => {
  expect([dateOf(2024, 2, 29), dateOf(2025, 2, 29)]).toEqual(["2024-02-29", null]);
  expect(dayAfter("2024-12-31")).toBe("2025-01-01");
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      expect(dateOf(year, month, lastDayOf(year, month))).not.toBeNull();
      expect(dateOf(year, month, lastDayOf(year, month) + 1)).toBeNull();
    }),
  );
});

test("February has 29 days in some year, and no month has 32", () => {
  expect([isDayOf(2, 29), isDayOf(2, 30), isDayOf(4, 31), isDayOf(1, 32), isDayOf(1, 0)]).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("infinitives are told by their form, with their pronouns, and not taken for nouns", () => {
  expect(["capacitar", "hacer", "publicarlos", "construirse"].every(isInfinitive)).toBe(true);
  expect(["taller", "charlas", "circular", "auxiliar", "carlos", "ar", "ptar", "meta"].some(isInfinitive)).toBe(false);
});
