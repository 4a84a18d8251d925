import { expect, test } from "vitest";
import { isScanEcho } from "./scan-echo.ts";

test.each([
  ["seinana", "1 vez por semana"],
  ["rnunicipio", "sitio Web del municipio"],
  ["Sccrctarla Gcncial", "Secretaría General"],
  ["8070", "80%"],
  ["2o/o", "20%"],
])("«%s» after «%s» is an echo", (text, before) => {
  expect(isScanEcho(text, before)).toBe(true);
});

test.each([
  ["Comité GELT", "Comité GELT"],
  ["privados", "Funcionarios públicos"],
  ["Alcaldía", "Alcalde"],
  ["mensual", "semanal"],
  ["Secretaría de Hacienda", "Secretaría de Gobierno"],
  ["trámites", "servicios"],
  ["50%", "100%"],
  ["200", "100"],
  ["2012", "2011"],
  ["departamentales", "entidades locales"],
  ["capacitaciones", "Publicaciones"],
])("«%s» after «%s» is a text of its own", (text, before) => {
  expect(isScanEcho(text, before)).toBe(false);
});
