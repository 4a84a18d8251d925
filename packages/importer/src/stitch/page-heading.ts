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

/** The cells of a page's heading, those apart that merging hid; none where the page has no heading of its own. */
export function headingCells({ grid, heading }: PlanTable): { visible: SourceCell[]; all: SourceCell[] } {
  if (!heading) return { visible: [], all: [] };
  const all = grid.cells.filter(({ row }) => row >= heading.firstRow && row <= heading.lastRow);
  const printed = heading.columns.flatMap(({ cells }) => cells);
  return { visible: [...new Set([...printed, ...all.filter(({ isCovered }) => !isCovered)])], all };
}
