import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { defineFramework } from "./framework.ts";
import { GEL_2008 } from "./gel-2008/gel-2008.ts";
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

/** The line that a reader gives it | name | indicators | activities, several apart by semicolons; short, misspelt, vague, denied. */
const OTHER_WORDS = new URL("gel-2008/lines-in-other-words.txt", import.meta.url);
const list = (text: string): string[] => text.split(";").map((one) => one.trim());

describe("actions as other offices word them", () => {
  const rows = readFileSync(OTHER_WORDS, "utf8").trim().split("\n");
  const actions = rows.map((row) => {
    const [line = "", name = "", indicators = "", activities = ""] = row.split("|").map((text) => text.trim());
    return { line, name, indicators: list(indicators), activities: list(activities) };
  });
  const missed = (isOther: boolean) => {
    const own = actions.filter(({ line }) => (line === "other") === isOther);
    const wrong = own.filter((action) => recogniseLine(action, GEL_2008).line !== action.line);
    return { count: own.length, wrong: wrong.map(({ name }) => name) };
  };

  test("are of their lines, nearly all", () => {
    const { count, wrong } = missed(false);
    expect(count).toBeGreaterThan(220);
    expect(wrong.length / count, wrong.join("; ")).toBeLessThan(0.02);
  });

  test("are of none where they are of none", () => {
    const { count, wrong } = missed(true);
    expect(count).toBeGreaterThan(120);
    expect(wrong.length / count, wrong.join("; ")).toBeLessThan(0.02);
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

  test("told by a third of the indicators, a vague name's line is none", () => {
    const third = ["Trámites racionalizados", "Funcionarios", "Cursos"];
    expect(line("Fortalecimiento institucional", third)).toBe("other, none");
    expect(line("Trámites", third)).toBe("other, none");
    expect(line("Trámites", third.slice(1, 2).concat("Trámites racionalizados"))).toBe("procedures, paraphrase");
  });

  test("where the name speaks of something else, both indicators and activities have to tell", () => {
    const indicators = ["Trámites racionalizados", "Vueltas"];
    expect(line("Quitarle vueltas al vecino", indicators)).toBe("other, none");
    const activities = ["Racionalizar trámites", "Cursos", "Citas", "Sellos"];
    expect(line("Quitarle vueltas al vecino", indicators, activities)).toBe("procedures, variant");
  });

  test("what is said of the thing that the name names tells with it", () => {
    expect(line("Sitio web", ["Actualizaciones por mes"])).toBe("site-update, paraphrase");
    expect(line("Sitio web", ["Cursos"])).toBe("other, none");
  });

  test("a name that only opens like a line is outvoted by all the rest", () => {
    const procedures = ["Trámites racionalizados"];
    expect(line("Avanzar en el uso de los computadores", procedures)).toBe("phase-advance, variant");
    expect(line("Avanzar en el uso de los computadores", procedures, procedures)).toBe("procedures, variant");
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
