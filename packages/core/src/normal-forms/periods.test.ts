import { expect, test } from "vitest";
import { durationOf, recurrenceOf, timesPerYear } from "./periods.ts";

test("frequencies with different periods compare by the year", () => {
  expect(timesPerYear(4, "P1M")).toBe(48);
  expect(timesPerYear(1, "P1W")).toBe(52);
  expect(timesPerYear(1, "P6M")).toBe(2);
});

test("unit words become durations", () => {
  expect(durationOf(2, "semestres")).toBe("P12M");
  expect(durationOf(1, "cuatrienio")).toBe("P4Y");
  expect(durationOf(1, "lustro")).toBeNull();
});

test("bimensual is twice a month, bimestral once in two", () => {
  expect(recurrenceOf("bimensual")).toEqual({ value: 2, per: "P1M" });
  expect(recurrenceOf("bimestral")).toEqual({ value: 1, per: "P2M" });
});
