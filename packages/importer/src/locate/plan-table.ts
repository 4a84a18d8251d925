/**
 * A table that is a plan, of whatever shape: where it stands, which of its columns holds what, and the levels that its rows stand under.
 * A table of actions is one whose innermost level, the action, has no others around it.
 */
import { COLUMNS, type ColumnKey, type IndicatorLevel } from "@cotejo/core";
import type { Grid, SourceCell } from "../read/source-document.ts";
import type { HeadingColumn, HeadingRows } from "./headings/heading-rows.ts";
import type { Level, LevelRow } from "./levels/level-names.ts";

export interface PlanColumns {
  /**
   * Columns of each field that the table has, outer levels and yearly targets aside; several where a heading stands over them. That of
   * `action` is the innermost level.
   */
  of: ReadonlyMap<ColumnKey, readonly number[]>;
  /** Levels around the action, the outermost first. */
  levels: readonly number[];
  /** Targets of years. */
  yearly: readonly { year: number; column: number }[];
  /** One column for the names of several levels, a row each, and the one that tells them apart. */
  hierarchy: number | null;
  class: number | null;
  /** Classes of a hierarchy, folded, whose rows are products. */
  productClasses: ReadonlySet<string>;
  /** Says of each row whether it is of a product or of a result. */
  kind: number | null;
  /** Tells planned rows from those of what was executed; null where all are planned. */
  rowKinds: number | null;
  /** Months and quarters under which marks tell the time. */
  schedule: readonly HeadingColumn[];
  /** Columns that number the rows and say nothing of the plan. */
  numbering: ReadonlySet<number>;
  /** Columns that a person leaves out: their cells are in no row. */
  leftOut: ReadonlySet<number>;
  rowPeriods: RowPeriods;
  /** What is done stands in a column of activities. */
  isOfActivities: boolean;
  /** A row is an activity: rows one below the other print the same indicator. */
  sharesIndicators: boolean;
  /** The target of the row's own period, where rows are of periods. */
  rowTarget: number | null;
  followUp: readonly FollowUpColumn[];
  amounts: readonly AmountColumn[];
  /** What rows measure where none of them says it. */
  measures: IndicatorLevel;
}

/** A column of what was reached, or was to be, by a year or a cut-off. */
export interface FollowUpColumn {
  column: number;
  kind: "planned" | "executed" | "percent";
  /** As its heading or its sheet says it; null where each row does. */
  period: string | null;
}

/** A column of money programmed. */
export interface AmountColumn {
  column: number;
  /** Null where each row says it. */
  year: number | null;
  /** Its heading without the year. */
  source: string;
  /** Pesos that a printed one stands for: thousands, millions. */
  scale: number;
  /** It names no source. */
  isTotal: boolean;
}

/** Columns that say of each row when it is of. */
export interface RowPeriods {
  year: number | null;
  /** Of a cut-off within the year. */
  part: number | null;
  /** The year of all of them, by the sheet's name, where no column says it. */
  ofSheet: number | null;
  /** The same indicators come back in other periods: a row is one of an indicator's years, not one more indicator. */
  isRepeated: boolean;
}

/** `listed`: cells hold lists, paired as the document shows. `measured`: a row is an indicator, a cell one value. */
type TableShape = "listed" | "measured";

export interface PlanTable {
  shape: TableShape;
  grid: Grid;
  /** Null for a table that goes on under the heading of the one before it. */
  heading: HeadingRows | null;
  columns: PlanColumns;
  firstRow: number;
  /** The first row that is no longer of this table. */
  endRow: number;
  /** Cells above the heading, which may come back with it. */
  above: readonly SourceCell[];
  /** Levels that all its rows stand under: named above its heading, or before the table. */
  outer: readonly Level[];
  /** Rows below the heading that name levels of the rows below them. */
  bands: ReadonlyMap<number, LevelRow>;
  /** How much of a plan its heading names; for telling a plan from what stands beside it. */
  score: number;
  /** Its heading names actions as such ("Acción"), and not by a level of the plan ("Línea", "Componente"). */
  namesActions: boolean;
}

export const NO_COLUMNS: PlanColumns = {
  of: new Map(),
  levels: [],
  yearly: [],
  hierarchy: null,
  class: null,
  productClasses: new Set(),
  kind: null,
  rowKinds: null,
  schedule: [],
  numbering: new Set(),
  leftOut: new Set(),
  rowPeriods: { year: null, part: null, ofSheet: null, isRepeated: false },
  rowTarget: null,
  isOfActivities: false,
  sharesIndicators: false,
  followUp: [],
  amounts: [],
  measures: "producto",
};

/** The columns that print headings, of a table that has them. */
export const headingsOf = ({ heading }: PlanTable): readonly HeadingColumn[] => heading?.columns ?? [];

/** The first column of a field; null where the table has none. */
export const columnOf = ({ of }: PlanColumns, key: ColumnKey): number | null => of.get(key)?.[0] ?? null;

const KEYS: ReadonlySet<string> = new Set(COLUMNS.map(({ key }) => key));
/** In a table of results alone an indicator is one of a result; what is done is an activity or a product. */
function saidAs(
  key: ColumnKey,
  { measures, isOfActivities }: Pick<PlanColumns, "measures" | "isOfActivities">,
): ColumnKey {
  if (measures === "resultado" && KEYS.has(`result.${key}`)) return `result.${key}` as ColumnKey;
  return key === "description" && isOfActivities ? "activity" : key;
}

/** The field of each column, a level's and a year's too, as a mapping names it. */
export function fieldsOfColumns({
  of,
  levels,
  yearly,
  hierarchy,
  rowTarget,
  measures,
  isOfActivities,
}: PlanColumns): Map<number, ColumnKey | `target:${number}`> {
  return new Map([
    ...[...of].flatMap(([key, own]) =>
      own.map((column) => [column, saidAs(key, { measures, isOfActivities })] as const),
    ),
    ...levels.map((column) => [column, "level"] as const),
    ...yearly.map(({ year, column }) => [column, `target:${year}`] as const),
    ...(hierarchy === null ? [] : [[hierarchy, "level"] as const]),
    ...(rowTarget === null ? [] : [[rowTarget, "target"] as const]),
  ]);
}

/** A table that was made of other blocks, a row an action: its grid, and what heads the column of each field. */
export function tableOfRows(grid: Grid, columns: readonly { field: ColumnKey; heading: HeadingColumn }[]): PlanTable {
  const of = new Map(columns.map(({ field, heading }) => [field, [heading.column]] as const));
  return {
    shape: "listed",
    grid,
    heading: { firstRow: -1, lastRow: -1, columns: columns.map(({ heading }) => heading), isDivided: false },
    columns: { ...NO_COLUMNS, of },
    firstRow: 0,
    endRow: Number.POSITIVE_INFINITY,
    above: [],
    outer: [],
    bands: new Map(),
    score: columns.length,
    namesActions: false,
  };
}
