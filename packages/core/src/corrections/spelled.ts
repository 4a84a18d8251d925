/** A text that a person gives, as its field spells it: blanks squeezed, a code by its digits, a date as ISO 8601. */
import { squeeze } from "../language/fold.ts";
import { CODE_LEVELS, readCode } from "../model/codes.ts";
import type { Field } from "../model/fields.ts";
import { normaliseTimeframe } from "../normal-forms/time/timeframe.ts";
import { type CorrectionProblem, problem } from "./problems.ts";

/** A code of digits alone, whole; null where the text is none. */
function digitsOf(text: string, [fewest, most]: readonly [number, number], member: string | undefined): string | null {
  const level = CODE_LEVELS.find((one) => one === member);
  if (level) return readCode(text, level);
  const digits = text.replace(/[ .]/g, "");
  return /^\d+$/.test(digits) && digits.length >= fewest && digits.length <= most ? digits : null;
}

/** How much of an ISO date is told, by its precision. */
const DATE_LENGTHS: Readonly<Record<string, number>> = { day: 10, month: 7, year: 4 };

/** A date no more precise than it is told; null where the text is none. */
function dateOf(text: string): string | null {
  const form = normaliseTimeframe(text);
  if (form.kind !== "interval" || form.start === null) return null;
  const length = DATE_LENGTHS[form.precision];
  const [start, end] = [form.start.slice(0, length), form.end.slice(0, length)];
  return length !== undefined && start === end ? start : null;
}

/** The text as the field spells it, or why it is none of the field. `member`: the part of the field's values that it is. */
export function spelled(field: Field, member: string | undefined, given: string): string | CorrectionProblem {
  const { digits, date, es } = field;
  const facts = { field: es, text: given };
  const text = squeeze(given);
  if (text === "") return problem("text-empty", facts);
  if (digits) return digitsOf(text, digits, member) ?? problem("not-digits", facts);
  if (date !== undefined && date === member) return dateOf(text) ?? problem("not-a-date", facts);
  return text;
}
