/** Timeframes ("Tiempos", "Plazo"): a printed text in, its normal form out. */
import { dateOf, MONTH_WORDS, monthOf, months, partOfYear, yearOf } from "./calendar.ts";
import type { IntervalForm, TimeframeForm } from "./forms.ts";
import { readDigits, withDigits } from "./numbers.ts";
import { durationOf, UNIT_WORDS } from "./periods.ts";

const MISSING = /^(|[-_.·*•\s]+|n\/?\.?a\.?|no aplica|sin (fecha|definir|plazo)|por definir|pendiente)$/;
const CONTINUOUS =
  /\b(permanente(mente)?|continu[oa](mente)?|constante(mente)?|indefinid[oa]|todo el (tiempo|ano)|siempre)\b/;
const YEAR = String.raw`(?:19|20)\d{2,3}`;
const ANY_YEAR = String.raw`${YEAR}|\d{2}`;
const ORDINALS: readonly [RegExp, number][] = [
  [/^(i|1|1er|1ro|1°|1o|primer|primero)$/, 1],
  [/^(ii|2|2do|2°|2o|segundo)$/, 2],
  [/^(iii|3|3er|3ro|3°|3o|tercer|tercero)$/, 3],
  [/^(iv|4|4to|4°|4o|cuarto)$/, 4],
];
const ORDINAL_WORDS = "iv|iii|ii|i|[1-4](?:er|ro|do|to|°|o)?|primero?|segundo|tercero?|cuarto";

type Reader = (text: string) => TimeframeForm | null;

const ordinalOf = (word: string): number => ORDINALS.find(([pattern]) => pattern.test(word))?.[1] ?? 0;
const onDay = (date: string): IntervalForm => ({ kind: "interval", start: date, end: date, precision: "day" });

/** "I y II semestre de 2010": from the first part to the second. */
const readPartRange: Reader = (text) => {
  const pattern = new RegExp(
    `\\b(${ORDINAL_WORDS})(?: y | a | al |-)(${ORDINAL_WORDS}) (sem|trim)(?:estres?)?\\.?(?: del?)?(?: ano)?[ /-]*(${ANY_YEAR})\\b`,
  );
  const [, from, to, unit, year] = pattern.exec(text) ?? [];
  if (year === undefined) return null;
  const parts = unit === "sem" ? 2 : 4;
  const [first, last] = [ordinalOf(from!), ordinalOf(to!)];
  if (first < 1 || last > parts || last < first) return { kind: "unknown" };
  const start = partOfYear(yearOf(year), first, parts);
  return { ...start, end: partOfYear(yearOf(year), last, parts).end };
};

/** "Semestre 1/2009", "II semestre de 2010", "primer trimestre del año 2024". */
const readPartOfYear: Reader = (text) => {
  const before = new RegExp(
    `\\b(${ORDINAL_WORDS}) (sem(?:estre)?|trim(?:estre)?)\\.?(?: del?)?(?: ano)?[ /-]*(${ANY_YEAR})\\b`,
  );
  const after = new RegExp(
    `\\b(sem(?:estre)?|trim(?:estre)?)\\.? (${ORDINAL_WORDS})(?: del?)?(?: ano)?[ /-]*(${ANY_YEAR})\\b`,
  );
  const found = before.exec(text);
  const [ordinal, unit, year] = found ? [found[1], found[2], found[3]] : swapped(after.exec(text));
  if (ordinal === undefined || unit === undefined || year === undefined) return null;
  const parts = unit.startsWith("sem") ? 2 : 4;
  const part = ordinalOf(ordinal);
  return part >= 1 && part <= parts ? partOfYear(yearOf(year), part, parts) : null;
};

function swapped(found: RegExpExecArray | null): (string | undefined)[] {
  return found ? [found[2], found[1], found[3]] : [];
}

/** A day number; a lone "V", "l" or "I" before a month is a scanner's reading of "1°". */
const DAY = "\\d{1,2}|[vli]";
const dayOf = (digits: string): number => (/^\d+$/.test(digits) ? Number(digits) : 1);

/** Each date with its day, null where the calendar has no such day: "1° de noviembre de 2008", "mayo 28 de 2008", "31/12/2011", "2011-12-31". */
function findDates(text: string): (string | null)[] {
  const dates: { at: number; date: string | null }[] = [];
  const collect = (pattern: RegExp, pick: (groups: string[]) => string | null) => {
    for (const found of text.matchAll(pattern)) dates.push({ at: found.index, date: pick(found.slice(1)) });
  };
  const sep = String.raw`(?: ?[°o]?\.? ?(?:de |dias del mes de |[-/. ]))`;
  collect(new RegExp(`\\b(${DAY})${sep} ?(${MONTH_WORDS})\\.?(?: del?|[-/,. ])* ?(${ANY_YEAR})\\b`, "g"), ([d, m, y]) =>
    dateOf(yearOf(y!), monthOf(m!), dayOf(d!)),
  );
  collect(new RegExp(`\\b(${MONTH_WORDS})\\.?[ -/](\\d{1,2})(?: del?|,)?[ -/](${YEAR})\\b`, "g"), ([m, d, y]) =>
    dateOf(yearOf(y!), monthOf(m!), Number(d)),
  );
  collect(new RegExp(`\\b(\\d{1,2})[/.-](\\d{1,2})[/.-](${ANY_YEAR})\\b`, "g"), ([d, m, y]) =>
    dateOf(yearOf(y!), Number(m), Number(d)),
  );
  collect(/\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/g, ([y, m, d]) => dateOf(Number(y), Number(m), Number(d)));
  return dates.sort((a, b) => a.at - b.at).map(({ date }) => date);
}

/** "15 de enero al 30 de junio de 2010": the first date borrows the year of the second. */
const readDayRange: Reader = (text) => {
  const pattern = new RegExp(
    `\\b(\\d{1,2}) (?:de )?(${MONTH_WORDS})\\.? (?:a|al|hasta|hasta el|-) ?(\\d{1,2}) (?:de )?(${MONTH_WORDS})\\.?(?: del?| )+(${YEAR})\\b`,
  );
  const [, d1, m1, d2, m2, y] = pattern.exec(text) ?? [];
  if (y === undefined) return null;
  const start = dateOf(yearOf(y), monthOf(m1!), Number(d1));
  const end = dateOf(yearOf(y), monthOf(m2!), Number(d2));
  return start && end && end >= start ? { kind: "interval", start, end, precision: "day" } : { kind: "unknown" };
};

const readDates: Reader = (text) => {
  const dates = findDates(text);
  if (dates.includes(null)) return { kind: "unknown" };
  const [first, second, ...more] = dates;
  if (!first) return null;
  if (more.length > 0) return { kind: "unknown" };
  if (!second) return onDay(first);
  return second >= first ? { kind: "interval", start: first, end: second, precision: "day" } : { kind: "unknown" };
};

/** "Agosto de 2009", "ago-09", "enero a junio de 2009", "marzo 2009 - junio 2010". */
const readMonths: Reader = (text) => {
  const range = new RegExp(
    `\\b(${MONTH_WORDS})\\.?(?:(?: de|-|/)? ?(${YEAR}))? ?(?:a|al|hasta|-|y) ?(${MONTH_WORDS})\\.?(?: del?| |-|/)*(${ANY_YEAR})\\b`,
  ).exec(text);
  if (range) {
    const [, from, fromYear, to, toYear] = range;
    const end = { year: yearOf(toYear!), month: monthOf(to!) };
    return months({ year: fromYear ? yearOf(fromYear) : end.year, month: monthOf(from!) }, end, "month");
  }
  const [, month, year] = new RegExp(`\\b(${MONTH_WORDS})\\.?(?: del?| |-|/)*(${ANY_YEAR})\\b`).exec(text) ?? [];
  if (month === undefined || year === undefined) return null;
  const at = { year: yearOf(year), month: monthOf(month) };
  return months(at, at, "month");
};

/** "5 años", "1 año y 6 meses", "Tres (3) meses". */
const readDuration: Reader = (text) => {
  const found = [...text.matchAll(new RegExp(`(\\d+(?:[.,]\\d+)?) ?(${UNIT_WORDS})\\b`, "g"))];
  const [first, second] = found;
  if (!first || found.length > 2 || new RegExp(`\\b${YEAR}\\b`).test(text)) return null;
  const durations = [first, second].flatMap((one) => (one ? (durationOf(readDigits(one[1]!)!, one[2]!) ?? []) : []));
  const [whole, rest] = durations;
  if (whole === undefined) return null;
  const isSum = rest === undefined || (whole.endsWith("Y") && rest.endsWith("M"));
  if (!isSum) return { kind: "unknown" };
  return { kind: "duration", iso: rest === undefined ? whole : whole + rest.slice(1) };
};

/** "Año 2011", "Vigencia 2024", "2008 - 2011", "2008-2011", "entre 2008 y 2011". */
const readYears: Reader = (text) => {
  const years = [...text.matchAll(new RegExp(`\\b${YEAR}\\b`, "g"))].map(([digits]) => yearOf(digits));
  const [first, second, ...more] = years;
  if (first === undefined || more.length > 0) return null;
  const end = second ?? first;
  return end < first ? null : months({ year: first, month: 1 }, { year: end, month: 12 }, "year");
};

const readContinuous: Reader = (text) => (CONTINUOUS.test(text) ? { kind: "continuous" } : null);

/** Months that are listed one by one are a time only when they follow each other. */
const readMonthList: Reader = (text) => {
  const named = [...text.matchAll(new RegExp(`\\b(${MONTH_WORDS})\\b`, "g"))].map(([word]) => monthOf(word));
  const years = [...text.matchAll(new RegExp(`\\b${YEAR}\\b`, "g"))].map(([digits]) => yearOf(digits));
  if (named.length < 3) return null;
  const isRow = years.length === 1 && named.every((month, at) => at === 0 || month === named[at - 1]! + 1);
  return isRow
    ? months({ year: years[0]!, month: named[0]! }, { year: years[0]!, month: named.at(-1)! }, "month")
    : { kind: "unknown" };
};

const READERS: readonly Reader[] = [
  readPartRange,
  readPartOfYear,
  readDayRange,
  readDates,
  readMonthList,
  readMonths,
  readDuration,
  readYears,
  readContinuous,
];

/** Several times in one text are one only when they say the same. */
function sameTime(parts: readonly string[]): TimeframeForm {
  const [first, ...more] = parts.map(normaliseTimeframe);
  return more.every((form) => JSON.stringify(form) === JSON.stringify(first)) ? first! : { kind: "unknown" };
}

/**
 * Reads a time as printed. Dates and named periods become intervals with their precision, lengths durations; nothing is
 * counted from an assumed start. Words that name no time give `unknown`.
 */
export function normaliseTimeframe(printed: string): TimeframeForm {
  const text = withDigits(printed).replace(/^[-•·*\s]+/, "");
  const parts = printed.split(/[;\n]/).filter((part) => part.trim() !== "");
  if (parts.length > 1) return sameTime(parts);
  if (MISSING.test(text)) return { kind: "missing" };
  for (const read of READERS) {
    const form = read(text);
    if (form) return form;
  }
  return { kind: "unknown" };
}
