/**
 * Rows of a table made of others that tell what is done without telling for which indicator: an action's indicators stood in one table
 * and its activities in another.
 */
import { type Columns, columnsWithin } from "../../grid/rows.ts";
import { type Grid, textOf } from "../../read/source-document.ts";
import type { RoleFinder } from "../headings/heading-role.ts";

const rowsIn = (below: Columns, columns: ReadonlySet<number>): Set<number> =>
  new Set(
    [...columns].flatMap((column) =>
      (below.get(column) ?? []).flatMap(({ row, rowSpan }) => Array.from({ length: rowSpan }, (_, at) => row + at)),
    ),
  );

/** The table, headed by its first row, with its loose rows told. */
export function withLooseRows(grid: Grid, roleOf: RoleFinder): Grid {
  const headed = (is: (role: ReturnType<RoleFinder>) => boolean) =>
    new Set(grid.cells.flatMap((cell) => (cell.row === 0 && is(roleOf(textOf(cell), [cell])) ? cell.column : [])));
  const below = columnsWithin(grid, 1);
  const measured = rowsIn(
    below,
    headed(({ role }) => role === "indicator" || role === "target"),
  );
  const done = rowsIn(
    below,
    headed(({ role }) => role === "description"),
  );
  const isApart = measured.size > 0 && [...done].every((row) => !measured.has(row));
  return isApart && done.size > 0 ? { ...grid, looseRows: done } : grid;
}
