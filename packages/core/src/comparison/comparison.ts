/** A comparison: lines as rows, plans as columns. What the screen, the API, exports and the command line all show. */

import type { ComparedField } from "../model/fields.ts";
import type { MatchStrength, Plan, SourcedText, Target } from "../model/plan.ts";

/** What stands in a cell: a value, or which of the absences; `other-plan`: plans of another framework or period, and none of this one. */
export type CellState = "present" | "no-plan" | "other-plan" | "not-stated" | "blank" | "unreadable";

/** One thing compared: a municipality with its plan, or without one. */
export interface ComparisonColumn {
  /** The caller's name for it: a plan's id, a file, a municipality's code. */
  id: string;
  municipality: { code: string | null; name: string | null; department: string | null };
  title: string | null;
  hasPlan: boolean;
}

/** A column to compare: the plan, or null for who has none of this kind. */
export interface ComparedPlan extends Pick<ComparisonColumn, "id" | "municipality"> {
  plan: Plan | null;
  /** Without a plan of this kind: whether there is one of another framework or period. */
  hasOther?: boolean;
}

/** Why a column has no plan; null where it has one. */
export const absenceOf = ({ plan, hasOther }: ComparedPlan): "no-plan" | "other-plan" | null =>
  plan ? null : hasOther ? "other-plan" : "no-plan";

interface Row<Cell> {
  differs: boolean;
  /** One a column. */
  cells: Cell[];
}

export interface FieldCell {
  state: CellState;
  values: SourcedText[];
}

export interface FieldRow extends Row<FieldCell> {
  field: ComparedField;
}

export interface IndicatorCell {
  state: CellState;
  indicators: {
    text: SourcedText;
    target: Target | null;
    /** Times a year, where the target is a frequency or has one among its parts. */
    timesPerYear: number | null;
  }[];
}

/** The same indicator across the plans. */
export interface IndicatorRow extends Row<IndicatorCell> {
  key: string | null;
  name: string;
}

export interface LineCell {
  state: CellState;
  /** Null where there is no action of the line. The weakest of its actions' strengths otherwise. */
  strength: MatchStrength | null;
  /** Positions of the plan's actions on this line. */
  actions: number[];
}

export interface LineRow extends Row<LineCell> {
  key: string;
  name: string;
  isStandard: boolean;
  indicators: IndicatorRow[];
  fields: FieldRow[];
}

export interface Comparison {
  framework: { key: string; name: string };
  columns: ComparisonColumn[];
  lines: LineRow[];
}
