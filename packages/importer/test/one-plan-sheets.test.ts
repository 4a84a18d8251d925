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

describe("a sheet an office", () => {
  test("with indicators of its own: all of them count", async () => {
    const { indicators } = await readSheets([
      { name: "Sec. Educación", rows: plan(ROWS.slice(0, 2)) },
      { name: "Sec. Salud", rows: plan(ROWS.slice(2, 3)) },
      { name: "Sec. Obras", rows: plan(ROWS.slice(3)) },
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

describe("marks and codes that sheets share", () => {
  const coded = (rows: readonly Row[], names: Row): Row[] => [names, ...rows];
  const PLAN: Row = [
    "Programa",
    "Código del indicador",
    "Indicador de producto",
    "Personalización del indicador",
    "Meta cuatrienio",
  ];
  const OWN: readonly Row[] = [
    ["Educación", "220105100", "Sedes dotadas", "Dotar doce aulas de las veredas", "12"],
    ["Educación", "220105100", "Sedes dotadas", "Dotar cuatro salas de sistemas", "4"],
    ["Salud", "190502000", "Personas atendidas", "Atender a los mayores en su casa", "90"],
    ["Vías", "240211200", "Vía mantenida", "Mantener las vías de las veredas del sur", "60"],
  ];

  test("one code of two rows of a sheet is two commitments", async () => {
    const { indicators } = await readSheets([{ name: "Plan", rows: coded(OWN, PLAN) }]);
    expect(indicators).toHaveLength(4);
  });

  test("the same in another sheet under other headings and levels is known by code and wording", async () => {
    const { indicators } = await readSheets([
      { name: "Plan", rows: coded(OWN, PLAN) },
      {
        name: "Metas y secretarías",
        rows: [
          ["Secretaría", "Metas de cuatrienio", "Sector", "Indicador de producto", "Meta del cuatrienio", "Meta 2025"],
          ...OWN.map(
            ([program, code, name, own, target], at): Row => [
              at < 2 ? "Secretaría de Educación" : "Secretaría de Planeación",
              own!,
              `Sector de ${program}`,
              `${code} - ${name}`,
              target!,
              "1",
            ],
          ),
        ],
      },
    ]);
    expect(texts(indicators)).toEqual(OWN.map((row) => row[3]));
    expect(indicators.map(({ yearly }) => yearly?.map(({ year, text }) => `${year}: ${text}`))).toEqual(
      OWN.map(() => ["2025: 1"]),
    );
  });

  test("some rows of a sheet may be known while the rest are its own", async () => {
    const { indicators, messages } = await readSheets([
      { name: "A", rows: coded(OWN, PLAN) },
      {
        name: "B",
        rows: coded(
          [
            OWN[3]!,
            ["Cultura", "330105300", "Eventos hechos", "Hacer las fiestas del pueblo", "4"],
            ["Cultura", "330105400", "Personas formadas", "Formar a los vigías del patrimonio", "40"],
          ],
          PLAN,
        ),
      },
    ]);
    expect(indicators).toHaveLength(6);
    expect(messages.find(({ code }) => code === "rows-merged")?.facts).toEqual({ sheet: "B", rows: 1 });
  });
});
