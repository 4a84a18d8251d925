/** Frames for tables whose columns no rule parts: lines in their columns in, and a frame as rules would have drawn it out. */
import type { Box, Rule } from "./page.ts";
import { rowEdges, type TableLine } from "./row-bands.ts";
import { frameOf, type TableFrame } from "./ruled-tables.ts";
import type { ColumnSpan } from "./segmented-lines.ts";

/** A rule along so much of a table parts rows of all its columns. */
const MOST_OF_TABLE = 0.6;
/** Of the outer columns, blank beside their texts (points). */
const PADDING = 6;

/** Rules nearer than this are one (points). */
const SAME_RULE = 2.5;

/** The edges of columns: in the middle of gutters, and outside of the first and the last. */
function columnEdges(columns: readonly ColumnSpan[]): number[] {
  const inner = columns.slice(1).map(({ left }, at) => (columns[at]!.right + left) / 2);
  return [columns[0]!.left - PADDING, ...inner, columns.at(-1)!.right + PADDING];
}

const boxOf = (lines: readonly TableLine[], edges: readonly number[]): Box => ({
  left: edges[0]!,
  right: edges.at(-1)!,
  top: lines[0]!.baseline - lines[0]!.size * 1.1,
  bottom: lines.at(-1)!.baseline + lines.at(-1)!.size * 0.4,
});

/** The rules down between the columns, left out beside the rows where a text lies over them. */
function rulesDown(lines: readonly TableLine[], edges: readonly number[], heights: readonly number[]): Rule[] {
  return heights.slice(1).flatMap((to, at) => {
    const from = heights[at]!;
    const own = lines.filter(({ baseline, size }) => baseline - size * 0.3 > from && baseline - size * 0.3 <= to);
    const isOver = (edge: number) =>
      own.some(({ texts }) => texts.some(({ column, columnSpan }) => edge > column && edge < column + columnSpan));
    return edges.flatMap((x, edge) => (isOver(edge) ? [] : [{ isHorizontal: false, at: x, from, to }]));
  });
}

/** The frame around lines in columns, its rows parted by rules or blanks; null where neither shows rows. */
export function frameAround(
  lines: readonly TableLine[],
  columns: readonly ColumnSpan[],
  rules: readonly Rule[],
): TableFrame | null {
  const edges = columnEdges(columns);
  const box = boxOf(lines, edges);
  const inside = rules.filter(({ isHorizontal, at }) => isHorizontal && at > box.top && at < box.bottom);
  const reach = ({ from, to }: Rule, left: number, right: number) => Math.min(to, right) - Math.max(from, left);
  const across = inside.filter((rule) => reach(rule, box.left, box.right) >= (box.right - box.left) * MOST_OF_TABLE);
  const found = rowEdges(lines, columns.length, across);
  if (!found) return null;
  const heights = [box.top, ...found, box.bottom];
  const along = heights.flatMap((at): Rule[] => {
    const drawn = across.filter((rule) => Math.abs(rule.at - at) <= SAME_RULE);
    return drawn.length > 0 ? drawn : [{ isHorizontal: true, at, from: box.left, to: box.right }];
  });
  return frameOf([...along, ...rulesDown(lines, edges, heights)]);
}
