import { describe, expect, test } from "vitest";
import { defineFramework } from "./framework.ts";
import { GEL_2008 } from "./gel-2008/gel-2008.ts";
import { LINES_IN_OTHER_WORDS } from "./gel-2008/lines.fixture.ts";
import { recogniseLine } from "./recognise-line.ts";

const byName = (name: string) => recogniseLine({ name }, GEL_2008);

test("the template's own titles are their lines, exactly", () => {
  for (const { key, name, isStandard } of GEL_2008.lines) {
    if (isStandard) expect([name, byName(name)]).toMatchObject([name, { line: key, strength: "exact" }]);
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
    expect(byName(name).line).toBe(line);
  });
});

test("a title that opens like a line and speaks of something else is a variant", () => {
  expect(byName("Avanzar en el uso de los computadores")).toMatchObject({
    line: "phase-advance",
    strength: "variant",
  });
});

describe("actions as other offices word them", () => {
  const found = LINES_IN_OTHER_WORDS.map((action) => ({ ...action, found: recogniseLine(action, GEL_2008).line }));
  const wrong = (own: typeof found) =>
    own.filter((one) => one.found !== one.line).map(({ name, found }) => `${name}: ${found}`);
  const isOther = ({ line }: { line: string }) => line === "other";

  test("are of their lines, nearly all", () => {
    const own = found.filter((one) => !isOther(one));
    expect(own.length).toBeGreaterThan(100);
    expect(wrong(own).length / own.length).toBeLessThan(0.03);
  });

  test("what is none of the lines stays so", () => {
    const own = found.filter(isOther);
    expect(own.length).toBeGreaterThan(50);
    expect(wrong(own)).toEqual([]);
  });
});

describe("what the name does not tell", () => {
  const line = (name: string, indicators: string[], activities: string[] = []) => {
    const { line, strength } = recogniseLine({ name, indicators, activities }, GEL_2008);
    return `${line}, ${strength}`;
  };

  test.each([
    [
      "indicators and activities do",
      ["Trámites registrados en el SUIT"],
      ["Racionalizar los trámites"],
      "procedures, paraphrase",
    ],
    ["indicators alone do less surely", ["Trámites registrados en el SUIT", "Funcionarios"], [], "procedures, variant"],
    ["activities alone do where all speak of one line", ["Cantidad"], ["Racionalizar trámites"], "procedures, variant"],
    ["two lines told as much do not", ["Trámites racionalizados", "Servicios optimizados"], [], "other, none"],
    [
      "what they say in passing does not",
      ["Cursos"],
      ["Publicar la lista en la página web", "Dictarlos"],
      "other, none",
    ],
  ])("%s", (_, indicators, activities, expected) => {
    expect(line("Fortalecimiento institucional", indicators, activities)).toBe(expected);
  });

  test("a name that tells its line is not outvoted", () => {
    const services = ["Servicios optimizados", "Servicios automatizados"];
    expect(line("Actualización de la página web", services, services)).toBe("site-update, exact");
  });

  test("a name of another sector is of no line, whatever else it mentions", () => {
    expect(line("Jornadas de vacunación", ["Actualizaciones de la página web"])).toBe("other, none");
    expect(line("Convenios con entidades para el acueducto", ["Convenios"])).toBe("other, none");
    expect(line("Inscripción a las escuelas por la página web", [])).toBe("other, none");
    expect(line("Divulgar la página web en las escuelas", [])).toBe("outreach, exact");
  });
});

describe("what is denied is not of the line", () => {
  test.each([
    "Sin sitio web que actualizar",
    "La alcaldía no cuenta con página web para actualizar",
    "Actualización de la página web: no aplica",
    "Actualización del portal (no existe)",
  ])("«%s»", (name) => {
    const activities = ["Actualizar la página web"];
    expect(recogniseLine({ name, indicators: activities, activities }, GEL_2008).line).toBe("other");
  });

  test.each([
    ["Actualizar el portal, sin información vencida", "site-update"],
    ["Los trámites no se eliminan: se racionalizan", "procedures"],
    ["No. de actualizaciones de la página", "site-update"],
    ["Que no falte información en la página web", "site-update"],
  ])("«%s» is affirmed", (name, line) => {
    expect(byName(name).line).toBe(line);
  });
});

test("the reason holds the words as printed, part by part", () => {
  const texts = { name: "ACT. PÁG. WEB", indicators: ["Actualizaciones por mes"], activities: ["Comprar papel"] };
  expect(recogniseLine(texts, GEL_2008).reason).toEqual([
    { part: "name", words: ["ACT", "PÁG WEB"] },
    { part: "indicators", words: ["Actualizaciones"] },
  ]);
  expect(byName("Compra de mobiliario").reason).toEqual([]);
});

test("where a framework has no words to tell other things, indicators have no say", () => {
  const framework = { ...GEL_2008, vocabulary: null };
  expect(recogniseLine({ name: "Fortalecimiento", indicators: ["Actualizar la página web"] }, framework).line).toBe(
    "other",
  );
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
    expect(recogniseLine({ name: "Sitio" }, framework(...STRENGTHS.slice(at)))).toMatchObject({
      line: `${strength} 0`,
      strength,
    });
  expect(recogniseLine({ name: "Sitio" }, framework("exact", "exact")).line).toBe("exact 1");
});
