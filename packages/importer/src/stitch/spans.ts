/** What is merged over rows to come: a cell over the rows of two groups is said of both. */
import type { SourceCell } from "../read/source-document.ts";
import type { JoinedCell } from "./join-cells.ts";
import type { RowKey } from "./row-key.ts";
import type { TableRow } from "./table-rows.ts";

/** A cell of a field, with the last row that it covers and the group of the row where it stood last; null for none. */
interface Span {
  joined: JoinedCell;
  last: number;
  group: object | null;
}

export class Spans {
  private readonly fields = new Map<RowKey, Span>();
  /** The same of cells without a field, by column. */
  private readonly aside = new Map<number, { cell: SourceCell; last: number }>();

  clear(): void {
    this.fields.clear();
    this.aside.clear();
  }

  /** Whether a row has a field of its own, or one that is merged over it. */
  has(key: RowKey, { row, byField }: TableRow): boolean {
    return byField.has(key) || (this.fields.get(key)?.last ?? -1) >= row;
  }

  /** Takes a row that is of no group: what is merged from it over the next ones is said of them. */
  note(row: TableRow, group: object | null = null): void {
    for (const [key, joined] of row.byField) {
      const last = row.row + joined.cell.rowSpan - 1;
      if (last > row.row) this.fields.set(key, { joined, last, group });
      else this.fields.delete(key);
    }
    for (const cell of row.others) {
      const last = row.row + cell.rowSpan - 1;
      if (last > row.row) this.aside.set(cell.column, { cell, last });
      else this.aside.delete(cell.column);
    }
  }

  /** A row of a group with what is merged over it: fields that the group has not yet, cells without a field always. */
  add(row: TableRow, group: object): TableRow {
    const byField = new Map(row.byField);
    for (const [key, { joined, last, group: before }] of this.fields) {
      if (last < row.row || before === group || byField.has(key)) continue;
      byField.set(key, { ...joined, cell: { ...joined.cell, rowSpan: last - row.row + 1 } });
    }
    const own = new Set(row.others.map(({ column }) => column));
    const over = [...this.aside.values()].filter(({ cell, last }) => last >= row.row && !own.has(cell.column));
    this.note({ ...row, byField }, group);
    return { ...row, byField, others: [...over.map(({ cell }) => cell), ...row.others] };
  }
}
