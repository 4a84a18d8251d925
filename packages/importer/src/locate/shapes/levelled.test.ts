import { GEL_2008 } from "@cotejo/core";
import { describe, expect, test } from "vitest";
import { gridOf } from "../../../test/draw-grid.ts";
import { createRoleFinder } from "../headings/heading-role.ts";
import { findLevelled, nextPageOfLevelled } from "./levelled.ts";

const roleOf = createRoleFinder(GEL_2008.matrices);
const NOTHING = { levels: [], cells: [] };
const find = (...rows: string[][]) => findLevelled(gridOf(rows), roleOf, NOTHING);
const HEADING = ["Programa", "Indicador", "Línea base", "Meta", "Responsable"];
const ROW = ["Salud", "Vacunas puestas", "10", "40", "Secretaría"];

describe("rows of what was planned and of what was executed", () => {
  const kinds = (...column: string[]) =>
    find([...HEADING, "Tipo de dato"], ...column.map((kind) => [...ROW, kind]))[0]!.columns.rowKinds;

  test("are told by a column of which four fifths say so", () => {
    expect(kinds("P", "E", "P", "E", "x")).toBe(5);
    expect(kinds("P", "E", "P", "x")).toBeNull();
  });

  test("are all planned where none was executed", () => {
    expect(kinds("P", "P", "P", "P", "P")).toBeNull();
  });
});

test("two years of targets are those of a matrix, one may be of any table", () => {
  const sure = (...years: string[]) =>
    find(
      ["Programa", "Indicador", "Responsable", "Unidad", ...years],
      ["Salud", "Vacunas", "Secretaría", "Número", ...years.map(() => "4")],
    )[0]?.isSure;
  expect(sure("Meta 2024", "Meta 2025")).toBe(true);
  expect(sure("Meta 2024", "Meta cuatrienio")).toBe(false);
});

describe("the next sheet of a matrix", () => {
  const [first] = find(HEADING, ROW);
  const page = (targets: string[], indicators: string[]) =>
    nextPageOfLevelled(
      first!,
      gridOf(targets.map((target, at) => ["Salud", indicators[at]!, "1", target, "x"])),
      roleOf,
    ) !== null;
  const words = (count: number, of: number) => Array.from({ length: of }, (_, at) => (at < count ? "Vacunas" : "7"));
  const numbers = (count: number, of: number) => Array.from({ length: of }, (_, at) => (at < count ? "4" : "cuatro"));

  test("holds numbers in seven tenths of its targets", () => {
    expect([page(numbers(7, 10), words(10, 10)), page(numbers(6, 10), words(10, 10))]).toEqual([true, false]);
  });

  test("and words in seven tenths of its indicators", () => {
    expect([page(numbers(10, 10), words(7, 10)), page(numbers(10, 10), words(6, 10))]).toEqual([true, false]);
  });
});
