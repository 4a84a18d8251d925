/** Normal forms: what a target or a time says, in a shape that can be compared. The printed text always stays beside it. */

/** `gte` for "mínimo, al menos"; `lte` for "máximo, hasta"; `eq` where nothing is printed. */
export type Comparator = "eq" | "gte" | "lte";

/** What a measure is said to start from: "línea base 12%", "LB 2023: 48%". */
export interface Baseline {
  value: number;
  /** Null where no year is printed. */
  year: number | null;
}
/** What any measure may say beside its value. A key is there only where the text says it. */
interface Measure {
  baseline?: Baseline;
  /** Of a part of a compound: the year it is for ("2024: 1; 2025: 2"). */
  year?: number;
}
interface PercentForm extends Measure {
  kind: "percent";
  comparator: Comparator;
  /** 0 to 100 and beyond, as printed. */
  value: number;
  /** What it is a percentage of, as printed: "las PQRSD radicadas". */
  base?: string;
}
export interface CountForm extends Measure {
  kind: "count";
  comparator: Comparator;
  value: number;
  /** What is counted, as printed: "km", "estudiantes". */
  unit?: string;
}
/** `value` times in each `per`, an ISO 8601 duration. */
export interface FrequencyForm extends Measure {
  kind: "frequency";
  comparator: Comparator;
  value: number;
  per: string;
  /** What is counted, as printed: "informes". */
  unit?: string;
}
/** More or less by so much: "Subir 3 puntos", "Disminuir en un 10%". What a change leads to ("bajar a 20 días") is a level. */
export interface ChangeForm extends Measure {
  kind: "change";
  direction: "up" | "down";
  value: number;
  /** Points of a percentage or a score, percent of what there is, or things. */
  unit: "points" | "percent" | "count";
  /** Only where it is printed: "al menos en un 10%". */
  comparator?: "gte" | "lte";
}
/** Money in pesos: "$350 millones" is 350000000. */
interface AmountForm extends Measure {
  kind: "amount";
  currency: "COP";
  value: number;
  /** Only where it is printed: "hasta $50 millones". */
  comparator?: "gte" | "lte";
  /** Only where it is printed: "$2.000.000 mensuales". */
  per?: string;
}
/** Nothing, or an explicit "N/A". */
interface MissingForm {
  kind: "missing";
  /** Of a part of a compound: "2024: 2; 2025: N/A". */
  year?: number;
}
type MeasureForm = PercentForm | CountForm | FrequencyForm | ChangeForm | AmountForm;
/** `qualitative`: words only, for a person to judge. */
export type SimpleTargetForm = MeasureForm | { kind: "qualitative" } | MissingForm;
/** `compound`: several targets in one text ("4 veces al mes y 100%"). */
export type TargetForm = SimpleTargetForm | { kind: "compound"; parts: readonly SimpleTargetForm[] };

export type Precision = "day" | "month" | "quarter" | "semester" | "year";
/** So long from a start that the document may not tell; ISO 8601. */
export interface DurationForm {
  kind: "duration";
  iso: string;
}
/** First and last day, ISO 8601 dates of the civil calendar (Colombia has one time zone). */
export interface IntervalForm {
  kind: "interval";
  /** Null for a deadline: "antes del 5 de mayo de 2026". */
  start: string | null;
  end: string;
  precision: Precision;
}
/** `value` times in each `per`, an ISO 8601 duration: "Bimestral", "cada semestre". */
export interface RecurrenceForm {
  kind: "recurrence";
  per: string;
  value: number;
}
/** The marks of a schedule: months apart from each other, or of no printed year ("marzo, junio y septiembre"). */
export interface MonthsForm {
  kind: "months";
  /** 1 to 12, in the order of the calendar. */
  months: number[];
  year: number | null;
}
/** `continuous`: without an end. `unknown`: words that name no time that we know; shown as printed. */
export type TimeframeForm =
  | DurationForm
  | IntervalForm
  | RecurrenceForm
  | MonthsForm
  | MissingForm
  | { kind: "continuous" | "unknown" };
