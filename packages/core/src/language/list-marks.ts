/** How lists are marked in plain text, and how a line shows that it does not end where it ends. */

/** Dashes, bullets (also those of symbol fonts), "1.", "2)", "1.2.", "a)". A dash or a number may stand right before its text. */
const MARK =
  /^\s*(?:(?:[-–—•·*▪■►➢✓✔→\uF0B7\uF0A7\uF0D8\uF0FC]|o(?=\s+\p{Lu}))\s*|\d{1,2}(?:\.\d{1,2})*(?:[.)]|\.-)\s*(?=\p{L})|\d{1,2}(?:\.\d{1,2})+\s+(?=\p{Lu}\p{Ll})|[a-z]\)\s+)+/u;
/** A word that cannot end an item, so what follows belongs to it. */
const UNFINISHED =
  /(?:(?<!\p{L})(?:de|del|la|las|el|los|y|e|o|u|en|con|para|por|que|a|al|su|sus|un|una|cada)|[,(/-])$/iu;

export const hasListMark = (text: string): boolean => MARK.test(text);
export const withoutListMark = (text: string): string => text.replace(MARK, "");
/** Whether a text ends in its middle: in a word that cannot end one, a comma or a hyphen. */
export const endsUnfinished = (text: string): boolean => UNFINISHED.test(text.trim());
/** "Inter-" and "administrativos" keep the hyphen and lose the break; other lines are parted by a blank. */
export const joinLines = (above: string, below: string): string =>
  /\p{L}-$/u.test(above) ? above + below : `${above} ${below}`;
