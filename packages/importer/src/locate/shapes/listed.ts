/**
 * Tables of actions: a heading that names what is done and how, below it an action or several rows of one, its cells lists. Takes a
 * grid and its headings; gives a table for each heading.
 */
import { type ColumnKey, groupBy, type Message, type Result, squeeze } from "@cotejo/core";
import { isMark } from "../../grid/is-mark.ts";
import { columnsUnder, visibleRows } from "../../grid/rows.ts";
import { message } from "../../messages/catalogue.ts";
import { type Grid, type Paragraph, type SourceCell, textOf } from "../../read/source-document.ts";
import { furnitureRow } from "../around/form-furniture.ts";
import { findOtherTable } from "../around/other-table.ts";
import { type Choice, chooseColumns, type UnusedColumn } from "../columns/choose-columns.ts";
import type { HeadingColumn } from "../headings/heading-rows.ts";
import { FEWEST_SAID } from "../headings/mapping.ts";
import { GRADES } from "../headings/match-heading.ts";
import { countSaid, type PlanHeading } from "../headings/plan-heading.ts";
import type { Level, LevelRow } from "../levels/level-names.ts";
import { findNameRows } from "../levels/name-rows.ts";
import { NO_COLUMNS, type PlanColumns, type PlanTable } from "../plan-table.ts";

/** A level of a table of actions whose name no column heads. */
const unnamedLevel = (cell: SourceCell): Level => ({ heading: "", key: null, cell });

/** Tells the columns of a grid whose cells are marks, a heading or two aside. */
function markedIn(grid: Grid): (column: number) => boolean {
  const columns = groupBy(grid.cells, ({ column }) => column);
  return (column) => {
    const cells = columns.get(column) ?? [];
    const marks = cells.filter((cell) => isMark(squeeze(textOf(cell)))).length;
    return marks > 0 && cells.length - marks <= MOST_ABOVE_MARKS;
  };
}
const MOST_ABOVE_MARKS = 4;

function describeUnused({ column, kept }: UnusedColumn, grid: Grid, from: number, to: number): Message[] {
  const cells = cellsUnder(column, grid, from, to);
  const place = column.cells.at(-1)!.place;
  const { heading } = column;
  // What a person says of a column is no news to them.
  if (cells === 0 || column.match?.said !== undefined) return [];
  if (column.match?.meaning === "number") return [message("column-of-numbers", place, { heading, cells })];
  return [
    kept
      ? message("column-repeated", place, { heading, kept: kept.heading, cells })
      : message("column-unknown", place, { heading, cells }),
  ];
}

function cellsUnder(column: HeadingColumn, { cells }: Grid, from: number, to: number): number {
  const under = columnsUnder(column);
  return cells.filter((cell) => under.includes(cell.column) && cell.row > from && cell.row < to).length;
}

/** The columns of a table that a person leaves out. */
export function describeLeftOut({ grid, heading, columns, firstRow, endRow }: PlanTable): Message[] {
  const left = heading?.columns.filter((column) => columnsUnder(column).some((one) => columns.leftOut.has(one))) ?? [];
  return left.flatMap((column) => {
    const place = column.cells.at(-1)?.place;
    const cells = cellsUnder(column, grid, firstRow - 1, endRow);
    return place ? [message("column-left-out", place, { heading: column.heading, cells })] : [];
  });
}

/** The columns of a choice; `hasNames`: rows or a paragraph name the actions, what seemed to hold them are activities. */
function columnsOf({ fields, schedule, unused }: Choice, hasNames: boolean): PlanColumns {
  const of = new Map([...fields].map(([field, own]): [ColumnKey, number[]] => [field, own.flatMap(columnsUnder)]));
  if (hasNames) {
    of.set("activity", of.get("action") ?? []);
    of.delete("action");
  }
  const numbering = unused.filter(({ column }) => column.match?.meaning === "number");
  const leftOut = unused.filter(({ column }) => column.match?.said === "leaveOut");
  return {
    ...NO_COLUMNS,
    of,
    schedule,
    numbering: new Set(numbering.flatMap(({ column }) => columnsUnder(column))),
    leftOut: new Set(leftOut.flatMap(({ column }) => columnsUnder(column))),
  };
}

/** Rows that name the action of the rows below them; none where a column of activities stands beside that of the actions. */
function namesOf(choice: Choice, grid: Grid, heading: PlanHeading, endRow: number, before: Paragraph | undefined) {
  const own = choice.fields.get("action");
  if (!own || own[0]!.match?.said === "action" || choice.fields.has("activity")) return new Map<number, SourceCell>();
  return findNameRows(grid, heading, endRow, own[0]!.column, choice.isUnnamed, before);
}

function locateTable(
  grid: Grid,
  heading: PlanHeading,
  endRow: number,
  before: Paragraph | undefined,
): Result<PlanTable> {
  const choice = chooseColumns(heading, markedIn(grid));
  const names = namesOf(choice, grid, heading, endRow, before);
  const above = [...names].filter(([row]) => row < heading.firstRow).map(([, cell]) => unnamedLevel(cell));
  const below = [...names].filter(([row]) => row >= heading.firstRow);
  const value: PlanTable = {
    shape: "listed",
    grid,
    heading,
    columns: columnsOf(choice, names.size > 0),
    firstRow: heading.lastRow + 1,
    endRow,
    above: grid.cells.filter(({ row }) => row < heading.firstRow),
    outer: above.slice(-1),
    bands: new Map(below.map(([row, cell]): [number, LevelRow] => [row, { levels: [unnamedLevel(cell)], others: [] }])),
    score: heading.score,
    namesActions: namesActions(heading),
  };
  const messages = choice.unused.flatMap((column) => describeUnused(column, grid, heading.lastRow, endRow));
  return { value, messages };
}

/** `before`: the paragraph right before the grid, which may name the action of its first table. */
export function locateListed(
  grid: Grid,
  headings: readonly PlanHeading[],
  before: Paragraph | undefined,
): Result<PlanTable[]> {
  const rows = visibleRows(grid);
  const located = headings.map((heading, at) => {
    const other = headings[at + 1]?.firstRow ?? Number.POSITIVE_INFINITY;
    const endRow = Math.min(other, furnitureRow(rows, heading.lastRow + 1));
    return locateTable(grid, heading, endRow, at === 0 ? before : undefined);
  });
  return { value: located.map(({ value }) => value), messages: located.flatMap(({ messages }) => messages) };
}

/** A heading that names actions as such ("Acción"), and not by a level of the plan ("Línea", "Componente"). */
export const namesActions = ({ columns }: PlanHeading): boolean =>
  columns.some(({ match }) => match?.meaning === "action" && match.confidence > GRADES.weak);

/** Maps of risks and the like say what is done about them, too, and have no targets. */
export function isOfOtherTable(heading: PlanHeading, grid: Grid): boolean {
  if (countSaid(heading) >= FEWEST_SAID) return false;
  const { columns } = heading;
  const hasTarget = columns.some(({ match }) => match?.meaning === "target");
  return !hasTarget && findOtherTable({ ...grid, cells: columns.flatMap(({ cells }) => cells) }) !== null;
}

const NARROWEST = 5;

/** Print leaves out blank ends. */
const isNearlyAsWide = (grid: Grid, before: Grid): boolean =>
  grid.rowsAreLines === true && grid.columnCount < before.columnCount && grid.columnCount >= before.columnCount - 2;

/** A table of the same width after a table of actions, with no heading of its own, is its next page; none for another. */
export function nextPageOfListed(before: PlanTable, grid: Grid): PlanTable[] {
  const isPage =
    grid.name === null &&
    before.grid.name === null &&
    (grid.columnCount === before.grid.columnCount || isNearlyAsWide(grid, before.grid)) &&
    grid.columnCount >= NARROWEST;
  const whole = { firstRow: 0, endRow: Number.POSITIVE_INFINITY };
  return isPage ? [{ ...before, ...whole, grid, heading: null, above: [], outer: [], bands: new Map() }] : [];
}
