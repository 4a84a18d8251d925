/** Numbers that take several tokens, made one: words, "2 mil", "1er.", "Cinco (5)". */
import { fold } from "../../language/fold.ts";
import { ARTICLES, SPELT_SCALES } from "../../language/number-words.ts";
import { isOrdinalSuffix, ordinalOf } from "../../language/ordinals.ts";
import { plainText } from "../grammar/plain-text.ts";
import { isSign, type NumberToken, type Token, type Tokens, tokenise, wordOf } from "../grammar/tokens.ts";
import { readNumberWords } from "./numbers.ts";

/** What stands for the tokens from a place on, and how many it replaces; null where they stay as they are. */
type Rewrite = (tokens: Tokens, at: number) => { made: Tokens; length: number } | null;

function rewritten(tokens: Tokens, rewrite: Rewrite): Token[] {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const change = rewrite(tokens, at);
    result.push(...(change?.made ?? [tokens[at]!]));
    at += change?.length ?? 1;
  }
  return result;
}

const numberInWords: Rewrite = (tokens, at) => {
  const first = tokens[at]!;
  if (first.kind !== "word") return null;
  const end = tokens.findIndex((token, place) => place > at && token.kind !== "word");
  const found = readNumberWords(tokens.slice(at, end < 0 ? tokens.length : end).map(wordOf));
  if (!found) return null;
  const isArticle = found.length === 1 && ARTICLES.has(first.word);
  const { value, length } = found;
  return { made: [{ kind: "number", value, digits: null, isArticle, isGlued: first.isGlued }], length };
};

/** "2 mil", "1,5 millones", "350 mil millones", "3 miles de millones". */
const scaled: Rewrite = (tokens, at) => {
  const number = tokens[at];
  if (number?.kind !== "number" || number.digits === null) return null;
  let [scale, length] = [1, 0];
  for (;;) {
    const isJoined = length > 0 && wordOf(tokens[at + 1 + length]) === "de";
    const next = SPELT_SCALES.get(wordOf(tokens[at + 1 + length + (isJoined ? 1 : 0)]));
    if (next === undefined) break;
    scale *= next;
    length += isJoined ? 2 : 1;
  }
  if (length === 0) return null;
  return { made: [{ ...number, value: number.value * scale, digits: null, scale }], length: length + 1 };
};

/** "1°", "1.°", "1er", "2do.", "4o". */
const ordinalInDigits: Rewrite = (tokens, at) => {
  const [number, next, afterNext] = tokens.slice(at, at + 3);
  if (number?.kind !== "number" || number.digits === null || !Number.isInteger(number.value)) return null;
  const ordinal: Token = { kind: "ordinal", value: number.value, isGlued: number.isGlued };
  if (isSign(next, "°")) return { made: [ordinal], length: 2 };
  if (isSign(next, ".") && isSign(afterNext, "°")) return { made: [ordinal], length: 3 };
  return next?.isGlued && isOrdinalSuffix(wordOf(next)) ? { made: [ordinal], length: 2 } : null;
};

interface Bracketed {
  number: NumberToken;
  isPercent: boolean;
  length: number;
}

function bracketedNumber([open, number, ...rest]: Tokens): Bracketed | null {
  if (!isSign(open, "(") || number?.kind !== "number") return null;
  const isPercent = isSign(rest[0], "%");
  return isSign(rest[isPercent ? 1 : 0], ")") ? { number, isPercent, length: isPercent ? 4 : 3 } : null;
}

/** "Cinco (5)", "2 (dos)", "Cien por ciento (100%)", "Primero (1)": said twice. Digits win over words. */
const saidTwice: Rewrite = (tokens, at) => {
  const first = tokens[at];
  const isPercent = isSign(tokens[at + 1], "%");
  const own = isPercent ? 2 : 1;
  const second = first ? bracketedNumber(tokens.slice(at + own, at + own + 4)) : null;
  if (!first || !second) return null;
  const length = own + second.length;
  if (first.kind === "word" && ordinalOf(first.word) === second.number.value) return { made: [first], length };
  if (first.kind !== "number") return null;
  const isInWords = first.digits === null && second.number.digits !== null;
  if (!isInWords && first.value !== second.number.value) return null;
  const sign: Token[] = isPercent || second.isPercent ? [{ kind: "sign", sign: "%", isGlued: true }] : [];
  return { made: [{ ...(isInWords ? second.number : first), isGlued: first.isGlued }, ...sign], length };
};

/** Words of a printed text, "m²" among them. */
const PRINTED_WORD = /[kc]?m[²³23](?![\p{L}\d])|\p{L}+/giu;

/** The tokens, their words as printed: those of the plain text have lost their accents. */
function spelt(tokens: Tokens, printed: string): Token[] {
  const words = [...printed.normalize("NFC").matchAll(PRINTED_WORD)].map(([word]) => ({ word, folded: fold(word) }));
  let at = 0;
  return tokens.map((token) => {
    if (token.kind !== "word") return token;
    const place = words.findIndex(({ folded }, index) => index >= at && folded === token.word);
    if (place < 0) return token;
    at = place + 1;
    return { ...token, printed: words[place]!.word };
  });
}

/** The tokens of a printed text, each number one token. */
export function tokensOf(printed: string): Token[] {
  return [scaled, numberInWords, ordinalInDigits, saidTwice].reduce(
    rewritten,
    spelt(tokenise(plainText(printed)), printed),
  );
}
