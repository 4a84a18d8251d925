/** Rows and columns of a grid, and what columns hold; no word of any plan. */
import { groupBy } from "@cotejo/core";
import type { Grid, SourceCell } from "../read/source-document.ts";

/** Cells by row. */
export type Rows = ReadonlyMap<number, SourceCell[]>;

/** The cells of each row that people see, from the top. */
export function visibleRows(grid: Grid): Rows {
  const rows = groupBy(
    grid.cells.filter(({ isCovered }) => !isCovered),
    ({ row }) => row,
  );
  return new Map([...rows].sort(([a], [b]) => a - b));
}

/** The visible cells of each column within rows, the last of which is left out. */
export function columnsWithin(grid: Grid, firstRow: number, endRow: number): ReadonlyMap<number, SourceCell[]> {
  return groupBy(
    grid.cells.filter(({ row, isCovered }) => row >= firstRow && row < endRow && !isCovered),
    ({ column }) => column,
  );
}

/** What stands over several columns: a label and how far it reaches. */
export interface Reach {
  column: number;
  columnSpan: number;
}

/** The columns that a label stands over. */
export const columnsUnder = ({ column, columnSpan }: Reach): number[] =>
  Array.from({ length: columnSpan }, (_, at) => column + at);

export const reachesOver = ({ column, columnSpan }: Reach, cell: Reach): boolean =>
  cell.column >= column && cell.column < column + columnSpan;
