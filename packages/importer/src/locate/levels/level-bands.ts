/** Rows of a matrix that name the levels of the rows below them. */

import { squeeze } from "@cotejo/core";
import { isNote, isTotal } from "../../grid/aside-rows.ts";
import { isMark } from "../../grid/is-mark.ts";
import { columnsUnder, type Rows } from "../../grid/rows.ts";
import { type SourceCell, textOf } from "../../read/source-document.ts";
import type { RoleFinder } from "../headings/heading-role.ts";
import { columnOf, type PlanColumns } from "../plan-table.ts";
import { type LevelRow, readLevelRow } from "./level-names.ts";

/** What a level is called where the document does not say it. */
const UNNAMED_LEVEL = "Grupo";

/** Fields that only rows of an indicator fill. */
const MEASURES = ["indicator", "target", "baseline", "unit", "responsible"] as const;

function measureColumns(columns: PlanColumns): Set<number> {
  const own = MEASURES.flatMap((key) => columnOf(columns, key) ?? []);
  return new Set([...own, ...columns.yearly.map(({ column }) => column)]);
}

/** What tells cells that say when a row is to be done: it is no name alone. */
function createTimeFinder(columns: PlanColumns): (cell: SourceCell) => boolean {
  const times = new Set((["time", "start", "end"] as const).flatMap((key) => columnOf(columns, key) ?? []));
  const months = new Set(columns.schedule.flatMap(columnsUnder));
  // Forms add up their marks below them.
  return (cell) => times.has(cell.column) || (months.has(cell.column) && isMark(squeeze(textOf(cell))));
}

/** Words, and not the rest of a text that a page's end cut. */
const isName = (cell: SourceCell): boolean => /\p{L}{3,}/u.test(textOf(cell)) && !/^\s*\p{Ll}/u.test(textOf(cell));

/** A row that holds nothing but one name, and perhaps its code: what the rows below it stand under. */
function unlabelledLevel(cells: readonly SourceCell[]): LevelRow | null {
  const names = cells.filter(isName);
  const [cell] = names;
  if (!cell || names.length > 1 || isNote(cells) || isTotal(cells)) return null;
  return {
    levels: [{ heading: UNNAMED_LEVEL, key: null, cell: { ...cell, rowSpan: 1, sources: [cell] } }],
    others: cells.filter((other) => other !== cell),
  };
}

/** Takes the rows below a heading; gives those that name levels. Where no column does, a name alone is one. */
export function findBands(rows: Rows, columns: PlanColumns, roleOf: RoleFinder): Map<number, LevelRow> {
  const measures = measureColumns(columns);
  const isTime = createTimeFinder(columns);
  const hasOwnLevels = columns.of.has("action") || columns.hierarchy !== null;
  const bands = new Map<number, LevelRow>();
  let measuredTo = -1;
  for (const [row, cells] of rows) {
    const measured = cells.filter(({ column }) => measures.has(column));
    const isUnderMeasure = row <= measuredTo && measured.length === 0;
    measuredTo = Math.max(measuredTo, ...measured.map((cell) => row + cell.rowSpan - 1));
    const mayName = !isUnderMeasure && (measured.length === 0 || cells.length <= 2);
    const isAlone = !hasOwnLevels && measured.length === 0 && !cells.some(isTime);
    const band = mayName ? (readLevelRow(cells, roleOf) ?? (isAlone ? unlabelledLevel(cells) : null)) : null;
    if (band) bands.set(row, band);
  }
  return bands;
}
