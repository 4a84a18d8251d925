/** A comparison: lines as rows, plans as columns. What the screen, the API, exports and the command line all show. */

import type { ComparedField } from "../model/fields.ts";
import type { MatchStrength, SourcedText } from "../model/plan.ts";
import type { TargetForm } from "../normal-forms/forms.ts";

/** What stands in a cell: a value, or which of the four absences. */
export type CellState = "present" | "no-plan" | "not-stated" | "blank" | "unreadable";

/** One thing compared: a municipality with its plan, or without one. */
export interface ComparisonColumn {
  /** The caller's name for it: a plan's id, a file, a municipality's code. */
  id: string;
  municipality: { code: string | null; name: string | null; department: string | null };
  title: string | null;
  hasPlan: boolean;
}

export interface FieldCell {
  state: CellState;
  values: SourcedText[];
}

export interface FieldRow {
  field: ComparedField;
  differs: boolean;
  cells: FieldCell[];
}

export interface IndicatorCell {
  state: CellState;
  indicators: {
    text: SourcedText;
    target: (SourcedText & { normal: TargetForm }) | null;
    /** Times a year, where the target is a frequency or has one among its parts. */
    timesPerYear: number | null;
  }[];
}

/** The same indicator across the plans. */
export interface IndicatorRow {
  key: string | null;
  name: string;
  differs: boolean;
  cells: IndicatorCell[];
}

export interface LineCell {
  state: CellState;
  /** Null where there is no action of the line. The weakest of its actions' strengths otherwise. */
  strength: MatchStrength | null;
  /** Positions of the plan's actions on this line. */
  actions: number[];
}

export interface LineRow {
  key: string;
  name: string;
  isStandard: boolean;
  differs: boolean;
  cells: LineCell[];
  indicators: IndicatorRow[];
  fields: FieldRow[];
}

export interface Comparison {
  framework: { key: string; name: string };
  columns: ComparisonColumn[];
  lines: LineRow[];
}
