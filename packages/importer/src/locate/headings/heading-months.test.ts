import { MONTHS_IN_FULL } from "@cotejo/core";
import { expect, test } from "vitest";
import { withMonthNames } from "./heading-months.ts";
import type { HeadingColumn } from "./heading-rows.ts";

const columnsOf = (labels: readonly string[], ...over: string[]): HeadingColumn[] =>
  labels.map((label, column) => ({
    ...{ column, columnSpan: 1, cells: [], parts: [...over, label] },
    heading: [...over, label].join(" "),
  }));
const named = (labels: readonly string[], ...over: string[]) =>
  withMonthNames(columnsOf(labels, ...over)).map(({ heading }) => heading);

const INITIALS = [..."EFMAMJJASOND"];
const NUMBERS = INITIALS.map((_, at) => String(at + 1));

test("initials in a row are months, with what stands around them as it was", () => {
  expect(named(["Actividad", ...INITIALS, "Meta"])).toEqual(["Actividad", ...MONTHS_IN_FULL, "Meta"]);
  expect(named(INITIALS.map((initial) => initial.toLowerCase()))).toEqual([...MONTHS_IN_FULL]);
});

test("numbers are months under what says so", () => {
  for (const over of ["Mes", "MESES", "Cronograma por mes"])
    expect(named(NUMBERS, over)).toEqual(MONTHS_IN_FULL.map((name) => `${over} ${name}`));
  for (const over of ["Sede", "Mesa", "Semana"])
    expect(named(NUMBERS, over)).toEqual(NUMBERS.map((n) => `${over} ${n}`));
  expect(named(NUMBERS)).toEqual(NUMBERS);
});

test("eleven of them, or another order, are none", () => {
  expect(named(INITIALS.slice(1))).toEqual(INITIALS.slice(1));
  expect(named(["Meta", ...INITIALS.slice(1)])).toEqual(["Meta", ...INITIALS.slice(1)]);
  const turned = [...NUMBERS].reverse();
  expect(named(turned, "Mes")).toEqual(turned.map((n) => `Mes ${n}`));
});
