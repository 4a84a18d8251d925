/** A printed text before it is cut into tokens: one spelling for each sign, and the digits a scanner misread. */

type Change = readonly [RegExp, string];

/** Signs that the folding of accents would lose or tear apart. */
const BEFORE_FOLDING: readonly Change[] = [
  [/\r\n?/g, "\n"],
  [/[º°ª]/g, "°"],
  [/(\d)½/g, "$1,5"],
  [/½/g, "0,5"],
  [/(\d)['’´](?=\d{3})/g, "$1."],
  [/(?<=\d )a (?=ñ)/gi, "a"],
];

/** One sign for each meaning. */
const SIGNS: readonly Change[] = [
  [/[–—−‐‑]/g, "-"],
  [/٪/g, "%"],
  [/\bpor ?ciento\b/gi, "%"],
  [/\bpor cien(?= del?\b|\W*$)/gi, "%"],
  [/(?<=\d) ?[o0]\/o/gi, "%"],
  [/[\u200B\uFEFF]/g, ""],
  [/[^\S\n]+/g, " "],
];

/** Letters that stand for digits: beside digits only, and never where "1o" may be an ordinal. */
const MISREAD_DIGITS: readonly Change[] = [
  [/\b[li](?=\d)/gi, "1"],
  [/(?<=\d)l\b/g, "1"],
  [/(?<=\do{0,3})o(?=o{0,3}(?:\d| ?%))/gi, "0"],
  [/(?<=\d)oo\b/gi, "00"],
  [/(?<=\d{3})o\b/gi, "0"],
  [/(?<=\b[23])o(?=\/\d{1,2}\/)/gi, "0"],
  [/(?<=\b\d) (?=0{1,2} ?%)/g, ""],
];

const applied = (text: string, changes: readonly Change[]): string =>
  changes.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);

/**
 * Gives a printed text without accents, with one kind of dash, "%" for its words, single blanks, line breaks as "\n", and
 * digits where a scanner read letters ("1OO%", "3l"). Capitals stay: acronyms are told by them.
 */
export function plainText(printed: string): string {
  const folded = applied(printed, BEFORE_FOLDING).normalize("NFKD").replace(/\p{M}/gu, "");
  return applied(applied(folded, SIGNS), MISREAD_DIGITS).trim();
}
