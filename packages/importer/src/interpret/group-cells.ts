/**
 * The cells of a group of rows as values: each taken once as a field, and what fills none as an attribute. Keeps account of which cell
 * became what.
 */
import { type Absence, type Attributes, groupBy, type SourcedText } from "@cotejo/core";
import { columnsUnder } from "../grid/rows.ts";
import { headingsOf, type PlanTable } from "../locate/plan-table.ts";
import { isExecuted } from "../locate/shapes/levelled.ts";
import { flatTextOf, type SourceCell } from "../read/source-document.ts";
import type { FieldCell, RowGroup } from "../stitch/row-group.ts";
import { isLevelKey, type RowKey } from "../stitch/row-key.ts";

/** The cells of a table that became values, and those that became attributes. */
export interface CellUses {
  fields: Set<SourceCell>;
  attributes: Set<SourceCell>;
}

export const sourced = (cell: SourceCell): SourcedText => ({ text: flatTextOf(cell), place: cell.place });

/**
 * Names of the attributes that columns of a table give: a heading over several columns names all of them, a second one of the same
 * name with "(2)", and its number a column without any.
 */
export function attributeNames(table: PlanTable): (column: number) => string {
  const names = new Map<number, string>();
  const times = new Map<string, number>();
  for (const { heading, ...reach } of headingsOf(table)) {
    const time = (times.get(heading) ?? 0) + 1;
    times.set(heading, time);
    for (const column of columnsUnder(reach)) names.set(column, time === 1 ? heading : `${heading} (${time})`);
  }
  return (column) => names.get(column) ?? `Columna ${column + 1}`;
}

/** What cells of an attribute say, each text once. */
function together(cells: readonly SourceCell[]): SourcedText {
  const first = cells[0]!;
  if (cells.length === 1) return sourced(first);
  const isPrint = cells.some(({ lines }) => lines.some(({ follows }) => follows));
  const texts = [...new Set(cells.map(flatTextOf))];
  return { text: texts.join(isPrint ? " " : "; "), place: first.place };
}

export class GroupCells {
  readonly group: RowGroup;
  private readonly nameOf: (column: number) => string;
  /** What the table has a column for. */
  private readonly known: ReadonlySet<RowKey>;
  private readonly uses: CellUses;
  /** The cell of a field that covers each row. */
  private readonly rowsOf = new Map<RowKey, FieldCell[]>();

  constructor(group: RowGroup, nameOf: (column: number) => string, known: ReadonlySet<RowKey>, uses: CellUses) {
    this.group = group;
    this.nameOf = nameOf;
    this.known = known;
    this.uses = uses;
  }

  /** The cell that covers a row of the group. */
  at(key: RowKey, row: number): FieldCell | undefined {
    let rows = this.rowsOf.get(key);
    if (!rows) {
      rows = [];
      for (const cell of this.of(key)) for (let at = cell.from; at <= cell.to; at++) rows[at] ??= cell;
      this.rowsOf.set(key, rows);
    }
    return rows[row];
  }

  /** All cells of a field, each with the rows that it covers. */
  of(key: RowKey): readonly FieldCell[] {
    return this.group.cells.get(key) ?? [];
  }

  /** Rows that belong to the group as a whole, and to no indicator. */
  looseRows(): number[] {
    return [...this.group.rows.keys()].filter((row) => this.group.rows[row]!.isLoose);
  }

  use(cells: readonly SourceCell[]): void {
    for (const cell of cells) this.uses.fields.add(cell);
  }

  /** The value of a field in a row; an error is none. */
  take(key: RowKey, row: number): SourcedText | null {
    const found = this.at(key, row);
    if (!found) return null;
    this.use(found.sources);
    return found.cell.isError ? null : sourced(found.cell);
  }

  /** Whether the value of a field in a row was taken. */
  isUsed(key: RowKey, row: number): boolean {
    return this.at(key, row)?.sources.some((cell) => this.uses.fields.has(cell)) ?? false;
  }

  /** Takes the value of a field where it repeats that of another row. */
  takeSame(key: RowKey, row: number, first: number): void {
    const [cell, known] = [this.at(key, row), this.at(key, first)];
    if (cell && known && flatTextOf(cell.cell) === flatTextOf(known.cell)) this.use(cell.sources);
  }

  /** Why a field has no value in some rows: an error stands there, the cell is blank, or the table has no such column. */
  absence(key: RowKey, from = 0, to = this.group.rows.length - 1): Absence {
    const isError = this.of(key).some(({ cell, ...rows }) => cell.isError && rows.from <= to && rows.to >= from);
    if (isError) return "unreadable";
    return this.known.has(key) ? "blank" : "not-stated";
  }

  /**
   * What rows say in cells that filled no field, each text of a column once; where they are of periods and say it otherwise in each,
   * under the period. Asked when all fields are taken.
   */
  attributesOf(rows: readonly number[], periodOf: (row: number) => string = () => ""): Attributes {
    const left = new Map<SourceCell, number>();
    for (const row of rows) {
      const leave = (cells: readonly SourceCell[]) => {
        for (const cell of cells) if (!this.uses.fields.has(cell)) left.set(cell, row);
      };
      const { byField, others } = this.group.rows[row]!;
      for (const [key, { sources }] of byField) if (!isLevelKey(key)) leave(sources);
      leave(others);
    }
    const unused = [...left.keys()].sort((a, b) => a.column - b.column);
    const executed = rows.flatMap((row) => this.group.followUp.get(row) ?? []);
    const isOfPeriods = rows.length > 1 && periodOf(rows[0]!) !== "";
    const kept = isOfPeriods ? this.keepByPeriod(unused, (cell) => periodOf(left.get(cell)!)) : this.keep(unused);
    return { ...kept, ...this.executed(executed) };
  }

  /** Columns that say the same in all rows once, others of each period. */
  private keepByPeriod(cells: readonly SourceCell[], periodOf: (cell: SourceCell) => string): Attributes {
    const parts = [...groupBy(cells, ({ column }) => column).values()].flatMap((own) => {
      const isSame = new Set(own.map((cell) => flatTextOf(cell))).size === 1;
      const periods = isSame ? [] : [...groupBy(own, periodOf)];
      return isSame ? [this.keep(own)] : periods.map(([period, some]) => this.keep(some, ` (${period})`));
    });
    return Object.assign({}, ...parts) as Attributes;
  }

  /** What rows of the group's own say of it. */
  ownAttributes(): Attributes {
    return this.keep(this.group.own);
  }

  /** What rows below say was executed of a row; "(ejecutado)" tells it from what is planned in the same column. */
  private executed(cells: readonly SourceCell[]): Attributes {
    const marks = cells.filter(isExecuted);
    for (const cell of marks) this.uses.attributes.add(cell);
    return this.keep(
      cells.filter((cell) => !isExecuted(cell)),
      " (ejecutado)",
    );
  }

  /** The name of the attribute that a cell's column gives. */
  nameOfCell = (cell: SourceCell): string => this.nameOf(cell.column);

  /** Cells as attributes by their columns, each text of a column once. `suffix`: what tells them from others of the column. */
  private keep(cells: readonly SourceCell[], suffix = ""): Attributes {
    for (const cell of cells) this.uses.attributes.add(cell);
    const byName = groupBy(new Set(cells), (cell) => `${this.nameOfCell(cell)}${suffix}`);
    return Object.fromEntries([...byName].map(([name, own]) => [name, together(own)]));
  }
}
