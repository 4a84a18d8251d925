/**
 * The stage stitch: located tables → rows gathered by action. An action begins where its column says a new name; merged,
 * blank and repeated names go on with it. Drops repeated headings, notes and rows before the first action, each with a message.
 */
import { fold, groupBy, type Message, type Result, squeeze, type TableField } from "@cotejo/core";
import type { Located, LocatedTable } from "../locate/locate-tables.ts";
import { message } from "../messages/catalogue.ts";
import { type SourceCell, textOf } from "../read/source-document.ts";
import type { ActionRows, ActionTable, FieldCell } from "./action-table.ts";

/** A row of a table: its cells by field, those without one apart. */
interface TableRow {
  row: number;
  all: SourceCell[];
  byField: Map<TableField, SourceCell>;
  others: SourceCell[];
}

interface OpenAction {
  name: SourceCell;
  rows: TableRow[];
}

const NOTE =
  /^(fuentes?|notas?|elabor(o|ado)|proyect(o|ado)|revis(o|ado)|aprob(o|ado)|vo bo|convenciones|observaciones generales)\b/;

function tableRows({ grid, columns, firstRow }: LocatedTable): TableRow[] {
  const fieldOf = new Map([...columns].map(([field, column]) => [column, field]));
  const rows = groupBy(
    grid.cells.filter(({ row }) => row >= firstRow),
    ({ row }) => row,
  );
  return [...rows].map(([row, all]) => {
    const byField = new Map<TableField, SourceCell>();
    const others: SourceCell[] = [];
    for (const cell of all) {
      const field = fieldOf.get(cell.column);
      if (field) byField.set(field, cell);
      else others.push(cell);
    }
    return { row, all, byField, others };
  });
}

function repeatsHeading(row: TableRow, headings: ReadonlySet<string>): boolean {
  const same = row.all.filter((cell) => headings.has(fold(textOf(cell)))).length;
  return same >= 2 && same * 3 >= row.all.length * 2;
}

function isNote(row: TableRow): boolean {
  return row.all.length <= 2 && NOTE.test(fold(textOf(row.all[0]!)));
}

function fieldCells(rows: readonly TableRow[]): Map<TableField, FieldCell[]> {
  const cells = new Map<TableField, FieldCell[]>();
  const rowNumbers = rows.map(({ row }) => row);
  rows.forEach((row, from) => {
    for (const [field, cell] of row.byField) {
      const last = row.row + cell.rowSpan - 1;
      const to = Math.max(
        from,
        rowNumbers.findLastIndex((number, at) => at >= from && number <= last),
      );
      cells.set(field, [...(cells.get(field) ?? []), { cell, from, to }]);
    }
  });
  return cells;
}

/** A name that repeats the action's is counted with it and adds nothing. */
function closeAction({ name, rows }: OpenAction): ActionRows {
  const cells = fieldCells(rows);
  return { rowCount: rows.length, cells, isMerged: name.rowSpan > 1 };
}

class TableStitcher {
  readonly table: ActionTable;
  readonly messages: Message[] = [];
  private open: OpenAction | null = null;
  private readonly headings: Set<string>;

  constructor(first: LocatedTable) {
    const columns = first.heading?.columns ?? [];
    this.table = {
      fields: new Set(first.columns.keys()),
      actions: [],
      headings: columns.flatMap(({ cells }) => cells),
      outside: [],
    };
    this.headings = new Set(columns.map(({ heading }) => fold(heading)));
  }

  add(row: TableRow): void {
    const first = row.all[0]!;
    if (repeatsHeading(row, this.headings)) {
      this.table.headings.push(...row.all);
      this.messages.push(message("heading-repeated", first.place));
    } else if (isNote(row)) this.drop(row, "note-below-table");
    else this.addActionRow(row);
  }

  close(): void {
    if (this.open) this.table.actions.push(closeAction(this.open));
    this.open = null;
  }

  private addActionRow(row: TableRow): void {
    const name = row.byField.get("action");
    const isNew = name && !(this.open && fold(textOf(name)) === fold(textOf(this.open.name)));
    if (!isNew && !this.open) {
      this.drop(row, "row-without-action");
      return;
    }
    if (isNew) {
      this.close();
      this.open = { name, rows: [row] };
    } else this.open?.rows.push(row);
    this.table.outside.push(...row.others);
  }

  private drop(row: TableRow, code: "note-below-table" | "row-without-action"): void {
    this.table.outside.push(...row.all);
    this.messages.push(message(code, row.all[0]!.place, { text: squeeze(row.all.map(textOf).join(" ")) }));
  }
}

/** Tables with a heading begin a new table; those without go on with the one before. */
export function stitch({ tables }: Located): Result<ActionTable[]> {
  const stitchers: TableStitcher[] = [];
  for (const located of tables) {
    if (located.heading) {
      stitchers.at(-1)?.close();
      stitchers.push(new TableStitcher(located));
    }
    for (const row of tableRows(located)) stitchers.at(-1)?.add(row);
  }
  for (const stitcher of stitchers) stitcher.close();
  return { value: stitchers.map(({ table }) => table), messages: stitchers.flatMap(({ messages }) => messages) };
}
