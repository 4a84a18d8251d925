/** Small tables whose rows are lines of print, with each row's lines as one. Plan tables are joined by the stage stitch. */
import { runsOf } from "@cotejo/core";
import { rowsOf } from "../../grid/rows.ts";
import type { Grid, SourceCell } from "../../read/source-document.ts";

/** The cells of the document that a cell was joined from, itself where it was not. */
export const originals = (cell: SourceCell): readonly SourceCell[] => cell.sources ?? [cell];
/** Whether a cell begins in lower case. */
export const isLower = ({ lines: [line] }: SourceCell): boolean => /^\s*["(«]?\p{Ll}/u.test(line?.text ?? "");

/** Whether a line begins a row, by what it follows where the source shows that: something new stands in the first column, or after a blank and not in lower case. */
function beginsRow(line: readonly SourceCell[]): boolean {
  const [first] = line;
  const isShown = line.some((cell) => cell.lines[0]?.follows);
  if (!isShown) return !line.every(isLower);
  const isNamed = first !== undefined && first.column === 0 && first.lines[0]?.follows !== "full" && !isLower(first);
  return isNamed || (line.some((cell) => cell.lines[0]?.follows === "blank") && !line.some(isLower));
}

/** A row with the texts of a line, or of the rest of it, below its own. */
export function addLine(row: readonly SourceCell[], line: readonly SourceCell[]): SourceCell[] {
  const own = row.map((cell): SourceCell => {
    const more = line.filter(({ column }) => column === cell.column);
    if (more.length === 0) return cell;
    const lines = [...cell.lines, ...more.flatMap((one) => one.lines)];
    return { ...cell, lines, sources: [...originals(cell), ...more.flatMap(originals)] };
  });
  const others = line.filter(({ column }) => !row.some((cell) => cell.column === column));
  return [...own, ...others.map((cell) => ({ ...cell, row: row[0]!.row, sources: originals(cell) }))];
}

/** A grid of rows is given back as it is. */
export function joinPrintedRows(grid: Grid): Grid {
  if (!grid.rowsAreLines) return grid;
  const rows = runsOf(rowsOf(grid.cells), (_, line) => !beginsRow(line)).map((lines) => lines.reduce(addLine));
  return { ...grid, cells: rows.flatMap((row) => row.sort((a, b) => a.column - b.column)) };
}
