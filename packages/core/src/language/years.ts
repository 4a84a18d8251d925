/** Years as offices print them in digits. */

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
