/** What a library prints of a cell, as the office's own Excel shows it: months in Spanish, points for thousands, a comma for decimals. */

const ENGLISH_MONTHS: Readonly<Record<string, string>> = {
  january: "enero",
  february: "febrero",
  march: "marzo",
  april: "abril",
  may: "mayo",
  june: "junio",
  july: "julio",
  august: "agosto",
  september: "septiembre",
  october: "octubre",
  november: "noviembre",
  december: "diciembre",
  jan: "ene",
  feb: "feb",
  mar: "mar",
  apr: "abr",
  jun: "jun",
  jul: "jul",
  aug: "ago",
  sep: "sep",
  oct: "oct",
  nov: "nov",
  dec: "dic",
};

/** A date's print with its months in Spanish. */
export function colombianDate(printed: string): string {
  return printed.replace(/[A-Za-z]+/g, (word) => ENGLISH_MONTHS[word.toLowerCase()] ?? word);
}

/** A number's print in English ("1,234.57") with its signs exchanged ("1.234,57"). */
export function colombianNumber(printed: string): string {
  return printed.replace(/\d[\d.,]*/g, (number) => number.replace(/[.,]/g, (sign) => (sign === "." ? "," : ".")));
}

const NUMBER = /(?<whole>\d[\d.]*)(?:,(?<decimals>\d+))?(?:E(?<power>[+-]?\d+))?/i;
/** Points that part no thousands. */
const OTHER_POINT = /\.(?!\d{3}(?:\.|$))/;
/** Half of the last digit shown, and what a double may be off. */
const HALF = 0.5000001;

/**
 * Whether a print with a comma for decimals says a stored number, rounded to its decimals: OpenDocument keeps prints in the
 * language of who saved them.
 */
export function saysInColombian(printed: string, value: number): boolean {
  const { whole = "", decimals = "", power = "0" } = NUMBER.exec(printed)?.groups ?? {};
  if (whole === "" || OTHER_POINT.test(whole)) return false;
  const said = Number(`${whole.replaceAll(".", "")}.${decimals}E${power}`);
  const stored = Math.abs(printed.includes("%") ? value * 100 : value);
  return Math.abs(said - stored) <= HALF * 10 ** (Number(power) - decimals.length);
}
