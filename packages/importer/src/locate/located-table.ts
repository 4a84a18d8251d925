/** A table that is a plan: where it stands, and which of its columns holds what. */
import type { TableField } from "@cotejo/core";
import type { Grid, SourceCell } from "../read/source-document.ts";
import type { Heading, HeadingColumn } from "./find-heading.ts";

export interface LocatedTable {
  grid: Grid;
  /** Null for a table that goes on under the heading of the one before it. */
  heading: Heading | null;
  /** Columns of each field that the table has; several where a heading stands over them. */
  columns: ReadonlyMap<TableField, readonly number[]>;
  /** Columns that fill no field, by number, with their heading; columns that no heading stands over are in neither list. */
  unusedColumns: ReadonlyMap<number, HeadingColumn>;
  /** Months and quarters under which marks tell the time. */
  schedule: readonly HeadingColumn[];
  firstRow: number;
  /** The first row that is no longer of this table. */
  endRow: number;
  /** Cells that name the action of the rows below them, by their row; -1 for a paragraph before the table. */
  names: ReadonlyMap<number, SourceCell>;
  /** Cells above the heading, which may come back with it. */
  above: readonly SourceCell[];
}

/** A table that was made of other blocks, a row an action: its grid, the field of each column, and what headed it. */
export function tableOfRows(
  grid: Grid,
  columns: readonly { field: TableField; heading: HeadingColumn }[],
): LocatedTable {
  return {
    grid,
    heading: { firstRow: -1, lastRow: -1, score: columns.length, columns: columns.map(({ heading }) => heading) },
    columns: new Map(columns.map(({ field, heading }) => [field, [heading.column]])),
    unusedColumns: new Map(),
    schedule: [],
    firstRow: 0,
    endRow: Number.POSITIVE_INFINITY,
    names: new Map(),
    above: [],
  };
}
