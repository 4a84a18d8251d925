import { expect, test } from "vitest";
import { inFull, readInFull } from "./stored-number.ts";

test("a number in full has all its digits, a comma and no points", () => {
  expect(inFull(2024252950001)).toBe("2024252950001");
  expect(inFull(-1234567890.55)).toBe("-1234567890,55");
  expect(inFull(0)).toBe("0");
  expect(inFull(120)).toBe("120");
  expect(inFull(0.00000000012)).toBe("0,00000000012");
  expect(inFull(1e21)).toBe("1000000000000000000000");
});

test("fractions keep the fifteen digits that Excel keeps, without the noise of the double; whole numbers keep all that are stored", () => {
  expect(inFull(0.1 + 0.2)).toBe("0,3");
  expect(inFull(1 / 3)).toBe("0,333333333333333");
  expect(inFull(123456789012.345)).toBe("123456789012,345");
  expect(inFull(2024252950001234)).toBe("2024252950001234");
  expect(inFull(2 ** 53)).toBe("9007199254740992");
});

test("a power of ten is read in full under any format, and what stands around it stays", () => {
  expect(readInFull("2,02425E+12", 2024252950001, "General")).toBe("2024252950001");
  expect(readInFull("2,02E+12", 2024252950001, "0.00E+00")).toBe("2024252950001");
  expect(readInFull("$ -2,02E+12 pesos", -2024252950001, '"$" 0.00E+00 "pesos"')).toBe("$ -2024252950001 pesos");
  expect(readInFull("5E-07", 5e-7, "General")).toBe("0,0000005");
  expect(readInFull("3E+01%", 0.3, "0E+00%")).toBe("30%");
});

test("a cell without room is read as it is stored", () => {
  expect(readInFull("####", 2024252950001, "#,##0")).toBe("2024252950001");
  expect(readInFull("###", 0.125, "0%")).toBe("12,5%");
});

test("General, and the format of text, round for want of room", () => {
  expect(readInFull("1234567891", 1234567890.55, "General")).toBe("1234567890,55");
  expect(readInFull("-1234567891", -1234567890.55, "@")).toBe("-1234567890,55");
  expect(readInFull("1235", 1234.5678, "General")).toBe("1234,5678");
});

test("what loses nothing is left", () => {
  expect(readInFull("12345678901", 12345678901, "General")).toBeNull();
  expect(readInFull("1234,5", 1234.5, "General")).toBeNull();
  expect(readInFull("0,3", 0.1 + 0.2, "General")).toBeNull();
});

test("formats that round for show say what their author wants to be seen", () => {
  expect(readInFull("33%", 0.333333, "0%")).toBeNull();
  expect(readInFull("33,3%", 0.333333, "0.0%")).toBeNull();
  expect(readInFull("1.234,57", 1234.5678, "#,##0.00")).toBeNull();
  expect(readInFull("$ 1.235", 1234.5678, '"$" #,##0')).toBeNull();
  expect(readInFull("1,2 M", 1234567, '0.0,," M"')).toBeNull();
});
