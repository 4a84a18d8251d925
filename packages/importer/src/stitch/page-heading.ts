/** The heading of a page of a table: its cells, and the columns under it that fill no field. */
import { columnsUnder } from "../grid/rows.ts";
import { fieldsOfColumns, type PlanTable } from "../locate/plan-table.ts";
import type { SourceCell } from "../read/source-document.ts";

/** Columns under headings that fill no field. */
export function columnsAside({ heading, columns }: PlanTable): ReadonlySet<number> {
  const used = new Set([...fieldsOfColumns(columns).keys(), ...columns.schedule.flatMap(columnsUnder)]);
  const headed = (heading?.columns ?? []).flatMap(columnsUnder);
  return new Set(headed.filter((column) => !columns.numbering.has(column) && !used.has(column)));
}

/** Of the rows of a table, the share that a column without a heading must fill to be of the table, and no legend beside it. */
const SHARE_OF_UNHEADED = 0.5;

/** Columns under no heading that few rows fill: what a form prints beside its table. */
export function columnsBeside({ heading, grid, firstRow, endRow }: PlanTable): ReadonlySet<number> {
  if (!heading || heading.columns.length === 0) return new Set();
  const headed = new Set(heading.columns.flatMap(columnsUnder));
  const cells = grid.cells.filter(({ row, isCovered }) => row >= firstRow && row < endRow && !isCovered);
  const rows = new Set(cells.map(({ row }) => row)).size;
  const filled = new Map<number, number>();
  for (const { column, rowSpan } of cells)
    if (!headed.has(column)) filled.set(column, (filled.get(column) ?? 0) + rowSpan);
  return new Set([...filled].flatMap(([column, times]) => (times < rows * SHARE_OF_UNHEADED ? column : [])));
}

/** The cells of a page's heading, those apart that merging hid; none where the page has no heading of its own. */
export function headingCells({ grid, heading }: PlanTable): { visible: SourceCell[]; all: SourceCell[] } {
  if (!heading) return { visible: [], all: [] };
  const all = grid.cells.filter(({ row }) => row >= heading.firstRow && row <= heading.lastRow);
  const printed = heading.columns.flatMap(({ cells }) => cells);
  return { visible: [...new Set([...printed, ...all.filter(({ isCovered }) => !isCovered)])], all };
}
