import { expect, test } from "vitest";
import { affirmed } from "./negation.ts";

const left = (text: string) => affirmed(text).replace(/\s+/g, " ").trim();

test.each([
  ["Sin sitio web: se atiende en la oficina", ": se atiende en la oficina"],
  ["Portal sin información vieja y con noticias", "Portal y con noticias"],
  ["Trámites sin filas por Internet", "Trámites por Internet"],
  ["La entidad no requiere trámites en línea, pero sí correo", "La entidad , pero sí correo"],
  ["Servicios: no aplica", ""],
  ["Página web fuera de servicio; se atiende en persona", "; se atiende en persona"],
  ["Nunca se publica, ni se informa", ","],
])("«%s» affirms «%s»", (text, expected) => {
  expect(left(text)).toBe(expected);
});

test.each([
  "No. de trámites",
  "No de visitas",
  "Nº 3",
  "No solo el portal",
  "Que no falten noticias",
  "Notas del sindicato",
])("«%s» denies nothing", (text) => {
  expect(affirmed(text)).toBe(text);
});
