import { GEL_2008 } from "@cotejo/core";
import { describe, expect, test } from "vitest";
import { gridOf } from "../../../test/draw-grid.ts";
import { vocabularyOf } from "../headings/vocabulary.ts";
import { findTables } from "./find-tables.ts";

const tables = (...headings: string[][]) =>
  findTables(
    headings.map((heading, at) => gridOf([heading, heading.map(() => "x")], 0, { name: `Hoja ${at}` })),
    "plan.xlsx",
    vocabularyOf(GEL_2008),
  ).value.tables.map(({ grid }) => grid.name);

const FIVE = ["Acción", "Indicador", "Meta", "Actividad", "Responsable"];

describe("beside a plan of five fields", () => {
  test("a table of more than half as many is one of its tables", () => {
    expect(tables(FIVE, ["Acción", "Indicador", "Responsable"])).toEqual(["Hoja 0", "Hoja 1"]);
  });

  test("one that says less tells of something else", () => {
    expect(tables([...FIVE, "Recursos"], ["Acción", "Indicador", "Responsable"])).toEqual(["Hoja 0"]);
    expect(tables(FIVE, ["Estrategia", "Indicador", "Responsable"])).toEqual(["Hoja 0"]);
  });
});

test("beside a plan of fewer fields none is weaker", () => {
  const four = ["Acción", "Indicador", "Meta", "Responsable", "Valor"];
  const weak = ["Estrategia", "Medición", "Responsable"];
  expect(tables(four, weak)).toEqual(["Hoja 0", "Hoja 1"]);
});

describe("a grid that two shapes claim is of the surer one", () => {
  const shapes = (...rows: string[][]) =>
    findTables([gridOf(rows)], "plan.xlsx", vocabularyOf(GEL_2008)).value.tables.map(({ shape }) => shape);
  const values = (headings: string[]) => headings.map((_, at) => (at === 3 ? "4" : "Salud para todos"));
  const of = (...headings: string[]) => shapes(headings, values(headings));

  test("a matrix that its headings surely tell before actions that are called so", () => {
    expect(of("Programa", "Acción", "Indicador de producto", "Meta de producto", "Responsable")).toEqual(["measured"]);
  });

  test("actions that are called so before a matrix that may be one", () => {
    expect(of("Programa", "Acción", "Indicador", "Meta", "Responsable")).toEqual(["listed"]);
  });

  test("a matrix that may be one before actions that go by a level", () => {
    expect(of("Programa", "Componente", "Indicador", "Meta", "Responsable")).toEqual(["measured"]);
  });

  test("and a table of actions where nothing else claims it", () => {
    expect(of("Estrategia", "Indicador", "Meta", "Fecha")).toEqual(["listed"]);
  });
});
