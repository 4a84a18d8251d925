import { expect, test } from "vitest";
import { CODE_LEVELS, mismatchedCodes, readBpins, readCode } from "./codes.ts";

test("a code is read however a sheet prints it", () => {
  expect(["04", "4", "17 - Agricultura"].map((printed) => readCode(printed, "sector"))).toEqual(["04", "04", "17"]);
  expect(["1702", "402", "1.702"].map((printed) => readCode(printed, "program"))).toEqual(["1702", "0402", "1702"]);
  expect(readCode("1.702.041", "product")).toBe("1702041");
  expect(readCode("1702041 - Servicio de apoyo", "product")).toBe("1702041");
  expect(["170204100", "40204100", "1702041 00"].map((printed) => readCode(printed, "indicator"))).toEqual([
    "170204100",
    "040204100",
    "170204100",
  ]);
});

test("a number of another length is no code of the level", () => {
  for (const printed of ["", "17020", "IP-12", "1702041000", "02"])
    for (const level of CODE_LEVELS.filter((one) => one !== "sector")) expect(readCode(printed, level)).toBeNull();
  expect(readCode("170", "sector")).toBeNull();
  expect(readCode("0", "sector")).toBeNull();
});

test("each code begins with those of the levels around it", () => {
  expect(mismatchedCodes({ sector: "17", program: "1702", product: "1702041", indicator: "170204100" })).toEqual([]);
  expect(mismatchedCodes({ indicator: "170204100", sector: "04", program: "1702" })).toEqual([["04", "1702"]]);
});

test("codes of projects are told from other numbers, each once", () => {
  expect(readBpins("2024251260012, 2024251260013\n2024251260012")).toEqual(["2024251260012", "2024251260013"]);
  expect(readBpins("1702041")).toEqual([]);
});
