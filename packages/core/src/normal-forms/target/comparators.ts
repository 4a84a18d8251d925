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

/** "O más", "o superior", behind the number. */
const orMore: Parser<Comparison> = map(behind(word("o"), stem), (comparator) => ({
  comparator,
  side: "after",
  isLevel: false,
}));

const inSigns: Parser<Comparison> = map(sequence({ own: sign("<>≤≥") }, optional(sign("="))), ({ own }) => ({
  comparator: "<≤".includes(own) ? "lte" : "gte",
  side: "before",
  isLevel: false,
}));

const fixed = (phrases: typeof COMPARING_PHRASES, side: Comparison["side"]): Parser<Comparison>[] =>
  phrases.map(([comparator, words]) => standsFor({ comparator, side, isLevel: side === "before" }, phrase(words)));

/** A comparator, each way to read it; the longest is the one printed ("no más de" holds "más de"). */
export const comparison: Parser<Comparison> = either(
  inWords,
  orMore,
  inSigns,
  ...fixed(COMPARING_PHRASES, "any"),
  ...fixed(LEADING_PHRASES, "before"),
);
