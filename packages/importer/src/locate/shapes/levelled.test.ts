import { GEL_2008 } from "@cotejo/core";
import { expect, test } from "vitest";
import { cellAt, cellsOf, gridOfCells } from "../../../test/draw-grid.ts";
import { vocabularyOf } from "../headings/vocabulary.ts";
import { findLevelled, parted } from "./levelled.ts";

test("of a heading over several columns the one with most text is meant, and the others fill nothing", () => {
  const role = vocabularyOf(GEL_2008).role("Actividad");
  const heading = { column: 0, columnSpan: 2, heading: "Actividad", parts: ["Actividad"], cells: [], role };
  const below = new Map([
    [0, [cellAt(1, 0, "1")]],
    [1, [cellAt(1, 1, "Visitar")]],
  ]);
  expect(parted(heading, below).map((column) => [column.column, column.role.role])).toEqual([
    [0, "aside"],
    [1, "description"],
  ]);
});

test("a table holds lists where more than three tenths of what it measures are lists", () => {
  const list = ["- Visitas", "- Jornadas"].map((text) => ({ text, isListItem: false }));
  const holdsLists = (lists: number): boolean[] => {
    const rows = Array.from({ length: 10 }, (_, at) => ["Salud", `Visitas ${at}`, "4", "Salud"]);
    const cells = cellsOf([["Programa", "Indicador de producto", "Meta", "Responsable"], ...rows]).map((cell) =>
      cell.column === 1 && cell.row > 0 && cell.row <= lists ? { ...cell, lines: list } : cell,
    );
    const before = { levels: [], cells: [], planLevel: null };
    return findLevelled(gridOfCells(cells), vocabularyOf(GEL_2008).role, before).map((table) => table.holdsLists);
  };
  expect([holdsLists(3), holdsLists(4)]).toEqual([[false], [true]]);
});
