/**
 * A matrix: a table that groups its rows by levels (eje, programa …) and gives each row an indicator and its target. Takes a grid;
 * gives its heading and which column is what, or null. What heads the columns decides, and the cells below where it is not enough.
 */
import { fold, groupBy, squeeze } from "@cotejo/core";
import { type Grid, type SourceCell, textOf } from "../../read/source-document.ts";
import { columnsUnder } from "../choose-columns.ts";
import { type HeadingColumn, type Rows, visibleRows } from "../find-heading.ts";
import { findOtherTable } from "../other-table.ts";
import { assignColumns, type MatrixColumns } from "./assign-columns.ts";
import { bestHeading, otherHeadingRow, type RoledColumn } from "./heading-candidates.ts";
import type { RoleFinder } from "./heading-role.ts";
import { termOf, withYears } from "./heading-years.ts";
import { findBands } from "./level-bands.ts";
import { type Level, type LevelRow, LevelStack, readLevelRow } from "./level-names.ts";

export interface LocatedMatrix {
  grid: Grid;
  columns: MatrixColumns;
  /** Headings of all columns, as printed. */
  headings: HeadingColumn[];
  /** Where its heading begins. */
  headingRow: number;
  firstRow: number;
  /** The first row that is no longer of this matrix: another table begins there. */
  endRow: number;
  /** Cells above the heading. */
  above: SourceCell[];
  /** Levels that all its rows stand under: named above its heading, or before the table. */
  outer: readonly Level[];
  /** Rows below the heading that name levels. */
  bands: ReadonlyMap<number, LevelRow>;
  /** Tells planned rows from those of what was executed; null where all are planned. */
  rowKinds: number | null;
  /** Its headings are those of no other table: kinds of indicators, years, a hierarchy. Otherwise a plan that names its actions goes first. */
  isSure: boolean;
}

/** Cells of columns that tell planned rows from executed ones: "P", "E". */
const PLANNED = /^(?:p|prog|programad[oa]|planead[oa]|proyectad[oa])$/;
const EXECUTED = /^(?:e|ej|ejec|ejecutad[oa]|realizad[oa]|logrado|avance)$/;
export const isExecuted = (cell: SourceCell): boolean => EXECUTED.test(fold(textOf(cell)));

/** The column whose cells say of each row whether it is planned or executed; null where there is none. */
function findRowKinds(below: ReadonlyMap<number, readonly SourceCell[]>): number | null {
  for (const [column, cells] of below) {
    const kinds = cells.map((cell) => fold(textOf(cell)));
    const isKind = (kind: string) => PLANNED.test(kind) || EXECUTED.test(kind);
    if (kinds.some((kind) => EXECUTED.test(kind)) && kinds.filter(isKind).length >= kinds.length * 0.8) return column;
  }
  return null;
}

/** Levels named in the rows above a heading. */
function levelsAbove(above: readonly SourceCell[], before: readonly Level[], roleOf: RoleFinder): readonly Level[] {
  const stack = new LevelStack(before);
  for (const cells of groupBy(above, ({ row, place }) => `${"table" in place ? place.table : ""} ${row}`).values()) {
    const visible = cells.filter(({ isCovered }) => !isCovered);
    for (const level of readLevelRow(visible, roleOf)?.levels ?? []) stack.add(level);
  }
  return stack.levels;
}

/** Whether the columns say what is measured and how much of it is wanted, or what is to be done and by whom or when. */
function saysWhatIsWanted({ indicator, description, target, yearly, ...columns }: MatrixColumns): boolean {
  const hasTarget = target !== null || yearly.length > 0;
  const isToBeDone = columns.isOfActivities && columns.responsible !== null;
  return (indicator !== null || description !== null) && (hasTarget || isToBeDone);
}

/** An indicator with its target, and one thing more that a plan says of it. */
const tellsIndicators = ({ indicator, target, description, responsible, baseline, unit }: MatrixColumns): boolean =>
  indicator !== null && target !== null && [description, responsible, baseline, unit].some((column) => column !== null);

function isSure(columns: MatrixColumns, roled: readonly RoledColumn[]): boolean {
  const isQualified = roled.some(({ role }) => ["indicator", "target"].includes(role.role) && role.scope !== null);
  return isQualified || columns.yearly.length >= 2 || columns.hierarchy !== null;
}

/** "PRODUCTO" among the classes of a hierarchy: its rows are what is done, and no level. */
function withProducts(
  columns: MatrixColumns,
  below: ReadonlyMap<number, readonly SourceCell[]>,
  roleOf: RoleFinder,
): MatrixColumns {
  if (columns.hierarchy === null || columns.class === null) return columns;
  const classes = new Set((below.get(columns.class) ?? []).map((cell) => fold(textOf(cell))));
  const productClasses = [...classes].filter((name) => PRODUCT_ROLES.has(roleOf(name).role));
  return { ...columns, productClasses: new Set(productClasses) };
}
const PRODUCT_ROLES: ReadonlySet<string> = new Set(["description", "indicator", "target"]);

/** A heading over several columns that nothing divides ("Actividades" over numbers and texts): one column each, the fullest is meant. */
function columnsBelow(heading: RoledColumn, below: ReadonlyMap<number, readonly SourceCell[]>): RoledColumn[] {
  const letters = (column: number) => (below.get(column) ?? []).reduce((sum, cell) => sum + textOf(cell).length, 0);
  const under = columnsUnder(heading).filter((column) => below.has(column));
  const [main] = [...under].sort((a, b) => letters(b) - letters(a));
  if (main === undefined || under.length < 2) return [{ ...heading, column: main ?? heading.column, columnSpan: 1 }];
  return under.map((column) => ({
    ...heading,
    column,
    columnSpan: 1,
    role: column === main ? heading.role : { ...heading.role, role: "aside" },
    cells: column === main ? heading.cells : [],
  }));
}

/** Whether a table without a heading holds numbers where a matrix has its targets, and words where it has none. */
function fits({ columns }: LocatedMatrix, grid: Grid): boolean {
  const { target, yearly, indicator, description } = columns;
  const numbers = new Set([target, ...yearly.map(({ column }) => column)]);
  const texts = new Set([indicator, description]);
  const visible = grid.cells.filter(({ isCovered }) => !isCovered);
  const inNumbers = visible.filter(({ column }) => numbers.has(column));
  const inTexts = visible.filter(({ column }) => texts.has(column));
  const isNumber = (cell: SourceCell) => /^\s*[\d.,]+/.test(textOf(cell));
  const most = (cells: readonly SourceCell[], is: (cell: SourceCell) => boolean) =>
    cells.length > 0 && cells.filter(is).length >= cells.length * 0.7;
  return most(inNumbers, isNumber) && most(inTexts, (cell) => !isNumber(cell));
}

/** The next page of a matrix, without its heading: a table of as many columns, of a sheet one that holds the same. */
export function nextPageOf(matrix: LocatedMatrix, grid: Grid, roleOf: RoleFinder): LocatedMatrix | null {
  if ((matrix.grid.name === null) !== (grid.name === null) || grid.columnCount !== matrix.grid.columnCount) return null;
  if (grid.name !== null && !fits(matrix, grid)) return null;
  const headings = matrix.headings.map((heading) => ({ ...heading, cells: [] }));
  const bands = findBands(visibleRows(grid), matrix.columns, roleOf);
  return { ...matrix, grid, headings, headingRow: 0, firstRow: 0, endRow: Number.POSITIVE_INFINITY, above: [], bands };
}

/** The row where what introduces a heading begins: texts alone in their rows, levels with their labels. */
function withBandsAbove(rows: Rows, headingRow: number, roleOf: RoleFinder): number {
  if (headingRow === Number.POSITIVE_INFINITY) return headingRow;
  const numbers = [...rows.keys()].filter((row) => row < headingRow);
  let first = headingRow;
  const introduces = (cells: readonly SourceCell[] = []) =>
    cells.length === 1 || (cells.length > 0 && readLevelRow(cells, roleOf) !== null);
  while (introduces(rows.get(numbers.at(-1) ?? -1))) first = numbers.pop()!;
  return first;
}

/** All matrices of a grid, one below the other; none where its first table is none. */
export function findMatrices(grid: Grid, roleOf: RoleFinder, before: Before = NOTHING_BEFORE): LocatedMatrix[] {
  const first = findMatrix(grid, roleOf, before);
  const found = first ? [first] : [];
  for (let last = first; last && last.endRow < grid.rowCount; ) {
    last = findMatrix(grid, roleOf, { levels: last.outer, cells: [] }, last.endRow);
    if (last) found.push(last);
  }
  return found;
}

/** What a document says before a table. */
export interface Before {
  levels: readonly Level[];
  /** Cells of a form that introduces it ("Programa | Salud pública", "Responsable | Secretaría de Salud"). */
  cells: readonly SourceCell[];
}
const NOTHING_BEFORE: Before = { levels: [], cells: [] };

export function findMatrix(
  grid: Grid,
  roleOf: RoleFinder,
  before: Before = NOTHING_BEFORE,
  fromRow = 0,
): LocatedMatrix | null {
  const rows = new Map([...visibleRows(grid)].filter(([row]) => row >= fromRow));
  const best = bestHeading(rows, roleOf);
  if (!best) return null;
  const endRow = withBandsAbove(rows, otherHeadingRow(rows, best, roleOf), roleOf);
  const firstRow = best.lastRow + 1;
  const below = groupBy(
    grid.cells.filter(({ row, isCovered }) => row > best.lastRow && row < endRow && !isCovered),
    ({ column }) => column,
  );
  const texts = [...before.cells, ...grid.cells.filter(({ row }) => row < firstRow)].map(textOf);
  const headings = withYears(best.columns, termOf(texts)).flatMap((column) => columnsBelow(column, below));
  const columns = withProducts(assignColumns(headings, below), below, roleOf);
  if (!saysWhatIsWanted(columns)) return null;
  const isCertain = isSure(columns, headings);
  const above = [...before.cells, ...grid.cells.filter(({ row }) => row >= fromRow && row < best.firstRow)];
  const outer = levelsAbove(above, before.levels, roleOf);
  const inTable = new Map([...rows].filter(([row]) => row >= firstRow && row < endRow));
  const bands = findBands(inTable, columns, roleOf);
  const [firstBelow = firstRow] = inTable.keys();
  const isLevelled = columns.groups.length > 0 || columns.hierarchy !== null;
  const isUnder = outer.length > 0 || bands.has(firstBelow);
  const isTold = columns.isOfActivities || tellsIndicators(columns);
  const headingCells = grid.cells.filter(({ row }) => row >= best.firstRow && row < firstRow);
  const isPlan = isCertain || (isTold && !findOtherTable({ ...grid, cells: headingCells }));
  if (!isPlan || !(isLevelled || isUnder)) return null;
  return {
    grid,
    columns,
    headings: headings.map((column) => ({ ...column, heading: squeeze(column.heading) })),
    headingRow: best.firstRow,
    firstRow,
    endRow,
    above,
    outer,
    bands,
    rowKinds: findRowKinds(below),
    isSure: isCertain,
  };
}
