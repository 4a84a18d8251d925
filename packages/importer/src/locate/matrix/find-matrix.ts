/**
 * A matrix: a table that groups its rows by levels (eje, programa …) and gives each row an indicator and its target. Takes a grid;
 * gives its heading and which column is what, or null. What heads the columns decides, and the cells below where it is not enough.
 */
import { groupBy, squeeze } from "@cotejo/core";
import { type Grid, type SourceCell, textOf } from "../../read/source-document.ts";
import { columnsOf, combine, type HeadingColumn, type Rows, spreadOver, visibleRows } from "../find-heading.ts";
import { assignColumns, type MatrixColumns } from "./assign-columns.ts";
import type { HeadingRole, RoleFinder } from "./heading-role.ts";

export interface LocatedMatrix {
  grid: Grid;
  columns: MatrixColumns;
  /** Headings of all columns, as printed. */
  headings: HeadingColumn[];
  firstRow: number;
  /** Cells above the heading. */
  above: SourceCell[];
  /** Its headings are those of no other table: kinds of indicators, years, a hierarchy. Otherwise a plan that names its actions goes first. */
  isSure: boolean;
}

/** A heading stands among the first rows. */
const LAST_HEADING_ROW = 40;
const FEWEST_COLUMNS = 4;
const LONGEST_LABEL = 60;

interface RoledColumn extends HeadingColumn {
  role: HeadingRole;
}

interface Candidate {
  lastRow: number;
  columns: RoledColumn[];
  score: number;
}

const TELLING = new Set([
  "group",
  "hierarchy",
  "description",
  "indicator",
  "target",
  "baseline",
  "unit",
  "responsible",
]);

/** How much a row of headings says of a matrix: its telling columns, each kind in full once and then less. */
function scoreOf(columns: readonly RoledColumn[]): number {
  const kinds = groupBy(
    columns.filter(({ role }) => TELLING.has(role.role)),
    ({ role }) => `${role.role} ${role.scope ?? ""}`,
  );
  return [...kinds.values()].reduce((sum, own) => sum + 1 + (own.length - 1) * 0.2, 0);
}

function candidate(columns: readonly HeadingColumn[], lastRow: number, roleOf: RoleFinder): Candidate {
  const roled = columns.map((column) => ({ ...column, role: roleOf(column.heading) }));
  return { lastRow, columns: roled, score: scoreOf(roled) };
}

const noMatch = () => null;

/** The upper row of a heading in two: every text below stands under a label that reaches over several columns. Null where none does. */
function dividedBelow(cells: readonly SourceCell[], below: readonly SourceCell[]): readonly SourceCell[] | null {
  const upper = cells.some(({ columnSpan }) => columnSpan > 1) ? cells : spreadOver(cells, below);
  const isUnderWide = ({ column }: SourceCell) =>
    upper?.some((cell) => cell.columnSpan > 1 && column >= cell.column && column < cell.column + cell.columnSpan);
  return upper && below.length >= 2 && below.every((cell) => textOf(cell).length <= LONGEST_LABEL && isUnderWide(cell))
    ? upper
    : null;
}

function candidates(rows: Rows, roleOf: RoleFinder): Candidate[] {
  return [...rows].flatMap(([row, cells]) => {
    if (row > LAST_HEADING_ROW || cells.length < FEWEST_COLUMNS) return [];
    const height = Math.max(...cells.map(({ rowSpan }) => rowSpan));
    const single = candidate(columnsOf(cells, noMatch), row + (height === 2 ? 1 : 0), roleOf);
    const below = rows.get(row + 1);
    const upper = below ? dividedBelow(cells, below) : null;
    return upper && below ? [candidate(combine(upper, below, noMatch), row + 1, roleOf)] : [single];
  });
}

/** Whether the columns say what any matrix says: levels, what is measured, and how much of it is wanted. */
function isMatrix(columns: MatrixColumns): boolean {
  const isMeasured = columns.indicator !== null || columns.description !== null;
  const hasTarget = columns.target !== null || columns.yearly.length > 0;
  return isMeasured && hasTarget && (columns.groups.length > 0 || columns.hierarchy !== null);
}

function isSure(columns: MatrixColumns, roled: readonly RoledColumn[]): boolean {
  const isQualified = roled.some(({ role }) => ["indicator", "target"].includes(role.role) && role.scope !== null);
  return isQualified || columns.yearly.length >= 2 || columns.hierarchy !== null;
}

export function findMatrix(grid: Grid, roleOf: RoleFinder): LocatedMatrix | null {
  const rows = visibleRows(grid);
  const [best] = candidates(rows, roleOf).sort((a, b) => b.score - a.score || a.lastRow - b.lastRow);
  if (!best) return null;
  const below = groupBy(
    grid.cells.filter(({ row, isCovered }) => row > best.lastRow && !isCovered),
    ({ column }) => column,
  );
  const columns = assignColumns(best.columns, below);
  const isCertain = isSure(columns, best.columns);
  if (!isMatrix(columns) || !(isCertain || columns.groups.length >= 2)) return null;
  const firstRow = Math.min(...best.columns.flatMap(({ cells }) => cells.map(({ row }) => row)));
  return {
    grid,
    columns,
    headings: best.columns.map((column) => ({ ...column, heading: squeeze(column.heading) })),
    firstRow: best.lastRow + 1,
    above: grid.cells.filter(({ row }) => row < firstRow),
    isSure: isCertain,
  };
}
