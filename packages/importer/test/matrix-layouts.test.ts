/** One plan drawn as different offices draw it: whatever the form, the same records come out, and no cell is lost. */
import type { Plan } from "@cotejo/core";
import { describe, expect, test } from "vitest";
import { importDocument } from "../src/import-document.ts";
import { type Row, sheetsOf, workbook } from "./draw.ts";

const TITLE: Row = ["Plan indicativo 2024-2027, municipio de Jericó, Antioquia"];
const HEADINGS: Row = [
  ...["Programa", "Producto", "Indicador de producto", "Unidad", "Línea base", "Meta cuatrienio"],
  ...["2024", "2025", "Responsable"],
];
const AULAS: Row = ["Aulas dotadas", "Sedes dotadas", "Número", "3", "12", "4", "8", "Secretaría de Educación"];
const BECAS: Row = ["Becas pagadas", "Jóvenes becados", "Número", "0", "40", "20", "20", "Secretaría de Educación"];
const VIAS: Row = ["Vías mejoradas", "Kilómetros mejorados", "km", "5", "10", "5", "5", "Secretaría de Obras"];

/** What the plan says, as any drawing of it must. */
const EXPECTED = [
  ["Educación", "Sedes dotadas", "12", "Número", "3", "2024: 4, 2025: 8", "Aulas dotadas", "Secretaría de Educación"],
  [
    "Educación",
    "Jóvenes becados",
    "40",
    "Número",
    "0",
    "2024: 20, 2025: 20",
    "Becas pagadas",
    "Secretaría de Educación",
  ],
  ["Transporte", "Kilómetros mejorados", "10", "km", "5", "2024: 5, 2025: 5", "Vías mejoradas", "Secretaría de Obras"],
];

const recordsOf = (plan: Plan) =>
  plan.actions.flatMap(({ name, indicators, activities }) =>
    indicators.map(({ text, target, unit, baseline, yearly }, at) => {
      const activity = activities.find(({ indicator }) => indicator === at);
      return [
        name.text,
        text,
        target?.text,
        unit?.text,
        baseline?.text,
        (yearly ?? []).map((one) => `${one.year}: ${one.text}`).join(", "),
        activity?.text,
        activity?.responsible?.text,
      ];
    }),
  );

async function readPlan(bytes: Buffer): Promise<Plan> {
  const { plans, accounting, messages } = await importDocument(bytes, "plan.xlsx");
  expect(accounting.cells.lost, JSON.stringify(messages)).toBe(0);
  expect(plans, JSON.stringify(messages)).toHaveLength(1);
  return plans[0]!;
}

const pad = (row: Row, before: number): Row => [...Array<null>(before).fill(null), ...row];

const DRAWINGS: Record<string, () => Buffer> = {
  "a column names the program": () =>
    workbook([TITLE, HEADINGS, ["Educación", ...AULAS], ["Educación", ...BECAS], ["Transporte", ...VIAS]]),
  "merged and blank cells stand for the program above": () =>
    workbook([TITLE, HEADINGS, ["Educación", ...AULAS], pad(BECAS, 1), ["Transporte", ...VIAS]], ["A3:A4"]),
  "bands below one heading": () =>
    workbook(
      [TITLE, HEADINGS.slice(1), ["PROGRAMA: Educación"], AULAS, BECAS, ["PROGRAMA: Transporte"], VIAS],
      ["A3:H3", "A6:H6"],
    ),
  "bands without a label": () =>
    workbook([TITLE, HEADINGS.slice(1), ["Educación"], AULAS, BECAS, ["Transporte"], VIAS], ["A3:H3", "A6:H6"]),
  "a block a program, each with its heading": () =>
    workbook(
      [
        ...[TITLE, ["Programa: Educación"], HEADINGS.slice(1), AULAS, BECAS],
        ...[["Programa: Transporte"], HEADINGS.slice(1), VIAS],
      ],
      ["A2:H2", "A6:H6"],
    ),
  "blocks whose columns stand in another order": () =>
    workbook([
      ...[TITLE, ["Programa:", "Educación"], HEADINGS.slice(1), AULAS, BECAS],
      ...[["Programa:", "Transporte"], [...HEADINGS.slice(1)].reverse(), [...VIAS].reverse()],
    ]),
  "a sheet a program": () =>
    sheetsOf(
      [TITLE, ["Programa:", "Educación"], HEADINGS.slice(1), AULAS, BECAS],
      [TITLE, ["Programa:", "Transporte"], HEADINGS.slice(1), VIAS],
    ),
  "the heading only in the first sheet": () =>
    sheetsOf([TITLE, HEADINGS, ["Educación", ...AULAS], ["Educación", ...BECAS]], [["Transporte", ...VIAS]]),
  "programs in the column of products": () =>
    workbook([
      ...[TITLE, ["Código", "Programa / Producto", ...HEADINGS.slice(2)]],
      ...[
        ["22", "Educación"],
        ["2201", ...AULAS],
        ["2202", ...BECAS],
        ["24", "Transporte"],
        ["2401", ...VIAS],
      ],
    ]),
  "a heading in three rows": () =>
    workbook(
      [
        TITLE,
        [
          "Programa",
          "Producto",
          "Indicador de producto",
          "Unidad",
          "Línea base",
          "Meta cuatrienio",
          "Metas",
          null,
          "Responsable",
        ],
        [...Array<null>(6).fill(null), "Física", null],
        [...Array<null>(6).fill(null), "2024", "2025"],
        ...[
          ["Educación", ...AULAS],
          ["Educación", ...BECAS],
          ["Transporte", ...VIAS],
        ],
      ],
      [..."ABCDEFI"].map((column) => `${column}2:${column}4`).concat("G2:H2", "G3:H3"),
    ),
  "a heading in two rows that nobody merged": () =>
    workbook([
      TITLE,
      [
        "Programa",
        "Producto",
        "Indicador de producto",
        "Unidad",
        "Línea base",
        "Meta cuatrienio",
        "Metas",
        null,
        "Responsable",
      ],
      [...Array<null>(6).fill(null), "2024", "2025"],
      ...[
        ["Educación", ...AULAS],
        ["Educación", ...BECAS],
        ["Transporte", ...VIAS],
      ],
    ]),
  "years of the term": () =>
    workbook([
      ...[TITLE, [...HEADINGS.slice(0, 6), "Meta año 1", "Meta año 2", "Responsable"]],
      ...[
        ["Educación", ...AULAS],
        ["Educación", ...BECAS],
        ["Transporte", ...VIAS],
      ],
    ]),
  "the national form's headings": () =>
    workbook([
      TITLE,
      [
        ...["Programa (MGA)", "Producto (MGA)", "Indicador de Producto(MGA)", "Unidad de medida", "Línea base"],
        ...["Meta Cuatrienio", "Programación del producto bien o servicio 2024"],
        ...["Programación del producto bien o servicio 2025", "Responsable"],
      ],
      ...[
        ["Educación", ...AULAS],
        ["Educación", ...BECAS],
        ["Transporte", ...VIAS],
      ],
    ]),
  "headings cut short and mistyped": () =>
    workbook([
      ...[TITLE, ["PROG.", "PRODCUTO", "IND. PROD.", "U/M", "LINEA BSE", "META CUATR.", "MT 2024", "MT 2025", "RESP."]],
      ...[
        ["Educación", ...AULAS],
        ["Educación", ...BECAS],
        ["Transporte", ...VIAS],
      ],
    ]),
  "planned and executed rows": () => {
    const planned = (program: string, row: Row): Row => [program, ...row.slice(0, 5), "P", ...row.slice(5)];
    const executed = (value: string): Row => [...Array<null>(6).fill(null), "E", value];
    return workbook([
      ...[TITLE, [...HEADINGS.slice(0, 6), "P/E", ...HEADINGS.slice(6)]],
      ...[planned("Educación", AULAS), executed("3"), planned("Educación", BECAS), executed("9")],
      ...[planned("Transporte", VIAS), executed("1")],
    ]);
  },
  "sums, notes and signatures around it": () =>
    workbook([
      ...[TITLE, HEADINGS, ["Educación", ...AULAS], ["Educación", ...BECAS]],
      ...[
        [null, null, "Subtotal programa", null, null, "52"],
        ["Transporte", ...VIAS],
      ],
      ...[["GRAN TOTAL", null, null, null, null, "62"], ["* Según el catálogo"], ["Ana Gil", null, "Luis Paz"]],
      ...[["Alcaldesa", null, "Secretario de Planeación"]],
    ]),
  "a sheet for each year": () =>
    sheetsOf(
      ...["2024", "2025"].map((year, at): Row[] => {
        const ofYear = (program: string, row: Row): Row => [program, ...row.slice(0, 5), row[5 + at]!, row[7]!];
        return [
          ...[TITLE, [...HEADINGS.slice(0, 6), `Meta ${year}`, "Responsable"]],
          ...[ofYear("Educación", AULAS), ofYear("Educación", BECAS), ofYear("Transporte", VIAS)],
        ];
      }),
    ),
};

describe("the same plan", () => {
  test.each(Object.entries(DRAWINGS))("%s", async (_, draw) => {
    const plan = await readPlan(draw());
    expect(recordsOf(plan)).toEqual(EXPECTED);
    expect(plan.owner?.code).toBe("05368");
  });
});

test("activities under an indicator that is merged over them are its own", async () => {
  const rows: Row[] = [
    TITLE,
    ["Programa", "Indicador de producto", "Meta 2025", "Actividad", "Responsable", "Fecha de inicio", "Fecha de fin"],
    ["Educación", "Sedes dotadas", "8", "Comprar pupitres", "Almacén", "01/02/2025", "30/06/2025"],
    [null, null, null, "Repartir pupitres", "Secretaría de Educación", "01/07/2025", "31/08/2025"],
  ];
  const { actions } = await readPlan(workbook(rows, ["A3:A4", "B3:B4", "C3:C4"]));
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
  const { actions } = await readPlan(workbook(rows));
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
  const { actions } = await readPlan(workbook(rows));
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
  const { actions } = await readPlan(workbook(rows));
  expect(actions[0]?.indicators.map(({ text }) => text)).toEqual(["Sedes dotadas", "Jóvenes becados"]);
});

test("a cover says whose plan it is", async () => {
  const cover: Row[] = [["PLAN INDICATIVO"], ["Entidad territorial:", "Jericó"], ["Departamento:", "Antioquia"]];
  const { owner } = await readPlan(sheetsOf(cover, [HEADINGS, ["Educación", ...AULAS], ["Educación", ...BECAS]]));
  expect(owner?.code).toBe("05368");
});
