/** Baselines beside a target: "(línea base 12%)", "LB 2023: 48%", "Línea de base: 10 (2022)". Takes tokens, gives them as tokens. */
import { isInfinitive } from "../../language/infinitives.ts";
import { yearOf } from "../../language/years.ts";
import type { Baseline } from "../forms.ts";
import { either, map, one, optional, type Parser, phrase, sequence, sign, skipped, word } from "../grammar/grammar.ts";
import { isSign, type NumberToken, type Token, wordOf } from "../grammar/tokens.ts";
import { readPercentDigits } from "../numbers/numbers.ts";
import { BASELINE_PHRASES } from "./target-words.ts";

type Tokens = readonly Token[];

const opener: Parser<unknown> = either<unknown>(
  ...BASELINE_PHRASES.map(phrase),
  sequence(word("l"), sign("."), word("b"), optional(sign("."))),
);
/** "(base 2022: 60%)": in brackets of its own the word alone does. */
const bracketed: Parser<unknown> = either(opener, word("base"));
const filler = skipped(either(sign(":=-–(),.$"), word("de del es a al en ano vigencia fiscal")));

const fourDigits = ({ digits }: NumberToken): number | null =>
  digits !== null && /^\d{4}$/.test(digits) ? yearOf(digits) : null;
const year: Parser<number> = one((token) => (token.kind === "number" ? fourDigits(token) : null));
/** A number of itself: what may be a year is no value, unless the year stands before it or a percent sign behind it. */
const value: Parser<NumberToken> = one((token) => (token.kind === "number" ? token : null));

type Printed = [unknown, unknown, number | null, unknown, NumberToken, string | null];
const measuredBy = (opening: Parser<unknown>): Parser<Baseline> =>
  map(
    sequence<Printed>(opening, filler, optional(year), filler, value, optional(sign("%"))),
    ([, , ofYear, , number, percent]) => {
      if (ofYear === null && percent === null && fourDigits(number) !== null) return null;
      const digits = percent === null ? null : number.digits;
      return { value: digits === null ? number.value : (readPercentDigits(digits) ?? number.value), year: ofYear };
    },
  );
const yearBehind: Parser<number> = either(
  map(sequence<[string, number, string]>(sign("("), year, sign(")")), ([, own]) => own),
  map(
    sequence<[string, unknown, number]>(word("en de del a ano"), skipped(word("el ano vigencia")), year),
    ([, , own]) => own,
  ),
);
const baselineBy = (opening: Parser<unknown>): Parser<Baseline> =>
  map(
    sequence<[Baseline, number | null]>(measuredBy(opening), optional(yearBehind)),
    ([own, behind]): Baseline | null => (behind === null ? own : own.year === null ? { ...own, year: behind } : null),
  );

const baseline = baselineBy(opener);
const baselineInBrackets = baselineBy(bracketed);

/** One word that says what the baseline counts. */
function endOfUnit(tokens: Tokens, at: number): number {
  const next = wordOf(tokens[at]);
  return next === null || isInfinitive(next) || next === "meta" ? at : at + 1;
}

interface Found {
  baseline: Baseline;
  next: number;
}

function baselineAt(tokens: Tokens, at: number): Found | null {
  const opens = isSign(tokens[at], "(");
  const [first, ...more] = opens ? baselineInBrackets(tokens, at + 1) : baseline(tokens, at);
  if (!first) return null;
  const longest = more.reduce((best, reading) => (reading.next > best.next ? reading : best), first);
  const end = endOfUnit(tokens, longest.next);
  if (!opens) return { baseline: longest.value, next: end };
  const closes = tokens.findIndex(
    (token, place) => place >= longest.next && (isSign(token, ")") || token.kind === "number"),
  );
  return isSign(tokens[closes], ")") ? { baseline: longest.value, next: closes + 1 } : null;
}

/** The tokens with each baseline as one of its own, its brackets gone. */
export function withBaselines(tokens: Tokens): Token[] {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = baselineAt(tokens, at);
    result.push(found ? { kind: "baseline", baseline: found.baseline, isGlued: false } : tokens[at]!);
    at = found?.next ?? at + 1;
  }
  return result;
}
