/** The civil calendar: last days, days that there are, the day after. Dates are ISO 8601 texts. */

const two = (n: number): string => String(n).padStart(2, "0");

const LEAP_YEAR = 2000;

/** The number of days of a month of 1 to 12. */
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

/** Whether a month has such a day in some year: 29 in February. */
export const isDayOf = (month: number, day: number): boolean => day >= 1 && day <= lastDayOf(LEAP_YEAR, month);
