/**
 * What a heading of a matrix says its column holds, as data: rules over the concepts and levels that it names, the first that holds
 * gives the role. A new heading is a word in `matrix-concepts.ts`; a new kind of column, a rule here.
 */
import type { ColumnKey } from "../../model/fields.ts";
import type { MatrixConcept } from "./matrix-concepts.ts";

/** A field of the table of fields, or what helps to read the others. */
export type HeadingRoleName =
  | Exclude<ColumnKey, "level" | "action" | "activity" | `result.${string}`>
  /** A level by which rows are grouped. */
  | "group"
  /** One column for the names of several levels, a row each. */
  | "hierarchy"
  /** Tells the level of a hierarchy's rows. */
  | "class"
  /** Says of each row whether it is of a product or of a result. */
  | "kind"
  /** How an indicator is reckoned: the indicator where nothing else names it. */
  | "formula"
  /** The office's own wording of an indicator of the catalogue. */
  | "personalised"
  /** A month or a quarter. */
  | "schedule"
  /** A year alone, or with words that only say it is planned: a target where several stand in a row. */
  | "year"
  /** Follow-up, money, weights, other plans: whatever else the heading says. */
  | "foreign"
  /** All that no catalogue knows. */
  | "aside";

/** Shapes of a heading that its concepts alone do not show; `heading-role.ts` of the importer tells each. */
export type HeadingForm =
  | "several-levels"
  | "level-named"
  | "level-first"
  | "budget-level"
  | "level-described"
  | "plain-year"
  | "one-year"
  | "time-of-doing"
  | "who-does"
  | "about-baseline"
  | "numbered";

export interface HeadingRule {
  role: HeadingRoleName;
  /** Of each group one concept is named. */
  all?: readonly (readonly MatrixConcept[])[];
  /** None of these is. */
  without?: readonly MatrixConcept[];
  /** One of these stands first. */
  first?: readonly MatrixConcept[];
  /** None of these stands first. */
  notFirst?: readonly MatrixConcept[];
  /** The one stands before the other, for one of the pairs. */
  before?: readonly (readonly [MatrixConcept, MatrixConcept])[];
  /** One of these levels is named. */
  level?: readonly string[];
  form?: HeadingForm;
}

const MEASURES = ["indicator", "target", "activity", "product"] as const;

export const HEADING_RULES: readonly HeadingRule[] = [
  { role: "hierarchy", form: "several-levels" },
  { role: "group", form: "budget-level", without: ["followUp"] },
  { role: "group", level: ["proyecto"], form: "level-first", without: ["followUp", "money", "weight"] },
  { role: "bpin", all: [["bpin"]] },
  { role: "start", form: "time-of-doing", all: [["start"]], without: ["end"] },
  { role: "end", form: "time-of-doing", all: [["end"]], without: ["start"] },
  { role: "time", form: "time-of-doing" },
  { role: "time", first: ["date"], without: ["start", "end", "followUp", "baseline"] },
  // "Fecha de inicio de la actividad", "Fecha de terminación programada": whatever it is the beginning or the end of.
  { role: "time", first: ["date"], all: [["start"], ["end"]], without: ["followUp", "baseline"] },
  { role: "start", first: ["date"], all: [["start"]], without: ["followUp", "baseline", "register"] },
  { role: "end", first: ["date"], all: [["end"]], without: ["followUp", "baseline", "register"] },
  { role: "id", first: ["code", "mark"], all: [["system"]] },
  { role: "code.indicator", first: ["code"], all: [["indicator"]], without: ["result", "followUp"] },
  { role: "code.product", first: ["code"], all: [["product"]], without: ["followUp"] },
  { role: "code.program", first: ["code"], level: ["programa"], without: ["followUp", "alignment"] },
  { role: "code.sector", first: ["code"], level: ["sector"], without: ["followUp", "alignment"] },
  { role: "personalised", all: [["personalised"]] },
  { role: "accumulation", all: [["accumulation"]] },
  { role: "ods", all: [["ods"]], without: ["code", "indicator", "target", "followUp", "money", "weight"] },
  { role: "responsible", form: "who-does" },
  { role: "foreign", all: [["date"], ["register"]] },
  { role: "foreign", all: [["followUp", "money", "weight", "alignment"]] },
  { role: "resource", all: [["resource"]] },
  { role: "isMain", first: ["main"] },
  { role: "aside", form: "about-baseline" },
  { role: "year", form: "plain-year" },
  { role: "target", first: ["programming"], form: "one-year" },
  { role: "target", all: [["term"]], first: ["total", "target"] },
  { role: "aside", first: ["total"] },
  { role: "baseline", all: [["baseline"]] },
  { role: "start", all: [["start"]], without: MEASURES },
  { role: "end", all: [["end"]], without: MEASURES },
  { role: "id", first: ["mark"], all: [["goal", "indicator"]] },
  { role: "id", all: [["goal", "indicator"]], form: "numbered" },
  { role: "aside", first: ["code"] },
  { role: "schedule", all: [["part"]] },
  { role: "responsible", all: [["responsible"]] },
  { role: "unit", all: [["unit"]], notFirst: ["indicator"] },
  { role: "kind", first: ["kind"], all: [["indicator", "target"]] },
  { role: "formula", first: ["formula"], all: [["indicator"]] },
  { role: "aside", first: ["trend"] },
  // "Fecha programada" is a time: what it programmes is not a target.
  { role: "time", first: ["time"], without: ["indicator", "activity", "product", "goal"] },
  {
    role: "target",
    before: [
      ["value", "indicator"],
      ["value", "target"],
    ],
  },
  { role: "indicator", all: [["indicator"]] },
  { role: "description", all: [["target"], ["description"]] },
  { role: "target", all: [["target"]] },
  { role: "target", all: [["expected"], ["value", "term"]] },
  { role: "target", all: [["expected"]], form: "one-year" },
  { role: "description", all: [["activity", "product"]] },
  { role: "target", all: [["amount"]] },
  { role: "aside", form: "level-described" },
  { role: "group", form: "level-named" },
  { role: "description", all: [["description"]] },
  { role: "time", all: [["time"]] },
  { role: "class", all: [["class"]] },
];
