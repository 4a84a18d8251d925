/** A rate said twice: "12 (uno mensual)", "24 informes, dos cada mes". The rate is the target, the sum follows from it. */
import { timesPerYear } from "../../language/periods.ts";
import type { CountForm, FrequencyForm, SimpleTargetForm } from "../forms.ts";

/** Years that a plan's sums are for: one, or a term of office. */
const TERMS: readonly number[] = [1, 4];

/** Whether so many are what the rate gives in a year or in a term. */
const isSumOf = (rate: FrequencyForm, { value }: CountForm | FrequencyForm): boolean =>
  TERMS.some((years) => timesPerYear(rate.value, rate.per) * years === value);

/** The rate with what only the sum beside it says; null where the two are of other things. */
function merged(sum: CountForm, rate: FrequencyForm): FrequencyForm | null {
  if (rate.unit !== undefined && rate.unit !== sum.unit) return null;
  const comparator = rate.comparator === "eq" ? sum.comparator : rate.comparator;
  return { ...rate, comparator, ...(sum.unit && { unit: sum.unit }), ...(sum.baseline && { baseline: sum.baseline }) };
}

/** The parts of a text, a count and the rate right behind it as the rate: it names no other things. */
export function withoutSums(parts: readonly SimpleTargetForm[]): readonly SimpleTargetForm[] {
  const [count, rate, ...more] = parts;
  if (count?.kind !== "count" || rate?.kind !== "frequency" || more.length > 0) return parts;
  const only = merged(count, rate);
  return only ? [only] : parts;
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
  const [count, rate, ...more] = [...outside, ...inside];
  if (count?.kind !== "count" || rate?.kind !== "frequency" || more.length > 0 || outside.length !== 1) return null;
  return hasNumber || isSumOf(rate, count) ? merged(count, rate) : null;
}
