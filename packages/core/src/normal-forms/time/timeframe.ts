/** Timeframes ("Tiempos", "Plazo"): a printed text in, its normal form out. */

import { lookup } from "../../language/lookup.ts";
import { monthsOf, unitOf } from "../../language/periods.ts";
import type { DurationForm, TimeframeForm } from "../forms.ts";
import {
  article,
  either,
  map,
  optional,
  type Parser,
  sequence,
  sign,
  skipped,
  whole,
  word,
} from "../grammar/grammar.ts";
import { plainText } from "../grammar/plain-text.ts";
import { isSign, type Token, type Tokens, wordOf } from "../grammar/tokens.ts";
import { isMissing } from "../missing.ts";
import { tokensOf } from "../numbers/number-tokens.ts";
import { deadline } from "./deadlines.ts";
import { countedTerm, duration } from "./durations.ts";
import { interval } from "./intervals.ts";
import { recurrence } from "./recurrences.ts";
import { schedule } from "./schedules.ts";
import type { Stretch } from "./time-points.ts";
import {
  CLOSERS,
  CONTINUOUS_COMPANY,
  CONTINUOUS_WORDS,
  EMPTY_SIGNS,
  EMPTY_WORDS,
  ENDLESS_WORDS,
  EVERY_WORDS,
  LENGTH_CLOSERS,
  LENGTH_OPENERS,
  NAMED_OPENERS,
  OPENERS,
  WEEKDAYS,
  WHOLE_WORDS,
} from "./time-words.ts";

/** A time has few words. What is longer tells more than a time, and is left to a person. */
const MOST_TOKENS = 40;

const UNKNOWN: TimeframeForm = { kind: "unknown" };

/** "15 del mes" is no length of 15 months: what stands between a number and a unit shorter than a year bears meaning. */
function partsNumberAndUnit(tokens: Tokens, at: number): boolean {
  const unit = unitOf(wordOf(tokens[at + 1]));
  return tokens[at - 1]?.kind === "number" && unit !== null && unit.letter !== "Y";
}

/** The word before a place, articles passed over: "todos" of "todos los viernes". */
const wordBefore = (tokens: Tokens, at: number): Token | undefined =>
  tokens[EMPTY_WORDS.has(wordOf(tokens[at - 1])) ? at - 2 : at - 1];

function isEmpty(token: Token, at: number, tokens: Tokens): boolean {
  const word = wordOf(token);
  if (WEEKDAYS.has(word)) return !EVERY_WORDS.has(wordOf(wordBefore(tokens, at)));
  if (EMPTY_WORDS.has(word)) return !partsNumberAndUnit(tokens, at);
  return token.kind === "clock" || isSign(token, EMPTY_SIGNS);
}

/** The tokens that bear meaning, without dashes and commas at the ends. */
function meaningful(tokens: Tokens): Token[] {
  const kept = tokens.filter((token, at) => !isEmpty(token, at, tokens));
  const isKept = (token: Token) => !isSign(token, "-,/");
  return kept.slice(kept.findIndex(isKept), kept.findLastIndex(isKept) + 1);
}

const monthAt = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/** Whether a length is that of an interval of whole months. */
const isLengthOf = ({ iso }: DurationForm, { start, end, precision }: Stretch): boolean =>
  precision !== "day" && monthsOf(iso) === monthAt(end) - monthAt(start) + 1;

/** "4 años (2008-2011)": a length beside the interval that has it says nothing more. */
const lengthAndInterval: Parser<TimeframeForm> = map(
  sequence({ length: duration }, optional(sign("-,/")), { own: interval }),
  ({ length, own }) => (isLengthOf(length, own) ? own : null),
);

/** "En un plazo de", before what a parser reads, and words that say nothing behind it. */
const between = (openers: string, parser: Parser<TimeframeForm>, closers: string): Parser<TimeframeForm> => {
  const opener = either(word(openers), sequence(article, word(NAMED_OPENERS)));
  return map(sequence(skipped(opener), { form: parser }, skipped(word(closers))), ({ form }) => form);
};

const time: Parser<TimeframeForm> = either(
  between(LENGTH_OPENERS, either(duration, countedTerm, lengthAndInterval), LENGTH_CLOSERS),
  between(OPENERS, either(interval, schedule), CLOSERS),
  between(OPENERS, deadline, CLOSERS),
  recurrence,
);

const isContinuousWord = lookup(new Map(CONTINUOUS_WORDS.map((one) => [one, true])));

/** "De forma permanente", "todo el tiempo": what has no end, and no word beside it that says more. */
function isContinuous(tokens: Tokens): boolean {
  const words = tokens.filter((token) => !isSign(token, ",-")).map(wordOf);
  const saysSo = (word: string, at: number) =>
    isContinuousWord(word) || (WHOLE_WORDS.has(word) && ENDLESS_WORDS.has(words[at + 1] ?? ""));
  const isCompany = (word: string) => CONTINUOUS_COMPANY.has(word) || WHOLE_WORDS.has(word) || isContinuousWord(word);
  return words.some(saysSo) && words.every(isCompany);
}

/** Reads one time. A text that can be read as two different ones is as unknown as one that cannot be read. */
function readTime(printed: string): TimeframeForm {
  const tokens = meaningful(tokensOf(printed));
  if (tokens.length === 0 || tokens.length > MOST_TOKENS) return UNKNOWN;
  if (isContinuous(tokens)) return { kind: "continuous" };
  const forms = new Map(whole(time, tokens).map((form) => [JSON.stringify(form), form]));
  const [only] = forms.values();
  return forms.size === 1 && only ? only : UNKNOWN;
}

/** Several times in one text are one only when they say the same. Null where one of the lines is no time of its own. */
function sameTime(lines: readonly string[]): TimeframeForm | null {
  const [first, ...more] = [...new Set(lines)].map(normaliseTimeframe);
  if (!first || [first, ...more].some(({ kind }) => kind === "unknown")) return null;
  return more.every((form) => JSON.stringify(form) === JSON.stringify(first)) ? first : UNKNOWN;
}

/**
 * Reads a time as printed. Dates and named periods become intervals with their precision, lengths durations; nothing is
 * counted from an assumed start, and no year is assumed. A text with words beyond those that a time is told with gives
 * `unknown`, as do two times that differ.
 */
export function normaliseTimeframe(printed: string): TimeframeForm {
  if (isMissing(printed)) return { kind: "missing" };
  const lines = plainText(printed)
    .split(/[;\n]/)
    .filter((line) => line.trim() !== "");
  const several = lines.length > 1 ? sameTime(lines) : null;
  return several ?? readTime(printed.replaceAll(";", ","));
}
