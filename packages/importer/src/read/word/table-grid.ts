/** Tables of text documents as grids: cells in the order of the source, merged ones placed where they fall. */
import type { Grid, SourceCell, SourceLine } from "../source-document.ts";

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
      const cell: SourceCell = { row, column, rowSpan, columnSpan, lines, isError: false, place };
      if (printed !== undefined) cell.printed = printed;
      if (lines.length > 0) cells.push(cell);
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

/** A cell as Word's older formats write it: by the edges of its row, and whether it goes on the cell above. */
export interface EdgedCell {
  /** In any unit that rises to the right, the same for the whole table. */
  left: number;
  right: number;
  continuesAbove: boolean;
  lines: readonly SourceLine[];
}

/** Edges nearer than this (twips: 1.3 mm) are one: people drag them by eye. */
const SAME_EDGE = 75;

/** Gives each edge its column: edges in order, those that nearly coincide as one. */
function columnsOfEdges(rows: readonly (readonly EdgedCell[])[]): (edge: number) => number {
  const edges = [...new Set(rows.flat().flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b);
  const columns = new Map<number, number>();
  let column = -1;
  let before = Number.NEGATIVE_INFINITY;
  for (const edge of edges) {
    if (edge - before > SAME_EDGE) {
      column++;
      before = edge;
    }
    columns.set(edge, column);
  }
  return (edge) => columns.get(edge)!;
}

const BLANK = { rowSpan: 1, lines: [] };

/** Rows of cells with edges → rows as `placeCells` takes them: spans from the edges, what goes on merged with what it goes on. */
export function cellsByEdges(rows: readonly (readonly EdgedCell[])[]): WrittenCell[][] {
  const columnOf = columnsOfEdges(rows);
  const open = new Map<number, { rowSpan: number; columnSpan: number; lines: readonly SourceLine[] }>();
  return rows.map((row) => {
    let cursor = 0;
    return row.flatMap(({ left, right, continuesAbove, lines }): WrittenCell[] => {
      const from = columnOf(left);
      const columnSpan = Math.max(1, columnOf(right) - from);
      const above = continuesAbove ? open.get(from) : undefined;
      const gap = from > cursor ? [{ ...BLANK, columnSpan: from - cursor }] : [];
      cursor = from + columnSpan;
      if (above) {
        above.rowSpan++;
        return gap;
      }
      const cell = { rowSpan: 1, columnSpan, lines };
      open.set(from, cell);
      return [...gap, cell];
    });
  });
}
