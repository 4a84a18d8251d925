/** Text as the matchers see it: what two spellings of the same words have in common. */

/** Folds a text: lower case, no accents (ñ becomes n), every run of other signs one space. "Acción  Nº 1" gives "accion no 1". */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, " ")
    .trim();
}

/** The folded words of a text, in order. */
export function words(text: string): string[] {
  const folded = fold(text);
  return folded ? folded.split(" ") : [];
}

/** Whether nothing would be seen on paper: spaces, no-break spaces and zero-width signs only. */
export function isBlank(text: string): boolean {
  return text.replace(/[\s\u00A0\u200B\uFEFF]/g, "") === "";
}

/** A text with each run of spaces, tabs and line breaks as one space, and none at its ends. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u00A0\u200B\uFEFF]+/g, " ").trim();
}
