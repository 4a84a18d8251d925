/** A row an activity: its indicator counts once, and two commitments of like words stay two. */
import { describe, expect, test } from "vitest";
import type { Row } from "./draw.ts";
import { readSheets, texts } from "./draw-sheets.ts";

const indicatorsOf = async (rows: Row[]) => (await readSheets([{ name: "Plan", rows }])).indicators;

describe("a row an activity", () => {
  const HEADINGS: Row = ["Programa", "Indicador de producto", "Meta", "Actividad", "Responsable"];

  test("with its indicator again in each: one, with all its activities", async () => {
    const { indicators, plan } = await readSheets([
      {
        name: "Plan",
        rows: [
          HEADINGS,
          ["Educación", "Aulas dotadas", "12", "Comprar pupitres", "Secretaría de Educación"],
          ["Educación", "Aulas dotadas", "12", "Pintar los salones", "Secretaría de Educación"],
          ["Educación", "Becas entregadas", "40", "Abrir la convocatoria", "Secretaría de Educación"],
        ],
      },
    ]);
    expect(texts(indicators)).toEqual(["Aulas dotadas", "Becas entregadas"]);
    expect(plan.actions[0]!.activities.map(({ text, indicator }) => [text, indicator])).toEqual([
      ["Comprar pupitres", 0],
      ["Pintar los salones", 0],
      ["Abrir la convocatoria", 1],
    ]);
  });

  test("others that answer, or another target, are other commitments", async () => {
    const two = async (target: string, who: string) => {
      const indicators = await indicatorsOf([
        HEADINGS,
        ["Gestión", "Informes presentados", "4", "Informar de las finanzas", "Secretaría de Hacienda"],
        ["Gestión", "Informes presentados", target, "Informar de la salud", who],
      ]);
      return indicators.length;
    };
    expect([await two("4", "Secretaría de Salud"), await two("2", "Secretaría de Hacienda")]).toEqual([2, 2]);
    expect(await two("4", "Secretaría de Hacienda")).toBe(1);
  });

  test("others that answer for activities of one goal share its indicator, where it has five words", async () => {
    const count = async (goal: string) => {
      const indicators = await indicatorsOf([
        [...HEADINGS, "Meta de producto"],
        ["Agua", "Usuarios conectados", "350", "Elaborar los estudios", "Secretaría de Obras", goal],
        ["Agua", "Usuarios conectados", "350", "Contratar la red", "Oficina de Contratación", goal],
      ]);
      return indicators.length;
    };
    expect(await count("Ampliar la cobertura del acueducto de las veredas")).toBe(1);
    expect(await count("Ampliar el acueducto del Alto")).toBe(1);
    expect(await count("Ampliar el acueducto alto")).toBe(2);
  });

  test("where hardly any row repeats the one above it is chance", async () => {
    const rows = [
      "Aulas dotadas",
      "Becas",
      "Sedes",
      "Rutas",
      "Cupos",
      "Libros",
      "Número de documentos",
      "Número de documentos",
    ];
    const indicators = await indicatorsOf([
      HEADINGS,
      ...rows.map((name, at): Row => ["Educación", name, "1", `Hacer lo del numeral ${at}`, "Secretaría de Educación"]),
    ]);
    expect(texts(indicators)).toEqual(rows);
  });

  test("what is to be produced is a commitment of each row, however it is measured", async () => {
    const indicators = await indicatorsOf([
      ["Programa", "Meta de producto", "Indicador de producto", "Meta cuatrienio", "Responsable"],
      ["Gestión", "Formular el plan de turismo", "Documentos elaborados", "1", "Planeación"],
      ["Gestión", "Formular el plan de vivienda", "Documentos elaborados", "1", "Planeación"],
    ]);
    expect(indicators).toHaveLength(2);
  });

  test("of years: each keeps when it is done", async () => {
    const { indicators, plan } = await readSheets([
      {
        name: "Plan",
        rows: [
          ["Vigencia", "Programa", "Indicador de producto", "Meta cuatrienio", "Actividad", "Responsable"],
          ["2024", "Educación", "Aulas dotadas", "12", "Comprar pupitres", "Educación"],
          ["2025", "Educación", "Aulas dotadas", "12", "Pintar los salones", "Educación"],
        ],
      },
    ]);
    expect(indicators.map(({ target }) => target?.text)).toEqual(["12"]);
    expect(plan.actions[0]!.activities.map(({ text, timeframe }) => [text, timeframe?.text])).toEqual([
      ["Comprar pupitres", "2024"],
      ["Pintar los salones", "2025"],
    ]);
  });
});
