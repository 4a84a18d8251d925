/** What is merged over rows to come: a cell over the rows of two groups is said of both. */
import type { SourceCell } from "../read/source-document.ts";
import type { JoinedCell } from "./join-cells.ts";
import type { RowKey, TableRow } from "./table-rows.ts";

export class Spans {
  /** By what they hold, with the last row that they cover. */
  private readonly fields = new Map<RowKey, { joined: JoinedCell; last: number }>();
  /** The same of cells without a field, by column. */
  private readonly aside = new Map<number, { cell: SourceCell; last: number }>();

  clear(): void {
    this.fields.clear();
    this.aside.clear();
  }

  /** A row with what is merged over it: fields where it is the first of its group, cells without a field always. */
  add(row: TableRow, isFirst: boolean): TableRow {
    const byField = new Map(row.byField);
    if (isFirst)
      for (const [key, { joined, last }] of this.fields) {
        if (last < row.row || byField.has(key)) continue;
        byField.set(key, { ...joined, cell: { ...joined.cell, rowSpan: last - row.row + 1 } });
      }
    const own = new Set(row.others.map(({ column }) => column));
    const over = [...this.aside.values()].filter(({ cell, last }) => last >= row.row && !own.has(cell.column));
    for (const [key, joined] of row.byField) this.fields.set(key, { joined, last: row.row + joined.cell.rowSpan - 1 });
    for (const cell of row.others) this.aside.set(cell.column, { cell, last: row.row + cell.rowSpan - 1 });
    return { ...row, byField, others: [...over.map(({ cell }) => cell), ...row.others] };
  }
}
