/** Two numbers as the ends of a range or of a way: "2 a 4", "del 80% al 100%", "entre 2 y 4", "de 20 km a 35 km". */
import { either, map, one, optional, type Parser, sequence, sign, word } from "../grammar/grammar.ts";
import { type NumberToken, wordOf } from "../grammar/tokens.ts";
import { CONNECTORS } from "./target-words.ts";

export interface Range {
  low: NumberToken;
  high: NumberToken;
  isPercent: boolean;
  isMoney: boolean;
  /** Told as the way from one to the other: "de 2 a 4". */
  isWay: boolean;
}

/** A number at one end, with the signs beside it. */
interface End {
  number: NumberToken;
  isPercent: boolean;
  isMoney: boolean;
}

const article = either<unknown>(
  word("el la los las"),
  one((token) => (token.kind === "number" && token.isArticle ? true : null)),
);
const end: Parser<End> = map(
  sequence<[unknown, string | null, NumberToken, string | null]>(
    optional(article),
    optional(sign("$")),
    one((token) => (token.kind === "number" ? token : null)),
    optional(sign("%")),
  ),
  ([, peso, number, percent]) => ({ number, isPercent: percent !== null, isMoney: peso !== null }),
);

/** One word for what is counted. */
const unit: Parser<string> = one((token) => (token.kind === "word" && !CONNECTORS.has(token.word) ? token.word : null));
/** The word that stands next, left where it is. */
const nextWord: Parser<string> = (tokens, at) => [{ value: wordOf(tokens[at]) ?? "", next: at }];

/** "Entre 10 y 20 millones": the scale said once is of both. */
function scaledAs({ scale, value }: NumberToken, low: NumberToken): NumberToken {
  if (scale === undefined || low.scale !== undefined || low.value >= value / scale) return low;
  return { ...low, value: low.value * scale, digits: null, scale };
}

const rangeOf = (low: End, high: End, isWay: boolean): Range => ({
  low: scaledAs(high.number, low.number),
  high: high.number,
  isPercent: low.isPercent || high.isPercent,
  isMoney: low.isMoney || high.isMoney,
  isWay,
});

const between: Parser<Range> = map(
  sequence<[string, End, string, End]>(word("entre"), end, word("y"), end),
  ([, low, , high]) => rangeOf(low, high, false),
);
const fromTo: Parser<Range> = map(
  sequence<[string | null, End, string, End]>(
    optional(word("de del")),
    end,
    either(word("a al hasta"), sign("-")),
    end,
  ),
  ([, low, join, high]) => rangeOf(low, high, join !== "-"),
);
/** What is counted said at both ends. */
const fromToWithUnit: Parser<Range> = map(
  sequence<[string, End, string, string, End, string]>(word("de del"), end, unit, word("a al hasta"), end, nextWord),
  ([, low, own, , high, other]): Range | null => (own === other ? rangeOf(low, high, true) : null),
);

/** A range, each way to read it. */
export const range: Parser<Range> = either(between, fromTo, fromToWithUnit);
