/** A rate said twice: "12 (uno mensual)", "24 informes, dos cada mes". The rate is the target, the sum follows from it. */
import { timesPerYear } from "../../language/periods.ts";
import type { CountForm, FrequencyForm, SimpleTargetForm } from "../forms.ts";

/** Years that a plan's sums are for: one, or a term of office. */
const TERMS: readonly number[] = [1, 4];

/** Whether so many are what the rate gives in a year or in a term. */
const isSumOf = (rate: FrequencyForm, { value }: CountForm | FrequencyForm): boolean =>
  TERMS.some((years) => timesPerYear(rate.value, rate.per) * years === value);

/** The rate with what only the sum beside it says. */
const merged = ({ unit, comparator, baseline }: CountForm, rate: FrequencyForm): FrequencyForm => ({
  ...rate,
  comparator: rate.comparator === "eq" ? comparator : rate.comparator,
  ...((rate.unit ?? unit) ? { unit: rate.unit ?? unit! } : {}),
  ...(baseline ? { baseline } : {}),
});

/** The parts of a text, a count and the rate right behind it as the rate: it names no other things. */
export function withoutSums(parts: readonly SimpleTargetForm[]): SimpleTargetForm[] {
  const [count, rate, ...more] = parts;
  if (count?.kind !== "count" || rate?.kind !== "frequency" || more.length > 0) return [...parts];
  return rate.unit === undefined || rate.unit === count.unit ? [merged(count, rate)] : [...parts];
}

/**
 * What brackets behind a target say of it: the rate where they hold one ("12 (uno mensual)"); where they hold no number
 * ("12 (mensual)"), only if the rate gives that sum. Null where they say no rate.
 */
export function rateInBrackets(
  outside: readonly SimpleTargetForm[],
  inside: readonly SimpleTargetForm[],
  hasNumber: boolean,
): FrequencyForm | null {
  const [count, ...others] = outside;
  const [rate, ...more] = inside;
  if (count?.kind !== "count" || rate?.kind !== "frequency" || others.length + more.length > 0) return null;
  if (!hasNumber && !isSumOf(rate, count)) return null;
  return rate.unit === undefined || rate.unit === count.unit ? merged(count, rate) : null;
}
