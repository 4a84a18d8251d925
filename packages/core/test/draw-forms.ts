/** Normal forms as tests write them down: what is not said is the plainest. */
import type { Comparator, Precision, SimpleTargetForm, TargetForm, TimeframeForm } from "../src/normal-forms/forms.ts";

/** How a number is compared, or whatever else its form says. */
type Said = Comparator | object;

const compared = (form: object, said: Said): SimpleTargetForm =>
  ({
    ...form,
    comparator: "eq",
    ...(typeof said === "string" ? { comparator: said } : said),
  }) as SimpleTargetForm;

export const percent = (value: number, said: Said = {}) => compared({ kind: "percent", value }, said);
export const count = (value: number, said: Said = {}) => compared({ kind: "count", value }, said);
export const times = (value: number, per: string, said: Said = {}) => compared({ kind: "frequency", value, per }, said);
export const pesos = (value: number, more: object = {}): SimpleTargetForm =>
  ({ kind: "amount", currency: "COP", value, ...more }) as SimpleTargetForm;
export const several = (...parts: SimpleTargetForm[]): TargetForm => ({ kind: "compound", parts });
export const baseline = (value: number, year: number | null = null) => ({ baseline: { value, year } });

export const interval = (start: string, end: string, precision: Precision): TimeframeForm => ({
  kind: "interval",
  ...{ start, end, precision },
});
export const duration = (iso: string): TimeframeForm => ({ kind: "duration", iso });
export const months = (own: number[], year: number | null): TimeframeForm => ({ kind: "months", months: own, year });
export const UNKNOWN: TimeframeForm = { kind: "unknown" };
