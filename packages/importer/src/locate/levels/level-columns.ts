/** Which columns of a matrix are levels, from the outermost: by how many names each has. */
import { squeeze } from "@cotejo/core";
import { textOf } from "../../read/source-document.ts";
import type { SettledColumn } from "../columns/settle-roles.ts";

/** For each row of a column its name, carried down from the cell above; rows are walked once. */
function namesAt(rows: readonly number[], outer: SettledColumn): Map<number, string> {
  const names = new Map<number, string>();
  let [at, name] = [0, ""];
  for (const row of rows) {
    while (at < outer.cellsBelow.length && outer.cellsBelow[at]!.row <= row)
      name = squeeze(textOf(outer.cellsBelow[at++]!));
    names.set(row, name);
  }
  return names;
}

/** A project holds rows of one group each where it is a level; else the rows only name what pays for them. */
function isLevel(column: SettledColumn, outer: SettledColumn | undefined): boolean {
  if (column.role.level !== "proyecto" || !outer) return true;
  const groups = namesAt(
    column.cellsBelow.map(({ row }) => row),
    outer,
  );
  const groupOf = new Map<string, string>();
  return column.cellsBelow.every((cell) => {
    const [name, group] = [squeeze(textOf(cell)), groups.get(cell.row)!];
    const before = groupOf.get(name);
    groupOf.set(name, group);
    return before === undefined || before === group;
  });
}

/** How many names a level has in rows that measure something; sums and notes have none. */
const countNames = ({ cellsBelow }: SettledColumn, measured: ReadonlySet<number>): number =>
  new Set(cellsBelow.filter(({ row }) => measured.has(row)).map((cell) => squeeze(textOf(cell)))).size;

/** Levels stand before what is done under them; one that stands behind it ("Objetivo de la actividad") tells of that. */
function leftOf(measured: number | null, groups: readonly SettledColumn[]): readonly SettledColumn[] {
  const left = groups.filter(({ column }) => measured !== null && column < measured);
  return left.length > 0 ? left : groups;
}

/**
 * From the outermost: a level has fewer names than those inside it; of as many, the one further left is outer. `measure`: the column of
 * what is done or measured; `measured`: the rows that have one.
 */
export function levelColumns(
  given: readonly SettledColumn[],
  measure: number | null,
  measured: ReadonlySet<number>,
): number[] {
  const groups = leftOf(measure, given);
  const names = new Map(groups.map((column) => [column, countNames(column, measured)]));
  const ordered = [...groups].sort((a, b) => names.get(a)! - names.get(b)! || a.column - b.column);
  const levels: SettledColumn[] = [];
  for (const column of ordered) if (isLevel(column, levels.at(-1))) levels.push(column);
  // A sector cuts across the levels of a plan: it is innermost only where it is alone.
  const inner = levels.filter(({ role }) => role.level !== "sector");
  const innermost = inner.at(-1) ?? levels.at(-1);
  return [...levels.filter((column) => column !== innermost), ...(innermost ? [innermost] : [])].map(
    ({ column }) => column,
  );
}
