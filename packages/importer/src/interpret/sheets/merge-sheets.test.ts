import { expect, test } from "vitest";
import type { DraftAction } from "../draft.ts";
import { mergeSheets, type SheetActions } from "./merge-sheets.ts";

const action = (names: string[]): DraftAction =>
  ({
    name: { text: "Salud", place: null },
    indicators: names.map((text) => ({ text, place: null, target: null })),
    ...{
      levels: [],
      benefits: [],
      looseTargets: [],
      activities: [],
      responsible: [],
      resources: [],
      times: [],
      absences: {},
    },
    // Only what merging looks at.
  }) as unknown as DraftAction;
const sheet = (name: string | null, names: string[]): SheetActions => ({
  ...{ sheet: name, place: { file: "plan" }, period: null },
  actions: [action(names)],
});
const merged = (first: string[], second: string[], names: [string | null, string | null] = ["2024", "2025"]) =>
  mergeSheets([sheet(names[0], first), sheet(names[1], second)]).messages.length === 1;

const NAMES = ["a", "b", "c", "d", "e", "f"];

test("a sheet says another's rows again by three of them at least", () => {
  expect([merged(NAMES.slice(0, 3), NAMES.slice(0, 3)), merged(NAMES.slice(0, 2), NAMES.slice(0, 2))]).toEqual([
    true,
    false,
  ]);
});

test("and by four fifths of its own", () => {
  expect(merged(NAMES, ["a", "b", "c", "d", "z"])).toBe(true);
  expect(merged(NAMES, ["a", "b", "c", "z"])).toBe(false);
});

test("rows of one sheet, and tables of text documents, are never merged", () => {
  expect(merged(NAMES, NAMES, ["2024", "2024"])).toBe(false);
  expect(merged(NAMES, NAMES, [null, null])).toBe(false);
});
