/** What a library prints of a cell, as the office's own Excel shows it: months in Spanish, points for thousands, a comma for decimals. */

const ENGLISH = "january february march april may june july august september october november december".split(" ");
const SPANISH = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");
const abbreviated = (month: string): string => month.slice(0, 3);
/** Spanish months by their English names and abbreviations; "may" is a whole name. */
const MONTHS: ReadonlyMap<string, string> = new Map([
  ...ENGLISH.map((month, at) => [abbreviated(month), abbreviated(SPANISH[at]!)] as const),
  ...ENGLISH.map((month, at) => [month, SPANISH[at]!] as const),
]);

/** A date's print with its months in Spanish. */
export function colombianDate(printed: string): string {
  return printed.replace(/[A-Za-z]+/g, (word) => MONTHS.get(word.toLowerCase()) ?? word);
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
