/**
 * Tables that touch each other come from print, and from Word, as one: a row that one text fills opens a table of other columns.
 * Takes a grid; gives its tables, rows and places as they were.
 */
import { groupBy, runsOf } from "@cotejo/core";
import type { Grid, SourceCell } from "../source-document.ts";

const FEWEST_COLUMNS = 3;

/** Where the cells of a part begin, its bands aside. */
const edgesOf = (cells: readonly SourceCell[]): Set<number> => new Set(cells.map(({ column }) => column));

const isWithin = (some: ReadonlySet<number>, all: ReadonlySet<number>): boolean =>
  [...some].every((edge) => all.has(edge));

/** Neither has the columns of the other. */
function areOthers(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return Math.min(a.size, b.size) >= FEWEST_COLUMNS && !isWithin(a, b) && !isWithin(b, a);
}

/** Rows from each band to the next. */
function cutAtBands(grid: Grid): SourceCell[][][] {
  const isBand = ([cell, ...more]: readonly SourceCell[]) => more.length === 0 && cell?.columnSpan === grid.columnCount;
  return runsOf(groupBy(grid.cells, ({ row }) => row).values(), (_, cells) => !isBand(cells));
}

export function partGrid(grid: Grid): Grid[] {
  if (grid.name !== null || grid.rowsAreLines) return [grid];
  const tables: { edges: Set<number>; parts: SourceCell[][][] }[] = [];
  for (const part of cutAtBands(grid)) {
    const edges = edgesOf(part.flat());
    const before = tables.at(-1);
    if (!before || areOthers(before.edges, edges)) tables.push({ edges, parts: [part] });
    else {
      before.parts.push(part);
      before.edges = new Set([...before.edges, ...edges]);
    }
  }
  return tables.length === 1 ? [grid] : tables.map(({ parts }) => ({ ...grid, cells: parts.flat(2) }));
}
