/** Normal forms: what a target or a time says, in a shape that can be compared. The printed text always stays beside it. */

/** `gte` for "mínimo, al menos"; `lte` for "máximo, hasta"; `eq` where nothing is printed. */
export type Comparator = "eq" | "gte" | "lte";

export interface PercentForm {
  kind: "percent";
  comparator: Comparator;
  /** 0 to 100 and beyond, as printed. */
  value: number;
}
export interface CountForm {
  kind: "count";
  comparator: Comparator;
  value: number;
}
/** `value` times in each `per`, an ISO 8601 duration. */
export interface FrequencyForm {
  kind: "frequency";
  comparator: Comparator;
  value: number;
  per: string;
}
/** Several targets in one text ("4 veces al mes y 100%"). */
export interface CompoundForm {
  kind: "compound";
  parts: SimpleTargetForm[];
}
/** Words only, for a person to judge. */
export interface QualitativeForm {
  kind: "qualitative";
}
/** Nothing, or an explicit "N/A". */
export interface MissingForm {
  kind: "missing";
}
export type SimpleTargetForm = PercentForm | CountForm | FrequencyForm | QualitativeForm | MissingForm;
export type TargetForm = SimpleTargetForm | CompoundForm;

export type Precision = "day" | "month" | "quarter" | "semester" | "year";
/** So long from a start that the document may not tell; ISO 8601. */
export interface DurationForm {
  kind: "duration";
  iso: string;
}
/** First and last day, ISO 8601 dates of the civil calendar (Colombia has one time zone). */
export interface IntervalForm {
  kind: "interval";
  start: string;
  end: string;
  precision: Precision;
}
export interface ContinuousForm {
  kind: "continuous";
}
/** Words that name no time that we know; shown as printed. */
export interface UnknownTimeForm {
  kind: "unknown";
}
export type TimeframeForm = DurationForm | IntervalForm | ContinuousForm | MissingForm | UnknownTimeForm;
