/** What rows of a matrix say of their activities, their time, their results and whose they are. */
import { expect, test } from "vitest";
import { type Row, readWhole, workbook } from "./draw.ts";

const TITLE: Row = ["Plan indicativo 2024-2027, municipio de Jericó, Antioquia"];

test("activities under an indicator that is merged over them are its own", async () => {
  const rows: Row[] = [
    TITLE,
    ["Programa", "Indicador de producto", "Meta 2025", "Actividad", "Responsable", "Fecha de inicio", "Fecha de fin"],
    ["Educación", "Sedes dotadas", "8", "Comprar pupitres", "Almacén", "01/02/2025", "30/06/2025"],
    [null, null, null, "Repartir pupitres", "Secretaría de Educación", "01/07/2025", "31/08/2025"],
  ];
  const { actions } = await readWhole(workbook(rows, ["A3:A4", "B3:B4", "C3:C4"]));
  expect(actions).toMatchObject([
    {
      indicators: [{ text: "Sedes dotadas", target: { text: "8" } }],
      activities: [
        { text: "Comprar pupitres", indicator: 0, responsible: { text: "Almacén" } },
        { text: "Repartir pupitres", indicator: 0, timeframe: { text: "01/07/2025 a 31/08/2025" } },
      ],
    },
  ]);
});

test("a plan of activities alone has no indicators, and marks under months tell the time", async () => {
  const rows: Row[] = [
    ["Plan anticorrupción, municipio de Jericó, Antioquia"],
    ["Componente", "Subcomponente", "Actividad", "Responsable", "Ene", "Feb", "Mar"],
    ["Transparencia", "Datos abiertos", "Publicar los contratos", "Sistemas", "X", null, "X"],
    [null, "Atención", "Abrir la ventanilla", "Secretaría General", null, "X", null],
  ];
  const { actions } = await readWhole(workbook(rows));
  expect(actions).toMatchObject([
    {
      name: { text: "Datos abiertos" },
      attributes: { Componente: { text: "Transparencia" } },
      indicators: [],
      activities: [{ text: "Publicar los contratos", timeframe: { text: "Ene, Mar" } }],
    },
    { name: { text: "Atención" }, attributes: { Componente: { text: "Transparencia" } } },
  ]);
});

test("rows say which indicators are of results", async () => {
  const rows: Row[] = [
    TITLE,
    ["Programa", "Tipo de indicador", "Indicador", "Línea base", "Meta cuatrienio", "2024", "2025"],
    ["Educación", "Resultado", "Deserción", "8%", "4%", "7%", "6%"],
    ["Educación", "Producto", "Sedes dotadas", "3", "12", "4", "8"],
  ];
  const { actions } = await readWhole(workbook(rows));
  expect(actions[0]?.indicators.map(({ text, level }) => [text, level])).toEqual([
    ["Deserción", "resultado"],
    ["Sedes dotadas", "producto"],
  ]);
});

test("«Total» as a value is a value", async () => {
  const rows: Row[] = [
    TITLE,
    ["Programa", "Producto", "Indicador", "Cobertura", "Meta", "Responsable"],
    ["Educación", "Aulas dotadas", "Sedes dotadas", "Total", "12", "Almacén"],
    ["Educación", "Becas pagadas", "Jóvenes becados", "Parcial", "40", "Almacén"],
  ];
  const { actions } = await readWhole(workbook(rows));
  expect(actions[0]?.indicators.map(({ text }) => text)).toEqual(["Sedes dotadas", "Jóvenes becados"]);
});
