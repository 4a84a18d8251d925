/**
 * Which of the tables that were found are the plan: hidden copies, summaries and calendars beside it are set aside by the names of
 * their sheets. A person leaves sheets out and takes them in; that goes before all else.
 */
import { fold, type Message, type Result } from "@cotejo/core";
import { message } from "../../messages/catalogue.ts";
import type { Block, Grid } from "../../read/source-document.ts";
import type { PlanTable } from "../plan-table.ts";
import type { SheetChoice } from "../sheet-choice.ts";
import type { LevelledTable } from "./levelled.ts";

/** A table with fewer headings than this share of the plan's own, beside a plan of this many, tells of something else. */
const SHARE_OF_PLAN = 0.55;
const FIELDS_OF_PLAN = 5;
/** Visible sheets with fewer rows than this share of a hidden one's do not hold its plan. */
const SHARE_OF_HIDDEN = 0.5;

export interface TablesByShape {
  listed: readonly PlanTable[];
  levelled: readonly LevelledTable[];
}

type IsTaken = (table: PlanTable) => boolean;

/** The plan's tables without those beside it that say far less: a calendar of meetings, a follow-up sheet. */
function withoutWeaker(tables: readonly PlanTable[], isTaken: IsTaken): PlanTable[] {
  const best = Math.max(0, ...tables.map(({ heading, score }) => (heading ? score : 0)));
  if (best < FIELDS_OF_PLAN) return [...tables];
  let isPlan = true;
  return tables.filter((table) => {
    if (table.heading) isPlan = table.score >= best * SHARE_OF_PLAN;
    return isPlan || isTaken(table);
  });
}

const rowsBelow = (tables: readonly PlanTable[]): number =>
  tables.reduce((sum, { grid, firstRow, endRow }) => {
    const rows = new Set<number>();
    for (const { row } of grid.cells) if (row >= firstRow && row < endRow) rows.add(row);
    return sum + rows.size;
  }, 0);

/** Hidden sheets with tables, where visible ones hold as good a plan: nobody who opens the file sees them. */
function hiddenBeside(tables: readonly PlanTable[], isTaken: IsTaken): Set<Grid> {
  const visible = tables.filter(({ grid }) => !grid.isHidden);
  if (visible.length === tables.length) return new Set();
  const best = Math.max(0, ...visible.map(({ score }) => score));
  const rows = rowsBelow(visible);
  const aside = tables.filter(
    (table) =>
      table.grid.isHidden &&
      !isTaken(table) &&
      best >= table.score * SHARE_OF_PLAN &&
      rows >= rowsBelow([table]) * SHARE_OF_HIDDEN,
  );
  return new Set(aside.map(({ grid }) => grid));
}

/** The sheets that a table stands on: those that it was made of. */
function sheetsOf({ grid, heading }: PlanTable): string[] {
  const cells = heading?.columns.flatMap((column) => column.cells.flatMap(({ sources = [] }) => sources)) ?? [];
  const made = cells.flatMap(({ place }) => ("sheet" in place ? place.sheet : []));
  return [grid.name ?? "", ...made].map(fold);
}

/** What is said of each sheet that was set aside, and of those that a person named for nothing. */
function describe(
  hidden: ReadonlySet<Grid>,
  kept: readonly PlanTable[],
  { takeIn }: SheetChoice,
  file: string,
): Message[] {
  const read = new Set(kept.flatMap(sheetsOf));
  return [
    ...[...hidden].map(({ name, cells }) => message("hidden-sheet-aside", cells[0]!.place, { sheet: name ?? "" })),
    ...[...takeIn].flatMap(([key, sheet]) => (read.has(key) ? [] : message("sheet-not-taken", { file }, { sheet }))),
  ];
}

/** The tables of the plan, and what is said of those set aside. */
export function withoutSheetsAside(found: TablesByShape, choice: SheetChoice, file: string): Result<TablesByShape> {
  const isTaken: IsTaken = ({ grid }) => grid.name !== null && choice.takeIn.has(fold(grid.name));
  const hidden = hiddenBeside([...found.listed, ...found.levelled], isTaken);
  const isShown = ({ grid }: PlanTable) => !hidden.has(grid);
  const levelled = found.levelled.filter(isShown);
  // Beside a matrix, a table that names no actions is a summary of it.
  const isSummary = (table: PlanTable) => table.heading !== null && !table.namesActions && !isTaken(table);
  const isSure = levelled.some((table) => table.isSure);
  const listed = found.listed.filter((table) => isShown(table) && !(isSure && isSummary(table)));
  const value = { listed: withoutWeaker(listed, isTaken), levelled };
  return { value, messages: describe(hidden, [...value.listed, ...levelled], choice, file) };
}

/** A document's blocks without the sheets that a person leaves out, and a message for each. */
export function withoutLeftOut(blocks: readonly Block[], { leaveOut }: SheetChoice): Result<Block[]> {
  const isLeft = (block: Block): block is Grid =>
    block.kind === "grid" && block.name !== null && leaveOut.has(fold(block.name));
  return {
    value: blocks.filter((block) => !isLeft(block)),
    messages: blocks.flatMap((block) =>
      isLeft(block) && block.cells[0]
        ? message("sheet-left-out", block.cells[0].place, { sheet: block.name ?? "" })
        : [],
    ),
  };
}
