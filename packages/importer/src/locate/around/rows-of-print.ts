/** Small tables whose rows are lines of print, with each row's lines as one. Plan tables are joined by the stage stitch. */
import { groupBy } from "@cotejo/core";
import type { Grid, SourceCell } from "../../read/source-document.ts";

const originals = (cell: SourceCell): readonly SourceCell[] => cell.sources ?? [cell];
const isLower = ({ lines: [line] }: SourceCell): boolean => /^\s*["(«]?\p{Ll}/u.test(line?.text ?? "");

/** Whether a line begins a row, by what it follows where the source shows that: something new stands in the first column, or after a blank and not in lower case. */
function beginsRow(line: readonly SourceCell[]): boolean {
  const [first] = line;
  const isShown = line.some((cell) => cell.lines[0]?.follows);
  if (!isShown) return !line.every(isLower);
  const isNamed = first !== undefined && first.column === 0 && first.lines[0]?.follows !== "full" && !isLower(first);
  return isNamed || (line.some((cell) => cell.lines[0]?.follows === "blank") && !line.some(isLower));
}

/** The row with a line's texts below its own. */
function addLine(row: readonly SourceCell[], line: readonly SourceCell[]): SourceCell[] {
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
  const rows: SourceCell[][] = [];
  for (const line of groupBy(grid.cells, ({ row }) => row).values()) {
    const last = rows.at(-1);
    if (!last || beginsRow(line)) rows.push([...line]);
    else rows[rows.length - 1] = addLine(last, line);
  }
  return { ...grid, cells: rows.flatMap((row) => row.sort((a, b) => a.column - b.column)) };
}
