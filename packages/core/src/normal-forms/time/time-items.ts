/** What one point of time may look like in print, as parsers over tokens: "II semestre/09", "ene-11", "30 de junio", "2010". */
import { monthOf } from "../../language/months.ts";
import { ordinalOf } from "../../language/ordinals.ts";
import { type PeriodUnit, unitOf } from "../../language/periods.ts";
import { shortYearOf, yearOf } from "../../language/years.ts";
import { either, map, one, optional, type Parser, sequence, sign, skipped, word } from "../grammar/grammar.ts";
import type { NumberToken } from "../grammar/tokens.ts";
import type { Point } from "./time-points.ts";
import { ROMAN_HALVES, YEAR_LABELS } from "./time-words.ts";

const digits = (pick: (digits: string) => number | null): Parser<number> =>
  one((token) => (token.kind === "number" && token.digits !== null ? pick(token.digits) : null));
const unit = (fits: (unit: PeriodUnit) => boolean): Parser<PeriodUnit> =>
  one((token) => {
    const found = token.kind === "word" ? unitOf(token.word) : null;
    return found && fits(found) ? found : null;
  });

const yearInWords: Parser<number> = one((token) =>
  token.kind === "number" && token.digits === null ? yearOf(String(token.value)) : null,
);
const yearLabel = either<unknown>(
  unit(({ letter }) => letter === "Y"),
  word(YEAR_LABELS),
);
/** "2010", "vigencia fiscal 2010", "dos mil diez". */
export const year: Parser<number> = map(
  sequence<[true, number]>(skipped(yearLabel), either(digits(yearOf), yearInWords)),
  ([, value]) => value,
);

const gap = optional(sign("-/,"));
const yearAfter: Parser<number> = map(sequence<[string | null, number]>(gap, year), ([, value]) => value);
/** A year that may have two digits, where nothing but a year can stand. */
const anyYearAfter: Parser<number> = either(
  yearAfter,
  map(sequence<[string | null, number]>(gap, digits(shortYearOf)), ([, value]) => value),
);
/** Two digits right after a month are a year only behind its sign, and not where they may end the month ("Dic-31"). */
const shortYearBehind = (signs: string): Parser<number> =>
  map(sequence<[string, number]>(sign(signs), digits(shortYearOf)), ([, value]) =>
    value > 2028 && value <= 2031 ? null : value,
  );

const monthName: Parser<number> = one((token) => (token.kind === "word" ? monthOf(token.word) : null));
const month: Parser<number> = map(
  sequence<[PeriodUnit | null, number]>(optional(unit(({ letter, size }) => letter === "M" && size === 1)), monthName),
  ([, value]) => value,
);

const isDay = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 31;
const isShort = (token: NumberToken): boolean => token.digits === null || token.digits.length <= 2;
const dayNumber: Parser<number> = one((token) => {
  if (token.kind === "number") return isShort(token) && isDay(token.value) ? token.value : null;
  return token.kind === "ordinal" && isDay(token.value) ? token.value : null;
});
/** "Primero", and a lone "V", "l", "I" or "lo", a scanner's reading of "1°". */
const firstDay = map(word("primero primer v l i lo"), () => 1);
const days = optional(unit(({ letter, size }) => letter === "D" && size === 1));

const dayThenMonth: Parser<Point> = map(
  sequence<[unknown, number, unknown, unknown, number, number | null]>(
    days,
    either(dayNumber, firstDay),
    days,
    optional(either(sign("-/"), word("de del"))),
    month,
    optional(anyYearAfter),
  ),
  ([, day, , , own, ofYear]) => ({ day, month: own, year: ofYear }),
);
const monthThenDay: Parser<Point> = map(
  sequence<[number, unknown, number, number | null]>(
    month,
    optional(sign("-/")),
    dayNumber,
    optional(either(yearAfter, shortYearBehind("/"))),
  ),
  ([own, , day, ofYear]) => ({ month: own, day, year: ofYear }),
);
/** "Junio-30-10": the same sign twice. */
const monthDayShortYear: Parser<Point> = map(
  sequence<[number, string, number, string, number]>(month, sign("-"), dayNumber, sign("-"), digits(shortYearOf)),
  ([own, , day, , ofYear]) => ({ month: own, day, year: ofYear }),
);
const dateInDigits: Parser<Point> = one((token) => {
  if (token.kind !== "date" || token.date === null) return null;
  const [ofYear, own, day] = token.date.split("-").map(Number);
  return { year: ofYear!, month: own!, day: day! };
});
const dayAndMonthInDigits: Parser<Point> = map(
  sequence<[number, string, number, number | null]>(dayNumber, sign("/"), dayNumber, optional(year)),
  ([day, , own, ofYear]): Point | null => (own <= 12 ? { day, month: own, year: ofYear } : null),
);
const dayAlone: Parser<Point> = map(
  sequence<[unknown, number, number | null]>(days, dayNumber, optional(yearAfter)),
  ([, day, ofYear]) => ({ day, year: ofYear }),
);

const namedMonth: Parser<Point> = map(
  sequence<[number, number | null]>(month, optional(either(yearAfter, shortYearBehind("-/")))),
  ([own, ofYear]) => ({ month: own, year: ofYear }),
);
/** Two digits are a month; one digit is, where it can number no semester and no quarter ("1/2009"). */
const monthDigits = digits((printed) => {
  const value = Number(printed);
  const isPlain = /^\d\d$/.test(printed) || (/^\d$/.test(printed) && value > 4);
  return isPlain && value >= 1 && value <= 12 ? value : null;
});
const monthInDigits: Parser<Point> = map(
  sequence<[number, string, number]>(monthDigits, sign("-/"), digits(yearOf)),
  ([own, , ofYear]) => ({ month: own, year: ofYear }),
);
/** "2010-01"; in "2008-09" and "2008-11" the second may be a later year. */
const yearThenMonthInDigits: Parser<Point> = map(
  sequence<[number, string, number]>(digits(yearOf), sign("-/"), monthDigits),
  ([ofYear, , own]): Point | null => (own <= ofYear % 100 ? { month: own, year: ofYear } : null),
);

/** The single letters that stand for a unit right before or after its number: "T1", "Q1", "1S". */
const UNIT_LETTERS: ReadonlyMap<string, number> = new Map([
  ["t", 4],
  ["q", 4],
  ["s", 2],
]);
const partLetter: Parser<number> = one((token) => (token.kind === "word" && UNIT_LETTERS.get(token.word)) || null);
const partsOf = ({ letter, size }: PeriodUnit): number | null => (letter === "M" ? 12 / size : null);
const partUnit: Parser<number> = map(
  unit(() => true),
  partsOf,
);
const ordinal: Parser<number> = one((token) => {
  if (token.kind === "ordinal") return token.value;
  return token.kind === "word" ? ordinalOf(token.word) : null;
});
const partNumber = either(
  ordinal,
  digits((printed) => (/^\d\d?$/.test(printed) ? Number(printed) : null)),
);
/** "1 semestre", but "1 mes" and "2 semestres" are lengths. */
const numberedUnit = map(
  unit(({ isPlural, letter, size }) => !isPlural && letter === "M" && size > 1),
  partsOf,
);

const partThenUnit: Parser<Point> = map(
  either(
    sequence<[number, number, number | null]>(ordinal, partUnit, optional(anyYearAfter)),
    sequence<[number, number, number | null]>(partNumber, either(numberedUnit, partLetter), optional(anyYearAfter)),
  ),
  ([part, parts, ofYear]) => ({ part, parts, year: ofYear }),
);
const unitThenPart: Parser<Point> = map(
  sequence<[number, unknown, number, number | null]>(
    either(partUnit, partLetter),
    optional(word("no nro numero")),
    partNumber,
    optional(anyYearAfter),
  ),
  ([parts, , part, ofYear]) => ({ part, parts, year: ofYear }),
);
const partAlone: Parser<Point> = map(
  sequence<[number, number | null]>(partNumber, optional(yearAfter)),
  ([part, ofYear]) => ({ part, year: ofYear }),
);

/** A Roman one or two beside a year, and no unit: a semester ("2025-I", "II-2025"). Roman numbers beyond could be of any part. */
const romanHalf: Parser<number> = one((token) => {
  const part = token.kind === "word" && ROMAN_HALVES.has(token.word) ? ordinalOf(token.word) : null;
  return part !== null && part <= 2 ? part : null;
});
const halfOfYear: Parser<Point> = either(
  map(sequence<[number, string | null, number]>(year, gap, romanHalf), ([ofYear, , part]) => ({
    part,
    parts: 2,
    year: ofYear,
  })),
  map(sequence<[number, number]>(romanHalf, yearAfter), ([part, ofYear]) => ({ part, parts: 2, year: ofYear })),
);

/** "2025-T1", "2025 - S2", "2026 Q3": the year before the letter. */
const yearThenPart: Parser<Point> = map(
  sequence<[number, string | null, number, number]>(year, gap, partLetter, partNumber),
  ([ofYear, , parts, part]) => ({ part, parts, year: ofYear }),
);

/** A day of a month without a year: "30 de junio", "junio 30". */
export const DAY_OF_MONTH: Parser<Point> = map(either(dayThenMonth, monthThenDay), (point) =>
  point.year == null ? point : null,
);
/** A month, with its year or without. */
export const MONTH: Parser<Point> = namedMonth;

/**
 * A point of time in the shapes of each level; a shape may leave to a neighbour what it lacks. The points of a row are of one
 * level, so the levels are told apart here.
 */
export const POINTS: readonly Parser<Point>[] = [
  either(dateInDigits, dayThenMonth, monthThenDay, monthDayShortYear, dayAndMonthInDigits, dayAlone),
  either(namedMonth, monthInDigits, yearThenMonthInDigits),
  either(partThenUnit, unitThenPart, yearThenPart, halfOfYear, partAlone),
  map(year, (value) => ({ year: value })),
];

/** "Primeros seis meses de 2010", "últimos 2 trimestres de 2010": the first and the last of them. */
export const edgeOfYear: Parser<readonly [Point, Point]> = map(
  sequence<[string, number, number, number]>(
    word("primeros primeras ultimos ultimas"),
    one((token) => (token.kind === "number" ? token.value : null)),
    partUnit,
    yearAfter,
  ),
  ([edge, count, parts, ofYear]): readonly [Point, Point] => {
    const first = edge.startsWith("p") ? 1 : parts - count + 1;
    return [
      { part: first, parts, year: ofYear },
      { part: first + count - 1, parts, year: ofYear },
    ];
  },
);
