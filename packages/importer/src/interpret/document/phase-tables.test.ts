import { GEL_2008 } from "@cotejo/core";
import { expect, test } from "vitest";
import { gridOf } from "../../../test/draw-grid.ts";
import { readPhaseTable } from "./phase-tables.ts";

const PHASES = ["Información", "Interacción", "Transacción", "Transformación", "Democracia"];
const read = (count: number) =>
  readPhaseTable(
    gridOf([["Fase", "Avance 2009"], ...PHASES.slice(0, count).map((phase) => [`Fase de ${phase}`, "80%"])]),
    GEL_2008,
  );

test("three phases make a table of phases, two do not", () => {
  expect(read(3)?.diagnosis.map(({ phase, percent }) => [phase, percent])).toEqual([
    ["informacion", 80],
    ["interaccion", 80],
    ["transaccion", 80],
  ]);
  expect(read(2)).toBeNull();
});
