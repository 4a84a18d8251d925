/**
 * How a person names a column of a document: by its sheet and its letter, as a workbook's formulas do ("Hoja1!D"); in documents without
 * sheets by the number of the table ("tabla 2!C"), counted through the document. With a row it is the column below the heading in that
 * cell ("Hoja1!D5"), for a sheet that holds several tables. Takes texts and blocks; knows no field.
 */
import { fold, perObject } from "@cotejo/core";
import { columnLetters, columnOfLetters } from "../../read/column-letters.ts";
import type { Block, Grid, SourceCell } from "../../read/source-document.ts";

interface ColumnAddress {
  /** The sheet or table, folded. */
  table: string;
  /** From 0. */
  column: number;
  /** Of the heading, as people count; null for the heading of the whole column. */
  row: number | null;
}

const ADDRESS = /^\s*(.+)!\$?([a-z]{1,3})\$?(\d{1,7})?\s*$/isu;

/** The column that a text names; null for any other text. Whether there is such a sheet is for who looks. */
export function readAddress(text: string): ColumnAddress | null {
  const [, table, letters, row] = ADDRESS.exec(text) ?? [];
  return table && letters
    ? { table: fold(table), column: columnOfLetters(letters), row: row ? Number(row) : null }
    : null;
}

/** Whether two addresses are of one column: a row on one side alone leaves it open. */
export function isSameColumn(a: string, b: string): boolean {
  const [one, other] = [readAddress(a), readAddress(b)];
  if (!one || !other || one.table !== other.table || one.column !== other.column) return false;
  return one.row === null || other.row === null || one.row === other.row;
}

/** What a document's sheets and tables are called in addresses. */
export const tableNames = perObject((blocks: readonly Block[]): ReadonlyMap<Grid, string> => {
  const grids = blocks.filter((block) => block.kind === "grid");
  let tables = 0;
  return new Map(
    grids.map((grid) => {
      const place = grid.cells[0]?.place;
      if (place && "sheet" in place) return [grid, place.sheet];
      tables = place && "table" in place ? place.table : tables + 1;
      return [grid, grid.name ?? `tabla ${tables}`];
    }),
  );
});

/** The row of a cell as people count it. */
export const rowOf = ({ row, place }: SourceCell): number => ("table" in place ? place.row : row + 1);

/** The address of the column below a heading. */
export const addressOf = (table: string, cell: SourceCell): string =>
  `${table}!${columnLetters(cell.column)}${rowOf(cell)}`;
