import { GEL_2008 } from "@cotejo/core";
import { expect, test } from "vitest";
import { createHeadingMatcher } from "./match-heading.ts";

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
