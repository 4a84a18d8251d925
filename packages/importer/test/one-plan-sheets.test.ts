/** One plan that its file prints several times: by year, by office, under other headings. Each indicator counts once, and none that is another's. */
import { describe, expect, test } from "vitest";
import type { Row } from "./draw.ts";
import { HEADINGS, plan, ROWS, readSheets, type Sheet, texts } from "./draw-sheets.ts";

describe("a sheet a year", () => {
  const ofYear = (year: number, targets: string[]): Sheet => ({
    name: `Plan ${year}`,
    rows: [
      ["Eje", "Programa", "Producto", "Indicador de producto", "Meta", "Responsable"],
      ...ROWS.map(
        ([axis, program, product, indicator, , , who], at) =>
          [axis, program, product, indicator, targets[at], who] as Row,
      ),
    ],
  });

  test("of the same indicators: each once, its targets those of the years", async () => {
    const { indicators, codes } = await readSheets([
      ofYear(2024, ["3", "10", "200", "15", "50"]),
      ofYear(2025, ["4", "10", "300", "15", "60"]),
      ofYear(2026, ["5", "10", "400", "20", "70"]),
    ]);
    expect(texts(indicators)).toEqual(ROWS.map((row) => row[3]));
    expect(indicators[0]!.yearly?.map(({ year, text }) => [year, text])).toEqual([
      [2024, "3"],
      [2025, "4"],
      [2026, "5"],
    ]);
    expect([indicators[0]!.target, indicators[0]!.targetAbsence]).toEqual([null, "not-stated"]);
    // What every year asks for is asked for throughout.
    expect(indicators[1]!.target?.text).toBe("10");
    expect(codes).toContain("sheet-merged");
  });

  test("of other activities: all of them count", async () => {
    const other: Row[] = [
      ["Social", "Educación", "Renovar bibliotecas", "Bibliotecas renovadas", "5", "Secretaría de Educación"],
      ["Social", "Cultura", "Formar músicos", "Músicos formados en la escuela", "80", "Secretaría de Cultura"],
      ["Territorio", "Vías", "Pavimentar calles", "Metros de calle pavimentados", "900", "Secretaría de Obras"],
    ];
    const { indicators, codes } = await readSheets([
      ofYear(2024, ["3", "10", "200", "15", "50"]),
      {
        name: "Plan 2025",
        rows: [["Eje", "Programa", "Producto", "Indicador de producto", "Meta", "Responsable"], ...other],
      },
    ]);
    expect(indicators).toHaveLength(8);
    expect(codes).not.toContain("sheet-merged");
  });
});

describe("a sheet a cut-off", () => {
  const ofQuarter = (name: string, ...values: [string, string][]): Sheet => ({
    name,
    rows: [
      ["Eje", "Programa", "Producto", "Indicador de producto", "Programado", "Ejecutado"],
      ...values.map(([planned, done], at): Row => [...ROWS[at]!.slice(0, 4), planned, done]),
    ],
  });

  test("says what was planned and reached by each", async () => {
    const { indicators } = await readSheets([
      ofQuarter("Seguimiento T1 2025", ["1", "0"], ["5", "5"], ["90", "80"]),
      ofQuarter("Seguimiento T2 2025", ["2", "3"], ["9", "4"], ["95", "90"]),
    ]);
    expect(indicators).toHaveLength(3);
    const told = indicators[0]!.measurements?.map(({ period, planned, executed }) => [
      period,
      planned?.text,
      executed?.text,
    ]);
    expect(told).toEqual([
      ["T1 2025", "1", "0"],
      ["T2 2025", "2", "3"],
    ]);
    expect(indicators[0]!.target).toBeNull();
  });
});

describe("sheets of tables that name their actions", () => {
  const ACTIONS: Row = ["Acción", "Indicador", "Meta", "Responsable"];
  const own: Row[] = [
    ["Actualizar el sitio web", "Frecuencia de actualización", "1 al mes", "Webmaster"],
    ["Publicar los trámites", "Trámites publicados", "20", "Planeación"],
    ["Rendir cuentas", "Audiencias hechas", "2", "Gobierno"],
  ];

  test("of the same count once", async () => {
    const { plan: found, indicators } = await readSheets([
      { name: "Plan", rows: [ACTIONS, ...own] },
      { name: "Seguimiento", rows: [[...ACTIONS, "Observaciones"], ...own.map((row): Row => [...row, "Se hizo"])] },
    ]);
    expect([found.actions.length, indicators.length]).toEqual([3, 3]);
    expect(found.actions[0]!.responsible.map(({ text }) => text)).toEqual(["Webmaster"]);
  });

  test("of others count all", async () => {
    const { indicators } = await readSheets([
      { name: "2024", rows: [ACTIONS, ...own] },
      {
        name: "2025",
        rows: [
          ACTIONS,
          ["Abrir datos", "Conjuntos abiertos", "5", "Planeación"],
          ["Hacer foros", "Foros hechos", "3", "Gobierno"],
          ["Rendir cuentas de salud", "Audiencias de salud hechas", "2", "Salud"],
        ],
      },
    ]);
    expect(indicators).toHaveLength(6);
  });
});

describe("a sheet an office", () => {
  test("with indicators of its own: all of them count", async () => {
    const { indicators } = await readSheets([
      { name: "Sec. Educación", rows: plan(ROWS.slice(0, 2)) },
      { name: "Sec. Salud", rows: plan(ROWS.slice(2, 3)) },
      { name: "Sec. Obras", rows: plan(ROWS.slice(3)) },
    ]);
    expect(texts(indicators)).toEqual(ROWS.map((row) => row[3]));
  });

  test("beside all of them together: each counts once, however few a sheet has", async () => {
    const { indicators } = await readSheets([
      { name: "Educación", rows: plan(ROWS.slice(0, 2)) },
      { name: "Salud", rows: plan(ROWS.slice(2, 3)) },
      { name: "Consolidado", rows: plan() },
    ]);
    expect(texts(indicators)).toEqual(ROWS.map((row) => row[3]));
  });

  test("all with the same words, each for itself: commitments of each", async () => {
    const own = (who: string): Row[] => [
      HEADINGS,
      ["Gestión", "Transparencia", "Publicar informes", "Informes de gestión publicados", "0", "4", who],
      ["Gestión", "Transparencia", "Atender peticiones", "Peticiones atendidas a tiempo", "80", "100", who],
      ["Gestión", "Archivo", "Organizar el archivo", "Metros de archivo organizados", "0", "10", who],
    ];
    const { indicators, codes } = await readSheets([
      { name: "Hacienda", rows: own("Secretaría de Hacienda") },
      { name: "Salud", rows: own("Secretaría de Salud") },
    ]);
    expect(indicators).toHaveLength(6);
    expect(codes).not.toContain("sheet-merged");
  });

  test("whose rows are numbered from one on: a number is no mark of the file", async () => {
    const numbered = (rows: readonly Row[]): Row[] => [
      ["Id indicador", ...HEADINGS],
      ...rows.map((row, at): Row => [String(at + 1), ...row]),
    ];
    const { indicators } = await readSheets([
      { name: "Social", rows: numbered(ROWS.slice(0, 3)) },
      { name: "Territorio", rows: numbered(ROWS.slice(3)) },
    ]);
    expect(indicators).toHaveLength(5);
  });
});

test("a summary by programme, of averages, is none of the plan", async () => {
  const { indicators } = await readSheets([
    { name: "Plan", rows: plan() },
    {
      name: "Resumen",
      rows: [
        ["Programa", "Número de metas", "Meta 2024", "Ejecutado 2024", "% de cumplimiento"],
        ["Educación", "2", "13", "11", "85%"],
        ["Salud", "1", "200", "180", "90%"],
        ["Vías", "1", "15", "15", "100%"],
        ["Promedio", null, null, null, "92%"],
      ],
    },
  ]);
  expect(texts(indicators)).toEqual(ROWS.map((row) => row[3]));
});

test("a sheet of what the indicators are (hoja de vida) adds to them", async () => {
  const { indicators } = await readSheets([
    { name: "Plan", rows: plan() },
    {
      name: "Hoja de vida indicadores",
      rows: [
        [
          "Programa",
          "Nombre del indicador de producto",
          "Fórmula",
          "Unidad de medida",
          "Meta cuatrienio",
          "Periodicidad",
        ],
        ...ROWS.map(
          ([, program, , indicator, , target]): Row => [program!, indicator!, "Suma", "Número", target!, "Anual"],
        ),
      ],
    },
  ]);
  expect(texts(indicators)).toEqual(ROWS.map((row) => row[3]));
  expect(indicators.map(({ unit }) => unit?.text)).toEqual(ROWS.map(() => "Número"));
});

test("a sheet of projects, a row each: many of one indicator", async () => {
  const { indicators } = await readSheets([
    { name: "Plan", rows: plan() },
    {
      name: "Proyectos 2025",
      rows: [
        ["Proyecto", "BPIN", "Programa", "Indicador de producto", "Meta 2025", "Ejecutado 2025", "Responsable"],
        [
          "Mejorar colegios",
          "2024257770001",
          "Educación",
          "Aulas rurales dotadas",
          "3",
          "1",
          "Secretaría de Educación",
        ],
        ["Dotar escuelas", "2024257770002", "Educación", "Aulas rurales dotadas", "2", "2", "Secretaría de Educación"],
        ["Becas", "2024257770003", "Educación", "Becas entregadas", "10", "9", "Secretaría de Educación"],
        ["Vías", "2024257770005", "Vías", "Kilómetros de vía mantenidos", "10", "12", "Secretaría de Obras"],
      ],
    },
  ]);
  expect(texts(indicators)).toEqual(ROWS.map((row) => row[3]));
  const { bpin, measurements, attributes = {} } = indicators[0]!;
  expect(bpin).toEqual(["2024257770001", "2024257770002"]);
  expect(measurements?.map(({ period, executed }) => [period, executed?.text])).toEqual([["2025", "1"]]);
  // What the second project says otherwise stands beside.
  expect(attributes["Ejecutado 2025 (Proyectos 2025)"]?.text).toBe("2");
  expect(attributes.Proyecto?.text).toBe("Mejorar colegios");
});
