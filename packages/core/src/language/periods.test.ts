import fc from "fast-check";
import { expect, test } from "vitest";
import { durationOf, recurrenceOf, timesPerYear, unitOf } from "./periods.ts";

test("frequencies with different periods compare by the year", () => {
  expect(timesPerYear(4, "P1M")).toBe(48);
  expect(timesPerYear(1, "P1W")).toBe(52);
  expect(timesPerYear(1, "P6M")).toBe(2);
  expect(timesPerYear(2, "P1D")).toBe(730);
  expect(timesPerYear(1, "P2Y")).toBe(0.5);
});

test("unit words become durations", () => {
  expect(durationOf(2, "semestres")).toBe("P12M");
  expect(durationOf(1, "cuatrienio")).toBe("P4Y");
  expect(durationOf(1, "lustro")).toBeNull();
});

test("no duration is made of nothing or of a broken number", () => {
  expect(durationOf(0, "meses")).toBeNull();
  expect(durationOf(1.5, "meses")).toBeNull();
  expect(durationOf(0.5, "semestres")).toBe("P3M");
});

test.each([
  ["semetre", "M", 6],
  ["trimetre", "M", 3],
  ["cuatrimestr", "M", 4],
  ["afio", "Y", 1],
  ["rneses", "M", 1],
])("knows the unit «%s» in spite of a slip", (word, letter, size) => {
  expect(unitOf(word)).toMatchObject({ letter, size });
});

test("a word for how often is no unit with a slip", () => {
  for (const word of ["semanal", "trimestral", "quincenal"]) {
    expect(unitOf(word)).toBeNull();
    expect(recurrenceOf(word)).not.toBeNull();
  }
});

test("bimensual is twice a month, bimestral once in two", () => {
  expect(recurrenceOf("bimensual")).toEqual({ value: 2, per: "P1M" });
  expect(recurrenceOf("bimestral")).toEqual({ value: 1, per: "P2M" });
});

test("a rate grows with the times and not with the unit it is said in", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 20 }), (times, years) => {
      const inYears = timesPerYear(times, durationOf(years, "anos")!);
      expect(timesPerYear(times, durationOf(years * 12, "meses")!)).toBeCloseTo(inYears);
      expect(timesPerYear(times, durationOf(years * 2, "semestres")!)).toBeCloseTo(inYears);
    }),
  );
});
