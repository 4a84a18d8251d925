/**
 * The stage stitch: located tables → rows gathered by action. An action begins where its column says a new name; merged,
 * blank and repeated names go on with it. Drops repeated headings, notes and rows before the first action, each with a message.
 */
import { fold, type Message, type Result, squeeze, type TableField } from "@cotejo/core";
import { isNote, isTotal } from "../locate/aside-rows.ts";
import type { Located } from "../locate/locate-tables.ts";
import type { LocatedTable } from "../locate/located-table.ts";
import { message } from "../messages/catalogue.ts";
import { type SourceCell, textOf } from "../read/source-document.ts";
import type { ActionRows, ActionTable, FieldCell, Stitched } from "./action-table.ts";
import { attributeKeys } from "./attribute-keys.ts";
import {
  arePrintLines,
  atPageTop,
  isMarked,
  isRest,
  joinRest,
  mergeRows,
  restOfRow,
  standingsOf,
} from "./continuation.ts";
import { gatherMatrices } from "./gather-matrix.ts";
import type { JoinedCell } from "./join-cells.ts";
import { isBand, isContinuationMark, isRuleRow, isSignature, repeatsHeading, repeatsTop } from "./row-kinds.ts";
import { withoutNoise } from "./scan-noise.ts";
import { type TableRow, tableRows } from "./table-rows.ts";

interface OpenAction {
  name: SourceCell;
  rows: TableRow[];
  /** Lines of print went on texts above them beside others that began. */
  isMixed: boolean;
  attributes: Map<string, SourceCell[]>;
}

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
function closeAction({ name, rows: given, isMixed, attributes }: OpenAction): ActionRows {
  const rows = arePrintLines(given, isMixed) ? [mergeRows(given)] : given;
  const cells = fieldCells(rows);
  return { rowCount: rows.length, cells, isMerged: name.rowSpan > 1, attributes };
}

const headingsOf = ({ heading }: LocatedTable): Set<string> =>
  new Set((heading?.columns ?? []).map((column) => fold(column.heading)));

type DroppedRow = "note-below-table" | "row-without-action" | "row-is-total" | "row-is-band" | "row-is-signature";

class TableStitcher {
  readonly table: ActionTable;
  readonly messages: Message[] = [];
  private open: OpenAction | null = null;
  private readonly headings: Set<string>;
  /** Keys of the attributes that columns without a field give. */
  private attributeKeys: ReadonlyMap<number, string> = new Map();
  private unusedColumns: LocatedTable["unusedColumns"];
  private readonly unheaded = new Set<number>();
  private names: ReadonlyMap<number, SourceCell>;
  /** Texts above the heading, folded. */
  private readonly above: ReadonlySet<string>;
  /** The next row is the first of a page: it may be the rest of the one before. */
  private isPageTop = false;
  /** Rows are numbered on over the grids of a table, so that none seems to cover a row of the next. */
  private firstRow = 0;
  private endRow = 0;
  /** What is merged over rows to come, with the last row that it covers. */
  private readonly spanning = new Map<TableField, { joined: JoinedCell; last: number }>();

  /** The same of columns without a field. */
  private readonly spanningAside = new Map<number, { cell: SourceCell; last: number }>();

  constructor(located: LocatedTable) {
    const columns = located.heading?.columns ?? [];
    this.table = {
      fields: new Set(located.columns.keys()),
      actions: [],
      headings: columns.flatMap(({ cells }) => cells),
      outside: [],
    };
    this.headings = headingsOf(located);
    this.unusedColumns = located.unusedColumns;
    this.setUnused(located.unusedColumns);
    this.names = located.names;
    this.above = new Set(located.above.map((cell) => fold(textOf(cell))));
    this.setAsideCovered(located);
    this.beginNamesAbove(located.heading?.firstRow ?? 0);
  }

  /** What merging hid in the rows of the heading. */
  private setAsideCovered({ grid, heading }: LocatedTable): void {
    const isInHeading = ({ row }: SourceCell) => heading !== null && row >= heading.firstRow && row <= heading.lastRow;
    this.setAside(grid.cells.filter((cell) => cell.isCovered && isInHeading(cell)));
  }

  private setUnused(unused: LocatedTable["unusedColumns"]): void {
    this.unusedColumns = unused;
    const columns = [...new Set(unused.values())].filter(({ match }) => match?.meaning !== "number");
    const keys = attributeKeys(columns);
    this.attributeKeys = new Map(
      [...unused].flatMap(([under, { column }]) => (keys.has(column) ? [[under, keys.get(column)!] as const] : [])),
    );
  }

  /** Names that stand over the heading, or before the table. */
  private beginNamesAbove(headingRow: number): void {
    const [last] = [...this.names].filter(([row]) => row < headingRow).slice(-1);
    if (last) this.beginNamed(last[1]);
  }

  /** An action that a row of its own names. */
  private beginNamed(name: SourceCell): void {
    this.close();
    this.open = { name, rows: [], isMixed: false, attributes: new Map() };
    this.isPageTop = false;
  }

  /** Whether a table is the next page of this one: under no heading, or in a text document under the same. */
  goesOnIn(located: LocatedTable): boolean {
    if (!located.heading) return true;
    const other = headingsOf(located);
    return (
      located.grid.name === null &&
      other.size === this.headings.size &&
      [...other].every((text) => this.headings.has(text))
    );
  }

  goOn(located: LocatedTable): void {
    const { heading, unusedColumns, names } = located;
    this.names = names;
    this.isPageTop = true;
    this.firstRow = this.endRow;
    this.spanning.clear();
    this.spanningAside.clear();
    this.setUnused(unusedColumns);
    const cells = (heading?.columns ?? []).flatMap((column) => column.cells);
    this.table.headings.push(...cells);
    if (cells[0]) this.messages.push(message("heading-repeated", cells[0].place));
    this.setAsideCovered(located);
    this.beginNamesAbove(heading?.firstRow ?? 0);
  }

  add(printed: TableRow, next: TableRow | undefined): void {
    const name = this.names.get(printed.row);
    if (name) {
      this.beginNamed(name);
      return;
    }
    const given = { ...printed, row: printed.row + this.firstRow };
    this.endRow = Math.max(this.endRow, ...printed.all.map((cell) => this.firstRow + cell.row + cell.rowSpan));
    const row = this.withoutNoise(this.isPageTop ? atPageTop(given) : given);
    if (row.byField.size === 0 && given.byField.size > 0) return;
    if (repeatsHeading(row, this.headings, this.isPageTop) || repeatsTop(row, this.above)) {
      this.table.headings.push(...row.all);
      this.messages.push(message("heading-repeated", row.all[0]!.place));
      this.isPageTop = true;
    } else if (isNote(row.all)) this.drop(row, "note-below-table");
    else if (isTotal(row.all)) this.drop(row, "row-is-total");
    else if (isRuleRow(row.all) || isContinuationMark(row)) this.drop(row, "row-is-band");
    else if (row.byField.has("action") && isSignature(row.all, next?.all)) this.drop(row, "row-is-signature");
    else if (this.isRestOfOpen(row)) this.isPageTop = false;
    else if (isBand(row, next)) this.drop(row, "row-is-band");
    else this.addActionRow(row);
  }

  close(): void {
    const open = this.open;
    this.open = null;
    if (!open) return;
    if (open.rows.length > 0) this.table.actions.push(closeAction(open));
    else this.setAsideName(open.name);
  }

  /** A name without rows below it. */
  private setAsideName(name: SourceCell): void {
    this.table.outside.push(name);
    this.messages.push(message("row-is-band", name.place, { text: squeeze(textOf(name)) }));
  }

  private withoutNoise(given: TableRow): TableRow {
    const { row, noise } = withoutNoise(given, this.open?.rows ?? []);
    for (const { kind, cells, text, before } of noise) {
      this.table.outside.push(...cells);
      const { place } = cells[0]!;
      this.messages.push(
        kind === "echo" ? message("scan-echo", place, { text, before }) : message("scan-number", place, { text }),
      );
    }
    return row;
  }

  /** Takes a row that goes on the open action's rows; false where it does not. */
  private isRestOfOpen(row: TableRow): boolean {
    if (!this.open || this.open.rows.length === 0 || !(row.isPrint || this.isPageTop)) return false;
    const standings = standingsOf(row, this.open.rows);
    if (!isRest(row, standings) && !this.isTornList(row)) return false;
    const rows = joinRest(this.open.rows, row, restOfRow(row, standings, this.open.rows));
    const name = rows.find(({ byField }) => byField.has("action"))?.byField.get("action")?.cell ?? this.open.name;
    this.open = { ...this.open, name, rows, isMixed: this.open.isMixed || standings.own.size > 0 };
    this.setAside(row.others);
    return true;
  }

  /** On a new page, lists without an action where every action so far was one row: the row was torn between items. */
  private isTornList(row: TableRow): boolean {
    const isOneEach = this.open?.rows.length === 1 && this.table.actions.every(({ rowCount }) => rowCount === 1);
    const hasList = [...row.byField.values()].some(({ cell }) => isMarked(cell.lines[0]));
    return this.isPageTop && isOneEach && hasList && !row.byField.has("action");
  }

  private addActionRow(row: TableRow): void {
    this.isPageTop = false;
    const name = row.byField.get("action")?.cell;
    const isNamed = this.open?.rows.length === 0;
    const isNew = !isNamed && name && !(this.open && fold(textOf(name)) === fold(textOf(this.open.name)));
    if (!isNew && !this.open) {
      this.drop(row, "row-without-action");
      return;
    }
    if (isNew) {
      this.close();
      this.open = { name, rows: [this.withSpanning(row)], isMixed: false, attributes: new Map() };
    } else this.open?.rows.push(isNamed ? this.withName(row, this.open.name) : row);
    for (const [field, joined] of row.byField)
      this.spanning.set(field, { joined, last: row.row + joined.cell.rowSpan - 1 });
    this.setAside(row.others);
    for (const cell of row.others) this.spanningAside.set(cell.column, { cell, last: row.row + cell.rowSpan - 1 });
    if (isNew) this.keepSpanning(row);
  }

  /** What is merged over an action and the one before it in a column without a field is said of both. */
  private keepSpanning({ row, others }: TableRow): void {
    for (const [column, { cell, last }] of this.spanningAside)
      if (last >= row && !others.some((other) => other.column === column)) this.keepAsAttribute(cell);
  }

  /** The first row of an action that a row of its own names. */
  private withName(row: TableRow, name: SourceCell): TableRow {
    const named = { cell: name, sources: name.sources ?? [name] };
    return { ...row, byField: new Map([["action", named], ...row.byField]) };
  }

  /** The first row of an action with what is merged over it and the action before: it is said of both. */
  private withSpanning(row: TableRow): TableRow {
    const byField = new Map(row.byField);
    for (const [field, { joined, last }] of this.spanning) {
      if (last < row.row || byField.has(field)) continue;
      byField.set(field, { ...joined, cell: { ...joined.cell, rowSpan: last - row.row + 1 } });
    }
    return { ...row, byField };
  }

  /** Cells that fill no field: those under a heading were named with it, the rest are named here, once a column. */
  private setAside(all: readonly SourceCell[]): void {
    const cells = all.filter((cell) => !this.keepAsAttribute(cell));
    this.table.outside.push(...cells);
    for (const cell of cells) {
      if (cell.isCovered) this.messages.push(message("cell-under-merge", cell.place, { text: squeeze(textOf(cell)) }));
      else if (!this.unusedColumns.has(cell.column) && !this.unheaded.has(cell.column)) {
        this.unheaded.add(cell.column);
        this.messages.push(message("column-without-heading", cell.place, { text: squeeze(textOf(cell)) }));
      }
    }
  }

  /** Adds a cell under a heading without a field to the open action; false for any other cell. */
  private keepAsAttribute(cell: SourceCell): boolean {
    const key = this.attributeKeys.get(cell.column);
    if (!this.open || cell.isCovered || key === undefined) return false;
    this.open.attributes.set(key, [...(this.open.attributes.get(key) ?? []), cell]);
    return true;
  }

  private drop(row: TableRow, code: DroppedRow): void {
    this.table.outside.push(...row.all);
    this.messages.push(message(code, row.all[0]!.place, { text: squeeze(row.all.map(textOf).join(" ")) }));
  }
}

/** Tables with another heading begin a new table; the others go on with the one before. */
export function stitch({ tables, matrices }: Located): Result<Stitched> {
  const stitchers: TableStitcher[] = [];
  for (const located of tables) {
    const current = stitchers.at(-1);
    if (current?.goesOnIn(located)) current.goOn(located);
    else {
      current?.close();
      stitchers.push(new TableStitcher(located));
    }
    const rows = tableRows(located);
    for (const [at, row] of rows.entries()) stitchers.at(-1)!.add(row, rows[at + 1]);
  }
  for (const stitcher of stitchers) stitcher.close();
  const gathered = gatherMatrices(matrices);
  return {
    value: { tables: stitchers.map(({ table }) => table), matrices: gathered.value },
    messages: [...stitchers.flatMap(({ messages }) => messages), ...gathered.messages],
  };
}
