/** Baselines beside a target: "(línea base 12%)", "LB 2023: 48%", "Línea de base: 10 (2022)". Takes tokens, gives them as tokens. */
import { isInfinitive } from "../../language/infinitives.ts";
import { yearOf } from "../../language/years.ts";
import type { Baseline } from "../forms.ts";
import {
  anyNumber,
  behind,
  either,
  map,
  numberAs,
  one,
  optional,
  type Parser,
  phrase,
  rewritten,
  sequence,
  sign,
  skipped,
  word,
  wordAs,
} from "../grammar/grammar.ts";
import { isSign, type NumberToken, type Token, type Tokens } from "../grammar/tokens.ts";
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
      number: anyNumber,
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
/** One word that says what the baseline counts. */
const unit = wordAs((own) => (isInfinitive(own) || own === "meta" ? null : own));
const other = one((token) => (!isSign(token, ")") && token.kind !== "number") || null);
/** "(base 2022: 60%)": in brackets of its own the word alone does. */
const bracketed = sequence(sign("("), { own: baselineBy(either(opener, word("base"))) }, skipped(other), sign(")"));
const baseline = either(bracketed, sequence({ own: baselineBy(opener) }, optional(unit)));

/** The tokens with each baseline as one of its own, its brackets gone. */
export const withBaselines = (tokens: Tokens): Token[] =>
  rewritten(
    tokens,
    map(baseline, ({ own }) => [{ kind: "baseline", baseline: own, isGlued: false }]),
  );
