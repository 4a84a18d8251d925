/** What is told of tables that gave nothing: headings of a plan without filled rows, and a large table that was left out. */
import { type Message, squeeze } from "@cotejo/core";
import { visibleRows } from "../../grid/rows.ts";
import { message } from "../../messages/catalogue.ts";
import { type Grid, textOf } from "../../read/source-document.ts";
import { headingByShape } from "../headings/heading-rows.ts";
import { headingsOf, type PlanTable } from "../plan-table.ts";
import { findOtherTable } from "./other-table.ts";

/** Headings that a message names. */
const MOST_NAMED = 8;
const LONGEST_NAMED = 60;

const quoted = (headings: readonly string[]): string =>
  [...new Set(headings)]
    .filter((heading) => heading !== "" && heading.length <= LONGEST_NAMED)
    .slice(0, MOST_NAMED)
    .map((heading) => `«${heading}»`)
    .join(", ") || "—";

/** `tables`: those found by their headings, of which no action came. */
export function describeEmpty({ file, tables }: { file: string; tables: readonly PlanTable[] }): Message[] {
  const [first] = tables;
  if (!first) return [];
  const place = headingsOf(first)[0]?.cells[0]?.place ?? first.grid.cells[0]?.place ?? { file };
  return [message("plan-table-empty", place, { headings: quoted(headingsOf(first).map(({ heading }) => heading)) })];
}

/** A table left out counts as the larger one where it has so many times the cells of all that was read, and so many at least. */
const TIMES_LARGER = 2;
const FEWEST_CELLS = 150;

const sizeOf = ({ cells }: Grid): number => cells.filter(({ isCovered }) => !isCovered).length;

/** `read`: grids with plan tables; `others`: the rest, those set aside by name not among them. */
export function describeLargestOutside(read: ReadonlySet<Grid>, others: readonly Grid[]): Message[] {
  if (read.size === 0) return [];
  const size = [...read].reduce((sum, grid) => sum + sizeOf(grid), 0);
  const [largest] = others
    .filter((grid) => !grid.isHidden && findOtherTable(grid) === null)
    .map((grid) => ({ grid, cells: sizeOf(grid) }))
    .sort((a, b) => b.cells - a.cells);
  if (!largest || largest.cells < Math.max(FEWEST_CELLS, size * TIMES_LARGER)) return [];
  const { grid, cells } = largest;
  const headings = headingByShape(visibleRows(grid))?.map((cell) => squeeze(textOf(cell))) ?? [];
  return [
    message("largest-sheet-outside", grid.cells[0]!.place, {
      sheet: grid.name ?? "—",
      cells,
      read: size,
      headings: quoted(headings),
    }),
  ];
}
