/**
 * Small tables that a page's end tore apart, as one again: what goes on after a letterhead or on the next page with as many
 * columns. Plan tables are none of these: the stage stitch joins them, by what their columns hold.
 */
import { endsUnfinished, fold } from "@cotejo/core";
import { rowsOf } from "../../grid/rows.ts";
import { type Block, type Grid, type SourceCell, textOf } from "../../read/source-document.ts";
import { addLine, isLower, originals } from "./rows-of-print.ts";

const pageOf = (grid: Grid, at: number): number | null => {
  const place = grid.cells.at(at)?.place;
  return place && "page" in place ? place.page : null;
};

const textsOf = (row: readonly SourceCell[] | undefined): string =>
  (row ?? []).map((cell) => fold(textOf(cell))).join("|");

/** The rest of the row before: most texts go on in lower case, or one goes on a text that was left unfinished. */
function isRestOfRow(row: readonly SourceCell[], above: readonly SourceCell[]): boolean {
  const begins = row.filter(isLower).length;
  const goesOn = row.some((cell) => {
    const before = above.find(({ column }) => column === cell.column);
    return before !== undefined && endsUnfinished(textOf(before));
  });
  return begins * 2 > row.length || (goesOn && row.every(({ column }) => column > 0));
}

function join(grid: Grid, next: Grid): Grid {
  const [heading, ...above] = rowsOf(grid.cells);
  const [firstRow, ...others] = rowsOf(next.cells);
  const isRepeated = textsOf(firstRow) === textsOf(heading);
  const rows = isRepeated ? others : [firstRow!, ...others];
  const last = above.at(-1) ?? heading ?? [];
  const isRest = rows[0] !== undefined && isRestOfRow(rows[0], last);
  const kept = isRest ? [...grid.cells.filter((cell) => !last.includes(cell)), ...addLine(last, rows[0]!)] : grid.cells;
  const more = (isRest ? rows.slice(1) : rows)
    .flat()
    .map((cell) => ({ ...cell, row: cell.row + grid.rowCount, sources: originals(cell) }));
  const repeated = isRepeated ? (firstRow ?? []).flatMap(originals) : [];
  const [first, ...rest] = kept;
  const counted = first ? [{ ...first, sources: [...originals(first), ...repeated] }, ...rest] : [];
  return { ...grid, rowCount: grid.rowCount + next.rowCount, cells: [...counted, ...more] };
}

/**
 * Blocks with torn tables joined. `isAside` blocks (letterheads) are passed over and stay; `isPlanTable` grids are left alone.
 */
export function joinTornGrids(
  blocks: readonly Block[],
  isAside: (block: Block) => boolean,
  isPlanTable: (grid: Grid) => boolean,
): Block[] {
  const joined: Block[] = [];
  let wasAside = false;
  for (const block of blocks) {
    if (isAside(block)) {
      wasAside = true;
      continue;
    }
    const before = joined.at(-1);
    const canJoin =
      block.kind === "grid" &&
      before?.kind === "grid" &&
      block.columnCount === before.columnCount &&
      block.name === null;
    const isTorn = canJoin && (wasAside || (pageOf(block, 0) ?? 0) > (pageOf(before, -1) ?? 0));
    if (isTorn && !isPlanTable(block) && !isPlanTable(before)) joined[joined.length - 1] = join(before, block);
    else joined.push(block);
    wasAside = false;
  }
  return joined;
}
