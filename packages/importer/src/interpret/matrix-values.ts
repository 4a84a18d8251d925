/**
 * The values of a matrix's rows: each cell taken once as a field, and what fills none as an attribute. Keeps account of which cell
 * became what.
 */
import { type Attributes, groupBy, type SourcedText, squeeze } from "@cotejo/core";
import { isExecuted, type LocatedMatrix } from "../locate/matrix/find-matrix.ts";
import { type SourceCell, textOf } from "../read/source-document.ts";
import { attributeKeys } from "../stitch/attribute-keys.ts";
import type { MatrixGroup, MatrixRow } from "../stitch/gather-matrix.ts";
import { markedTime } from "../stitch/schedule-marks.ts";

/** The cells of a matrix that became values, and those that became attributes. */
export interface MatrixUse {
  fields: Set<SourceCell>;
  attributes: Set<SourceCell>;
}

export const sourced = (cell: SourceCell): SourcedText => ({ text: squeeze(textOf(cell)), place: cell.place });

/** A column without a heading, by its number. */
const columnName = (cell: SourceCell): string => `Columna ${cell.column + 1}`;

export class MatrixValues {
  readonly use: MatrixUse = { fields: new Set(), attributes: new Set() };
  /** Whether rows say what is measured; in plans of activities alone they do not. */
  readonly isMeasuring: boolean;
  private readonly keys: ReadonlyMap<number, string>;

  constructor(private readonly located: LocatedMatrix) {
    const { indicator, target, yearly } = located.columns;
    this.isMeasuring = indicator !== null || target !== null || yearly.length > 0;
    this.keys = attributeKeys(located.headings);
  }

  /** The value of a column in a row; an error is none. */
  take(row: MatrixRow, column: number | null): SourcedText | null {
    const cell = column === null ? undefined : row.get(column);
    if (!cell) return null;
    this.use.fields.add(cell);
    return cell.isError ? null : sourced(cell);
  }

  time(row: MatrixRow): SourcedText | null {
    const { columns } = this.located;
    const [start, end] = [this.take(row, columns.start), this.take(row, columns.end)];
    if (start && end) return { text: `${start.text} a ${end.text}`, place: start.place };
    return start ?? end ?? this.take(row, columns.time) ?? this.markedTime(row);
  }

  /** The months under which a row has marks. */
  private markedTime(row: MatrixRow): SourcedText | null {
    const { headings } = this.located;
    const months = headings
      .filter(({ column }) => this.located.columns.schedule.includes(column))
      .map((heading) => ({ ...heading, heading: squeeze(textOf(heading.cells.at(-1)!)) }));
    const marked = markedTime([...row.values()], months);
    for (const cell of marked?.sources ?? []) this.use.fields.add(cell);
    return marked && sourced(marked.cell);
  }

  /** What rows say beside, and what was executed of them. */
  rowAttributes(rows: readonly MatrixRow[], { followUp }: MatrixGroup): Attributes {
    return { ...this.attributes(rows), ...this.executed(rows.flatMap((row) => followUp.get(row) ?? [])) };
  }

  /** What rows say in cells that filled no field, each text of a column once. Asked when all fields are taken. */
  private attributes(rows: readonly MatrixRow[]): Attributes {
    const { groups, hierarchy } = this.located.columns;
    const isLevel = ({ column }: SourceCell) => groups.includes(column) || column === hierarchy;
    const cells = rows.flatMap((row) => [...row.values()]);
    return this.keep(cells.filter((cell) => !this.use.fields.has(cell) && !isLevel(cell)));
  }

  /** Cells as attributes by their columns, each text of a column once. `suffix`: what tells them from others of the column. */
  private keep(cells: readonly SourceCell[], suffix = ""): Attributes {
    for (const cell of cells) this.use.attributes.add(cell);
    const byKey = groupBy(new Set(cells), (cell) => `${this.keyOf(cell)}${suffix}`);
    return Object.fromEntries(
      [...byKey].map(([key, own]) => {
        const texts = [...new Set(own.map((cell) => squeeze(textOf(cell))))];
        return [key, { text: texts.join("; "), place: own[0]!.place }];
      }),
    );
  }

  /** What rows below say was executed of an indicator; "(ejecutado)" tells it from what is planned in the same column. */
  private executed(cells: readonly SourceCell[]): Attributes {
    const marks = cells.filter(isExecuted);
    for (const cell of marks) this.use.attributes.add(cell);
    return this.keep(
      cells.filter((cell) => !isExecuted(cell)),
      " (ejecutado)",
    );
  }

  private keyOf(cell: SourceCell): string {
    return this.keys.get(cell.column) ?? columnName(cell);
  }

  /** The outer levels by their names, and what rows of the group's own say of it. */
  groupAttributes({ levels, own }: MatrixGroup): Attributes {
    const outer = levels.slice(0, -1).map(({ heading, cell }) => [heading, sourced(cell)] as const);
    return { ...Object.fromEntries(outer), ...this.keep(own) };
  }

  /** Takes the value of a column where it repeats that of another row. */
  takeSame(row: MatrixRow, first: MatrixRow, column: number | null): void {
    const [cell, known] = column === null ? [] : [row.get(column), first.get(column)];
    if (cell && known && squeeze(textOf(cell)) === squeeze(textOf(known))) this.use.fields.add(cell);
  }

  /** The key of a column's attribute. */
  keyOfColumn(column: number): string {
    return this.keys.get(column) ?? "";
  }
}
