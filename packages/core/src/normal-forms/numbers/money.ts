/** Which numbers are money: "$ 12.500.000", "1.200 millones de pesos", "COP 5.000.000". Other currencies are none of ours. */
import { either, longest, optional, phrase, sequence, sign, skipped, word } from "../grammar/grammar.ts";
import { isSign, type Token, type Tokens, wordOf } from "../grammar/tokens.ts";
import { FOREIGN_CURRENCIES, PESO_COMPANY, PESO_WORDS, UNSURE_SCALES } from "./money-words.ts";

const company = skipped(
  either(word(PESO_COMPANY), phrase("m cte"), sequence(word("m"), sign("/"), optional(word("cte c legal")))),
);
/** "Pesos", "de pesos m/cte", "M/CTE", "COP". */
const pesos = either(
  sequence(optional(word("de")), word(PESO_WORDS), company),
  sequence(phrase("m cte"), company),
  sequence(word("m"), sign("/"), word("cte"), company),
  sequence(word("mcte mcto"), company),
);

/** Where the tokens go on behind words for pesos that stand at a place; null where none do. */
export const moneyAfter = (tokens: Tokens, at: number): number | null => longest(pesos, tokens, at)?.next ?? null;

const isForeign = (token: Token | undefined): boolean => FOREIGN_CURRENCIES.has(wordOf(token));

/** "$" or "COP" before a number; not the sign of "US$". */
export function isMoneyMark(tokens: Tokens, at: number): boolean {
  const isMark = isSign(tokens[at], "$") || wordOf(tokens[at]) === "cop";
  return isMark && tokens[at + 1]?.kind === "number" && !isForeign(tokens[at - 1]);
}

/** "$350 MM", "$20M": thousands or millions, which offices do not agree on. */
export const hasUnsureScale = (tokens: Tokens, at: number): boolean =>
  isMoneyMark(tokens, at - 1) && moneyAfter(tokens, at + 1) === null && UNSURE_SCALES.has(wordOf(tokens[at + 1]));

/** Where the tokens go on behind the number at a place and its words for pesos; null where it is no money in pesos. */
export function moneyAt(tokens: Tokens, at: number): number | null {
  if (tokens[at]?.kind !== "number") return null;
  const after = moneyAfter(tokens, at + 1);
  const isMarked = isMoneyMark(tokens, at - 1) || after !== null;
  return isMarked && !isForeign(tokens[at + 1]) ? (after ?? at + 1) : null;
}
