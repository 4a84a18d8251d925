import { describe, expect, test } from "vitest";
import { defineFramework } from "./framework.ts";
import { GEL_2008 } from "./gel-2008/gel-2008.ts";
import { recogniseIndicator, recogniseLine, recogniseParties } from "./recognise.ts";

test("the template's own titles are their lines, exactly", () => {
  for (const { key, name, isStandard } of GEL_2008.lines) {
    if (isStandard) expect([name, recogniseLine(name, GEL_2008)]).toEqual([name, { line: key, strength: "exact" }]);
  }
});

describe("lines in other offices' words", () => {
  test.each([
    ["Mantener al día el portal institucional", "site-update"],
    ["Inventario y mejora de los servicios que presta la alcaldía", "services"],
    ["Racionalización y automatización de trámites", "procedures"],
    ["Convenios de cooperación con otras entidades públicas", "articulation"],
    ["Cumplimiento de las fases del Manual GEL", "phase-advance"],
    ["Entrega de la estrategia a la administración entrante", "handover"],
    ["Vinculación de la comunidad y las dependencias", "participation"],
    ["Medir la satisfacción de los usuarios", "evaluation"],
    ["Campaña de divulgación del portal", "outreach"],
    ["Consecución de recursos presupuestales", "funding"],
    ["Compra de mobiliario", "other"],
  ])("«%s» is %s", (name, line) => {
    expect(recogniseLine(name, GEL_2008).line).toBe(line);
  });
});

test("a title that opens like a line and speaks of something else is a variant", () => {
  expect(recogniseLine("Avanzar en el uso de los computadores", GEL_2008)).toEqual({
    line: "phase-advance",
    strength: "variant",
  });
});

test("the phases of indicators are told apart", () => {
  const keys = GEL_2008.phases.map(({ name }) =>
    recogniseIndicator(`% de avance en la fase de ${name}`, "phase-advance", GEL_2008),
  );
  expect(keys).toEqual(GEL_2008.phases.map(({ key }) => `phase.${key}`));
});

test("an indicator is recognised within its line only", () => {
  expect(recogniseIndicator("Porcentaje automatizado", "services", GEL_2008)).toBe("services.automated");
  expect(recogniseIndicator("Porcentaje automatizado", "procedures", GEL_2008)).toBe("procedures.automated");
  expect(recogniseIndicator("Porcentaje automatizado", "outreach", GEL_2008)).toBeNull();
});

test("several parties in one text are all found", () => {
  expect(recogniseParties("Funcionarios de la Alcaldía, la Personería y el Concejo", GEL_2008)).toEqual([
    "officials",
    "council",
    "ombudsman",
  ]);
  expect(recogniseParties("Funcionarios entrantes y salientes", GEL_2008)).toEqual([
    "incoming-officials",
    "outgoing-officials",
  ]);
});

test("the stronger rule tells a line, and of as strong ones the line that goes before", () => {
  const STRENGTHS = ["exact", "paraphrase", "variant"] as const;
  /** Lines that the same word names, each by a rule of its own strength; the weaker ones go before. */
  const framework = (...strengths: (typeof STRENGTHS)[number][]) =>
    defineFramework({
      ...{ key: "x", name: "x", norm: "", period: { kind: "printed" }, structure: "lines" },
      signs: { names: [], marks: [], years: { from: 2008, to: null } },
      concepts: { site: ["sitio"] },
      lines: strengths.map((strength, at) => ({
        ...{ key: `${strength} ${at}`, name: strength, isStandard: true },
        rules: [{ strength, all: [["site"]] }],
      })),
      precedence: strengths.map((strength, at) => `${strength} ${at}`).reverse(),
    });
  for (const [at, strength] of STRENGTHS.entries())
    expect(recogniseLine("Sitio", framework(...STRENGTHS.slice(at)))).toEqual({ line: `${strength} 0`, strength });
  expect(recogniseLine("Sitio", framework("exact", "exact")).line).toBe("exact 1");
});
