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

/** Columns that fill a field, and so no attribute; where nothing is measured, units and baselines fill none. */
function fieldColumnsOf({ yearly, result, ...columns }: LocatedMatrix["columns"], isMeasuring: boolean): Set<number> {
  const { indicator, description, target, baseline, unit, responsible, start, end, time } = columns;
  const all = [
    ...[indicator, description, target, responsible, start, end, time],
    ...(isMeasuring ? [baseline, unit] : []),
    ...yearly.map(({ column }) => column),
    ...Object.values(result),
  ];
  return new Set(all.filter((column) => column !== null));
}

export class MatrixValues {
  readonly use: MatrixUse = { fields: new Set(), attributes: new Set() };
  /** Whether rows say what is measured; in plans of activities alone they do not. */
  readonly isMeasuring: boolean;
  private readonly keys: ReadonlyMap<number, string>;
  private readonly fieldColumns: ReadonlySet<number>;

  constructor(private readonly located: LocatedMatrix) {
    const { indicator, target, yearly } = located.columns;
    this.isMeasuring = indicator !== null || target !== null || yearly.length > 0;
    this.keys = attributeKeys(located.headings);
    this.fieldColumns = fieldColumnsOf(located.columns, this.isMeasuring);
  }

  /** The value of a column in a row; an error is none. */
  take(row: MatrixRow, column: number | null): SourcedText | null {
    const cell = column === null ? undefined : row.get(column);
    if (!cell) return null;
    this.use.fields.add(cell);
    return cell.isError ? null : sourced(cell);
  }

  time(row: MatrixRow): SourcedText | null {
    const [start, end, time] = [this.located.columns.start, this.located.columns.end, this.located.columns.time].map(
      (column) => this.take(row, column ?? null),
    );
    if (start && end) return { text: `${start.text} a ${end.text}`, place: start.place };
    return start ?? end ?? time ?? this.markedTime(row);
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

  /** What the rows of an indicator say in columns without a field, each text of a column once. */
  private attributes(rows: readonly MatrixRow[]): Attributes {
    const { groups, hierarchy } = this.located.columns;
    const aside = new Set(
      rows
        .flatMap((row) => [...row.values()])
        .filter((cell) => !this.use.fields.has(cell) || !this.located.columns.schedule.includes(cell.column))
        .filter(({ column }) => !this.fieldColumns.has(column) && !groups.includes(column) && column !== hierarchy),
    );
    for (const cell of aside) this.use.attributes.add(cell);
    const columns = groupBy(aside, ({ column }) => column);
    return Object.fromEntries(
      [...columns.values()].map((cells) => {
        const [first] = cells;
        const texts = [...new Set(cells.map((cell) => squeeze(textOf(cell))))];
        return [this.keyOf(first!), { text: texts.join("; "), place: first!.place }];
      }),
    );
  }

  /** What rows below say was executed of an indicator; "(ejecutado)" tells it from what is planned in the same column. */
  private executed(cells: readonly SourceCell[]): Attributes {
    for (const cell of cells) this.use.attributes.add(cell);
    return Object.fromEntries(
      cells.filter((cell) => !isExecuted(cell)).map((cell) => [`${this.keyOf(cell)} (ejecutado)`, sourced(cell)]),
    );
  }

  private keyOf(cell: SourceCell): string {
    return this.keys.get(cell.column) ?? columnName(cell);
  }

  /** The outer levels by their names, and what rows of the group's own say of it. */
  groupAttributes({ levels, own }: MatrixGroup): Attributes {
    const outer = levels.slice(0, -1).map(({ heading, cell }) => [heading, sourced(cell)] as const);
    const rest = own.map((cell) => [this.keyOf(cell), sourced(cell)] as const);
    return Object.fromEntries([...outer, ...rest]);
  }

  /** The key of a column's attribute. */
  keyOfColumn(column: number): string {
    return this.keys.get(column) ?? "";
  }
}
