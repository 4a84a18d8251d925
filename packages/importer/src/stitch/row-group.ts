/** Rows of plan tables gathered by the levels that they stand under, the innermost of which is the action. */

import type { Level } from "../locate/levels/level-names.ts";
import type { PlanTable } from "../locate/plan-table.ts";
import type { SourceCell } from "../read/source-document.ts";
import type { RowKey } from "./row-key.ts";
import type { TableRow } from "./table-rows.ts";

/** A cell of a group, with the rows of the group that it covers, counted from 0; both included. */
export interface FieldCell {
  cell: SourceCell;
  /** The cells it was joined from: itself, where it is one. */
  sources: readonly SourceCell[];
  from: number;
  to: number;
}

export interface RowGroup {
  /** From the outermost level to the innermost, which is the action. */
  levels: readonly Level[];
  rows: readonly TableRow[];
  cells: ReadonlyMap<RowKey, readonly FieldCell[]>;
  /** Whether the action's name is merged over its rows; otherwise the cells below it are blank or repeat it. */
  isMerged: boolean;
  /** Cells of rows that tell of the group itself and of none of its indicators. */
  own: readonly SourceCell[];
  /** Cells of rows that say what was executed of a row, by that row's place in the group. */
  followUp: ReadonlyMap<number, readonly SourceCell[]>;
}

export interface GatheredTable {
  /** Its first page. */
  table: PlanTable;
  groups: readonly RowGroup[];
  /** Every cell that names a level, repetitions included. */
  levelCells: readonly SourceCell[];
}
