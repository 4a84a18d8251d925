import { expect, test } from "vitest";
import { isExecutedLabel, isPlannedLabel } from "./planned-executed.ts";

test("planned, as forms shorten it", () => {
  for (const text of ["P", "Prog.", "PROGRAMADO", "Planeada", "Proyectado"])
    expect([text, isPlannedLabel(text), isExecutedLabel(text)]).toEqual([text, true, false]);
});

test("executed, as forms shorten it", () => {
  for (const text of ["E", "Ejec.", "EJECUTADO", "Realizada", "Cumplido", "Avance", "R"])
    expect([text, isPlannedLabel(text), isExecutedLabel(text)]).toEqual([text, false, true]);
});

test("longer texts and other letters are neither", () => {
  for (const text of ["", "X", "Presupuesto ejecutado", "Programa", "Ejecución del convenio", "EP"])
    expect([text, isPlannedLabel(text), isExecutedLabel(text)]).toEqual([text, false, false]);
});
