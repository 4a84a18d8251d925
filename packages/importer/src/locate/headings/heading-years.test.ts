import { expect, test } from "vitest";
import { governmentTermOf, withYears } from "./heading-years.ts";
import type { RoledColumn } from "./matrix-heading.ts";

const column = (heading: string, role: RoledColumn["role"]["role"] = "aside"): RoledColumn => ({
  ...{ column: 0, columnSpan: 1, heading, parts: [heading], cells: [] },
  role: {
    role,
    scope: null,
    years: [],
    isValue: false,
    level: null,
    isActivity: false,
    isAction: false,
    isMade: false,
  },
});
const yearsOf = (headings: string[], term: { from: number; to: number } | null = null) =>
  withYears(
    headings.map((heading) => column(heading)),
    term,
  ).map(({ role }) => role.years[0]);

test("a term is of up to six years", () => {
  expect(governmentTermOf(["Plan", "Plan 2024-2027"])).toEqual({ from: 2024, to: 2027 });
  expect(governmentTermOf(["2024 a 2029"])).toEqual({ from: 2024, to: 2029 });
  expect(governmentTermOf(["2024 a 2030", "2027-2024"])).toBeNull();
});

test("years are counted from the term's first", () => {
  expect(yearsOf(["Meta año 1", "Meta año 4"], { from: 2024, to: 2027 })).toEqual([2024, 2027]);
  expect(yearsOf(["Meta año 1"])).toEqual([undefined]);
});

test("three short years in a row are years, fewer may be anything", () => {
  expect(yearsOf(["Vigencia 24", "Vigencia 25", "Vigencia 26"])).toEqual([2024, 2025, 2026]);
  expect(yearsOf(["Vigencia 24", "Vigencia 25"])).toEqual([undefined, undefined]);
  expect(yearsOf(["Comuna 10", "Comuna 11", "Comuna 12"])).toEqual([undefined, undefined, undefined]);
});
