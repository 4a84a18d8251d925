/** What one point of time may look like in print, as parsers over tokens: "II semestre/09", "ene-11", "30 de junio", "2010". */
import { monthOf } from "../../language/months.ts";
import { ordinalOf } from "../../language/ordinals.ts";
import { type PeriodUnit, unitOf } from "../../language/periods.ts";
import { shortYearOf, yearOf } from "../../language/years.ts";
import {
  behind,
  digitsAs,
  either,
  map,
  numberAs,
  one,
  optional,
  type Parser,
  sequence,
  sign,
  skipped,
  standsFor,
  word,
  wordAs,
} from "../grammar/grammar.ts";
import type { Point } from "./time-points.ts";
import { ROMAN_HALVES, YEAR_LABELS } from "./time-words.ts";

export const anyUnit: Parser<PeriodUnit> = wordAs(unitOf);
export const unit = (fits: (unit: PeriodUnit) => boolean): Parser<PeriodUnit> =>
  map(anyUnit, (own) => (fits(own) ? own : null));

const yearLabel = either(
  unit(({ letter }) => letter === "Y"),
  word(YEAR_LABELS),
);
const yearInWords = numberAs(({ digits, value }) => (digits === null ? yearOf(String(value)) : null));
/** "2010", "vigencia fiscal 2010", "dos mil diez". */
export const year: Parser<number> = behind(skipped(yearLabel), either(digitsAs(yearOf), yearInWords));

const gap = optional(sign("-/,"));
const yearAfter = behind(gap, year);
/** A year that may have two digits, where nothing but a year can stand; or none. */
const anyYearAfter = optional(behind(gap, either(year, digitsAs(shortYearOf))));
/** Two digits right after a month are a year only behind its sign, and not where they may end the month ("Dic-31"). */
const shortYearBehind = (signs: string): Parser<number> =>
  map(behind(sign(signs), digitsAs(shortYearOf)), (value) => (value > 2028 && value <= 2031 ? null : value));

const month = behind(optional(unit(({ letter, size }) => letter === "M" && size === 1)), wordAs(monthOf));

const isDay = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 31;
const dayNumber: Parser<number> = one((token) => {
  const isShort = token.kind === "number" && (token.digits === null || token.digits.length <= 2);
  return (isShort || token.kind === "ordinal") && isDay(token.value) ? token.value : null;
});
/** "Primero", and a lone "V", "l", "I" or "lo", a scanner's reading of "1°". */
const firstDay = standsFor(1, word("primero primer v l i lo"));
const days = optional(unit(({ letter, size }) => letter === "D" && size === 1));

const dayThenMonth = sequence(
  days,
  { day: either(dayNumber, firstDay) },
  days,
  optional(either(sign("-/"), word("de del"))),
  { month, year: anyYearAfter },
);
const monthThenDay = sequence({ month }, optional(sign("-/")), {
  day: dayNumber,
  year: optional(either(yearAfter, shortYearBehind("/"))),
});
/** "Junio-30-10": the same sign twice. */
const monthDayShortYear = sequence({ month }, sign("-"), { day: dayNumber }, sign("-"), {
  year: digitsAs(shortYearOf),
});
const dateInDigits: Parser<Point> = one((token) => {
  if (token.kind !== "date" || token.date === null) return null;
  const [ofYear, own, day] = token.date.split("-").map(Number);
  return { year: ofYear!, month: own!, day: day! };
});
const dayAndMonthInDigits = map(
  sequence({ day: dayNumber }, sign("/"), { month: dayNumber, year: optional(year) }),
  (point) => (point.month <= 12 ? point : null),
);
const dayAlone = sequence(days, { day: dayNumber, year: optional(yearAfter) });

const namedMonth = sequence({ month, year: optional(either(yearAfter, shortYearBehind("-/"))) });
/** Two digits are a month; one digit is, where it can number no semester and no quarter ("1/2009"). */
const monthDigits = digitsAs((printed) => {
  const value = Number(printed);
  const isPlain = /^\d\d$/.test(printed) || (/^\d$/.test(printed) && value > 4);
  return isPlain && value >= 1 && value <= 12 ? value : null;
});
const monthInDigits = sequence({ month: monthDigits }, sign("-/"), { year: digitsAs(yearOf) });
/** "2010-01"; in "2008-09" and "2008-11" the second may be a later year. */
const yearThenMonthInDigits = map(sequence({ year: digitsAs(yearOf) }, sign("-/"), { month: monthDigits }), (point) =>
  point.month <= point.year % 100 ? point : null,
);

/** The single letters that stand for a unit right before or after its number: "T1", "Q1", "1S". */
const quarterLetter = standsFor(4, word("t q"));
const partLetter: Parser<number> = either(quarterLetter, standsFor(2, word("s")));
const partsOf = ({ letter, size }: PeriodUnit): number | null => (letter === "M" ? 12 / size : null);
const partUnit = map(anyUnit, partsOf);
/** Without a year, "mes 3" is the third from a start, and "sem" may be a week. */
const yearlessUnit = wordAs((own) => {
  const named = own === "sem" ? null : unitOf(own);
  return named && named.size > 1 ? partsOf(named) : null;
});
const ordinal: Parser<number> = one((token) => {
  if (token.kind === "ordinal") return token.value;
  return token.kind === "word" ? ordinalOf(token.word) : null;
});
const partNumber = either(
  ordinal,
  digitsAs((printed) => (/^\d\d?$/.test(printed) ? Number(printed) : null)),
);
/** "1 semestre", but "1 mes" and "2 semestres" are lengths. */
const numberedUnit = map(
  unit(({ isPlural, size }) => !isPlural && size > 1),
  partsOf,
);

/** "II trimestre", "2S", "Trimestre 2", "T2": which part of the year, by the words and the letters for parts. */
const namedPart = (inWords: Parser<number>, letter: Parser<number>) =>
  either(
    sequence({ part: ordinal, parts: inWords, year: anyYearAfter }),
    sequence({ part: partNumber, parts: letter, year: anyYearAfter }),
    sequence({ parts: either(inWords, letter) }, optional(word("no nro numero")), {
      part: partNumber,
      year: anyYearAfter,
    }),
  );
const numberThenUnit = sequence({ part: partNumber, parts: numberedUnit, year: anyYearAfter });
const partAlone = sequence({ part: partNumber, year: optional(yearAfter) });

/** A Roman one or two beside a year, and no unit: a semester ("2025-I", "II-2025"). Roman numbers beyond could be of any part. */
const romanHalf = map(word(ROMAN_HALVES), ordinalOf);
const halfOfYear = map(
  either(sequence({ year }, gap, { part: romanHalf }), sequence({ part: romanHalf, year: yearAfter })),
  (half) => ({ ...half, parts: 2 }),
);
/** "2025-T1", "2025 - S2", "2026 Q3": the year before the letter. */
const yearThenPart = sequence({ year }, gap, { parts: partLetter, part: partNumber });

/** A day of a month without a year: "30 de junio", "junio 30". */
export const DAY_OF_MONTH: Parser<Point> = map(either(dayThenMonth, monthThenDay), (point) =>
  point.year === null ? point : null,
);
/** A month, with its year or without. */
export const MONTH: Parser<Point> = namedMonth;
/** A part of a year that may be printed without one: "II trimestre", "T2". "1 trimestre" is a length then, and "S1" may be a week. */
export const PART: Parser<Point> = either(namedPart(yearlessUnit, quarterLetter), partAlone);

/**
 * A point of time in the shapes of each level; a shape may leave to a neighbour what it lacks. The points of a row are of one
 * level, so the levels are told apart here.
 */
export const POINTS: readonly Parser<Point>[] = [
  either(dateInDigits, dayThenMonth, monthThenDay, monthDayShortYear, dayAndMonthInDigits, dayAlone),
  either(namedMonth, monthInDigits, yearThenMonthInDigits),
  either(namedPart(partUnit, partLetter), numberThenUnit, yearThenPart, halfOfYear, partAlone),
  map(year, (value) => ({ year: value })),
];

/** "Primeros seis meses de 2010", "últimos 2 trimestres de 2010": the first and the last of them. */
export const edgeOfYear: Parser<readonly [Point, Point]> = map(
  sequence({
    edge: word("primeros primeras ultimos ultimas"),
    count: numberAs(({ value }) => value),
    parts: partUnit,
    year: yearAfter,
  }),
  ({ edge, count, parts, year: ofYear }): readonly [Point, Point] => {
    const first = edge.startsWith("p") ? 1 : parts - count + 1;
    return [
      { part: first, parts, year: ofYear },
      { part: first + count - 1, parts, year: ofYear },
    ];
  },
);
