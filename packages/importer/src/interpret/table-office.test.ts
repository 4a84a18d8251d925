import { GEL_2008 } from "@cotejo/core";
import { expect, test } from "vitest";
import { cellsOf, gridOf } from "../../test/draw-grid.ts";
import { NO_COLUMNS, type PlanTable } from "../locate/plan-table.ts";
import { officeOfTable } from "./table-office.ts";

const office = (above: string[], name = "Hoja1", shape: PlanTable["shape"] = "measured") => {
  const grid = gridOf([["x"]], 0, { name });
  const at = { grid, heading: null, columns: NO_COLUMNS, firstRow: 0, endRow: 1, outer: [], bands: new Map() };
  return (
    officeOfTable({ ...at, shape, above: cellsOf([above]), score: 0, namesActions: false }, GEL_2008)?.text ?? null
  );
};

test("the office is named above the heading by a label of up to three words", () => {
  expect(office(["Dependencia: Planeación"])).toBe("Planeación");
  expect(office(["Dependencia responsable", "Planeación"])).toBe("Planeación");
  expect(office(["Dependencia responsable xyz: Planeación"])).toBe("Planeación");
  expect(office(["Dependencia responsable xyz xyz: Planeación"])).toBeNull();
});

test("else by the sheet, and a table of actions has none", () => {
  expect(office([], "Secretaría de Salud")).toBe("Secretaría de Salud");
  expect(office([], "Vacunas")).toBeNull();
  expect(office(["Dependencia: Planeación"], "Hoja1", "listed")).toBeNull();
});
