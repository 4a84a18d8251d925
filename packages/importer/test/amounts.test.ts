/** Money that a plan programmes: of each year and source, in pesos; totals are checked, what was spent stays beside. */
import { expect, test } from "vitest";
import type { Row } from "./draw.ts";
import { readSheets } from "./draw-sheets.ts";

/** What a row with these columns programmes, its attributes, and the codes of the messages. */
async function amountsOf(columns: Record<string, string>, name = "Plan") {
  const rows: Row[] = [
    ["Programa", "Producto", "Indicador de producto", "Meta cuatrienio", ...Object.keys(columns)],
    ["Educación", "Dotar aulas", "Aulas dotadas", "12", ...Object.values(columns)],
  ];
  const { indicators, codes } = await readSheets([{ name, rows }]);
  const [{ amounts = [], attributes = {} } = {}] = indicators;
  return {
    amounts: amounts.map(({ year, source, value }) => [year, source, value]),
    left: Object.keys(attributes),
    codes,
  };
}

test("sources of years, with a total that is their sum", async () => {
  const { amounts, left, codes } = await amountsOf({
    "Recursos propios 2024": "10609000",
    "SGP educación 2024": "$ 1.000.000",
    "Otros 2024": "0",
    "Total 2024": "$ 11.609.000",
    "Recursos propios 2025": "",
    "SGP educación 2025": "2.000.000,50",
    "Otros 2025": "",
    "Total 2025": "2000000.5",
  });
  expect(amounts).toEqual([
    [2024, "Recursos propios", 10609000],
    [2024, "SGP educación", 1000000],
    [2024, "Otros", 0],
    [2025, "SGP educación", 2000000.5],
  ]);
  expect([left, codes.includes("amounts-differ")]).toEqual([[], false]);
});

test("a total that is not their sum is flagged and kept", async () => {
  const { amounts, left, codes } = await amountsOf({
    "Recursos propios 2024": "1000",
    "SGP 2024": "500",
    "Total 2024": "1600",
  });
  expect(amounts).toHaveLength(2);
  expect([left, codes.includes("amounts-differ")]).toEqual([["Total 2024"], true]);
});

test("a total alone is what is programmed; in thousands or millions as its heading says", async () => {
  expect((await amountsOf({ "Presupuesto 2024": "$ 5.000.000", "Presupuesto 2025": "$ 6.000.000" })).amounts).toEqual([
    [2024, "Presupuesto", 5e6],
    [2025, "Presupuesto", 6e6],
  ]);
  expect((await amountsOf({ "Inversión 2026 (millones de pesos)": "12,5" })).amounts).toEqual([
    [2026, "Inversión", 12.5e6],
  ]);
  const block = { "Crédito 2024": "100", "Regalías 2024": "50", "Total 2024 (miles)": "150" };
  expect((await amountsOf(block)).amounts).toEqual([
    [2024, "Crédito", 1e5],
    [2024, "Regalías", 5e4],
  ]);
});

test("stages of a budget, what was spent, shares, and money of no known year are attributes", async () => {
  const columns = {
    "Apropiación inicial 2024": "$ 5.000.000",
    "Presupuesto definitivo 2024": "$ 6.000.000",
    "Compromisos 2024": "$ 3.000.000",
    "Pagos 2024": "$ 2.000.000",
    "% ejecución presupuestal 2024": "50%",
    "Costo total": "$ 9.000.000",
  };
  const { amounts, left } = await amountsOf(columns);
  expect([amounts, left]).toEqual([[], Object.keys(columns)]);
});

test("of rows of years, each is of its row's", async () => {
  const { indicators } = await readSheets([
    {
      name: "Plan",
      rows: [
        ["Año", "Programa", "Producto", "Indicador de producto", "Meta del año", "Presupuesto asignado"],
        ["2024", "Educación", "Dotar aulas", "Aulas dotadas", "3", "$ 5.000.000"],
        ["2025", "Educación", "Dotar aulas", "Aulas dotadas", "4", "$ 7.000.000"],
      ],
    },
  ]);
  expect(indicators.map(({ amounts }) => amounts?.map(({ year, value }) => [year, value]))).toEqual([
    [
      [2024, 5e6],
      [2025, 7e6],
    ],
  ]);
});
