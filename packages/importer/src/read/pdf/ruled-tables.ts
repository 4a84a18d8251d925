/** Tables that a page draws with lines: rules in; frames out, whose cells are merged where no rule parts them. */
import { runsOf } from "@cotejo/core";
import type { SourceCell } from "../source-document.ts";
import type { Box, Rule } from "./page.ts";

export type FrameCell = Box & Pick<SourceCell, "row" | "column" | "rowSpan" | "columnSpan">;

export interface TableFrame extends Box {
  rowCount: number;
  columnCount: number;
  cells: FrameCell[];
}

/** Rules nearer than this are one, and meet where they come this near (points). */
const NEAR = 2.5;
/** How much of a cell's side a rule must cover to close it. */
const COVERS = 0.6;
/** Rules reaching farther than this past the last one across them leave an open side. */
const OPEN_SIDE = 12;

/** Rules on the same line that touch, as one. */
export function mergeRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from);
  const lines = runsOf(sorted, ([first], rule) => rule.at - first.at <= NEAR);
  return lines.flatMap((line) => {
    const merged: Rule[] = [];
    for (const rule of [...line].sort((a, b) => a.from - b.from)) {
      const before = merged.at(-1);
      if (before && rule.from - before.to <= NEAR) before.to = Math.max(before.to, rule.to);
      else merged.push({ ...rule, at: line[0].at });
    }
    return merged;
  });
}

function meet(a: Rule, b: Rule): boolean {
  if (a.isHorizontal === b.isHorizontal) return false;
  return a.at >= b.from - NEAR && a.at <= b.to + NEAR && b.at >= a.from - NEAR && b.at <= a.to + NEAR;
}

/** Items that hang together, each with others by way of those beside it; `beside` takes an item and those in no group yet. */
function components<Item>(items: readonly Item[], beside: (item: Item, left: ReadonlySet<Item>) => Item[]): Item[][] {
  const left = new Set(items);
  return items.flatMap((first) => {
    if (!left.delete(first)) return [];
    const group = [first];
    for (let at = 0; at < group.length; at++)
      for (const other of beside(group[at]!, left)) if (left.delete(other)) group.push(other);
    return [group];
  });
}

/** Where rules part the table, with its ends where those that cross them reach past the last. */
function partings(rules: readonly Rule[], across: readonly Rule[]): number[] {
  const sorted = rules.map((rule) => rule.at).sort((a, b) => a - b);
  const found = runsOf(sorted, ([first], at) => at - first <= NEAR).map(([first]) => first);
  const [first, last] = [Math.min(...across.map(({ from }) => from)), Math.max(...across.map(({ to }) => to))];
  if (found.length > 0 && found[0]! - first > OPEN_SIDE) found.unshift(first);
  if (found.length > 0 && last - found.at(-1)! > OPEN_SIDE) found.push(last);
  return found;
}

function isClosed(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  const covered = rules
    .filter((rule) => Math.abs(rule.at - at) <= NEAR)
    .reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0);
  return covered >= (to - from) * COVERS;
}

/** The numbers of a table's cells, row by row, in groups of those that no rule parts. */
function cellGroups(
  xs: readonly number[],
  ys: readonly number[],
  vertical: readonly Rule[],
  horizontal: readonly Rule[],
): number[][] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const cells = Array.from({ length: columns * rows }, (_, at) => ({
    row: Math.floor(at / columns),
    column: at % columns,
  }));
  const isOpenRight = cells.map(
    ({ row, column }) => column + 1 < columns && !isClosed(vertical, xs[column + 1]!, ys[row]!, ys[row + 1]!),
  );
  const isOpenBelow = cells.map(
    ({ row, column }) => row + 1 < rows && !isClosed(horizontal, ys[row + 1]!, xs[column]!, xs[column + 1]!),
  );
  const beside = (at: number) => [
    ...(isOpenRight[at] ? [at + 1] : []),
    ...(isOpenRight[at - 1] ? [at - 1] : []),
    ...(isOpenBelow[at] ? [at + columns] : []),
    ...(isOpenBelow[at - columns] ? [at - columns] : []),
  ];
  return components([...cells.keys()], beside);
}

/** The table that rules draw which hang together; null where they draw none. */
export function frameOf(rules: readonly Rule[]): TableFrame | null {
  const horizontal = rules.filter((rule) => rule.isHorizontal);
  const vertical = rules.filter((rule) => !rule.isHorizontal);
  if (horizontal.length === 0 || vertical.length === 0) return null;
  const [xs, ys] = [partings(vertical, horizontal), partings(horizontal, vertical)];
  if (xs.length < 3 || ys.length < 2) return null;
  const columnCount = xs.length - 1;
  const cells = cellGroups(xs, ys, vertical, horizontal).map((members): FrameCell => {
    const [rows, columns] = [members.map((at) => Math.floor(at / columnCount)), members.map((at) => at % columnCount)];
    const [row, column] = [Math.min(...rows), Math.min(...columns)];
    const [rowSpan, columnSpan] = [Math.max(...rows) - row + 1, Math.max(...columns) - column + 1];
    const box = { left: xs[column]!, right: xs[column + columnSpan]!, top: ys[row]!, bottom: ys[row + rowSpan]! };
    return { row, column, rowSpan, columnSpan, ...box };
  });
  return {
    left: xs[0]!,
    right: xs.at(-1)!,
    top: ys[0]!,
    bottom: ys.at(-1)!,
    rowCount: ys.length - 1,
    columnCount,
    cells,
  };
}

/** Frames from top to bottom. A frame of one column is a box around text, and no table. */
export function findFrames(rules: readonly Rule[]): TableFrame[] {
  const merged = [
    ...mergeRules(rules.filter((rule) => rule.isHorizontal)),
    ...mergeRules(rules.filter((rule) => !rule.isHorizontal)),
  ];
  return components(merged, (rule, left) => [...left].filter((other) => meet(rule, other)))
    .flatMap((group) => frameOf(group) ?? [])
    .sort((a, b) => a.top - b.top);
}
