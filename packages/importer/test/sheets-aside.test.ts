/** Hidden sheets beside the plan, and what a person says of sheets. */
import { describe, expect, test } from "vitest";
import { readSheetChoice } from "../src/locate/sheet-choice.ts";
import type { Row } from "./draw.ts";
import { plan, ROWS, readSheets, texts } from "./draw-sheets.ts";

describe("a hidden sheet beside the plan", () => {
  const older: Row[] = [
    ["Eje", "Programa", "Indicador de producto", "Meta cuatrienio", "Responsable"],
    ["Social", "Educación", "Aulas dotadas", "10", "Educación"],
    ["Social", "Educación", "Becas", "30", "Educación"],
    ["Social", "Salud", "Vacunas puestas", "800", "Salud"],
    ["Social", "Salud", "Brigadas de salud hechas", "8", "Salud"],
  ];

  test("is an older version, with fewer columns", async () => {
    const { indicators, messages } = await readSheets([
      { name: "Plan", rows: plan() },
      { name: "Versión anterior", rows: older, isHidden: true },
    ]);
    expect(texts(indicators)).toEqual(ROWS.map((row) => row[3]));
    expect(messages.find(({ code }) => code === "hidden-sheet-aside")?.facts).toEqual({ sheet: "Versión anterior" });
  });

  test("or where it is worked out, with more columns", async () => {
    const more = plan().map(
      (row, at): Row => (at === 0 ? row : [...row, at === 1 ? "Meta 2024" : "1", at === 1 ? "Meta 2025" : "2"]),
    );
    const { indicators } = await readSheets([
      { name: "Base", rows: more, isHidden: true },
      { name: "Plan", rows: plan() },
    ]);
    expect(texts(indicators)).toEqual(ROWS.map((row) => row[3]));
    expect(indicators[0]!.target?.place).toMatchObject({ sheet: "Plan" });
  });

  test("is read where no visible sheet holds a plan", async () => {
    const { indicators, codes } = await readSheets([
      { name: "Portada", rows: [["Alcaldía"]] },
      { name: "Plan", rows: plan(), isHidden: true },
    ]);
    expect(indicators).toHaveLength(5);
    expect(codes).toContain("hidden-sheet");
  });

  test("and where what is visible is far less", async () => {
    const { indicators } = await readSheets([
      { name: "Ejemplo", rows: plan(ROWS.slice(0, 1)) },
      { name: "Plan", rows: plan(), isHidden: true },
    ]);
    expect(new Set(texts(indicators)).size).toBe(5);
  });

  test("and where a person takes it in", async () => {
    const sheets = readSheetChoice({ sheets: { takeIn: ["version ANTERIOR"] } })!;
    const { indicators, codes } = await readSheets(
      [
        { name: "Plan", rows: plan() },
        { name: "Versión anterior", rows: older, isHidden: true },
      ],
      { sheets },
    );
    expect(indicators).toHaveLength(9);
    expect(codes).not.toContain("hidden-sheet-aside");
  });
});

test("a person leaves sheets out", async () => {
  const sheets = readSheetChoice({ sheets: { leaveOut: ["Borrador"] } })!;
  const given = [
    { name: "Plan", rows: plan(ROWS.slice(0, 3)) },
    { name: "Borrador", rows: plan(ROWS.slice(3)) },
  ];
  expect((await readSheets(given)).indicators).toHaveLength(5);
  const { indicators, messages } = await readSheets(given, { sheets });
  expect(indicators).toHaveLength(3);
  expect(messages.find(({ code }) => code === "sheet-left-out")?.facts).toEqual({ sheet: "Borrador" });
});

test("a sheet that a person takes in and that holds no plan is named", async () => {
  const { messages } = await readSheets([{ name: "Plan", rows: plan() }], {
    sheets: readSheetChoice({ sheets: { takeIn: ["Anexo"] } })!,
  });
  expect(messages.find(({ code }) => code === "sheet-not-taken")?.facts).toEqual({ sheet: "Anexo" });
});

test("what names no sheets is refused", () => {
  expect(readSheetChoice({ columns: {} })).toBeNull();
  for (const sheets of [[], {}, "Plan", { leaveOut: "Plan" }, { without: ["Plan"] }, null])
    expect(() => readSheetChoice({ sheets })).toThrow("Las hojas deben ser");
});
