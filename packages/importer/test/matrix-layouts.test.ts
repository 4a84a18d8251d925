/** One plan drawn as different offices draw it: whatever the form, the same records come out, and no cell is lost. */
import type { Plan } from "@cotejo/core";
import { describe, expect, test } from "vitest";
import { type Row, readWhole, sheetsOf, workbook } from "./draw.ts";

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
    const plan = await readWhole(draw());
    expect(recordsOf(plan)).toEqual(EXPECTED);
    expect(plan.owner?.code).toBe("05368");
  });
});

test("a cover says whose plan it is", async () => {
  const cover: Row[] = [["PLAN INDICATIVO"], ["Entidad territorial:", "Jericó"], ["Departamento:", "Antioquia"]];
  const { owner } = await readWhole(sheetsOf(cover, [HEADINGS, ["Educación", ...AULAS], ["Educación", ...BECAS]]));
  expect(owner?.code).toBe("05368");
});
