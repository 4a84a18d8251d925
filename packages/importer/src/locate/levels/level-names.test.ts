import { GEL_2008 } from "@cotejo/core";
import { describe, expect, test } from "vitest";
import { cellsOf, filled, gridOf, wordy } from "../../../test/draw-grid.ts";
import { createRoleFinder } from "../headings/heading-role.ts";
import { isLevelForm, readLevelRow } from "./level-names.ts";

const roleOf = createRoleFinder(GEL_2008.matrices);
const levels = (...texts: string[]) =>
  readLevelRow(cellsOf([texts]), roleOf)?.levels.map(({ heading, cell }) => [heading, cell.lines[0]!.text]) ?? null;

describe("a level is named", () => {
  test("after a colon, or in the cell beside its label", () => {
    expect(levels("PROGRAMA: Salud")).toEqual([["PROGRAMA", "Salud"]]);
    expect(levels("Programa", "Salud pública")).toEqual([["Programa", "Salud pública"]]);
    expect(levels("Color: azul")).toBeNull();
  });

  test("by a label of up to five words", () => {
    expect(levels(`Programa ${wordy(4)}: Salud`)).toHaveLength(1);
    expect(levels(`Programa ${wordy(5)}: Salud`)).toBeNull();
  });

  test("by a label of up to three words where no colon tells it", () => {
    expect(levels(`Programa ${wordy(2)}`, "Salud")).toHaveLength(1);
    expect(levels(`Programa ${wordy(3)}`, "Salud")).toBeNull();
    expect(levels(`Programa ${wordy(3)}:`, "Salud")).toHaveLength(1);
  });

  test("by a label of up to sixty letters", () => {
    expect(levels(filled("Programa", 60), "Salud")).toHaveLength(1);
    expect(levels(filled("Programa", 61), "Salud")).toBeNull();
  });

  test("alone in its row with its number, in up to three hundred letters", () => {
    expect(levels("PROGRAMA 3. Salud para todos")).toEqual([["PROGRAMA", "PROGRAMA 3. Salud para todos"]]);
    expect(levels(filled("PROGRAMA 3.", 300))).toHaveLength(1);
    expect(levels(filled("PROGRAMA 3.", 301))).toBeNull();
  });
});

test("a form of levels is of up to twelve rows of a label and its value", () => {
  const form = (rows: number) =>
    isLevelForm(gridOf([["Programa", "Salud"], ...Array.from({ length: rows - 1 }, () => ["Color", "azul"])]), roleOf);
  expect([form(12), form(13)]).toEqual([true, false]);
  expect(isLevelForm(gridOf([["Programa", "Salud", "x"]]), roleOf)).toBe(false);
});
