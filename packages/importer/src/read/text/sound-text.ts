/** Text without what no database and no page can hold: U+0000 is dropped, half a surrogate pair becomes U+FFFD. */

/** With the flag `u`, a surrogate is only one that stands alone. */
const UNSOUND = /[\0\p{Surrogate}]/u;
const LONE_SURROGATES = /\p{Surrogate}/gu;
const REPLACEMENT = "\uFFFD";

/** The text itself where it is sound, as nearly all are. */
export function soundText(text: string): string {
  return UNSOUND.test(text) ? text.replaceAll("\0", "").replace(LONE_SURROGATES, REPLACEMENT) : text;
}
