import { describe, expect, test } from "vitest";
import { cellsOf } from "../../test/draw-grid.ts";
import { kindAside, numbersColumns, repeatsHeading, repeatsTop } from "./row-kinds.ts";
import type { TableRow } from "./table-rows.ts";

const row = (...texts: string[]): TableRow => ({
  ...{ row: 0, byField: new Map(), others: [], isPrint: false, isLoose: false },
  all: cellsOf([texts]),
});
const HEADINGS = new Set(["accion", "indicador", "meta", "unidad", "responsable"]);

describe("a heading is repeated", () => {
  const listed = (...texts: string[]) => repeatsHeading(row(...texts), HEADINGS, false, true);
  const measured = (...texts: string[]) => repeatsHeading(row(...texts), HEADINGS, false, false);

  test("in a table of actions by two headings that are two thirds of the row", () => {
    expect([listed("Acción", "Meta", "x"), listed("Acción", "Meta", "x", "y")]).toEqual([true, false]);
    expect([listed("Acción", "Meta"), listed("Acción")]).toEqual([true, false]);
  });

  test("in a matrix by three that are half of it", () => {
    const three = ["Acción", "Meta", "Unidad"];
    expect([measured(...three, "x", "y", "z"), measured(...three, "x", "y", "z", "w")]).toEqual([true, false]);
    expect([measured(...three), measured("Acción", "Meta")]).toEqual([true, false]);
  });
});

test("what stands above a heading comes back with the page's number", () => {
  const above = new Set(["alcaldia de jerico"]);
  expect(repeatsTop(row("Alcaldía de Jericó", "Página 2 de 3"), above)).toBe(true);
  expect(repeatsTop(row("Alcaldía de Jericó", "Salud"), above)).toBe(false);
});

test("four numbers that go on by one number the columns", () => {
  expect(numbersColumns(cellsOf([["(1)", "2", "(3)", "4"]]))).toBe(true);
  expect(numbersColumns(cellsOf([["(1)", "(2)", "(3)"]]))).toBe(false);
  expect(numbersColumns(cellsOf([["1", "2", "4", "5"]]))).toBe(false);
});

test("up to three sign in a row", () => {
  const kind = (...texts: string[]) => kindAside(row(...texts), undefined, false, false);
  expect(kind("Alcalde", "Secretario", "Jefe de Control")).toBe("row-is-signature");
  expect(kind("Alcalde", "Secretario", "Jefe de Control", "Director")).toBeNull();
  expect(kind("Proyectó Ana Gil")).toBe("row-is-signature");
});

test("notes, sums and rules are none of the plan's rows, and a sum that measures something is one", () => {
  const kind = (isMeasured: boolean, ...texts: string[]) => kindAside(row(...texts), undefined, false, isMeasured);
  expect(kind(false, "Fuente: Planeación")).toBe("note-below-table");
  expect(kind(false, "Total", "40")).toBe("row-is-total");
  expect(kind(false, "---", "---")).toBe("row-is-band");
  expect([kind(false, "Salud", "Total de vacunas"), kind(true, "Salud", "Total de vacunas")]).toEqual([
    "row-is-total",
    null,
  ]);
});
