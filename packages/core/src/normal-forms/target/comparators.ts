/** What makes a number a least or a most: "no menos del", "mayor o igual a", "≥", "o más". */
import type { Comparator } from "../forms.ts";
import {
  behind,
  either,
  map,
  optional,
  type Parser,
  phrase,
  sequence,
  sign,
  standsFor,
  word,
} from "../grammar/grammar.ts";
import type { Token } from "../grammar/tokens.ts";
import { COMPARING_PHRASES, LEADING_PHRASES, LESS_WORDS, MORE_WORDS, THAN_WORDS } from "./target-words.ts";

/** Where the number stands that a comparator speaks of. */
export interface Comparison {
  comparator: Comparator;
  side: "before" | "after" | "any";
  /** What it compares is a level, also behind a word for a change: "reducir por debajo del 10%". */
  isLevel: boolean;
}

const OPPOSITE: Readonly<Record<Comparator, Comparator>> = { eq: "eq", gte: "lte", lte: "gte" };

const stem: Parser<Comparator> = either(standsFor("gte", word(MORE_WORDS)), standsFor("lte", word(LESS_WORDS)));

const comparing = (side: Comparison["side"], parser: Parser<Comparator>, isLevel = false): Parser<Comparison> =>
  map(parser, (comparator) => ({ comparator, side, isLevel }));

/** "Más de", "no inferior al", "igual o superior a", "mayor o igual que". */
const inWords: Parser<Comparison> = map(
  sequence({ no: optional(word("no")) }, optional(phrase("igual o")), { stem }, optional(phrase("o igual")), {
    than: word(THAN_WORDS),
  }),
  (own) => ({
    comparator: own.no === null ? own.stem : OPPOSITE[own.stem],
    side: "before",
    isLevel: own.than.startsWith("a"),
  }),
);
const inSigns = either(
  standsFor("lte", sequence(sign("<≤"), optional(sign("=")))),
  standsFor("gte", sequence(sign(">≥"), optional(sign("=")))),
);

const fixed = (phrases: typeof COMPARING_PHRASES): Parser<Comparator> =>
  either(...phrases.map(([comparator, words]) => standsFor(comparator, phrase(words))));

const anyComparison: Parser<Comparison> = either(
  inWords,
  // "O más", "o superior".
  comparing("after", behind(word("o"), stem)),
  comparing("before", inSigns),
  comparing("any", fixed(COMPARING_PHRASES)),
  comparing("before", fixed(LEADING_PHRASES), true),
);

const FIRST_WORDS: ReadonlySet<string> = new Set([
  ...[...COMPARING_PHRASES, ...LEADING_PHRASES].map(([, words]) => words.split(" ")[0]!),
  ...`no igual o ${MORE_WORDS} ${LESS_WORDS}`.split(" "),
]);
/** Most words of a text begin none: they are passed over at once. */
const mayBegin = (token: Token | undefined): boolean =>
  token?.kind === "sign" || (token?.kind === "word" && FIRST_WORDS.has(token.word));

/** A comparator, each way to read it; the longest is the one printed ("no más de" holds "más de"). */
export const comparison: Parser<Comparison> = (tokens, at) => (mayBegin(tokens[at]) ? anyComparison(tokens, at) : []);
