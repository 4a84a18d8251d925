import { GEL_2008 } from "@cotejo/core";
import { expect, test } from "vitest";
import { filled, wordy } from "../../../test/draw-grid.ts";
import { createHeadingMatcher, GRADES } from "./match-heading.ts";

const matchHeading = createHeadingMatcher(GEL_2008.headings);

test.each([
  ["Acción", "action"],
  ["ACCIONES NECESARIAS", "action"],
  ["Accin", "action"],
  ["Línea estratégica", "action"],
  ["Beneficios para los ciudadanos", "benefits"],
  ["indicadores de gestión", "indicator"],
  ["Nombre del indicador", "indicator"],
  ["M E T A S", "target"],
  ["Meta del indicador", "target"],
  ["Productos", "target"],
  ["Descripción de la actividad", "activity"],
  ["Responsable de la actividad", "responsible"],
  ["Dependencia", "responsible"],
  ["Recuros", "resource"],
  ["plazo de Implementación", "time"],
  ["Fecha de Cumplimiento", "time"],
  ["Periodo de cumplimiento", "time"],
  ["Avance a Abr 30", "follow-up"],
  ["% de avance de la meta", "follow-up"],
  ["N°", "number"],
])("«%s» names %s", (heading, meaning) => {
  expect(matchHeading(heading)?.meaning).toBe(meaning);
});

test.each([
  "Rubro",
  "100%",
  "",
  "Acciones para articular esfuerzos con entidades locales, departamentales, nacionales e internacionales",
])("«%s» is no heading", (text) => {
  expect(matchHeading(text)).toBeNull();
});

test("a name alone is sure, a word that may mean something else is not", () => {
  expect(matchHeading("Acción")?.confidence).toBe(1);
  expect(matchHeading("Estrategia")?.confidence).toBe(0.6);
  expect([1, 0.6].map((confidence) => confidence >= GRADES.sure)).toEqual([true, false]);
});

test("a term among other words counts for less, the less the more of them there are; a misspelt one, too", () => {
  expect(matchHeading("Indicador xyz")?.confidence).toBe(0.8);
  expect(matchHeading(`Indicador ${wordy(3)}`)?.confidence).toBe(0.75);
  expect(matchHeading("Indicadro")?.confidence).toBe(0.9);
});

test("a heading has at most nine words and two hundred letters", () => {
  expect([8, 9].map((more) => matchHeading(`Indicador ${wordy(more)}`)?.meaning)).toEqual(["indicator", undefined]);
  expect([200, 201].map((letters) => matchHeading(filled("Indicador", letters))?.meaning)).toEqual([
    "indicator",
    undefined,
  ]);
});
