import type { FrameworkEvidence } from "@cotejo/core";
import { expect, test } from "vitest";
import type { PlanTable } from "../plan-table.ts";
import { identifyKind } from "./identify-kind.ts";

const tablesOf = (...headings: string[]) =>
  [{ heading: { columns: headings.map((heading) => ({ heading })) } }] as unknown as PlanTable[];
const kindOf = (text: string, heading: string, at: FrameworkEvidence["at"] = "title") =>
  identifyKind([{ text, at }], tablesOf("Programa", "Meta", heading));

test("what calls itself a report and has a column of what was done is a follow-up", () => {
  for (const title of [
    "Seguimiento al plan de acción",
    "INFORME DE AVANCE",
    "Avances del Plan",
    "Rendición de cuentas 2025",
    "Evaluación del plan",
    "Monitoreo",
  ])
    expect([title, kindOf(title, "Ejecutado")]).toEqual([title, "follow-up"]);
  for (const heading of ["% de avance", "Cumplimiento", "Logro 2025", "VALOR ALCANZADO", "Ejecución a junio"])
    expect([heading, kindOf("Seguimiento", heading, "name")]).toEqual([heading, "follow-up"]);
});

test("either alone is a plan", () => {
  expect(kindOf("Plan de acción", "Ejecutado")).toBe("plan");
  for (const heading of ["Responsable", "Línea base", "Fecha de seguimiento"])
    expect(kindOf("Seguimiento", heading)).toBe("plan");
});

test("what cells and texts say tells nothing", () => {
  expect(kindOf("Seguimiento al plan", "Ejecutado", "cell")).toBe("plan");
  expect(kindOf("Seguimiento al plan", "Ejecutado", "body")).toBe("plan");
});
