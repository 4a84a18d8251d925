/** Whether a document is a plan or reports on one, and for which years it is, as offices print it above and over their tables. */
import { describe, expect, test } from "vitest";
import { type Row, readWhole, workbook } from "./draw.ts";

const HEADINGS: Row = ["Programa", "Indicador", "Meta", "Responsable"];
const ROWS: Row[] = [
  ["Salud", "Niños vacunados", "300", "Secretaría de Salud"],
  ["Cultura", "Libros prestados", "120", "Biblioteca"],
];
const years = (start: number, end = start) => ({ start, end });

/** A plan whose table has further columns, with the same values in each row. */
const read = (above: Row[], more: Record<string, string> = {}) =>
  readWhole(
    workbook([
      ...above,
      [...HEADINGS, ...Object.keys(more)],
      ...ROWS.map((row): Row => [...row, ...Object.values(more)]),
    ]),
  );
const periodOf = async (above: Row[], more?: Record<string, string>) => (await read(above, more)).period;
const kindOf = async (title: string, heading: string) => (await read([[title]], { [heading]: "20" })).kind;

describe("kind", () => {
  test.each([
    ["SEGUIMIENTO AL PLAN DE ACCIÓN 2025", "Ejecutado"],
    ["Informe de avance del plan de acción 2025", "% de avance"],
    ["Plan de acción 2025 - Monitoreo", "Cumplimiento"],
  ])("%s with %s is a follow-up", async (title, heading) => expect(await kindOf(title, heading)).toBe("follow-up"));

  test.each([
    ["PLAN DE ACCIÓN 2025", "Ejecutado"],
    ["Seguimiento al plan de acción 2025", "Línea base"],
    ["Plan de acción de seguimientos 2025", "Avance"],
  ])("%s with %s is a plan", async (title, heading) => expect(await kindOf(title, heading)).toBe("plan"));
});

describe("period", () => {
  const TITLE: Row = ["PLAN DE ACCIÓN"];

  test("days and versions of the form are none", async () => {
    expect(await periodOf([TITLE, ["Fecha: 12/08/2019"], ["Vigencia 2025"]])).toEqual(years(2025));
    expect(await periodOf([TITLE, ["Aprobado el 30 de enero de 2024"], ["Año 2025"]])).toEqual(years(2025));
    expect(await periodOf([TITLE, ["Versión 3 del 12 de agosto de 2019"]])).toBeNull();
    expect(await periodOf([["PLAN DE ACCIÓN SEGÚN DECRETO 612 DE 2018"]])).toBeNull();
  });

  test.each(["Vigencia:", "VIGENCIA", "Año", "Período:"])("%s in a cell, the year in the next", async (label) => {
    expect(await periodOf([TITLE, ["Código F-1", "Proceso", "Página 1", label, "2026"]])).toEqual(years(2026));
  });

  test("other labels in cells are none", async () => {
    for (const label of ["Consecutivo", "Año de creación", "Resolución"])
      expect(await periodOf([TITLE, ["Código F-1", "Proceso", "Página 1", label, "2026"]])).toBeNull();
  });

  test("of the columns of targets, not of those of before", async () => {
    for (const before of ["Línea base 2023", "LB 2023", "Histórico 2023", "Ejecutado 2023"])
      expect([before, await periodOf([TITLE], { [before]: "20", "Meta 2025": "30" })]).toEqual([before, years(2025)]);
    expect(await periodOf([TITLE], { "Línea base 2023": "20" })).toBeNull();
  });

  test("columns of several years are all of them", async () => {
    expect(await periodOf([TITLE], { "Meta 2024": "1", "Meta 2025": "2", "Meta 2026": "3" })).toEqual(
      years(2024, 2026),
    );
  });

  test("targets of years before the term are what was reached", async () => {
    const plan = await readWhole(
      workbook([
        ["PLAN INDICATIVO 2024-2027"],
        ["Programa", "Indicador de producto", "Meta 2022", "Meta 2023", "Meta 2024", "Meta 2025", "Responsable"],
        ["Salud", "Niños vacunados", "1", "2", "3", "4", "Secretaría de Salud"],
        ["Cultura", "Libros prestados", "5", "6", "7", "8", "Biblioteca"],
      ]),
    );
    const indicators = plan.actions.flatMap((action) => action.indicators);
    expect(plan.period).toEqual(years(2024, 2027));
    expect(indicators.map(({ yearly }) => yearly?.map(({ year, text }) => `${year}: ${text}`))).toEqual([
      ["2024: 3", "2025: 4"],
      ["2024: 7", "2025: 8"],
    ]);
  });
});
