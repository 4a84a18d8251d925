/**
 * A number as the sheet stores it, where what the sheet shows has lost digits: "2,02425E+12" for a code of thirteen, "####" for
 * want of room. Formats that only round for show (33 %, 1.234,57, dates, money) lose nothing.
 */

/** Digits that Excel keeps of a number, whatever it is; those of a double after them are noise, but in whole numbers. */
const SURE_DIGITS = 15;

const withoutNoise = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(SURE_DIGITS));

/** A finite number with all its digits, a comma for decimals and no points for thousands. */
export function inFull(value: number): string {
  const [mantissa = "", power = "0"] = Math.abs(withoutNoise(value)).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const whole = Number(power) + 1;
  const sign = value < 0 ? "-" : "";
  if (whole <= 0) return `${sign}0,${"0".repeat(-whole)}${digits}`;
  const decimals = digits.slice(whole);
  return `${sign}${digits.slice(0, whole).padEnd(whole, "0")}${decimals && `,${decimals}`}`;
}

const SCIENTIFIC = /\d+(?:[.,]\d+)?E[+-]?\d+/i;
/** The number in a print without points for thousands, as General prints. */
const PLAIN_NUMBER = /\d+(?:,\d+)?/;
const HASHES = /^\s*#+\s*$/;

/** Whether a print only fills a cell that had no room for its number. */
export const hasNoRoom = (printed: string): boolean => HASHES.test(printed);

/** Whether a format leaves the number of digits to the width of its cell; text cells show their numbers so, too. */
const isGeneral = (format: string): boolean => format === "@" || /general/i.test(format);

/**
 * What to read of a stored number that is shown in Colombian print by a format that is none of dates; null where the print loses
 * none of its digits. What stands around the number in the print (a unit, a sign) stays.
 */
export function readInFull(printed: string, value: number, format: string): string | null {
  const percent = format.includes("%") || printed.includes("%");
  const shown = percent ? value * 100 : value;
  if (hasNoRoom(printed)) return inFull(shown) + (percent ? "%" : "");
  if (SCIENTIFIC.test(printed)) return printed.replace(SCIENTIFIC, inFull(Math.abs(shown)));
  const number = isGeneral(format) ? PLAIN_NUMBER.exec(printed)?.[0] : undefined;
  if (number === undefined || Number(number.replace(",", ".")) === Math.abs(withoutNoise(value))) return null;
  return printed.replace(number, inFull(Math.abs(value)));
}
