/** Rows of a plan table: their cells by what they hold. */
import { groupBy } from "@cotejo/core";
import { columnOf, headingsOf, type PlanColumns, type PlanTable } from "../locate/plan-table.ts";
import type { SourceCell } from "../read/source-document.ts";
import { withCountedUnit } from "./counted-time.ts";
import { type JoinedCell, joinCells } from "./join-cells.ts";
import type { RowKey } from "./row-key.ts";
import { markedTime } from "./schedule-marks.ts";

export interface TableRow {
  /** Counted on over the pages of a table. */
  row: number;
  all: readonly SourceCell[];
  byField: ReadonlyMap<RowKey, JoinedCell>;
  /** Cells that fill no field. */
  others: readonly SourceCell[];
  /** Rows are lines of print, not rows that an office drew. */
  isPrint: boolean;
  /** It belongs to its group as a whole, and not to what a row above it measures. */
  isLoose: boolean;
}

/** What each column holds. */
function keysOf({ of, levels, yearly, followUp, amounts, ...columns }: PlanColumns): Map<number, RowKey> {
  const single: [RowKey, number | null][] = [
    ["hierarchy", columns.hierarchy],
    ["class", columns.class],
    ["kind", columns.kind],
    ["planned", columns.rowKinds],
    ["year", columns.rowPeriods.year],
    ["part", columns.rowPeriods.part],
    ["rowTarget", columns.rowTarget],
  ];
  return new Map([
    ...single.flatMap(([key, column]) => (column === null ? [] : [[column, key] as const])),
    ...levels.map((column): [number, RowKey] => [column, `level:${column}`]),
    ...yearly.map(({ year, column }): [number, RowKey] => [column, `target:${year}`]),
    ...followUp.map(({ column }): [number, RowKey] => [column, `followUp:${column}`]),
    ...amounts.map(({ column }): [number, RowKey] => [column, `amount:${column}`]),
    ...[...of].flatMap(([key, own]) => own.map((column): [number, RowKey] => [column, key])),
  ]);
}

/** The cells of a table from its first row to `to`: those of its rows, and those of columns that a person leaves out. */
export function cellsOfTable({ grid, columns, firstRow }: PlanTable, to: number) {
  const cells = grid.cells.filter(({ row }) => row >= firstRow && row < to);
  const isLeftOut = ({ column }: SourceCell) => columns.leftOut.has(column);
  return { ofRows: cells.filter((cell) => !isLeftOut(cell)), leftOut: cells.filter(isLeftOut) };
}

/** The rows of a table, in their order. */
export function tableRows(table: PlanTable, cells: readonly SourceCell[]): TableRow[] {
  const { grid, columns } = table;
  const keyOf = keysOf(columns);
  const rows = groupBy(cells, ({ row }) => row);
  const hasTime = columnOf(columns, "time") !== null || columnOf(columns, "start") !== null;
  const headingOf = new Map(headingsOf(table).map(({ column, heading }) => [column, heading]));
  const isLoose = (row: number) => grid.looseRows?.has(row) ?? false;
  return [...rows].map(([row, all]) => {
    const named = groupBy(all, ({ column, isCovered }) => (isCovered ? undefined : keyOf.get(column)));
    const byField = new Map<RowKey, JoinedCell>();
    for (const [key, cells] of named) if (key) byField.set(key, joinCells(key, cells));
    const told = byField.get("time");
    const time = hasTime ? null : markedTime(all, columns.schedule);
    if (time) byField.set("time", time);
    else if (told?.sources.length === 1) {
      const cell = withCountedUnit(told.cell, headingOf.get(told.cell.column) ?? "");
      byField.set("time", { ...told, cell });
    }
    const used = new Set([...byField.values()].flatMap(({ sources }) => sources));
    const others = all.filter((cell) => !used.has(cell));
    return { row, all, byField, others, isPrint: grid.rowsAreLines === true, isLoose: isLoose(row) };
  });
}
