import { expect, test } from "vitest";
import { identifyOwner } from "./identify.ts";
import { DEPARTMENTS, MUNICIPALITIES } from "./territory.ts";

function codeOf(...texts: string[]): string | null {
  const found = identifyOwner(texts.map((text) => ({ text, source: "title", origin: text })));
  return found.kind === "found" ? found.owner.code : null;
}

test("there are 33 departments and 1,121 municipalities, codes with their zeros", () => {
  expect(DEPARTMENTS).toHaveLength(33);
  expect(MUNICIPALITIES).toHaveLength(1121);
  expect(MUNICIPALITIES.every(({ code, department }) => /^\d{5}$/.test(code) && code.startsWith(department.code))).toBe(
    true,
  );
});

test("every municipality is found by its name with its department", () => {
  const missed = MUNICIPALITIES.filter(
    ({ code, name, department }) => codeOf(`Municipio de ${name} - ${department.name}`) !== code,
  );
  expect(missed.map(({ name, department }) => `${name} (${department.name})`)).toEqual([]);
});

test("every municipality is found in capitals without accents, its department elsewhere", () => {
  const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  const missed = MUNICIPALITIES.filter(
    ({ code, name, department }) =>
      codeOf(`ALCALDIA MUNICIPAL DE ${plain(name)}`, `Departamento: ${department.name}`) !== code,
  );
  expect(missed.map(({ name, department }) => `${name} (${department.name})`)).toEqual([]);
});

test.each([
  ["Alcaldía de El Espinal, Tolima", "73268"],
  ["Municipio de Tolú Viejo, Sucre", "70823"],
  ["Municipio de Sincé", "70742"],
  ["Alcaldía municipal de Carmen de Bolívar", "13244"],
  ["Municipio de Santuario, Antioquia", "05697"],
  ["Municipio de Piendamó", "19548"],
])("other names of a municipality: %s", (text, code) => {
  expect(codeOf(text)).toBe(code);
});

test("a heading that says meta is no department", () => {
  expect(codeOf("Municipio de Granada", "Departamento de Cundinamarca", "Meta")).toBe("25312");
});

test("a shared name without a department is left to a person", () => {
  const found = identifyOwner([{ text: "Municipio de La Unión", source: "title", origin: null }]);
  expect(found.kind === "ambiguous" && found.candidates.map(({ code }) => code)).toEqual([
    "05400",
    "52399",
    "70400",
    "76400",
  ]);
});

test("the DANE code decides", () => {
  expect(codeOf("Código DANE: 44110", "Municipio: La Unión")).toBe("44110");
});

test("short names of departments, and a code that lost its zero, tell homonyms apart", () => {
  expect(codeOf("Municipio de San Pedro (Valle)")).toBe("76670");
  expect(codeOf("Municipio de Rionegro (Ant.)")).toBe("05615");
  expect(codeOf("Código DANE: 5400", "Municipio: La Unión")).toBe("05400");
});

test("a department is an owner, and its name no municipality", () => {
  expect(codeOf("Gobernación de Nariño")).toBe("52");
});

test("a name in lower case within a sentence is an accident", () => {
  expect(codeOf("se colocan piedras en la victoria del proceso")).toBeNull();
});

test("a part of a longer name names it from five letters on", () => {
  expect(codeOf("Municipio de Tunía")).toBe("19548");
  expect(codeOf("Municipio de Osos")).toBeNull();
});
