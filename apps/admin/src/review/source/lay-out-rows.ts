/** Rows of a grid of which some are drawn: where each cell begins, and how far it reaches within what is drawn. */

export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

export interface DrawnCell<Cell> {
  column: number;
  /** Null for a blank. */
  cell: Cell | null;
  rowSpan: number;
  columnSpan: number;
  /** Begun above, in a row that is not drawn. */
  isContinued: boolean;
}

export interface DrawnRow<Cell> {
  row: number;
  cells: DrawnCell<Cell>[];
}

/** Rows from the first to the last, one after the other; a merged cell that begins above goes on in them, and none reaches beyond. */
export function layOutRows<Cell extends GridCell>(
  cells: readonly Cell[],
  first: number,
  last: number,
  columnCount: number,
): DrawnRow<Cell>[] {
  const starts = new Map<string, Cell>();
  for (const cell of cells)
    if (cell.row <= last && cell.row + cell.rowSpan > first)
      starts.set(`${Math.max(cell.row, first)}|${cell.column}`, cell);
  /** The row where each column is free again. */
  const free = Array.from({ length: columnCount }, () => first);
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const row = first + at;
    const drawn: DrawnCell<Cell>[] = [];
    for (let column = 0; column < columnCount; column++) {
      if (free[column]! > row) continue;
      const cell = starts.get(`${row}|${column}`) ?? null;
      const { row: begun, rowSpan, columnSpan: wanted } = cell ?? { row, rowSpan: 1, columnSpan: 1 };
      const end = Math.min(begun + rowSpan, last + 1);
      const columnSpan = Math.min(wanted, columnCount - column);
      drawn.push({ column, cell, rowSpan: end - row, columnSpan, isContinued: begun < row });
      for (let covered = column; covered < column + columnSpan; covered++) free[covered] = end;
    }
    return { row, cells: drawn };
  });
}

/** Numbers that follow each other, as runs: [0, 1, 7, 8] gives [0, 1] and [7, 8]. */
export function runsOf(numbers: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const current = runs.at(-1);
    if (current && current[1] === number - 1) current[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** 0 gives A, 26 gives AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** "D12", or the first of "D12:D15", as row and column from 0; null for what names no cell. */
export function positionOfCell(cell: string): { row: number; column: number } | null {
  const [, letters, row] = /^([A-Z]+)(\d+)/.exec(cell) ?? [];
  if (!letters || !row) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row) - 1, column: column - 1 };
}

const NARROWEST = 64;
const WIDEST = 260;
const LETTER = 6.5;

/** A width in pixels for each column, by the texts of its cells that span no other. */
export function columnWidths<Cell extends GridCell & { text: string }>(
  cells: readonly Cell[],
  columnCount: number,
): number[] {
  const widths = Array.from({ length: columnCount }, () => NARROWEST);
  for (const { column, columnSpan, text } of cells) {
    if (columnSpan > 1 || column >= columnCount) continue;
    const longest = Math.max(...text.split("\n").map((line) => line.length));
    widths[column] = Math.max(widths[column]!, Math.min(WIDEST, Math.round(longest * LETTER) + 14));
  }
  return widths;
}
