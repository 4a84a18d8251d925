/** A group of rows while it is gathered, and what it is when it is whole. */
import type { Level } from "../locate/levels/level-names.ts";
import type { SourceCell } from "../read/source-document.ts";
import { arePrintLines, mergeRows } from "./continuation.ts";
import type { FieldCell, RowGroup } from "./row-group.ts";
import type { RowKey } from "./row-key.ts";
import type { TableRow } from "./table-rows.ts";

export interface OpenGroup {
  levels: Level[];
  rows: TableRow[];
  /** Lines of print went on texts above them beside others that began. */
  isMixed: boolean;
  own: SourceCell[];
  followUp: Map<number, SourceCell[]>;
}

/** Each field's cells with the rows that they cover. */
function fieldCells(rows: readonly TableRow[]): Map<RowKey, FieldCell[]> {
  const cells = new Map<RowKey, FieldCell[]>();
  for (const [from, row] of rows.entries())
    for (const [key, { cell, sources }] of row.byField) {
      let to = from;
      while (to + 1 < rows.length && rows[to + 1]!.row < row.row + cell.rowSpan) to++;
      const own: FieldCell = { cell, sources, from, to };
      const before = cells.get(key);
      if (before) before.push(own);
      else cells.set(key, [own]);
    }
  return cells;
}

export function closeGroup({ levels, rows: given, isMixed, own, followUp }: OpenGroup, isListed: boolean): RowGroup {
  const rows = isListed && arePrintLines(given, isMixed) ? [mergeRows(given)] : given;
  return { levels, rows, cells: fieldCells(rows), isMerged: (levels.at(-1)?.cell.rowSpan ?? 1) > 1, own, followUp };
}
