/** Two numbers as the ends of a range or of a way: "2 a 4", "del 80% al 100%", "entre 2 y 4", "de 20 km a 35 km". */
import {
  anyNumber,
  article,
  either,
  map,
  optional,
  type Parser,
  sequence,
  sign,
  word,
  wordAs,
} from "../grammar/grammar.ts";
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
const end = sequence(optional(either(word("el la los las"), article)), {
  peso: optional(sign("$")),
  number: anyNumber,
  percent: optional(sign("%")),
});
type End = typeof end extends Parser<infer Value> ? Value : never;

/** One word for what is counted. */
const unit = wordAs((own) => (CONNECTORS.has(own) ? null : own));
/** The word that stands next, left where it is. */
const nextWord: Parser<string> = (tokens, at) => [{ value: wordOf(tokens[at]), next: at }];

/** "Entre 10 y 20 millones": the scale said once is of both. */
function scaledAs({ scale, value }: NumberToken, low: NumberToken): NumberToken {
  if (scale === undefined || low.scale !== undefined || low.value >= value / scale) return low;
  return { ...low, value: low.value * scale, digits: null, scale };
}

const rangeOf = (low: End, high: End, isWay: boolean): Range => ({
  low: scaledAs(high.number, low.number),
  high: high.number,
  isPercent: low.percent !== null || high.percent !== null,
  isMoney: low.peso !== null || high.peso !== null,
  isWay,
});

const between = map(sequence(word("entre"), { low: end }, word("y"), { high: end }), ({ low, high }) =>
  rangeOf(low, high, false),
);
const fromTo = map(
  sequence(optional(word("de del")), { low: end, join: either(word("a al hasta"), sign("-")), high: end }),
  ({ low, join, high }) => rangeOf(low, high, join !== "-"),
);
/** What is counted said at both ends. */
const fromToWithUnit = map(
  sequence(word("de del"), { low: end, own: unit }, word("a al hasta"), { high: end, other: nextWord }),
  ({ low, own, high, other }) => (own === other ? rangeOf(low, high, true) : null),
);

/** A range, each way to read it. */
export const range: Parser<Range> = either(between, fromTo, fromToWithUnit);
