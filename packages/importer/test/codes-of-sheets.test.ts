/** Codes say what is measured, marks which row it is: by which of them sheets tell of the same indicator. */
import { describe, expect, test } from "vitest";
import type { Row } from "./draw.ts";
import { readSheets, texts } from "./draw-sheets.ts";

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

test("a follow-up by the marks of the plan, a row a year, under other headings", async () => {
  const { indicators } = await readSheets([
    {
      name: "Plan",
      rows: [
        ["ID", "Eje", "Meta de producto", "Meta cuatrienio"],
        ["M-1", "Social", "Dotar doce aulas", "12"],
        ["M-2", "Social", "Dar cuarenta becas", "40"],
        ["M-3", "Vías", "Mantener vías del sur", "60"],
      ],
    },
    {
      name: "Avances",
      rows: [
        ["ID meta", "Vigencia", "Eje", "Descripción de la meta", "Programado", "Ejecutado"],
        ["M-1", "2024", "Social", "Dotar doce aulas", "3", "2"],
        ["M-1", "2025", "Social", "Dotar doce aulas", "4", "4"],
        ["M-2", "2024", "Social", "Dar cuarenta becas", "10", "10"],
      ],
    },
  ]);
  expect(indicators.map(({ id, target }) => [id, target?.text])).toEqual([
    ["M-1", "12"],
    ["M-2", "40"],
    ["M-3", "60"],
  ]);
  expect(indicators.map(({ yearly }) => yearly?.map(({ year, text }) => `${year}: ${text}`))).toEqual([
    ["2024: 3", "2025: 4"],
    ["2024: 10"],
    [],
  ]);
});
