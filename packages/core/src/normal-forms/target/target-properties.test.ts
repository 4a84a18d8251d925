/** What holds for targets in whatever spelling. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { count, percent, several, times } from "../../../test/draw-forms.ts";
import type { Comparator } from "../forms.ts";
import { normaliseTarget } from "./target.ts";

test("every whole percentage is read back, with or without a list mark", () => {
  fc.assert(
    fc.property(fc.nat(100), fc.constantFrom("", "- ", "• ", "– ", "1. ", "a) "), (value, mark) => {
      expect(normaliseTarget(`${mark}${value}%`)).toEqual(percent(value));
    }),
  );
});

const COMPARED: Readonly<Record<Comparator, readonly ((quantity: string) => string)[]>> = {
  gte: [
    (quantity) => `mínimo ${quantity}`,
    (quantity) => `no menos de ${quantity}`,
    (quantity) => `no inferior a ${quantity}`,
    (quantity) => `Más de ${quantity}`,
    (quantity) => `>= ${quantity}`,
    (quantity) => `${quantity} como mínimo`,
    (quantity) => `${quantity} o más`,
  ],
  lte: [
    (quantity) => `máximo ${quantity}`,
    (quantity) => `no más de ${quantity}`,
    (quantity) => `no mayor a ${quantity}`,
    (quantity) => `Menos de ${quantity}`,
    (quantity) => `≤${quantity}`,
    (quantity) => `${quantity} como máximo`,
    (quantity) => `${quantity} o menos`,
  ],
  eq: [(quantity) => quantity, (quantity) => `Lograr ${quantity}`],
};

test("a comparator keeps its direction in every spelling, before and behind any quantity", () => {
  const comparators = fc.constantFrom<Comparator>("gte", "lte", "eq");
  fc.assert(
    fc.property(comparators, fc.nat(6), fc.integer({ min: 1, max: 1500 }), (comparator, at, value) => {
      const spell = COMPARED[comparator][at % COMPARED[comparator].length]!;
      expect(normaliseTarget(spell(`${value}%`))).toEqual(percent(value, comparator));
      expect(normaliseTarget(spell(String(value)))).toEqual(count(value, comparator));
      expect(
        normaliseTarget(spell(`${value} veces al mes`).replace(/ veces al mes o (más|menos)/, " o $1 veces al mes")),
      ).toEqual(times(value, "P1M", comparator));
    }),
  );
});

test("a range is a least and a most, the least first", () => {
  const pairs = fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 90 }));
  const spellings = fc.constantFrom(
    (low: number, high: number) => `entre ${low} y ${high}`,
    (low: number, high: number) => `de ${low} a ${high}`,
    (low: number, high: number) => `${low} - ${high}`,
    (low: number, high: number) => `${low}-${high}`,
  );
  fc.assert(
    fc.property(pairs, spellings, ([low, more], spell) => {
      expect(normaliseTarget(spell(low, low + more))).toEqual(several(count(low, "gte"), count(low + more, "lte")));
    }),
  );
});

test("no text makes it fail", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => typeof normaliseTarget(text).kind === "string"));
});

test("a text as long as a page is read at once", () => {
  for (const text of [
    "1, ",
    "2 talleres y ",
    "(a)",
    "1 al ",
    "no ",
    "una vez ",
    "LB 1 ",
    "(base ",
    "2024: ",
    "$ 1 a ",
    "en 1% de ",
    "a, ",
  ]) {
    const started = performance.now();
    normaliseTarget(text.repeat(1000));
    expect(performance.now() - started).toBeLessThan(2000);
  }
});

test("a damaged file's text of many thousand tokens is read token after token", { timeout: 60_000 }, () => {
  for (const run of ["a ", ", ", "% ", "- "]) {
    // Time of the processor: other work on the machine is none of it.
    const started = process.cpuUsage();
    normaliseTarget(run.repeat(10_000));
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5_000);
  }
});

/** Thousands with points, decimals with a comma. */
const printedNumber = (value: number): string => {
  const [whole, decimals] = String(value).split(".");
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ".");
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
};

test("an amount in pesos is read back from every spelling", () => {
  const spellings = fc.constantFrom(
    (value: string) => `$ ${value}`,
    (value: string) => `$${value}`,
    (value: string) => `COP ${value}`,
    (value: string) => `${value} pesos`,
    (value: string) => `${value} de pesos m/cte`,
    (value: string) => `Recaudar $${value}`,
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), spellings, (value, spell) => {
      expect(normaliseTarget(spell(printedNumber(value)))).toEqual({ kind: "amount", currency: "COP", value });
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999 }), spellings, (value, spell) => {
      const millions = { kind: "amount", currency: "COP", value: value * 1_000_000 };
      expect(normaliseTarget(spell(`${printedNumber(value)} millones`))).toEqual(millions);
    }),
  );
});

test("a change keeps its direction, its value and its unit in every spelling", () => {
  const verbs = fc.constantFrom(
    ["Aumentar", "up"] as const,
    ["Incrementar", "up"] as const,
    ["Subir", "up"] as const,
    ["Reducir", "down"] as const,
    ["Disminuir", "down"] as const,
    ["Bajar", "down"] as const,
  );
  const sizes = fc.constantFrom(
    ["%", "percent"] as const,
    [" por ciento", "percent"] as const,
    [" puntos porcentuales", "points"] as const,
    [" p.p.", "points"] as const,
  );
  const spellings = fc.constantFrom(
    (verb: string, size: string) => `${verb} en un ${size} la tasa`,
    (verb: string, size: string) => `${verb} ${size} la tasa`,
    (verb: string, size: string) => `${verb} la tasa de deserción en ${size}`,
    (verb: string, size: string) => `${verb} anualmente en ${size}`,
  );
  fc.assert(
    fc.property(
      verbs,
      sizes,
      spellings,
      fc.integer({ min: 1, max: 99 }),
      ([verb, direction], [sign, unit], spell, value) => {
        expect(normaliseTarget(spell(verb, `${value}${sign}`))).toEqual({ kind: "change", direction, value, unit });
        expect(normaliseTarget(`${verb} a ${value}% la tasa`)).toEqual(percent(value));
      },
    ),
  );
});

test("what is counted comes back as printed, and a baseline changes no target", () => {
  const units = fc.constantFrom("niñas", "km", "PQRSD", "árboles", "metros cuadrados", "Vías", "m²", "instituciones");
  const baselines = fc.constantFrom(
    (value: number) => ` (línea base ${value})`,
    (value: number) => ` (LB: ${value})`,
    (value: number) => ` - Línea de base: ${value}`,
    (value: number) => `, L.B. = ${value}`,
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1500 }), units, baselines, fc.nat(900), (value, unit, spell, from) => {
      const form = { ...count(value), unit };
      expect(normaliseTarget(`${printedNumber(value)} ${unit}`)).toEqual(form);
      expect(normaliseTarget(`${printedNumber(value)} ${unit}${spell(from)}`)).toEqual({
        ...form,
        baseline: { value: from, year: null },
      });
    }),
  );
});

test("a target for each year is one part for each, in every spelling", () => {
  const spellings = fc.constantFrom(
    (year: number, value: string) => `${year}: ${value}`,
    (year: number, value: string) => `Vigencia ${year} = ${value}`,
    (year: number, value: string) => `${value} en ${year}`,
    (year: number, value: string) => `${value} (${year})`,
  );
  const between = fc.constantFrom("; ", ", ", " - ", "\n", " y ");
  const values = fc.array(fc.nat(500), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(values, spellings, between, fc.constantFrom("", "%"), (own, spell, join, sign) => {
      const printed = own.map((value, at) => spell(2024 + at, `${value}${sign}`)).join(join);
      const form = sign === "" ? count : percent;
      expect(normaliseTarget(printed)).toEqual(
        several(...own.map((value, at) => ({ ...form(value), year: 2024 + at }))),
      );
    }),
  );
});

test("whatever words of targets stand in a row, the form is of numbers that JSON keeps", () => {
  const words = fc.constantFrom(
    ..."$ % 1 12 1/1 2024 2025: 350 millones mil pesos de en un el a al hasta ( ) , ; y línea base LB aumentar reducir".split(
      " ",
    ),
    ..."3,5 puntos pp porcentuales km m2 estudiantes cada mes mensual más menos que entre total no programado nivel".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), fc.constantFrom(" ", ""), (row, gap) => {
      const form = normaliseTarget(row.join(gap));
      expect(JSON.parse(JSON.stringify(form))).toEqual(form);
    }),
    { numRuns: 3000 },
  );
});
