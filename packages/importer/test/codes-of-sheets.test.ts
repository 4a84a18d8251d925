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
