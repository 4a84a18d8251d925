/** What makes a number a least or a most: "no menos del", "mayor o igual a", "≥", "o más". */
import type { Comparator } from "../forms.ts";
import { either, map, optional, type Parser, phrase, sequence, sign, word } from "../grammar/grammar.ts";
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

const stem: Parser<Comparator> = either<Comparator>(
  map(word(MORE_WORDS), () => "gte"),
  map(word(LESS_WORDS), () => "lte"),
);

/** "Más de", "no inferior al", "igual o superior a", "mayor o igual que". */
const inWords: Parser<Comparison> = map(
  sequence<[string | null, string | null, Comparator, string | null, string]>(
    optional(word("no")),
    optional(phrase("igual o")),
    stem,
    optional(phrase("o igual")),
    word(THAN_WORDS),
  ),
  ([no, , comparator, , than]) => ({
    comparator: no === null ? comparator : OPPOSITE[comparator],
    side: "before",
    isLevel: than.startsWith("a"),
  }),
);

/** "O más", "o superior", behind the number. */
const orMore: Parser<Comparison> = map(sequence<[string, Comparator]>(word("o"), stem), ([, comparator]) => ({
  comparator,
  side: "after",
  isLevel: false,
}));

const inSigns: Parser<Comparison> = map(
  sequence<[string, string | null]>(sign("<>≤≥"), optional(sign("="))),
  ([own]) => ({
    comparator: "<≤".includes(own) ? "lte" : "gte",
    side: "before",
    isLevel: false,
  }),
);

const fixed = (phrases: typeof COMPARING_PHRASES, side: Comparison["side"]): Parser<Comparison>[] =>
  phrases.map(([comparator, words]) => map(phrase(words), () => ({ comparator, side, isLevel: side === "before" })));

/** Words that a comparator begins with. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...[...COMPARING_PHRASES, ...LEADING_PHRASES].map(([, words]) => words), "no", "igual", "o"]
    .map((words) => words.split(" ")[0]!)
    .concat(MORE_WORDS.split(" "), LESS_WORDS.split(" ")),
);
const mayBegin = (token: Token | undefined): boolean =>
  token?.kind === "sign" || (token?.kind === "word" && FIRST_WORDS.has(token.word));

const anyComparison: Parser<Comparison> = either(
  inWords,
  orMore,
  inSigns,
  ...fixed(COMPARING_PHRASES, "any"),
  ...fixed(LEADING_PHRASES, "before"),
);

/** A comparator, each way to read it; the longest is the one printed ("no más de" holds "más de"). */
export const comparison: Parser<Comparison> = (tokens, at) => (mayBegin(tokens[at]) ? anyComparison(tokens, at) : []);
