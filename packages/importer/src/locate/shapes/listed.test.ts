import { GEL_2008 } from "@cotejo/core";
import { expect, test } from "vitest";
import { gridOf } from "../../../test/draw-grid.ts";
import { findPlanHeadings } from "../headings/plan-heading.ts";
import { vocabularyOf } from "../headings/vocabulary.ts";
import { locateListed, nextPageOfListed } from "./listed.ts";

const { heading } = vocabularyOf(GEL_2008);
const HEADING = ["Acción", "Indicador", "Meta", "Responsable"];
const table = (rows: string[][]) => {
  const grid = gridOf(rows, 0, { name: null });
  return locateListed(grid, findPlanHeadings(grid, heading), undefined).value[0]!;
};

test("a column of time that holds marks, and up to four cells that are none, is one of a schedule", () => {
  const months = (others: number) =>
    table([
      [...HEADING, "Mes"],
      ...Array.from({ length: others - 1 }, () => ["x", "y", "z", "w", "1 al 5"]),
      ["x", "y", "z", "w", "X"],
    ]).columns.schedule.length;
  expect([months(4), months(5)]).toEqual([1, 0]);
});

test("a table without a heading goes on the one before it where both are five columns wide", () => {
  const goesOn = (width: number) => {
    const first = table([[...HEADING, "Recursos"].slice(0, width), Array(width).fill("x")]);
    return nextPageOfListed(first, gridOf([Array(width).fill("y")], 0, { name: null })).length === 1;
  };
  expect([goesOn(5), goesOn(4)]).toEqual([true, false]);
});
