import { GEL_2008 } from "@cotejo/core";
import { describe, expect, test } from "vitest";
import { filled, gridOf, paragraphOf } from "../../../test/draw-grid.ts";
import type { Block } from "../../read/source-document.ts";
import { splitDocument } from "./split-document.ts";

const table = () =>
  gridOf(
    [
      ["Acción", "Indicador", "Meta"],
      ["x", "y", "z"],
    ],
    0,
    { name: null },
  );
const parts = (...titles: string[]) =>
  splitDocument(
    { file: "plan", format: "docx", blocks: titles.flatMap((title) => [paragraphOf(title), table()]) },
    GEL_2008,
  ).length;

const FIRST = "Municipio de Jericó, Antioquia";

test("plans below each other are cut before the title of another municipality", () => {
  expect(parts(FIRST, "Municipio de Cáqueza")).toBe(2);
  expect(parts(FIRST, FIRST)).toBe(1);
});

test("a title has up to 120 letters", () => {
  expect([120, 121].map((letters) => parts(FIRST, filled("Municipio de Cáqueza", letters)))).toEqual([2, 1]);
});

describe("a workbook", () => {
  const headings = ["Acción", "Indicador", "Meta"];
  const sheet = (name: string, ...rows: string[][]) => gridOf([...rows, headings, ["x", "y", "z"]], 0, { name });
  const ownersOf = (...blocks: Block[]) =>
    splitDocument({ file: "planes", format: "xlsx", blocks }, GEL_2008).map(({ owner }) => owner?.code ?? null);

  test("that the department gathered under its letterhead is divided by the names of its sheets", () => {
    const letterhead = [["Gobernación de Cundinamarca"]];
    expect(ownersOf(sheet("Chía", ...letterhead), sheet("La Mesa", ...letterhead))).toEqual(["25175", "25386"]);
  });

  test("whose sheets state their municipalities is divided across departments, by names alone it is not", () => {
    expect(ownersOf(sheet("1", ["Municipio de Guatapé"]), sheet("2", ["Alcaldía de Tenjo"]))).toEqual([
      "05321",
      "25799",
    ]);
    expect(ownersOf(sheet("Jericó"), sheet("Tenjo"))).toEqual([null]);
  });

  test.each([
    ["officials", ["Garzón", "Medina", "Trujillo"]],
    ["neighbourhoods", ["Montebello", "Los Andes", "La Paz"]],
    ["subjects", ["Contratación", "Convención", "Jardín"]],
  ])("whose sheets are called after %s is not divided", (_, names) => {
    expect(ownersOf(...names.map((name) => sheet(name)))).toEqual([null]);
  });

  test("with a municipality in each row is divided where that stands before what the plan says, not behind it", () => {
    const rows = (before: boolean) =>
      [
        ["Municipio", ...headings],
        ["Chía", "a", "b", "c"],
        ["Cota", "d", "e", "f"],
      ].map(([place, ...rest]) => (before ? [place!, ...rest] : [...rest, place!]));
    expect(ownersOf(gridOf(rows(true)))).toEqual(["25175", "25214"]);
    expect(ownersOf(gridOf(rows(false)))).toEqual([null]);
  });
});
