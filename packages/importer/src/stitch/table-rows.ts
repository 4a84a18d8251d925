/** Rows of a located table: their cells by the field that they fill. */
import { groupBy, type TableField } from "@cotejo/core";
import type { LocatedTable } from "../locate/located-table.ts";
import type { SourceCell } from "../read/source-document.ts";
import { type JoinedCell, joinCells } from "./join-cells.ts";
import { markedTime } from "./schedule-marks.ts";

export interface TableRow {
  row: number;
  all: SourceCell[];
  byField: Map<TableField, JoinedCell>;
  /** Cells that fill no field. */
  others: SourceCell[];
  /** Rows are lines of print, not rows that an office drew. */
  isPrint: boolean;
}

export function tableRows({ grid, columns, schedule, firstRow, endRow }: LocatedTable): TableRow[] {
  const fieldOf = new Map([...columns].flatMap(([field, own]) => own.map((column) => [column, field] as const)));
  const rows = groupBy(
    grid.cells.filter(({ row }) => row >= firstRow && row < endRow),
    ({ row }) => row,
  );
  return [...rows].map(([row, all]) => {
    const named = groupBy(all, ({ column, isCovered }) => (isCovered ? undefined : fieldOf.get(column)));
    const joined = [...named].flatMap(([field, cells]) => (field ? [[field, joinCells(field, cells)] as const] : []));
    const time = schedule.length > 0 ? markedTime(all, schedule) : null;
    if (time) joined.push(["time", time]);
    const used = new Set(joined.flatMap(([, { sources }]) => sources));
    return {
      row,
      all,
      byField: new Map(joined),
      others: all.filter((cell) => !used.has(cell)),
      isPrint: grid.rowsAreLines === true,
    };
  });
}
