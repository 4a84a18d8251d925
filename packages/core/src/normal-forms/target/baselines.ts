/** Baselines beside a target: "(línea base 12%)", "LB 2023: 48%", "Línea de base: 10 (2022)". Takes tokens, gives them as tokens. */
import { isInfinitive } from "../../language/infinitives.ts";
import { yearOf } from "../../language/years.ts";
import type { Baseline } from "../forms.ts";
import {
  behind,
  either,
  longest,
  map,
  numberAs,
  optional,
  type Parser,
  phrase,
  type Reading,
  sequence,
  sign,
  skipped,
  word,
} from "../grammar/grammar.ts";
import { isSign, type NumberToken, type Token, type Tokens, wordOf } from "../grammar/tokens.ts";
import { readPercentDigits } from "../numbers/numbers.ts";
import { BASELINE_PHRASES } from "./target-words.ts";

const opener = either(phrase(...BASELINE_PHRASES), sequence(word("l"), sign("."), word("b"), optional(sign("."))));
const filler = skipped(either(sign(":=-–(),.$"), word("de del es a al en ano vigencia fiscal")));

const fourDigits = ({ digits }: NumberToken): number | null =>
  digits !== null && /^\d{4}$/.test(digits) ? yearOf(digits) : null;
const year = numberAs(fourDigits);
const yearBehind = either(
  map(sequence(sign("("), { year }, sign(")")), (own) => own.year),
  behind(sequence(word("en de del a ano"), skipped(word("el ano vigencia"))), year),
);

/** A number of itself: what may be a year is no value, unless the year stands before it or a percent sign behind it. */
const baselineBy = (opening: Parser<unknown>): Parser<Baseline> =>
  map(
    sequence(opening, filler, { before: optional(year) }, filler, {
      number: numberAs((number) => number),
      percent: optional(sign("%")),
      after: optional(yearBehind),
    }),
    ({ before, number, percent, after }): Baseline | null => {
      if (before === null && percent === null && fourDigits(number) !== null) return null;
      if (before !== null && after !== null) return null;
      const digits = percent === null ? null : number.digits;
      const value = digits === null ? number.value : (readPercentDigits(digits) ?? number.value);
      return { value, year: before ?? after };
    },
  );
const baseline = baselineBy(opener);
/** "(base 2022: 60%)": in brackets of its own the word alone does. */
const baselineInBrackets = baselineBy(either(opener, word("base")));

/** One word that says what the baseline counts. */
function endOfUnit(tokens: Tokens, at: number): number {
  const next = wordOf(tokens[at]);
  return next === "" || isInfinitive(next) || next === "meta" ? at : at + 1;
}

function baselineAt(tokens: Tokens, at: number): Reading<Baseline> | null {
  const opens = isSign(tokens[at], "(");
  const found = opens ? longest(baselineInBrackets, tokens, at + 1) : longest(baseline, tokens, at);
  if (!found || !opens) return found && { ...found, next: endOfUnit(tokens, found.next) };
  const closes = tokens.findIndex(
    (token, place) => place >= found.next && (isSign(token, ")") || token.kind === "number"),
  );
  return isSign(tokens[closes], ")") ? { ...found, next: closes + 1 } : null;
}

/** The tokens with each baseline as one of its own, its brackets gone. */
export function withBaselines(tokens: Tokens): Token[] {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = baselineAt(tokens, at);
    result.push(found ? { kind: "baseline", baseline: found.value, isGlued: false } : tokens[at]!);
    at = found?.next ?? at + 1;
  }
  return result;
}
