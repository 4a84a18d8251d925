import { describe, expect, test } from "vitest";
import { defineFramework, type Framework } from "./framework.ts";
import { type EvidencePlace, type FrameworkEvidence, recogniseFramework } from "./recognise-framework.ts";
import { FRAMEWORKS } from "./registry.ts";

const recognised = (...evidence: [EvidencePlace, string][]) => {
  const { framework, certainty } = recogniseFramework(evidence.map(([at, text]) => ({ at, text })));
  return [framework.key, certainty];
};

describe("each framework is recognised by a title of it", () => {
  const titles: [string, string][] = [
    ["gel-2008", "Plan de acción de Gobierno en Línea 2009"],
    ["gel-2012", "Plan de acción Gobierno en Línea 2013, Decreto 2693 de 2012"],
    ["gel-2014", "Estrategia Gobierno en Línea 2016, Decreto 2573 de 2014"],
    ["gobierno-digital-2018", "Plan de acción Gobierno Digital 2019"],
    ["gobierno-digital-2022", "Plan de acción Gobierno Digital 2024"],
    ["plan-indicativo", "Plan indicativo 2024-2027"],
    ["plan-de-accion", "Plan de acción 2025"],
    ["peti", "Plan Estratégico de Tecnologías de la Información PETI 2024-2027"],
    ["mipg", "Autodiagnóstico MIPG 2023"],
    ["paac", "Plan Anticorrupción y de Atención al Ciudadano 2021"],
  ];

  test.each(titles)("%s by «%s»", (key, title) => {
    expect(recognised(["title", title])).toEqual([key, "named"]);
  });

  test("and none is left out", () => {
    expect(titles.map(([key]) => key)).toEqual(FRAMEWORKS.map(({ key }) => key));
  });
});

test("years decide among the eras of Gobierno en Línea, and without one it is the oldest", () => {
  const era = (year: string) => recognised(["title", `Gobierno en Línea ${year}`])[0];
  expect(["", "2009", "2013", "2016"].map(era)).toEqual(["gel-2008", "gel-2008", "gel-2012", "gel-2014"]);
});

test("a document without a sign of any is a plan of action", () => {
  expect(recognised(["title", "Cuadro de mando"])).toEqual(["plan-de-accion", "assumed"]);
});

/** Frameworks of one sign each, so that what each sign is worth shows against those of the other. */
const framework = (key: string, more: Partial<Framework> = {}, isGeneral = false): Framework =>
  defineFramework({
    ...{ key, name: key, norm: "", period: { kind: "printed" }, structure: "lines" },
    signs: {
      names: [`plan ${key}`],
      marks: ["uno", "dos", "tres", "seis"].map((mark) => `${mark} ${key}`),
      years: { from: key === "rojo" ? 2010 : 2030, to: key === "rojo" ? 2012 : 2032 },
      ...(isGeneral && { isGeneral }),
    },
    ...more,
  });
const [RED, BLUE] = [framework("rojo"), framework("azul")];
const at = (place: EvidencePlace, text: string): FrameworkEvidence => ({ at: place, text });
const marks = (key: string, count: number) =>
  ["uno", "dos", "tres", "seis"].slice(0, count).map((mark) => at("body", `${mark} ${key}`));
const winner = (frameworks: Framework[], ...evidence: FrameworkEvidence[]) =>
  recogniseFramework(evidence, frameworks).framework.key;

/** Of equals the first of the registry wins: so that both orders show that two signs are worth the same. */
function expectEqual(red: FrameworkEvidence[], blue: FrameworkEvidence[], own = RED, other = BLUE): void {
  expect([own, other].map((first) => winner([first, first === own ? other : own], ...red, ...blue))).toEqual([
    own.key,
    other.key,
  ]);
}

describe("what signs are worth beside each other", () => {
  test("a name in the text as much as three marks, and more marks no more", () => {
    expectEqual([at("body", "plan rojo")], marks("azul", 3));
    expectEqual([at("body", "plan rojo")], marks("azul", 4));
  });

  test("the name of a file or sheet as much as one in the text with a mark", () => {
    expectEqual([at("name", "plan rojo")], [at("body", "plan azul"), ...marks("azul", 1)]);
  });

  test("a name in a title as much as one in the text with three marks", () => {
    expectEqual([at("title", "plan rojo")], [at("body", "plan azul"), ...marks("azul", 3)]);
  });

  test("a name in a cell as much as a mark", () => {
    expectEqual([at("cell", "plan rojo")], marks("azul", 1));
  });

  test("a year of its time in a title as much as a mark, and nothing without a name or mark", () => {
    expectEqual([...marks("rojo", 1), at("title", "Informe de 2011")], marks("azul", 2));
    expect(recogniseFramework([at("title", "Informe de 2011")], [BLUE, RED]).certainty).toBe("assumed");
  });

  test("a general name less than a particular one of a file, and more than one in the text", () => {
    const general = framework("rojo", {}, true);
    expect(winner([general, BLUE], at("title", "plan rojo"), at("name", "plan azul"))).toBe("azul");
    expect(winner([BLUE, general], at("title", "plan rojo"), at("body", "plan azul"))).toBe("rojo");
    expect(winner([BLUE, general], at("title", "plan rojo"), at("title", "plan azul"))).toBe("azul");
  });
});

test("one mark tells a framework, and a general name in a cell does not", () => {
  expect(recogniseFramework(marks("azul", 1), [RED, BLUE]).certainty).toBe("inferred");
  const general = framework("azul", {}, true);
  expect(recogniseFramework([at("cell", "plan azul")], [RED, general]).certainty).toBe("assumed");
});

describe("lines of action in cells", () => {
  const line = (key: string, ...concepts: string[]) => ({
    ...{ key, name: key, isStandard: true },
    rules: [{ strength: "exact" as const, all: concepts.map((concept) => [concept]) }],
  });
  const lined = framework("rojo", {
    concepts: { abrir: ["abrir"], foros: ["foros"], medir: ["medir"], visitas: ["visitas"] },
    lines: [line("foros", "abrir", "foros"), line("visitas", "medir", "visitas")],
  });
  const CELLS = [at("cell", "Abrir foros"), at("cell", "Medir visitas")];

  test("two of them more than the name of a file with a mark, and less than a name in a title", () => {
    expect(winner([BLUE, lined], ...CELLS, at("name", "plan azul"), ...marks("azul", 1))).toBe("rojo");
    expect(winner([lined, BLUE], ...CELLS, at("title", "plan azul"))).toBe("azul");
  });

  test("one of them is none", () => {
    expect(recogniseFramework(CELLS.slice(0, 1), [BLUE, lined]).certainty).toBe("assumed");
  });

  test("none where a title dates the document to other years", () => {
    expect(winner([BLUE, lined], ...CELLS, at("title", "Plan de 2031"), ...marks("azul", 1))).toBe("azul");
  });

  test("cells of up to forty words are looked at", () => {
    const cell = (count: number) => at("cell", `Medir visitas ${"y ".repeat(count - 2)}`);
    expect(recogniseFramework([CELLS[0]!, cell(40)], [BLUE, lined]).framework.key).toBe("rojo");
    expect(recogniseFramework([CELLS[0]!, cell(41)], [BLUE, lined]).certainty).toBe("assumed");
  });
});
