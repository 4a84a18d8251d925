/** Rows and columns of a grid, and what columns hold; no word of any plan. */
import { groupBy, perObject } from "@cotejo/core";
import type { Grid, SourceCell } from "../read/source-document.ts";

/** Cells by row. */
export type Rows = ReadonlyMap<number, SourceCell[]>;

/** The cells of each row, in the order in which they stand. */
export const rowsOf = (cells: Iterable<SourceCell>): SourceCell[][] => [...groupBy(cells, ({ row }) => row).values()];

/** The rows from one on, up to another that is left out. */
export const rowsWithin = (rows: Rows, first: number, end = Number.POSITIVE_INFINITY): Rows =>
  new Map([...rows].filter(([row]) => row >= first && row < end));

/** The cells of each row that people see, from the top. */
export const visibleRows = perObject((grid: Grid): Rows => {
  const rows = groupBy(
    grid.cells.filter(({ isCovered }) => !isCovered),
    ({ row }) => row,
  );
  return new Map([...rows].sort(([a], [b]) => a - b));
});

/** Cells by column. */
export type Columns = ReadonlyMap<number, readonly SourceCell[]>;

/** The visible cells of each column within rows, the last of which is left out. */
export function columnsWithin(grid: Grid, firstRow: number, endRow = Number.POSITIVE_INFINITY): Columns {
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
