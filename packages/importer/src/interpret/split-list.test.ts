import fc from "fast-check";
import { expect, test } from "vitest";
import { type ListStyle, splitItems, splitList } from "./split-list.ts";

const split = (text: string, style: ListStyle = "sentences") =>
  splitList(
    text.split("\n").map((line) => ({ text: line, isListItem: false })),
    style,
  );

test.each(["- ", "• ", "* ", "– ", "-", "\uF0B7 "])(
  "the mark «%s» begins an item, a line without it goes on",
  (mark) => {
    expect(split(`${mark}Publicar la información\nen el portal\n${mark}Revisarla`)).toEqual([
      "Publicar la información en el portal",
      "Revisarla",
    ]);
  },
);

test("numbers and letters mark items, and figures stay", () => {
  expect(split("1. Convocar\n2. Reunir")).toEqual(["Convocar", "Reunir"]);
  expect(split("a) Convocar\nb) Reunir")).toEqual(["Convocar", "Reunir"]);
  expect(split("4 veces al mes\n2.5%", "lines")).toEqual(["4 veces al mes", "2.5%"]);
});

test("a list numbered before figures, or by letters, is told by its sequence", () => {
  expect(split("1. 100%\n2. 50%", "lines")).toEqual(["100%", "50%"]);
  expect(split("A. Convocar\nB. Reunir")).toEqual(["Convocar", "Reunir"]);
  expect(split("i. Convocar\nii. Reunir\niii. Informar")).toEqual(["Convocar", "Reunir", "Informar"]);
  expect(split("1.1000 visitas", "lines")).toEqual(["1.1000 visitas"]);
  expect(split("1.Visitas\n2.Noticias")).toEqual(["Visitas", "Noticias"]);
});

test("a target or time that wraps is one", () => {
  expect(split("4 noticias\nmensuales", "lines")).toEqual(["4 noticias mensuales"]);
  expect(split("Enero a\ndiciembre de\n2010", "lines")).toEqual(["Enero a diciembre de 2010"]);
  expect(split("semanal\nmensual", "lines")).toEqual(["semanal", "mensual"]);
  expect(split("2 meses\n1 año", "lines")).toEqual(["2 meses", "1 año"]);
  expect(split("1 año\n5 años", "lines")).toEqual(["1 año", "5 años"]);
});

test("without marks, a line that begins a sentence begins an item", () => {
  expect(split("Comité GEL\nFuncionarios de la\nAlcaldía")).toEqual(["Comité GEL", "Funcionarios de la Alcaldía"]);
});

test("a name is one text over all its lines", () => {
  expect(split("Acciones para\nAvanzar en las fases", "single")).toEqual(["Acciones para Avanzar en las fases"]);
});

test("a hyphen at the end of a line stays, the break goes", () => {
  expect(split("- Convenios Inter-\nadministrativos")).toEqual(["Convenios Inter-administrativos"]);
});

test("a semicolon parts names and not sentences", () => {
  expect(split("Alcalde; Secretaría de Hacienda", "names")).toEqual(["Alcalde", "Secretaría de Hacienda"]);
  expect(split("Convocar; luego reunir")).toEqual(["Convocar; luego reunir"]);
});

test("items of a marked list come back whole, in order", () => {
  const item = fc.stringMatching(/^[A-Z][a-z]{2,9}( [a-z]{2,9}){0,4}$/);
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), fc.constantFrom("- ", "• ", "1. "), (items, mark) => {
      expect(split(items.map((text) => mark + text).join("\n"))).toEqual(items);
    }),
  );
});

test.each<[string, string[]]>([
  ["1. Recoger la información 2. Publicarla", ["Recoger la información", "Publicarla"]],
  ["1) 48 2) 12", ["48", "12"]],
  ["- Inventariar - Automatizar", ["Inventariar", "Automatizar"]],
  ["1.1. Recoger", ["Recoger"]],
  ["a) Recoger b) Publicar", ["Recoger", "Publicar"]],
  ["- Comité GEL - T", ["Comité GEL - T"]],
  ["Versión 2. Publicar", ["Versión 2. Publicar"]],
])("a list on one line: %s", (text, items) => {
  expect(splitList([{ text, isListItem: false }], "sentences")).toEqual(items);
});

test("an item says which line it begins in, also where a line holds several", () => {
  const lines = ["1. Uno 2. Dos", "Otra cosa", "- Tres - Cuatro"].map((text) => ({ text, isListItem: false }));
  expect(splitItems(lines, "lines").map(({ line }) => line)).toEqual([0, 0, 2, 2]);
});

test("a party's name that the print wraps after its first words is one, and two below each other are two", () => {
  const wrapped = (...texts: string[]) =>
    splitList(
      texts.map((text, at) => ({ text, isListItem: false, ...(at > 0 && { follows: "full" as const }) })),
      "names",
    );
  expect(wrapped("Oficina", "Asesora de", "Planeación")).toEqual(["Oficina Asesora de Planeación"]);
  expect(wrapped("Oficina de", "Talento", "Humano")).toEqual(["Oficina de Talento Humano"]);
  expect(wrapped("Alcalde", "Secretaría de Gobierno")).toEqual(["Alcalde", "Secretaría de Gobierno"]);
  expect(split("Secretaría\nGeneral", "names")).toEqual(["Secretaría General"]);
  expect(split("Comité\nAlcalde", "names")).toEqual(["Comité", "Alcalde"]);
  expect(wrapped("Oficina de Sistemas", "Personería")).toEqual(["Oficina de Sistemas", "Personería"]);
});
