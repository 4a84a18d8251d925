/** Tables that a page draws with lines: rules in; frames out, whose cells are merged where no rule parts them. */
import { groupBy } from "@cotejo/core";
import type { Box, Rule } from "./page.ts";

export interface FrameCell extends Box {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

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
function mergeRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from);
  const lines: Rule[][] = [];
  for (const rule of sorted) {
    const line = lines.at(-1);
    if (line && rule.at - line[0]!.at <= NEAR) line.push(rule);
    else lines.push([rule]);
  }
  return lines.flatMap((line) => {
    const merged: Rule[] = [];
    for (const rule of [...line].sort((a, b) => a.from - b.from)) {
      const before = merged.at(-1);
      if (before && rule.from - before.to <= NEAR) before.to = Math.max(before.to, rule.to);
      else merged.push({ ...rule, at: line[0]!.at });
    }
    return merged;
  });
}

function meet(a: Rule, b: Rule): boolean {
  if (a.isHorizontal === b.isHorizontal) return false;
  return a.at >= b.from - NEAR && a.at <= b.to + NEAR && b.at >= a.from - NEAR && b.at <= a.to + NEAR;
}

/** Rules that hang together. */
function components(rules: readonly Rule[]): Rule[][] {
  const left = new Set(rules);
  const groups: Rule[][] = [];
  for (const first of rules) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (let at = 0; at < group.length; at++)
      for (const other of left)
        if (meet(group[at]!, other)) {
          left.delete(other);
          group.push(other);
        }
    groups.push(group);
  }
  return groups;
}

/** Where rules part the table, with its ends where those that cross them reach past the last. */
function partings(rules: readonly Rule[], across: readonly Rule[]): number[] {
  const found: number[] = [];
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b))
    if (found.length === 0 || at - found.at(-1)! > NEAR) found.push(at);
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

/** Sets of cells, joined two by two. */
class CellGroups {
  private readonly parent: number[];

  constructor(count: number) {
    this.parent = Array.from({ length: count }, (_, at) => at);
  }

  find(cell: number): number {
    let root = cell;
    while (this.parent[root] !== root) root = this.parent[root]!;
    return root;
  }

  join(a: number, b: number): void {
    this.parent[this.find(b)] = this.find(a);
  }
}

/** Joins the cells that no rule parts; gives for each its group. */
function joinCells(
  xs: readonly number[],
  ys: readonly number[],
  vertical: readonly Rule[],
  horizontal: readonly Rule[],
) {
  const columns = xs.length - 1;
  const cells = ys.slice(1).flatMap((_, row) => xs.slice(1).map((__, column) => ({ row, column })));
  const groups = new CellGroups(cells.length);
  cells.forEach(({ row, column }, at) => {
    const [left, right, top, bottom] = [xs[column]!, xs[column + 1]!, ys[row]!, ys[row + 1]!];
    if (column + 1 < columns && !isClosed(vertical, right, top, bottom)) groups.join(at, at + 1);
    if (row + 2 < ys.length && !isClosed(horizontal, bottom, left, right)) groups.join(at, at + columns);
  });
  return cells.map((cell, at) => ({ ...cell, group: groups.find(at) }));
}

function frameOf(rules: readonly Rule[]): TableFrame | null {
  const horizontal = rules.filter((rule) => rule.isHorizontal);
  const vertical = rules.filter((rule) => !rule.isHorizontal);
  if (horizontal.length === 0 || vertical.length === 0) return null;
  const [xs, ys] = [partings(vertical, horizontal), partings(horizontal, vertical)];
  if (xs.length < 3 || ys.length < 2) return null;
  const groups = groupBy(joinCells(xs, ys, vertical, horizontal), ({ group }) => group);
  const cells = [...groups.values()].map((members): FrameCell => {
    const [rows, columns] = [members.map(({ row }) => row), members.map(({ column }) => column)];
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
    columnCount: xs.length - 1,
    cells,
  };
}

/** Frames from top to bottom. A frame of one column is a box around text, and no table. */
export function findFrames(rules: readonly Rule[]): TableFrame[] {
  const merged = [
    ...mergeRules(rules.filter((rule) => rule.isHorizontal)),
    ...mergeRules(rules.filter((rule) => !rule.isHorizontal)),
  ];
  return components(merged)
    .flatMap((group) => frameOf(group) ?? [])
    .sort((a, b) => a.top - b.top);
}
