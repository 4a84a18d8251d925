/** A comparison: lines as rows, plans as columns. What the screen, the API, exports and the command line all show. */

import type { ComparedField } from "../model/fields.ts";
import type { MatchStrength, SourcedText, Target } from "../model/plan.ts";

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
