import { normaliseTimeframe } from "@cotejo/core";
import { expect, test } from "vitest";
import { type Row, readWhole, workbook } from "../../test/draw.ts";
import { countedUnit } from "./counted-time.ts";

test.each([
  ["Plazo (meses)", "meses"],
  ["DURACIÓN EN DÍAS", "días"],
  ["Tiempo de ejecución (semanas)", "semanas"],
  ["Meses", null],
  ["Plazo (mes)", null],
  ["Plazo", null],
  ["Plazo en días o meses", null],
  ["N° de meses", null],
])("«%s» counts in %s", (heading, unit) => {
  expect(countedUnit(heading)).toBe(unit);
});

/** The times that activities of a plan state, under such a heading, as printed and as lengths. */
async function timesUnder(heading: string, ...times: string[]): Promise<unknown[]> {
  const rows: Row[] = [
    ["Plan de acción 2025, municipio de Jericó, Antioquia"],
    ["Programa", "Actividad", "Indicador", "Meta", "Responsable", heading],
    ...times.map((time, at): Row => ["Salud", `Visitar la vereda ${at}`, `Visitas ${at}`, "4", "Salud", time]),
  ];
  const { actions } = await readWhole(workbook(rows));
  return actions.flatMap(({ activities }) => activities.map(({ timeframe }) => timeframe?.text));
}

test("a number alone is of its heading's unit; what says its own, and years, stay as printed", async () => {
  expect(await timesUnder("Plazo (meses)", "6", "3 días", "12", "2025")).toEqual([
    "6 meses",
    "3 días",
    "12 meses",
    "2025",
  ]);
  expect(await timesUnder("Duración (días)", "45", "2,5", "120")).toEqual(["45 días", "2,5 días", "120 días"]);
  expect(await timesUnder("Plazo", "6", "3", "12")).toEqual(["6", "3", "12"]);
  expect(["6 meses", "45 días", "1 meses"].map(normaliseTimeframe)).toMatchObject(
    ["P6M", "P45D", "P1M"].map((iso) => ({ kind: "duration", iso })),
  );
});
