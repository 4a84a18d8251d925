/** Frames for tables whose columns no rule parts: lines in their columns in, and a frame as rules would have drawn it out. */
import { inColumns } from "./fit-columns.ts";
import type { Box, Rule, TextRun } from "./page.ts";
import { rowBands, type TableLine } from "./row-bands.ts";
import { frameOf, mergeRules, type TableFrame } from "./ruled-tables.ts";
import { type ColumnSpan, segmentedLines } from "./segmented-lines.ts";
import { spanHeadings } from "./spanning-headings.ts";

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
  const inside = mergeRules(rules.filter(({ isHorizontal, at }) => isHorizontal && at > box.top && at < box.bottom));
  const reach = ({ from, to }: Rule, left: number, right: number) => Math.min(to, right) - Math.max(from, left);
  const across = inside.filter((rule) => reach(rule, box.left, box.right) >= (box.right - box.left) * MOST_OF_TABLE);
  const found = rowBands(lines, columns.length, across);
  if (!found) return null;
  const heights = [box.top, ...found.edges, box.bottom];
  const along = heights.flatMap((at): Rule[] => {
    const drawn = across.filter((rule) => Math.abs(rule.at - at) <= SAME_RULE);
    return drawn.length > 0 ? drawn : [{ isHorizontal: true, at, from: box.left, to: box.right }];
  });
  return frameOf([...along, ...rulesDown(spanHeadings(found.bands, edges), edges, heights)]);
}

/** A frame with fewer rules along it than below its heading has none between its rows. */
const MOST_ROWS = 2;
/** Fewest columns that show rows. */
const FEWEST_COLUMNS = 3;

/** A frame that rules part into columns alone, its last row parted where blanks or numbers show rows; others as they are. */
export function withRows(
  frame: TableFrame,
  isInside: (cell: Box, run: TextRun) => boolean,
  runs: readonly TextRun[],
): TableFrame {
  const last = frame.rowCount - 1;
  const body = frame.cells.filter(({ row }) => row === last);
  const isWhole = body.length === frame.columnCount && body.every(({ rowSpan }) => rowSpan === 1);
  if (frame.rowCount > MOST_ROWS || frame.columnCount < FEWEST_COLUMNS || !isWhole) return frame;
  const cells = [...body].sort((a, b) => a.column - b.column);
  const lines = segmentedLines(runs.filter((run) => cells.some((cell) => isInside(cell, run)))).map(
    (line): TableLine => {
      const texts = inColumns(line, cells);
      return { baseline: line.baseline, size: texts[0]!.line.size, texts };
    },
  );
  const found = lines.length > 0 ? rowBands(lines, frame.columnCount, []) : null;
  if (!found) return frame;
  const heights = [cells[0]!.top, ...found.edges, cells[0]!.bottom];
  const rows = heights
    .slice(1)
    .flatMap((bottom, at) => cells.map((cell) => ({ ...cell, row: last + at, top: heights[at]!, bottom })));
  return {
    ...frame,
    rowCount: last + heights.length - 1,
    cells: [...frame.cells.filter(({ row }) => row < last), ...rows],
  };
}
