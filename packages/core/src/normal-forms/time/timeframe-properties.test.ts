/** What holds for times in whatever spelling. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { duration, interval, UNKNOWN } from "../../../test/draw-forms.ts";
import type { TimeframeForm } from "../forms.ts";
import { normaliseTimeframe } from "./timeframe.ts";

const MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");
const ROMAN = ["I", "II", "III", "IV"];
const PLACES = ["primer", "segundo", "tercer", "cuarto"];

const years = fc.integer({ min: 2001, max: 2049 });
const dates = fc
  .date({ min: new Date("2001-01-01T00:00:00Z"), max: new Date("2028-12-31T00:00:00Z"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

type Spelling = (day: number, month: number, year: number) => string;
const two = (value: number): string => String(value).padStart(2, "0");
const DATE_SPELLINGS: readonly Spelling[] = [
  (day, month, year) => `${two(day)}/${two(month)}/${year}`,
  (day, month, year) => `${day}-${month}-${year}`,
  (day, month, year) => `${two(day)}.${two(month)}.${two(year % 100)}`,
  (day, month, year) => `${year}-${two(month)}-${two(day)} 00:00:00`,
  (day, month, year) => `${day} de ${MONTHS[month - 1]} de ${year}`,
  (day, month, year) => `${MONTHS[month - 1]!.toUpperCase()} ${day} DE ${year}`,
  (day, month, year) => `${MONTHS[month - 1]} ${day} / ${year}`,
  (day, month, year) => `${MONTHS[month - 1]!.slice(0, 3)}. ${day}/${two(year % 100)}`,
  (day, month, year) => `${two(day)}-${MONTHS[month - 1]!.slice(0, 3)}-${two(year % 100)}`,
  (day, month, year) => `el día ${day} del mes de ${MONTHS[month - 1]} del año ${year}`,
  (day, month, year) => `${day} de ${MONTHS[month - 1]} de la vigencia 2.${String(year).slice(1)}`,
];
const spellings = fc.constantFrom(...DATE_SPELLINGS);
const spelt = (date: string, spell: Spelling): string => {
  const [year, month, day] = date.split("-").map(Number);
  return spell(day!, month!, year!);
};

test("every day is read back from every spelling", () => {
  fc.assert(
    fc.property(dates, spellings, (date, spell) => {
      expect(normaliseTimeframe(spelt(date, spell))).toEqual(interval(date, date, "day"));
    }),
    { numRuns: 500 },
  );
});

test("two days are a stretch in their order and nothing against it", () => {
  const between = fc.constantFrom(" a ", " al ", " - ", " hasta el ");
  fc.assert(
    fc.property(dates, dates, spellings, between, (one, other, spell, to) => {
      const form = normaliseTimeframe(`${spelt(one, spell)}${to}${spelt(other, spell)}`);
      expect(form).toEqual(one <= other ? interval(one, other, "day") : UNKNOWN);
    }),
    { numRuns: 500 },
  );
});

function isCalendarDate(date: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date) && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}

/** An interval is of the calendar and runs forward, a recurrence and a schedule are of their kinds; all survive JSON. */
function expectSound(form: TimeframeForm): void {
  expect(JSON.parse(JSON.stringify(form))).toEqual(form);
  if (form.kind === "interval") {
    expect([form.start ?? form.end, form.end].every(isCalendarDate)).toBe(true);
    expect(form.end >= (form.start ?? "")).toBe(true);
  }
  if (form.kind === "recurrence")
    expect([form.per, form.value]).toEqual([expect.stringMatching(/^P\d+[DWMY]$/), expect.any(Number)]);
  if (form.kind === "months") {
    expect(form.months.every((month) => month >= 1 && month <= 12)).toBe(true);
    expect([...new Set(form.months)].sort((a, b) => a - b)).toEqual(form.months);
  }
}

test("two months of a year are a stretch in their order, and nothing against it", () => {
  const names = fc.constantFrom(
    (month: number) => MONTHS[month]!,
    (month: number) => MONTHS[month]!.slice(0, 3),
    (month: number) => `${MONTHS[month]!.slice(0, 3).toUpperCase()}.`,
  );
  const month = fc.nat(11);
  const between = fc.constantFrom(" a ", "-", " - ", "/", " al mes de ", " hasta ");
  const before = fc.constantFrom(" de ", " ", "/", " del año ", ", ");
  fc.assert(
    fc.property(month, month, years, names, between, before, (from, to, year, name, join, of) => {
      const form = normaliseTimeframe(`${name(from)}${join}${name(to)}${of}${year}`);
      expectSound(form);
      const start = `${year}-${two(from + 1)}-01`;
      if (from > to) expect(form).toEqual(UNKNOWN);
      else expect(form).toMatchObject({ kind: "interval", start, precision: "month" });
    }),
  );
});

test("parts of a year are read back from every spelling", () => {
  const units = fc.constantFrom(["semestre", 2, "semester"] as const, ["trimestre", 4, "quarter"] as const);
  const spell = fc.constantFrom(
    (part: number, unit: string, year: number) => `${ROMAN[part]} ${unit} de ${year}`,
    (part: number, unit: string, year: number) => `${PLACES[part]} ${unit} del año ${year}`,
    (part: number, unit: string, year: number) => `${unit} ${part + 1}/${year}`,
    (part: number, unit: string, year: number) => `${unit === "semestre" ? "Sem." : "Trim."} ${ROMAN[part]}-${year}`,
    (part: number, unit: string, year: number) => `Vigencia ${year} - ${part + 1}° ${unit}`,
  );
  fc.assert(
    fc.property(units, fc.nat(3), years, spell, ([unit, parts, precision], place, year, print) => {
      const part = place % parts;
      const form = normaliseTimeframe(print(part, unit, year));
      expectSound(form);
      const start = `${year}-${two((part * 12) / parts + 1)}-01`;
      expect(form).toMatchObject({ kind: "interval", start, precision });
    }),
  );
});

test("lengths come back as they were printed", () => {
  const units = fc.constantFrom(
    ["días", "D"] as const,
    ["semanas", "W"] as const,
    ["meses", "M"] as const,
    ["años", "Y"] as const,
  );
  const opening = fc.constantFrom("", "En ", "Durante ", "Plazo: ", "- ");
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 99 }), units, opening, (value, [unit, letter], open) => {
      expect(normaliseTimeframe(`${open}${value} ${unit}`)).toEqual(duration(`P${value}${letter}`));
      expect(normaliseTimeframe(`${open}${value} años y ${value} meses`)).toEqual(duration(`P${value}Y${value}M`));
    }),
  );
});

test("whatever words of times stand in a row, an interval is of the calendar and ends after it starts", () => {
  const words = fc.constantFrom(
    ..."1 2 10 31 09 2010 20010 2011 enero ene marzo semestre trimestre II l 1er primer último año mes meses días".split(
      " ",
    ),
    ..."y a al hasta - / , de del vigencia 30/06/2010 06/2010 T1 cada medio cuatrienio entre desde primeros".split(" "),
    ..."antes máximo plazo tardar veces una mensual bimestral viernes todos hábiles junio diciembre".split(" "),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), fc.constantFrom(" ", ""), (row, gap) => {
      expectSound(normaliseTimeframe(row.join(gap)));
    }),
    { numRuns: 2000 },
  );
});

test("no text makes it fail, and an interval never ends before it starts", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expectSound(normaliseTimeframe(text));
    }),
  );
});

test("a text with many readings is given up at once", () => {
  for (const text of ["1, ", "dic-10, ", "1/1 - ", "10 / ", "i y ", "mes "]) {
    const started = performance.now();
    normaliseTimeframe(text.repeat(1000));
    normaliseTimeframe(text.repeat(10));
    expect(performance.now() - started).toBeLessThan(2000);
  }
});

test("a day is the same end after every word for a deadline", () => {
  const openings = fc.constantFrom(
    "antes del ",
    "Hasta el ",
    "a más tardar el ",
    "Plazo máximo: ",
    "Fecha límite: ",
    "no después del ",
    "máximo hasta el ",
  );
  fc.assert(
    fc.property(dates, spellings, openings, (date, spell, opening) => {
      const form = normaliseTimeframe(`${opening}${spelt(date, spell)}`);
      expect(form).toEqual({ kind: "interval", start: null, end: date, precision: "day" });
    }),
    { numRuns: 300 },
  );
});

test("months that stand apart are a schedule's marks, in every spelling", () => {
  const months = fc
    .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 6 })
    .map((own) => own.sort((a, b) => a - b));
  const names = fc.constantFrom(
    (month: number) => MONTHS[month - 1]!,
    (month: number) => `${MONTHS[month - 1]!.slice(0, 3).toUpperCase()}.`,
  );
  const listed = fc.constantFrom(
    (own: readonly string[]) => own.join(", "),
    (own: readonly string[]) => `${own.slice(0, -1).join(", ")} y ${own.at(-1)}`,
  );
  fc.assert(
    fc.property(months, names, listed, fc.option(years), (own, name, list, year) => {
      const printed = `${list(own.map(name))}${year === null ? "" : ` de ${year}`}`;
      const isStretch = own.at(-1)! - own[0]! === own.length - 1;
      if (year !== null && isStretch) expect(normaliseTimeframe(printed)).toMatchObject({ kind: "interval" });
      else expect(normaliseTimeframe(printed)).toEqual({ kind: "months", months: own, year });
    }),
  );
});

test("so many times in each period come back as they were printed", () => {
  const units = fc.constantFrom(
    ["día", "P1D"] as const,
    ["semana", "P1W"] as const,
    ["mes", "P1M"] as const,
    ["trimestre", "P3M"] as const,
    ["año", "P1Y"] as const,
  );
  const joins = fc.constantFrom(" al ", " por ", " por cada ", " cada ", "/");
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 30 }), joins, units, (value, join, [unit, per]) => {
      expect(normaliseTimeframe(`${value} veces${join}${unit}`)).toEqual({ kind: "recurrence", per, value });
      expect(normaliseTimeframe(`Cada ${unit}`)).toEqual({ kind: "recurrence", per, value: 1 });
    }),
  );
});
