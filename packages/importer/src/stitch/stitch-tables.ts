/**
 * The stage stitch: located tables → rows gathered by action. An action begins where its column says a new name; merged,
 * blank and repeated names go on with it. Drops repeated headings, notes and rows before the first action, each with a message.
 */
import { fold, groupBy, type Message, type Result, squeeze, type TableField } from "@cotejo/core";
import type { Located, LocatedTable } from "../locate/locate-tables.ts";
import { message } from "../messages/catalogue.ts";
import { type SourceCell, textOf } from "../read/source-document.ts";
import type { ActionRows, ActionTable, FieldCell } from "./action-table.ts";
import { type JoinedCell, joinCells } from "./join-cells.ts";

/** A row of a table: its cells by field, those without one apart. */
interface TableRow {
  row: number;
  all: SourceCell[];
  byField: Map<TableField, JoinedCell>;
  others: SourceCell[];
}

interface OpenAction {
  name: SourceCell;
  rows: TableRow[];
}

/** "Fuente: …", "Elaboró: …": a label with a colon, so that no action that begins with such a word is taken for a note. */
const NOTE = /^(fuentes?|notas?|elabor|proyect|revis|aprob|vo ?bo|convenciones|observaciones|firmas?)/;
const TOTAL = /^(sub)?total(es)?( general)?$/;

function tableRows({ grid, columns, firstRow, endRow }: LocatedTable): TableRow[] {
  const fieldOf = new Map([...columns].flatMap(([field, own]) => own.map((column) => [column, field] as const)));
  const rows = groupBy(
    grid.cells.filter(({ row }) => row >= firstRow && row < endRow),
    ({ row }) => row,
  );
  return [...rows].map(([row, all]) => {
    const named = groupBy(all, ({ column, isCovered }) => (isCovered ? undefined : fieldOf.get(column)));
    const joined = [...named].flatMap(([field, cells]) => (field ? [[field, joinCells(field, cells)] as const] : []));
    const used = new Set(joined.flatMap(([, { sources }]) => sources));
    return { row, all, byField: new Map(joined), others: all.filter((cell) => !used.has(cell)) };
  });
}

function repeatsHeading(row: TableRow, headings: ReadonlySet<string>): boolean {
  const same = row.all.filter((cell) => headings.has(fold(textOf(cell)))).length;
  return same >= 2 && same * 3 >= row.all.length * 2;
}

function isNote(row: TableRow): boolean {
  const [label] = textOf(row.all[0]!).split(":");
  const isLabelled = textOf(row.all[0]!).includes(":") && label!.length <= 40;
  return row.all.length <= 2 && isLabelled && NOTE.test(fold(label!));
}

/** A line drawn across the table, a signature, a total: one text in the place of the action, and nothing beside it. */
function isBand(row: TableRow, next: TableRow | undefined): boolean {
  const hasOnlyName =
    row.byField.size === 1 && row.byField.has("action") && row.byField.get("action")!.cell.rowSpan === 1;
  const isContinued = next !== undefined && !next.byField.has("action") && next.byField.size > 0;
  return hasOnlyName && !isContinued;
}

const isTotal = (row: TableRow): boolean => row.all.some((cell) => TOTAL.test(fold(textOf(cell))));

function fieldCells(rows: readonly TableRow[]): Map<TableField, FieldCell[]> {
  const cells = new Map<TableField, FieldCell[]>();
  const rowNumbers = rows.map(({ row }) => row);
  rows.forEach((row, from) => {
    for (const [field, { cell, sources }] of row.byField) {
      const last = row.row + cell.rowSpan - 1;
      const to = Math.max(
        from,
        rowNumbers.findLastIndex((number, at) => at >= from && number <= last),
      );
      cells.set(field, [...(cells.get(field) ?? []), { cell, sources, from, to }]);
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
  private readonly unheaded = new Set<number>();

  constructor(private readonly located: LocatedTable) {
    const columns = located.heading?.columns ?? [];
    this.table = {
      fields: new Set(located.columns.keys()),
      actions: [],
      headings: columns.flatMap(({ cells }) => cells),
      outside: [],
    };
    this.headings = new Set(columns.map(({ heading }) => fold(heading)));
  }

  add(row: TableRow, next: TableRow | undefined): void {
    if (repeatsHeading(row, this.headings)) {
      this.table.headings.push(...row.all);
      this.messages.push(message("heading-repeated", row.all[0]!.place));
    } else if (isNote(row)) this.drop(row, "note-below-table");
    else if (isTotal(row)) this.drop(row, "row-is-total");
    else if (isBand(row, next)) this.drop(row, "row-is-band");
    else this.addActionRow(row);
  }

  close(): void {
    if (this.open) this.table.actions.push(closeAction(this.open));
    this.open = null;
  }

  private addActionRow(row: TableRow): void {
    const name = row.byField.get("action")?.cell;
    const isNew = name && !(this.open && fold(textOf(name)) === fold(textOf(this.open.name)));
    if (!isNew && !this.open) {
      this.drop(row, "row-without-action");
      return;
    }
    if (isNew) {
      this.close();
      this.open = { name, rows: [row] };
    } else this.open?.rows.push(row);
    this.setAside(row.others);
  }

  /** Cells that fill no field: those under a heading were named with it, the rest are named here, once a column. */
  private setAside(cells: readonly SourceCell[]): void {
    this.table.outside.push(...cells);
    for (const cell of cells) {
      if (cell.isCovered) this.messages.push(message("cell-under-merge", cell.place, { text: squeeze(textOf(cell)) }));
      else if (!this.located.unusedColumns.has(cell.column) && !this.unheaded.has(cell.column)) {
        this.unheaded.add(cell.column);
        this.messages.push(message("column-without-heading", cell.place, { text: squeeze(textOf(cell)) }));
      }
    }
  }

  private drop(row: TableRow, code: "note-below-table" | "row-without-action" | "row-is-total" | "row-is-band"): void {
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
    const rows = tableRows(located);
    for (const [at, row] of rows.entries()) stitchers.at(-1)?.add(row, rows[at + 1]);
  }
  for (const stitcher of stitchers) stitcher.close();
  return { value: stitchers.map(({ table }) => table), messages: stitchers.flatMap(({ messages }) => messages) };
}
