import { expect, test } from "vitest";
import { cellAt, filled, paragraphOf } from "../../../test/draw-grid.ts";
import { textOf } from "../../read/source-document.ts";
import { planLevel } from "./plan-level.ts";

const named = (...given: Parameters<typeof planLevel>) => textOf(planLevel(...given).cell);
const NO_CELLS: Parameters<typeof planLevel>[0] = [];

test("the widest title above names the plan, of as wide ones the lowest", () => {
  const wide = { columnSpan: 6 };
  const above = [
    cellAt(0, 0, "Alcaldía municipal", wide),
    cellAt(1, 0, "Plan de bienestar social", wide),
    cellAt(2, 0, "Grupo de talento humano"),
  ];
  expect(named(above, undefined, "Hoja1", "x.xlsx")).toBe("Plan de bienestar social");
  expect(planLevel(above, undefined, null, "x")).toMatchObject({ heading: "Plan", key: "plan" });
});

test("labels of forms, single words and cells under others are no titles", () => {
  const labels = [
    "Código: F-12",
    "Versión de la alcaldía",
    "Fecha de aprobación",
    "Página uno de dos",
    "Formato interno",
    "Vigencia del plan",
    "Logo alcaldía",
    "Plan",
  ];
  const above = [
    ...labels.map((text, at) => cellAt(at, 0, text)),
    cellAt(9, 0, "Plan de bienestar", { isCovered: true }),
  ];
  expect(named(above, undefined, "Bienestar", "x.xlsx")).toBe("Bienestar");
});

test("texts are titles up to 250 letters", () => {
  const [title, text] = [250, 251].map((letters) => filled("Plan de bienestar", letters));
  expect(named([cellAt(0, 0, title!)], undefined, "Hoja1", "x.xlsx")).toBe(title);
  expect(named([cellAt(0, 0, text!)], undefined, "Hoja1", "x.xlsx")).toBe("x");
});

test("else the paragraph before it, the sheet, the file", () => {
  const paragraph = paragraphOf("Plan  de bienestar");
  expect(named(NO_CELLS, paragraph, null, "x.docx")).toBe("Plan de bienestar");
  expect(named(NO_CELLS, paragraphOf("2025"), "Bienestar", "x.xlsx")).toBe("Bienestar");
  expect(named(NO_CELLS, undefined, null, "Plan de bienestar 2025.docx")).toBe("Plan de bienestar 2025");
  for (const sheet of ["Hoja1", "Sheet 2", "TABLA", "2025", "Hoja"])
    expect(named(NO_CELLS, undefined, sheet, "Plan.v2.xlsx")).toBe("Plan.v2");
});
