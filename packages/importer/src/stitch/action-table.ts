/** Rows of plan tables gathered by action: what belongs together however the office cut it. */
import type { TableField } from "@cotejo/core";
import type { SourceCell } from "../read/source-document.ts";
import type { MatrixTable } from "./gather-matrix.ts";

/** A cell of an action, with the rows of the action that it covers, counted from 0; both included. */
export interface FieldCell {
  cell: SourceCell;
  /** The cells it was joined from: itself, where it is one. */
  sources: readonly SourceCell[];
  from: number;
  to: number;
}

export interface ActionRows {
  rowCount: number;
  cells: ReadonlyMap<TableField, readonly FieldCell[]>;
  /** Whether the action's name is merged over its rows; otherwise the cells below it are blank or repeat it. */
  isMerged: boolean;
  /** What its rows say under headings that fill no field, by the heading as printed. */
  attributes: ReadonlyMap<string, readonly SourceCell[]>;
}

/** What the stage gives: tables of actions, and matrices. */
export interface Stitched {
  tables: ActionTable[];
  matrices: MatrixTable[];
}

export interface ActionTable {
  /** Fields that the table has a column for. */
  fields: ReadonlySet<TableField>;
  actions: ActionRows[];
  /** Headings, repetitions included. */
  headings: SourceCell[];
  /** Cells dropped with a message, and those of columns without a field. */
  outside: SourceCell[];
}
