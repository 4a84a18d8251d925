/**
 * A matrix: a table that groups its rows by levels (eje, programa …) and gives each row an indicator and its target. Takes a grid;
 * gives its heading and which column is what, or null. What heads the columns decides, and the cells below where it is not enough.
 */
import { fold, groupBy, hasListMark, squeeze } from "@cotejo/core";
import { type Columns, columnsUnder, columnsWithin, type Rows, rowsWithin, visibleRows } from "../../grid/rows.ts";
import { type Grid, type SourceCell, textOf } from "../../read/source-document.ts";
import { furnitureRow } from "../around/form-furniture.ts";
import { findOtherTable } from "../around/other-table.ts";
import { assignColumns, withinTerm } from "../columns/assign-columns.ts";
import { withPeriods } from "../columns/row-periods.ts";
import type { RoleFinder } from "../headings/heading-role.ts";
import { governmentTermOf, withYears } from "../headings/heading-years.ts";
import { FEWEST_SAID, isOfMatrix, saysField } from "../headings/mapping.ts";
import { bestMatrixHeading, countSaidRoles, otherHeadingRow, type RoledColumn } from "../headings/matrix-heading.ts";
import { isExecutedLabel, isPlannedLabel } from "../headings/planned-executed.ts";
import { findBands } from "../levels/level-bands.ts";
import { type Level, LevelStack, readLevelRow } from "../levels/level-names.ts";
import { columnOf, type PlanColumns, type PlanTable } from "../plan-table.ts";
import { cellsAgree, FEWEST_OF_WIDE } from "./narrow.ts";

export interface LevelledTable extends PlanTable {
  /** Its headings are those of no other table: kinds of indicators, years, a hierarchy. Otherwise a plan that names its actions goes first. */
  isSure: boolean;
  /** Levels that were named before it, and may hold for the table below it. */
  named: readonly Level[];
  /** Cells of what is measured or done hold lists. */
  holdsLists: boolean;
}

/** Whether a cell of a column that tells planned rows from executed ones says that its row is of what was executed. */
export const isExecuted = (cell: SourceCell): boolean => isExecutedLabel(textOf(cell));

const SHARE_OF_KINDS = 0.8;

/** The column whose cells say of each row whether it is planned or executed; null where there is none. */
function findRowKinds(below: Columns, headings: readonly RoledColumn[]): number | null {
  const said = new Set(headings.flatMap(({ column, role }) => (role.said === undefined ? [] : column)));
  const isKind = (cell: SourceCell) => isExecuted(cell) || isPlannedLabel(textOf(cell));
  const fullest = Math.max(0, ...[...below.values()].map(({ length }) => length));
  const found = [...below].find(([column, cells]) => {
    if (said.has(column)) return false;
    // A legend beside the table says what P and E are, and of no row which it is.
    if (cells.length < fullest * SHARE_OF_KINDS) return false;
    let others = Math.floor(cells.length - cells.length * SHARE_OF_KINDS);
    // Columns of other things are left early, not read to their ends.
    return cells.every((cell) => isKind(cell) || --others >= 0) && cells.some(isExecuted);
  });
  return found?.[0] ?? null;
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

/** Share of the cells that must be lists for the table to be one of lists. */
const SHARE_OF_LISTS = 0.3;

/** Whether cells of what is measured or done hold lists, which a row of one indicator has none of. */
function holdsLists({ of }: PlanColumns, below: Columns): boolean {
  const cells = (["indicator", "description"] as const).flatMap((key) => below.get(of.get(key)?.[0] ?? -1) ?? []);
  const lists = cells.filter(
    ({ lines }) => lines.filter((line) => line.isListItem || hasListMark(line.text)).length > 1,
  );
  return lists.length > cells.length * SHARE_OF_LISTS;
}

/** Whether the columns say what is measured and how much of it is wanted, or what is to be done and by whom or when. */
function saysWhatIsWanted({ of, yearly, rowTarget, schedule, isOfActivities }: PlanColumns): boolean {
  const hasTarget = of.has("target") || yearly.length > 0 || rowTarget !== null;
  const isPlanned =
    schedule.length > 0 || (["responsible", "time", "start", "end"] as const).some((key) => of.has(key));
  return (of.has("indicator") || of.has("description")) && (hasTarget || (isOfActivities && isPlanned));
}

/** An indicator with its target, and one thing more that a plan says of it. */
const tellsIndicators = ({ of }: PlanColumns): boolean =>
  of.has("indicator") &&
  of.has("target") &&
  (["description", "responsible", "baseline", "unit", "time", "start", "end"] as const).some((key) => of.has(key));

/** Years in a row that are no coincidence. */
const FEWEST_YEARS = 2;

function isSure(columns: PlanColumns, roled: readonly RoledColumn[]): boolean {
  // What a person names so is of any table, unless only a matrix has it.
  const isQualified = roled.some(({ role }) =>
    role.said === undefined
      ? ["indicator", "target"].includes(role.role) && role.scope !== null
      : isOfMatrix(role.said),
  );
  const isOfPeriods = columns.rowPeriods.isRepeated && columns.rowTarget !== null;
  return isQualified || isOfPeriods || columns.yearly.length >= FEWEST_YEARS || columns.hierarchy !== null;
}

const PRODUCT_ROLES: ReadonlySet<string> = new Set(["description", "indicator", "target"]);

/** "PRODUCTO" among the classes of a hierarchy: its rows are what is done, and no level. */
function productClassesOf({ hierarchy, class: column }: PlanColumns, below: Columns, roleOf: RoleFinder): Set<string> {
  if (hierarchy === null || column === null) return new Set();
  const classes = (below.get(column) ?? []).map((cell) => fold(textOf(cell)));
  return new Set(classes.filter((name) => PRODUCT_ROLES.has(roleOf(name).role)));
}

/**
 * A heading over several columns that nothing divides ("Actividades" over numbers and texts), as one each: the column with most text is
 * meant, the others go unnamed and fill nothing.
 */
export function parted(heading: RoledColumn, below: Columns): RoledColumn[] {
  const letters = (column: number) => (below.get(column) ?? []).reduce((sum, cell) => sum + textOf(cell).length, 0);
  const under = columnsUnder(heading).filter((column) => below.has(column));
  const [main = heading.column] = [...under].sort((a, b) => letters(b) - letters(a));
  const { said, ...role } = heading.role;
  const isNothing = said !== undefined && !saysField(said);
  const unnamed = { role: isNothing ? heading.role : { ...role, role: "aside" as const }, cells: [] };
  const columns = under.length > 0 ? under : [main];
  return columns.map((column) => ({ ...heading, column, columnSpan: 1, ...(column !== main && unnamed) }));
}

/** How much of a table's cells must be numbers, or words, where those of the table before it are. */
const SHARE_OF_FITTING = 0.7;

/** Whether a table without a heading holds numbers where a matrix has its targets, and words where it has none. */
function fits({ columns }: PlanTable, grid: Grid): boolean {
  const numbers = new Set([columnOf(columns, "target"), ...columns.yearly.map(({ column }) => column)]);
  const texts = new Set([columnOf(columns, "indicator"), columnOf(columns, "description")]);
  const visible = grid.cells.filter(({ isCovered }) => !isCovered);
  const isNumber = (cell: SourceCell) => /^\s*[\d.,]+/.test(textOf(cell));
  const most = (cells: readonly SourceCell[], is: (cell: SourceCell) => boolean) =>
    cells.length > 0 && cells.filter(is).length >= cells.length * SHARE_OF_FITTING;
  const [counted, told] = [numbers, texts].map((own) => visible.filter(({ column }) => own.has(column)));
  return most(counted!, isNumber) && most(told!, (cell) => !isNumber(cell));
}

/** The next page of a matrix, without its heading: a table of as many columns, of a sheet one that holds the same; null for another. */
export function nextPageOfLevelled(before: LevelledTable, grid: Grid, roleOf: RoleFinder): LevelledTable | null {
  if ((before.grid.name === null) !== (grid.name === null) || grid.columnCount !== before.grid.columnCount) return null;
  if (grid.name !== null && !fits(before, grid)) return null;
  const columns = (before.heading?.columns ?? []).map((heading) => ({ ...heading, cells: [] }));
  const heading = { firstRow: 0, lastRow: -1, columns, isDivided: false };
  const bands = findBands(visibleRows(grid), before.columns, roleOf);
  return { ...before, grid, heading, firstRow: 0, endRow: Number.POSITIVE_INFINITY, above: [], bands };
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

/** Notes far below a sheet's table: texts alone in their rows, the first after a blank one. Infinite where there are none. */
function notesBelow(rows: Rows, grid: Grid): number {
  const numbers = [...rows.keys()];
  const last = numbers.findLastIndex((row) => rows.get(row)!.length > 1);
  const [body, note] = [numbers[last], numbers[last + 1]];
  const isApart = body !== undefined && note !== undefined && note > body + 1;
  return grid.name !== null && isApart ? note : Number.POSITIVE_INFINITY;
}

/** What a document says before a table. */
export interface Before {
  levels: readonly Level[];
  /** Cells of a form that introduces it ("Programa | Salud pública", "Responsable | Secretaría de Salud"). */
  cells: readonly SourceCell[];
  /** The level of a table that names none, by the cells above its heading; null where such a table is no matrix. */
  planLevel: ((above: readonly SourceCell[]) => Level) | null;
}

/** All matrices of a grid, one below the other; none where its first table is none. */
export function findLevelled(grid: Grid, roleOf: RoleFinder, before: Before): LevelledTable[] {
  const first = levelledFrom(grid, roleOf, before, 0);
  const found = first ? [first] : [];
  for (let last = first; last && last.endRow < grid.rowCount; ) {
    last = levelledFrom(grid, roleOf, { ...before, levels: last.named, cells: [] }, last.endRow);
    if (last) found.push(last);
  }
  return found;
}

/** Whether what heads the columns is that of a plan: surely, or where no budget or procurement plan has the same. */
function isPlan(columns: PlanColumns, isCertain: boolean, headingCells: readonly SourceCell[], grid: Grid): boolean {
  const isTold = columns.isOfActivities || tellsIndicators(columns);
  return isCertain || (isTold && !findOtherTable({ ...grid, cells: headingCells }));
}

const isSaid = (columns: readonly RoledColumn[]): boolean => countSaidRoles(columns) >= FEWEST_SAID;

/** Whether the columns are those of a matrix: by a person's word, or by what they say, in a narrow table with the cells. */
function mayBePlan(assigned: PlanColumns, headings: readonly RoledColumn[], below: Columns): boolean {
  if (isSaid(headings)) return assigned.of.has("indicator") || assigned.of.has("description");
  return saysWhatIsWanted(assigned) && (headings.length >= FEWEST_OF_WIDE || cellsAgree(assigned, below));
}

function levelledFrom(grid: Grid, roleOf: RoleFinder, before: Before, fromRow: number): LevelledTable | null {
  const rows = rowsWithin(visibleRows(grid), fromRow);
  const best = bestMatrixHeading(rows, roleOf, before.planLevel !== null, fromRow);
  if (!best) return null;
  const firstRow = best.lastRow + 1;
  const other = withBandsAbove(rows, otherHeadingRow(rows, best, roleOf), roleOf);
  const endRow = Math.min(other, furnitureRow(rows, firstRow), notesBelow(rows, grid));
  const below = columnsWithin(grid, firstRow, endRow);
  const texts = [...before.cells, ...grid.cells.filter(({ row }) => row < firstRow)].map(textOf);
  const term = governmentTermOf(texts);
  const headings = withYears(best.columns, term).flatMap((column) => parted(column, below));
  const assigned = withPeriods(withinTerm(assignColumns(headings, below), term), headings, below, grid.name);
  if (!mayBePlan(assigned, best.columns, below)) return null;
  const columns = {
    ...assigned,
    productClasses: productClassesOf(assigned, below, roleOf),
    rowKinds: findRowKinds(below, headings),
  };
  const isCertain = isSure(columns, headings);
  const above = [...before.cells, ...grid.cells.filter(({ row }) => row >= fromRow && row < best.firstRow)];
  const named = levelsAbove(above, before.levels, roleOf);
  const inTable = rowsWithin(rows, firstRow, endRow);
  const bands = findBands(inTable, columns, roleOf);
  const [firstBelow = firstRow] = inTable.keys();
  const isLevelled = columns.of.has("action") || columns.hierarchy !== null;
  const isUnder = named.length > 0 || bands.has(firstBelow);
  const isOfLists = holdsLists(columns, below);
  const mayBeUnderPlan = before.planLevel !== null && !isOfLists;
  const headingCells = grid.cells.filter(({ row }) => row >= best.firstRow && row < firstRow);
  if (
    !isPlan(assigned, isCertain || isSaid(best.columns), headingCells, grid) ||
    !(isLevelled || isUnder || mayBeUnderPlan)
  )
    return null;
  const outer = isLevelled || isUnder ? named : [before.planLevel!(above)];
  const heading = {
    ...best,
    columns: headings.map((column) => ({ ...column, heading: squeeze(column.heading) })),
  };
  const { score } = best;
  const at = { grid, heading, columns, firstRow, endRow, above, outer, named, bands };
  return { shape: "measured", ...at, score, namesActions: false, isSure: isCertain, holdsLists: isOfLists };
}
