/**
 * The rows that a form becomes: one, or those of the tables that stand within it, one after the other. What the form says as a whole is
 * merged over them, or stands in a row before them where a table has a column of the same heading.
 */
import { groupBy, runsOf } from "@cotejo/core";
import type { SourceCell } from "../../../read/source-document.ts";
import type { Entry } from "./read-card.ts";

type Values = Entry["values"];

interface ColumnValues {
  column: number;
  values: Values;
}

/** An entry with the column that it fills. */
export type PlacedEntry = Entry & { column: number };

/** Values by column, those of a label that comes back one after the other. */
function byColumn(entries: readonly PlacedEntry[]): ColumnValues[] {
  const columns = groupBy(
    entries.filter(({ values }) => values.length > 0),
    ({ column }) => column,
  );
  return [...columns].map(([column, own]) => ({ column, values: own.flatMap(({ values }) => values) }));
}

const rowsOf = ({ values }: ColumnValues): number[] => [...new Set(values.map(({ row }) => row))];

/** Columns of several values that stand beside each other: what a label's rows list, or labels that come back. */
function listsOf(columns: readonly ColumnValues[], isLevel: (column: number) => boolean): ColumnValues[][] {
  const several = columns
    .filter((one) => rowsOf(one).length > 1 && !isLevel(one.column))
    .sort((a, b) => rowsOf(a)[0]! - rowsOf(b)[0]!);
  return runsOf(several, (run, column) => rowsOf(column)[0]! <= Math.max(...run.flatMap(rowsOf)));
}

/** The row within its table of each value: by where it stands, or one after the other where labels come back. */
function placesIn(table: readonly ColumnValues[], column: ColumnValues): number[] {
  const isBeside = table.every((one) => rowsOf(one)[0] === rowsOf(table[0]!)[0]);
  const rows = isBeside ? [...new Set(table.flatMap(rowsOf))].sort((a, b) => a - b) : rowsOf(column);
  return column.values.map(({ row }) => rows.indexOf(row));
}

/** Cells of one place as one. */
function joined(values: Values, row: number, column: number, rowSpan: number): SourceCell {
  const cells = values.map(({ cell }) => cell);
  const lines = cells.flatMap((cell) => cell.lines);
  const sources = cells.flatMap((cell) => cell.sources ?? [cell]);
  return { ...cells[0]!, row, column, rowSpan, columnSpan: 1, lines, sources };
}

interface CardRows {
  cells: SourceCell[];
  height: number;
}

function rowsOfTable(table: readonly ColumnValues[], first: number): CardRows {
  const placed = table.map((column) => ({ column, at: placesIn(table, column) }));
  const cells = placed.flatMap(({ column: { column, values }, at }) => {
    const byRow = groupBy(values.keys(), (k) => at[k]!);
    return [...byRow].map(([row, own]) =>
      joined(
        own.map((k) => values[k]!),
        first + row,
        column,
        1,
      ),
    );
  });
  return { cells, height: 1 + Math.max(...placed.flatMap(({ at }) => at)) };
}

/** The rows of a form from a row on, and how many they are. `isLevel`: several rows of such a column are one text. */
export function rowsOfCard(
  card: readonly PlacedEntry[],
  first: number,
  isLevel: (column: number) => boolean,
): CardRows {
  const inTables = [
    ...groupBy(
      card.filter(({ isInTable }) => isInTable),
      ({ label }) => label.cell.row,
    ).values(),
  ];
  const whole = byColumn(card.filter(({ isInTable }) => !isInTable));
  const lists = listsOf(whole, isLevel);
  const tables = [...inTables.map(byColumn).filter(({ length }) => length > 0), ...lists];
  const listed = new Set(lists.flat());
  const single = whole.filter((column) => !listed.has(column));
  const ofTables = new Set(tables.flat().map(({ column }) => column));
  const isShared = ({ column }: ColumnValues) => ofTables.has(column);
  const cells: SourceCell[] = [];
  let height = single.some(isShared) ? 1 : 0;
  for (const table of tables) {
    const rows = rowsOfTable(table, first + height);
    cells.push(...rows.cells);
    height += rows.height;
  }
  height = Math.max(1, height);
  const over = single.map((one) => joined(one.values, first, one.column, isShared(one) ? 1 : height));
  return { cells: [...over, ...cells], height };
}
