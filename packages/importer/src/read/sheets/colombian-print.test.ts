import { expect, test } from "vitest";
import { colombianDate, colombianNumber, saysInColombian } from "./colombian-print.ts";

test("months are Spanish, other words stay", () => {
  expect(colombianDate("15-Mar-2024")).toBe("15-mar-2024");
  expect(colombianDate("January de 2024")).toBe("enero de 2024");
});

test("signs are exchanged inside numbers alone", () => {
  expect(colombianNumber("$ 1,234.57 a.m.")).toBe("$ 1.234,57 a.m.");
});

test("a print says a number where it is the number rounded to the digits shown", () => {
  expect(saysInColombian("1,5", 1.5499)).toBe(true);
  expect(saysInColombian("1,5", 1.551)).toBe(false);
  expect(saysInColombian("1.234", 1234.4)).toBe(true);
  expect(saysInColombian("1.234", 1.234)).toBe(false);
  expect(saysInColombian("1.5", 1.5)).toBe(false);
  expect(saysInColombian("(1.234.567,8)", -1234567.8)).toBe(true);
  expect(saysInColombian("33%", 0.333)).toBe(true);
  expect(saysInColombian("2,02E+12", 2024252950001)).toBe(true);
  expect(saysInColombian("2.02E+12", 2024252950001)).toBe(false);
  expect(saysInColombian("sin dato", 0)).toBe(false);
});
