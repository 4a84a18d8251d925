/** Keys under which two values are the same: by their normal form where they have one, else by their folded words. */

import { fold } from "../language/fold.ts";
import { timesPerYear } from "../language/periods.ts";
import type { TargetForm, TimeframeForm } from "../normal-forms/forms.ts";

/** "4 veces al mes" and "48 al año" are the same; words without a measure are the same only when they read the same. */
export function targetKey(form: TargetForm, text: string): string {
  switch (form.kind) {
    case "frequency":
      return `frequency ${form.comparator} ${timesPerYear(form.value, form.per)}`;
    case "percent":
    case "count":
      return `${form.kind} ${form.comparator} ${form.value}`;
    case "compound":
      return form.parts.map((part) => targetKey(part, text)).join(" + ");
    case "qualitative":
      return `text ${fold(text)}`;
    case "missing":
      return "none";
  }
}

/** "1 año" and "12 meses" are the same time. */
export function timeframeKey(form: TimeframeForm, text: string): string {
  switch (form.kind) {
    case "duration":
      return `duration ${inMonths(form.iso)}`;
    case "interval":
      return `${form.start}/${form.end}`;
    case "continuous":
      return "continuous";
    case "unknown":
      return `text ${fold(text)}`;
    case "missing":
      return "none";
  }
}

function inMonths(iso: string): string {
  const years = Number(/(\d+)Y/.exec(iso)?.[1] ?? 0);
  const months = Number(/(\d+)M/.exec(iso)?.[1] ?? 0);
  const isOfMonths = /^P(\d+Y)?(\d+M)?$/.test(iso);
  return isOfMonths ? `${years * 12 + months}M` : iso;
}
