/** Tables of text documents as grids: cells in the order of the source, merged ones placed where they fall. */
import type { Grid, SourceCell, SourceLine } from "./source-document.ts";

/** A cell as a text format writes it. */
export interface WrittenCell {
  rowSpan: number;
  columnSpan: number;
  lines: readonly SourceLine[];
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
    for (const { rowSpan, columnSpan: printed, lines } of written) {
      while ((covered.get(column) ?? 0) > row) column++;
      const columnSpan = Math.min(printed, WIDEST);
      const place = { file, table: number, row: row + 1, column: column + 1 };
      if (lines.length > 0) cells.push({ row, column, rowSpan, columnSpan, lines, isError: false, place });
      for (let c = column; c < column + columnSpan; c++) covered.set(c, row + rowSpan);
      column += columnSpan;
    }
    columnCount = Math.max(columnCount, column);
  });
  for (const column of covered.keys()) columnCount = Math.max(columnCount, column + 1);
  return {
    kind: "grid",
    name: null,
    isHidden: false,
    hiddenRows: new Set(),
    rowCount: rows.length,
    columnCount,
    cells,
  };
}
