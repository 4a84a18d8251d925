/** Tables of text documents as grids: cells in the order of the source, merged ones placed where they fall. */
import { type Grid, plainCell, plainGrid, type SourceCell, type SourceLine } from "../source-document.ts";

/** A cell as a text format writes it. */
export interface WrittenCell {
  rowSpan: number;
  columnSpan: number;
  lines: readonly SourceLine[];
  /** What the document shows, where the lines hold the stored number. */
  printed?: string;
}

/** A span that no table has: formats allow any number, and a crafted one must not fill the memory. */
const WIDEST = 1000;

/** `number` counts the document's tables from 1. A cell skips the columns that a merged cell above still covers. */
export function placeCells(rows: readonly (readonly WrittenCell[])[], number: number, file: string): Grid {
  const covered = new Map<number, number>();
  const cells: SourceCell[] = [];
  let columnCount = 0;
  rows.forEach((written, row) => {
    let column = 0;
    for (const { rowSpan, columnSpan: wanted, lines, printed } of written) {
      while ((covered.get(column) ?? 0) > row) column++;
      const columnSpan = Math.min(wanted, WIDEST);
      const place = { file, table: number, row: row + 1, column: column + 1 };
      const cell = { ...plainCell(row, column, lines, place), rowSpan, columnSpan };
      if (printed !== undefined) cell.printed = printed;
      if (lines.length > 0) cells.push(cell);
      for (let c = column; c < column + columnSpan; c++) covered.set(c, row + rowSpan);
      column += columnSpan;
    }
    columnCount = Math.max(columnCount, column);
  });
  for (const column of covered.keys()) columnCount = Math.max(columnCount, column + 1);
  return plainGrid(rows.length, columnCount, cells);
}
