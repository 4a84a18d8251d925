/** Text as the matchers see it: what two spellings of the same words have in common. */
import { remember } from "./remember.ts";

/** Folds a text: lower case, no accents (ñ becomes n), every run of other signs one space. "Acción  Nº 1" gives "accion no 1". */
export const fold: (text: string) => string = remember((text) =>
  text
    .replace(/[^\0-\x7f]+/g, plainSigns)
    .toLowerCase()
    // A blank between words is one already: replacing it would cost most of the time.
    .replace(/ *[^a-z0-9% ][^a-z0-9%]*| {2,}/g, " ")
    .trim(),
);

/** Signs with their accents and other marks taken off; a text has few, and the same again and again. */
const plainSigns = remember((signs) => signs.normalize("NFKD").replace(/\p{M}+/gu, ""));

/** The folded words of a text, in order. */
export function words(text: string): string[] {
  const folded = fold(text);
  return folded ? folded.split(" ") : [];
}

/** Whether nothing would be seen on paper: spaces, no-break spaces and zero-width signs only. */
export function isBlank(text: string): boolean {
  return !/[^\s\u00A0\u200B\uFEFF]/.test(text);
}

/** A text with each run of spaces, tabs and line breaks as one space, and none at its ends. */
export function squeeze(text: string): string {
  return text.charCodeAt(0) === BLANK || text.charCodeAt(text.length - 1) === BLANK || UNSQUEEZED.test(text)
    ? text.replace(/[\s\u00A0\u200B\uFEFF]+/g, " ").trim()
    : text;
}

const BLANK = 32;
/** Anything but single blanks. */
const UNSQUEEZED = /[\t-\r\u00A0\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF]| {2}/;
