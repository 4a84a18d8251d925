/**
 * A matrix: a table that groups its rows by levels (eje, programa …) and gives each row an indicator and its target. Takes a grid;
 * gives its heading and which column is what, or null. What heads the columns decides, and the cells below where it is not enough.
 */
import { groupBy, squeeze } from "@cotejo/core";
import { type Grid, type SourceCell, textOf } from "../../read/source-document.ts";
import { isNote, isTotal } from "../aside-rows.ts";
import { type HeadingColumn, visibleRows } from "../find-heading.ts";
import { assignColumns, type MatrixColumns } from "./assign-columns.ts";
import { bestHeading, type RoledColumn } from "./heading-candidates.ts";
import type { RoleFinder } from "./heading-role.ts";
import { type Level, type LevelRow, LevelStack, readLevelRow } from "./level-names.ts";

export interface LocatedMatrix {
  grid: Grid;
  columns: MatrixColumns;
  /** Headings of all columns, as printed. */
  headings: HeadingColumn[];
  firstRow: number;
  /** Cells above the heading. */
  above: SourceCell[];
  /** Levels that all its rows stand under: named above its heading, or before the table. */
  outer: readonly Level[];
  /** Rows below the heading that name levels. */
  bands: ReadonlyMap<number, LevelRow>;
  /** Its headings are those of no other table: kinds of indicators, years, a hierarchy. Otherwise a plan that names its actions goes first. */
  isSure: boolean;
}

/** What a level is called where the document does not say it. */
const UNNAMED_LEVEL = "Grupo";

/** Columns that only rows of an indicator fill. */
function measureColumns({ indicator, target, yearly, baseline, unit, responsible }: MatrixColumns): Set<number> {
  const all = [indicator, target, baseline, unit, responsible, ...yearly.map(({ column }) => column)];
  return new Set(all.filter((column) => column !== null));
}

const isName = (cell: SourceCell): boolean => (textOf(cell).match(/\p{L}{3,}/gu) ?? []).length > 0;

/** A row that holds nothing but one name, and perhaps its code: what the rows below it stand under. */
function unlabelledLevel(cells: readonly SourceCell[]): LevelRow | null {
  const names = cells.filter(isName);
  const [cell] = names;
  if (!cell || names.length > 1 || isNote(cells) || isTotal(cells)) return null;
  return {
    levels: [{ heading: UNNAMED_LEVEL, key: null, cell: { ...cell, rowSpan: 1 } }],
    others: cells.filter((other) => other !== cell),
  };
}

/** The rows below a heading that name levels. Where no column does, a name alone is one. */
function findBands(grid: Grid, columns: MatrixColumns, firstRow: number, roleOf: RoleFinder): Map<number, LevelRow> {
  const measures = measureColumns(columns);
  const hasOwnLevels = columns.groups.length > 0 || columns.hierarchy !== null;
  const bands = new Map<number, LevelRow>();
  let measuredTo = firstRow - 1;
  for (const [row, cells] of visibleRows(grid)) {
    if (row < firstRow) continue;
    const ends = cells.filter(({ column }) => measures.has(column)).map((cell) => row + cell.rowSpan - 1);
    measuredTo = Math.max(measuredTo, ...ends);
    if (ends.length > 0 && cells.length > 2) continue;
    const isBelowMeasure = row <= measuredTo && ends.length === 0;
    const band = readLevelRow(cells, roleOf) ?? (hasOwnLevels || ends.length > 0 ? null : unlabelledLevel(cells));
    if (band && !isBelowMeasure) bands.set(row, band);
  }
  return bands;
}

/** Levels named in the rows above a heading. */
function levelsAbove(above: readonly SourceCell[], before: readonly Level[], roleOf: RoleFinder): readonly Level[] {
  const stack = new LevelStack(before);
  for (const cells of groupBy(above, ({ row }) => row).values()) {
    const visible = cells.filter(({ isCovered }) => !isCovered);
    for (const level of readLevelRow(visible, roleOf)?.levels ?? []) stack.add(level);
  }
  return stack.levels;
}

/** Whether the columns say what is measured, and how much of it is wanted. */
function saysWhatIsWanted(columns: MatrixColumns): boolean {
  const isMeasured = columns.indicator !== null || columns.description !== null;
  return isMeasured && (columns.target !== null || columns.yearly.length > 0);
}

function isSure(columns: MatrixColumns, roled: readonly RoledColumn[]): boolean {
  const isQualified = roled.some(({ role }) => ["indicator", "target"].includes(role.role) && role.scope !== null);
  return isQualified || columns.yearly.length >= 2 || columns.hierarchy !== null;
}

/** `before`: levels that the document names before the table. */
export function findMatrix(grid: Grid, roleOf: RoleFinder, before: readonly Level[] = []): LocatedMatrix | null {
  const best = bestHeading(visibleRows(grid), roleOf);
  if (!best) return null;
  const below = groupBy(
    grid.cells.filter(({ row, isCovered }) => row > best.lastRow && !isCovered),
    ({ column }) => column,
  );
  const columns = assignColumns(best.columns, below);
  if (!saysWhatIsWanted(columns)) return null;
  const isCertain = isSure(columns, best.columns);
  const firstRow = best.lastRow + 1;
  const above = grid.cells.filter(({ row }) => row < best.firstRow);
  const outer = levelsAbove(above, before, roleOf);
  const bands = findBands(grid, columns, firstRow, roleOf);
  const firstBelow = Math.min(...[...below.values()].flat().map(({ row }) => row));
  const isLevelled = columns.groups.length > 0 || columns.hierarchy !== null;
  const isUnder = outer.length > 0 || bands.has(firstBelow);
  if (isLevelled ? !(isCertain || columns.groups.length >= 2) : !(isCertain && isUnder)) return null;
  return {
    grid,
    columns,
    headings: best.columns.map((column) => ({ ...column, heading: squeeze(column.heading) })),
    firstRow,
    above,
    outer,
    bands,
    isSure: isCertain,
  };
}
