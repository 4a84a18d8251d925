/**
 * Codes of the national catalogue of products (MGA, used by the plan indicativo): sector 2 digits, programme 4, product 7, indicator 9,
 * each beginning with the one before. Read off some 2,900 rows of the national export without an exception (domain §2.7). Text, never
 * numbers: a sector may begin with a zero.
 */
export type CodeLevel = "sector" | "program" | "product" | "indicator";

const LENGTHS: Readonly<Record<CodeLevel, number>> = { sector: 2, program: 4, product: 7, indicator: 9 };
/** From the outermost. */
export const CODE_LEVELS = Object.keys(LENGTHS) as readonly CodeLevel[];

/** The codes that an action's rows print. */
export interface ProductCodes {
  sector?: string;
  program?: string;
  product?: string;
}

/**
 * A code as text, however a sheet printed it ("04", "4", "1.702.041", "1702041 - Servicio de …"); null where it is no code of the level.
 * A sheet that took it for a number lost its leading zero, which one digit too few shows.
 */
export function readCode(printed: string, level: CodeLevel): string | null {
  const [, digits = ""] = /^\s*(\d[\d.\s]*\d|\d)\s*(?:$|[-–:|(]|\s\p{L})/u.exec(printed) ?? [];
  const plain = digits.replace(/[.\s]/g, "");
  const length = LENGTHS[level];
  if (plain.length === length) return plain;
  return plain.length === length - 1 && /^[1-9]/.test(plain) ? `0${plain}` : null;
}

/** Pairs of codes of which the inner one does not begin with the outer, outermost first. */
export function mismatchedCodes(codes: Readonly<Partial<Record<CodeLevel, string>>>): [outer: string, inner: string][] {
  const printed = CODE_LEVELS.flatMap((level) => codes[level] ?? []);
  return printed.flatMap((inner, at): [string, string][] => {
    const outer = printed[at - 1];
    return outer !== undefined && !inner.startsWith(outer) ? [[outer, inner]] : [];
  });
}

/** Codes of investment projects (BPIN): thirteen digits and more, several in one cell parted by commas, blanks or lines. */
export function readBpins(printed: string): string[] {
  return [...new Set(printed.match(/\d{10,20}/g) ?? [])];
}
