/** Numbers that take several tokens, made one: words, "2 mil", "1er.", "Cinco (5)". */
import { fold } from "../../language/fold.ts";
import { ARTICLES, SPELT_SCALES } from "../../language/number-words.ts";
import { isOrdinalSuffix, ordinalOf } from "../../language/ordinals.ts";
import {
  anyNumber,
  behind,
  either,
  map,
  numberAs,
  one,
  optional,
  type Parser,
  rewritten,
  row,
  sequence,
  sign,
  word,
  wordAs,
} from "../grammar/grammar.ts";
import { plainText } from "../grammar/plain-text.ts";
import { type Token, type Tokens, tokenise, wordOf } from "../grammar/tokens.ts";
import { readNumberWords } from "./numbers.ts";

/** No number has more words: 999.999.999.999 has nineteen. */
const MOST_WORDS = 24;

const numberInWords: Parser<Tokens> = (tokens, at) => {
  const first = tokens[at]!;
  const found = readNumberWords(tokens.slice(at, at + MOST_WORDS).map(wordOf));
  if (!found) return [];
  const isArticle = found.length === 1 && ARTICLES.has(wordOf(first));
  const { value, length } = found;
  return [{ value: [{ kind: "number", value, digits: null, isArticle, isGlued: first.isGlued }], next: at + length }];
};

const inDigits = numberAs((number) => (number.digits === null ? null : number));
const scale = wordAs((own) => SPELT_SCALES.get(own) ?? null);

/** "2 mil", "1,5 millones", "350 mil millones", "3 miles de millones". */
const scaled: Parser<Tokens> = map(
  sequence({ number: inDigits, scales: row(scale, optional(word("de"))) }),
  ({ number, scales: { items } }) => {
    const times = items.reduce((product, own) => product * own);
    return [{ ...number, value: number.value * times, digits: null, scale: times }];
  },
);

/** "1°", "1.°", "1er", "2do.", "4o". */
const ordinalInDigits: Parser<Tokens> = map(
  sequence(
    { number: inDigits },
    either(
      behind(optional(sign(".")), sign("°")),
      one((token) => (token.isGlued && isOrdinalSuffix(wordOf(token))) || null),
    ),
  ),
  ({ number: { value, isGlued } }) => (Number.isInteger(value) ? [{ kind: "ordinal", value, isGlued }] : null),
);

/** "Cinco (5)", "2 (dos)", "Cien por ciento (100%)", "Primero (1)": said twice. Digits win over words. */
const saidTwice: Parser<Tokens> = map(
  sequence(
    { first: one((token) => token), percent: optional(sign("%")) },
    sign("("),
    { second: anyNumber, again: optional(sign("%")) },
    sign(")"),
  ),
  ({ first, percent, second, again }) => {
    if (first.kind === "word" && ordinalOf(first.word) === second.value) return [first];
    if (first.kind !== "number") return null;
    const isInWords = first.digits === null && second.digits !== null;
    if (!isInWords && first.value !== second.value) return null;
    const signs: Token[] = percent || again ? [{ kind: "sign", sign: "%", isGlued: true }] : [];
    return [{ ...(isInWords ? second : first), isGlued: first.isGlued }, ...signs];
  },
);

/** Words of a printed text, "m²" among them. */
const PRINTED_WORD = /[kc]?m[²³23](?![\p{L}\d])|\p{L}+/giu;

/** The tokens, their words as printed: those of the plain text have lost their accents. */
function spelt(tokens: Tokens, printed: string): Token[] {
  const words = [...printed.normalize("NFC").matchAll(PRINTED_WORD)].map(([word]) => ({ word, folded: fold(word) }));
  let at = 0;
  return tokens.map((token) => {
    if (token.kind !== "word") return token;
    let place = at;
    while (place < words.length && words[place]!.folded !== token.word) place++;
    if (place === words.length) return token;
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
