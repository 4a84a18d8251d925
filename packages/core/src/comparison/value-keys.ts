/** Keys under which two values are the same: by their normal form where they have one, else by their folded words. */

import { fold } from "../language/fold.ts";
import { monthsOf, timesPerYear } from "../language/periods.ts";
import type { TargetForm, TimeframeForm } from "../normal-forms/forms.ts";

/**
 * The key of a target. "4 veces al mes" and "48 al año" are the same; words without a measure are the same only when they read the
 * same. Units, bases and baselines are told in each office's words, often in the indicator instead: they part no values.
 */
export function targetKey(form: TargetForm, text: string): string {
  const year = "year" in form && form.year !== undefined ? ` in ${form.year}` : "";
  switch (form.kind) {
    case "frequency":
      return `frequency ${form.comparator} ${timesPerYear(form.value, form.per)}${year}`;
    case "percent":
    case "count":
      return `${form.kind} ${form.comparator} ${form.value}${year}`;
    case "change":
      return `change ${form.direction} ${form.comparator ?? "eq"} ${form.value} ${form.unit}${year}`;
    case "amount": {
      const value = form.per === undefined ? form.value : `${timesPerYear(form.value, form.per)} a year`;
      return `amount ${form.comparator ?? "eq"} ${form.currency} ${value}${year}`;
    }
    case "compound":
      return form.parts.map((part) => targetKey(part, text)).join(" + ");
    case "qualitative":
      return `text ${fold(text)}`;
    case "missing":
      return "none";
  }
}

/** The key of a time. "1 año" and "12 meses" are the same, as are "trimestral" and "4 veces al año". */
export function timeframeKey(form: TimeframeForm, text: string): string {
  switch (form.kind) {
    case "duration": {
      const months = monthsOf(form.iso);
      return `duration ${months === null ? form.iso : `${months}M`}`;
    }
    case "interval":
      return `${form.start ?? ""}/${form.end}`;
    case "recurrence":
      return `recurrence ${timesPerYear(form.value, form.per)}`;
    case "months":
      return `months ${form.months.join(",")} ${form.year ?? ""}`;
    case "continuous":
      return "continuous";
    case "unknown":
      return `text ${fold(text)}`;
    case "missing":
      return "none";
  }
}
