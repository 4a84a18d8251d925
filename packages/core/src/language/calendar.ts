/** The civil calendar: months by name, years as printed, last days. Dates are ISO 8601 texts. */
import { lookup } from "./lookup.ts";

/** Spanish names and abbreviations, and the English ones that spreadsheets print. */
const MONTH_NAMES: readonly string[] = [
  "enero ene jan",
  "febrero feb",
  "marzo mar",
  "abril abr apr",
  "mayo may",
  "junio jun",
  "julio jul",
  "agosto ago aug",
  "septiembre setiembre sept sep set",
  "octubre oct",
  "noviembre nov",
  "diciembre dic dec",
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, at) => names.split(" ").map((name): [string, number] => [name, at + 1])),
);

/** 1 to 12 of a folded month name or abbreviation, slips in long names forgiven, or null. */
export const monthOf = lookup(MONTHS);

/** Digits that a year of these centuries is printed with: "2010", "2.010", and "20010" with a zero too many. */
const YEAR = /^(?:19|20)\d\d$|^[12][. ][09]\d\d$|^(?:19|20)\d{3}$/;

/** The year that digits print, or null. A fifth digit is a slip on a zero ("20012"). Two digits are no year of themselves. */
export function yearOf(digits: string): number | null {
  if (!YEAR.test(digits)) return null;
  const plain = digits.replace(/[. ]/, "");
  const mended = plain.length === 5 ? plain.replace("00", "0") : plain;
  return mended.length === 4 && /^(?:19|20)/.test(mended) ? Number(mended) : null;
}

/** Two digits where a year must stand are of this century. */
export const shortYearOf = (digits: string): number | null => (/^\d\d$/.test(digits) ? 2000 + Number(digits) : null);

const two = (n: number): string => String(n).padStart(2, "0");

export const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A date, or null where the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): string | null {
  if (!(year >= 1000)) return null;
  if (month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** The day after a date. */
export function dayAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
