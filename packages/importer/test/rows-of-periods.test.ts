/** A row a year, a row a cut-off, columns of follow-up: an indicator counts once, and keeps what was reached by when. */
import type { Indicator } from "@cotejo/core";
import { describe, expect, test } from "vitest";
import type { Row } from "./draw.ts";
import { readSheets, texts } from "./draw-sheets.ts";

const yearsOf = ({ yearly }: Indicator) => yearly?.map(({ year, text }) => `${year}: ${text}`);
const reached = ({ measurements }: Indicator) =>
  measurements?.map(({ period, report: _, ...values }) =>
    [period, ...Object.entries(values).map(([kind, value]) => `${kind} ${value.text}`)].join(", "),
  );
const indicatorsOf = async (rows: Row[], name = "Plan") => (await readSheets([{ name, rows }])).indicators;

const LONG: Row = [
  "Año",
  "Programa",
  "Producto",
  "Indicador de producto",
  "Programado",
  "Ejecutado",
  "% de cumplimiento",
  "Dependencia",
];
const AULAS: Row = ["Educación", "Dotar aulas", "Aulas dotadas"];
const BECAS: Row = ["Educación", "Entregar becas", "Becas entregadas"];

describe("a row a year", () => {
  test("the target of each year is that year's, and what was executed a measurement", async () => {
    const indicators = await indicatorsOf([
      LONG,
      ["2024", ...AULAS, "3", "2", "67%", "Educación"],
      ["2025", ...AULAS, "4", "5", "125%", "Educación"],
      ["2024", ...BECAS, "10", "10", "100%", "Educación"],
      ["2025", ...BECAS, "10", "0", "0%", "Educación"],
    ]);
    expect(texts(indicators)).toEqual(["Aulas dotadas", "Becas entregadas"]);
    expect(indicators.map(yearsOf)).toEqual([
      ["2024: 3", "2025: 4"],
      ["2024: 10", "2025: 10"],
    ]);
    expect(reached(indicators[0]!)).toEqual(["2024, executed 2, percent 67%", "2025, executed 5, percent 125%"]);
    expect(indicators[0]!.target).toBeNull();
  });

  test("all of a year first, or the indicator merged over its years: the same", async () => {
    const byYear = await indicatorsOf([
      ["VIGENCIA", "Sector", "Meta de producto", "Indicador", "Meta cuatrienio", "Meta vigencia", "Avance vigencia"],
      ["2024", "Vías", "Mantener vías", "Kilómetros mantenidos", "40", "10", "8"],
      ["2024", "Vías", "Construir puentes", "Puentes construidos", "2", "0", "0"],
      ["2025", "Vías", "Mantener vías", "Kilómetros mantenidos", "40", "10", "12"],
      ["2025", "Vías", "Construir puentes", "Puentes construidos", "2", "1", "1"],
    ]);
    expect(byYear.map(({ text, target }) => [text, target?.text])).toEqual([
      ["Kilómetros mantenidos", "40"],
      ["Puentes construidos", "2"],
    ]);
    expect(byYear.map(yearsOf)).toEqual([
      ["2024: 10", "2025: 10"],
      ["2024: 0", "2025: 1"],
    ]);
    const named = await indicatorsOf([
      ["Programa", "Indicador de producto", "Unidad de medida", "Año", "Meta", "Logro"],
      ["Educación", "Aulas dotadas", "Número", "2024", "3", "2"],
      [null, null, null, "2025", "4", "5"],
      ["Salud", "Niños vacunados", "Número", "2024", "300", "290"],
      [null, null, null, "2025", "320", "310"],
    ]);
    expect(named.map(yearsOf)).toEqual([
      ["2024: 3", "2025: 4"],
      ["2024: 300", "2025: 320"],
    ]);
    expect(named.map(reached)).toEqual([
      ["2024, executed 2", "2025, executed 5"],
      ["2024, executed 290", "2025, executed 310"],
    ]);
  });

  test("the file's own mark tells its indicator", async () => {
    const indicators = await indicatorsOf([
      ["ID_META", "AÑO", "EJE", "META_PRODUCTO", "META_PROGRAMADA_AÑO", "AVANCE_EJECUTADO_AÑO", "FECHA_REGISTRO"],
      ["META-001", "2024", "Social", "Garantizar el transporte escolar", "100", "90", "06/02/2026"],
      ["META-001", "2025", "Social", "Garantizar el transporte escolar", "100", "95", "06/02/2026"],
      ["META-002", "2024", "Social", "Dotar el hospital del pueblo", "1", "1", "06/02/2026"],
      ["META-002", "2025", "Social", "Dotar el hospital del pueblo", "1", "0", "06/02/2026"],
    ]);
    expect(indicators.map(({ id }) => id)).toEqual(["META-001", "META-002"]);
    expect(indicators.map(yearsOf)).toEqual([
      ["2024: 100", "2025: 100"],
      ["2024: 1", "2025: 1"],
    ]);
  });

  test("two offices that word theirs alike have one each", async () => {
    const indicators = await indicatorsOf([
      LONG,
      ["2024", ...AULAS, "3", "2", "67%", "Secretaría de Educación"],
      ["2024", ...AULAS, "1", "1", "100%", "Secretaría de Obras"],
      ["2025", ...AULAS, "4", "5", "125%", "Secretaría de Educación"],
      ["2025", ...AULAS, "2", "1", "50%", "Secretaría de Obras"],
    ]);
    expect(indicators.map(yearsOf)).toEqual([
      ["2024: 3", "2025: 4"],
      ["2024: 1", "2025: 2"],
    ]);
  });

  test("rows of other activities in other years are one each, and keep their target", async () => {
    const indicators = await indicatorsOf([
      ["Año", "Programa", "Producto", "Indicador de producto", "Meta", "Dependencia"],
      ["2024", ...AULAS, "3", "Educación"],
      ["2025", ...BECAS, "10", "Educación"],
      ["2026", "Salud", "Vacunar", "Niños vacunados", "300", "Salud"],
    ]);
    expect(indicators.map(({ target }) => target?.text)).toEqual(["3", "10", "300"]);
  });

  test("a plan of one year has targets of the term", async () => {
    const indicators = await indicatorsOf([
      ["Vigencia", "Programa", "Producto", "Indicador de producto", "Meta", "Dependencia"],
      ["2025", ...AULAS, "3", "Educación"],
      ["2025", ...BECAS, "10", "Educación"],
    ]);
    expect(indicators.map(({ target }) => target?.text)).toEqual(["3", "10"]);
  });
});

describe("a row a cut-off", () => {
  test("what is planned and reached by each is a measurement of the same indicator", async () => {
    const indicators = await indicatorsOf([
      ["Año", "Trimestre", "Programa", "Producto", "Indicador de producto", "Programado", "Ejecutado"],
      ["2025", "T1", ...AULAS, "1", "0"],
      ["2025", "T2", ...AULAS, "2", "3"],
      ["2025", "T1", ...BECAS, "5", "5"],
      ["2025", "T2", ...BECAS, "5", "4"],
    ]);
    expect(indicators.map(reached)).toEqual([
      ["T1 2025, planned 1, executed 0", "T2 2025, planned 2, executed 3"],
      ["T1 2025, planned 5, executed 5", "T2 2025, planned 5, executed 4"],
    ]);
  });
});

test("a row a quarter, of the year after which the sheet is called", async () => {
  const indicators = await indicatorsOf(
    [
      ["Trimestre", "Programa", "Producto", "Indicador de producto", "Programado", "Ejecutado"],
      ["I", ...AULAS, "3", "2"],
      ["II", ...AULAS, "3", "3"],
    ],
    "Seguimiento 2025",
  );
  expect(indicators.map(reached)).toEqual([
    ["Trimestre I 2025, planned 3, executed 2", "Trimestre II 2025, planned 3, executed 3"],
  ]);
});

describe("columns of follow-up", () => {
  const rows = (headings: string[], ...values: string[][]): Row[] => [
    ["Programa", "Producto", "Indicador de producto", "Meta cuatrienio", ...headings],
    ["Educación", "Dotar aulas", "Aulas dotadas", "12", ...values[0]!],
    ["Educación", "Entregar becas", "Becas entregadas", "40", ...values[1]!],
  ];

  test("by quarters, planned and executed", async () => {
    const [first] = await indicatorsOf(
      rows(
        [
          "Programado I trimestre 2025",
          "Ejecutado I trimestre 2025",
          "Programado II trimestre 2025",
          "Ejecutado II trimestre 2025",
        ],
        ["1", "1", "2", "0"],
        ["5", "5", "5", "6"],
      ),
    );
    expect(reached(first!)).toEqual([
      "I trimestre 2025, planned 1, executed 1",
      "II trimestre 2025, planned 2, executed 0",
    ]);
  });

  test("of years, beside their targets; by a cut-off as printed", async () => {
    const [first] = await indicatorsOf(
      rows(
        ["Meta 2024", "Meta 2025", "Ejecutado 2024", "% de cumplimiento 2024", "Avance a 30 de junio de 2025"],
        ["3", "4", "2", "67%", "1"],
        ["10", "10", "10", "100%", "4"],
      ),
    );
    expect(yearsOf(first!)).toEqual(["2024: 3", "2025: 4"]);
    expect(reached(first!)).toEqual(["2024, executed 2, percent 67%", "30 de junio de 2025, executed 1"]);
  });

  test("of the year after which the sheet is called", async () => {
    const [first] = await indicatorsOf(
      rows(["Ejecutado", "% avance"], ["2", "67%"], ["10", "100%"]),
      "Seguimiento 2025",
    );
    expect(reached(first!)).toEqual(["2025, executed 2, percent 67%"]);
  });

  test("money, words, weights, and values of no known time stay attributes", async () => {
    const headings = [
      "Presupuesto ejecutado 2024",
      "Observaciones avance 2024",
      "Peso porcentual 2024",
      "Ejecutado",
      "Avance 2024-2027",
    ];
    const [first] = await indicatorsOf(
      rows(
        headings,
        ["$ 5.000.000", "Se dotaron dos aulas", "5%", "2", "10%"],
        ["$ 1.000.000", "Sin avance", "5%", "3", "20%"],
      ),
    );
    expect(first!.measurements).toBeUndefined();
    expect(Object.keys(first!.attributes ?? {})).toEqual(headings);
  });
});
