/** Grids and paragraphs as readers give them, drawn in code for the stages after reading. */
import type { Grid, Paragraph, SourceCell } from "../src/read/source-document.ts";

const FILE = "plan";
const letterOf = (column: number): string => String.fromCharCode(65 + (column % 26));

/** A cell of one line. */
export const cellAt = (row: number, column: number, text: string, more: Partial<SourceCell> = {}): SourceCell => ({
  ...{ row, column, rowSpan: 1, columnSpan: 1, isError: false },
  lines: [{ text, isListItem: false }],
  place: { file: FILE, sheet: "Hoja1", cell: `${letterOf(column)}${row + 1}` },
  ...more,
});

/** Cells of rows, blank ones left out. */
export const cellsOf = (rows: readonly (readonly (string | null)[])[], firstRow = 0): SourceCell[] =>
  rows.flatMap((texts, at) =>
    texts.flatMap((text, column) => (text === null ? [] : [cellAt(firstRow + at, column, text)])),
  );

export function gridOfCells(cells: readonly SourceCell[], more: Partial<Grid> = {}): Grid {
  return {
    ...{ kind: "grid", name: "Hoja1", isHidden: false, hiddenRows: new Set() },
    rowCount: Math.max(0, ...cells.map(({ row }) => row + 1)),
    columnCount: Math.max(0, ...cells.map(({ column, columnSpan }) => column + columnSpan)),
    cells,
    ...more,
  };
}

/** A grid whose first row may stand further down. */
export const gridOf = (rows: readonly (readonly (string | null)[])[], firstRow = 0, more: Partial<Grid> = {}): Grid =>
  gridOfCells(cellsOf(rows, firstRow), more);

let number = 0;
export const paragraphOf = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  ...{ kind: "paragraph", text, heading: null, isListItem: false },
  place: { file: FILE, paragraph: ++number },
  ...more,
});

/** So many words. */
export const wordy = (count: number, word = "xyz"): string => Array.from({ length: count }, () => word).join(" ");
/** A text filled up with one long word to so many letters. */
export const filled = (text: string, letters: number): string => `${text} ${"z".repeat(letters - text.length - 1)}`;
