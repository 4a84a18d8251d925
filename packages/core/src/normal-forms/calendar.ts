/** The civil calendar: months by name, last days, intervals of a given precision. Dates are ISO 8601 texts. */
import type { IntervalForm, Precision } from "./forms.ts";

const MONTHS = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"];

/** Month names and their abbreviations, folded, for use inside a larger pattern. */
export const MONTH_WORDS =
  "enero|ene|febrero|feb|marzo|mar|abril|abr|mayo|may|junio|jun|julio|jul|agosto|ago|septiembre|setiembre|sept?|set|octubre|oct|noviembre|nov|diciembre|dic";

/** 1 to 12 of a folded month name or abbreviation. */
export function monthOf(word: string): number {
  const stem = word.startsWith("set") ? "sep" : word.slice(0, 3);
  return MONTHS.indexOf(stem) + 1;
}

/** A year as printed: two digits are of this century; a fifth digit is a slip on a zero ("20012"). */
export function yearOf(digits: string): number {
  if (digits.length === 2) return 2000 + Number(digits);
  if (digits.length === 5) return Number(digits.replace("00", "0"));
  return Number(digits);
}

const two = (n: number): string => String(n).padStart(2, "0");
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The interval of whole months, first to last. */
export function months(
  from: { year: number; month: number },
  to: { year: number; month: number },
  precision: Precision,
): IntervalForm {
  return {
    kind: "interval",
    start: `${from.year}-${two(from.month)}-01`,
    end: `${to.year}-${two(to.month)}-${two(lastDay(to.year, to.month))}`,
    precision,
  };
}

/** One of the equal parts of a year: the 2nd of 2 is July to December. */
export function partOfYear(year: number, part: number, parts: 2 | 4): IntervalForm {
  const length = 12 / parts;
  const precision = parts === 2 ? "semester" : "quarter";
  return months({ year, month: (part - 1) * length + 1 }, { year, month: part * length }, precision);
}

/** A date, or null where the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null;
  return `${year}-${two(month)}-${two(day)}`;
}
