/** The marks of a schedule: "marzo, junio y septiembre de 2025", "junio y diciembre de cada año", "enero a diciembre", "II trimestre". */
import type { MonthsForm } from "../forms.ts";
import { either, map, optional, type Parser, phrase, sequence, skipped, word } from "../grammar/grammar.ts";
import { pointsInRow } from "./intervals.ts";
import { MONTH, PART } from "./time-items.ts";
import { type Join, monthsOfParts, type Point } from "./time-points.ts";
import { EVERY_YEAR_PHRASES } from "./time-words.ts";

const isRising = (months: readonly number[]): boolean => months.every((own, at) => at === 0 || own > months[at - 1]!);
const areConsecutive = (months: readonly number[]): boolean =>
  months.every((own, at) => at === 0 || own === months[at - 1]! + 1);

/** Every month from the first to the last. */
const monthsBetween = ([first, last]: readonly number[]): number[] =>
  Array.from({ length: Math.max(0, last! - first! + 1) }, (_, step) => first! + step);

/** The one year that stands behind the last month, or nowhere. Undefined where months have years of their own. */
function yearOf(points: readonly Point[]): number | null | undefined {
  const last = points.at(-1)?.year ?? null;
  return points.every(({ year }) => year == null || year === last) ? last : undefined;
}

/** Parts of a year that nobody prints, by their months; null where one lacks what it is of, or they fall. */
function formOfParts(points: readonly Point[], join: Join): MonthsForm | null {
  if (points.some(({ year }) => year != null)) return null;
  const own = monthsOfParts(points);
  const months = own && (join === "stretch" ? monthsBetween([own[0]!, own.at(-1)!]) : own);
  return months && months.length > 0 && isRising(own) ? { kind: "months", months, year: null } : null;
}

/** Null where the months fall, tell several years, or are an interval: consecutive ones of a given year. */
function formOf(points: readonly Point[], join: Join): MonthsForm | null {
  const named = points.map(({ month }) => month!);
  const year = yearOf(points);
  if (year === undefined || !isRising(named)) return null;
  const months = join === "stretch" ? monthsBetween(named) : named;
  return year !== null && areConsecutive(months) ? null : { kind: "months", months, year };
}

/** Months without the stretch of days that would make them an interval; a year only where one is printed. */
export const schedule: Parser<MonthsForm> = either(
  map(pointsInRow(PART), ({ points, join }) => formOfParts(points, join)),
  map(
    sequence(skipped(word("mes meses")), {
      named: pointsInRow(MONTH),
      everyYear: optional(phrase(...EVERY_YEAR_PHRASES)),
    }),
    ({ named: { points, join }, everyYear }) => {
      const form = formOf(points, join);
      return everyYear !== null && form?.year != null ? null : form;
    },
  ),
);
