/**
 * Tables without rules: texts that only stand in columns. Lines of several texts begin one, the blanks that run down between the
 * texts part its columns, and it ends at a line that runs across them. Its rows are lines of print, which a later stage joins.
 */
import { type Grid, plainCell, plainGrid, plainLine, type SourceCell, type SourceLine } from "../source-document.ts";
import { type Page, placeOf, type TextRun } from "./page.ts";
import {
  type ColumnSpan,
  columnOf,
  coveredColumns,
  crosses,
  type Segmented,
  segmentedLines,
} from "./segmented-lines.ts";
import { isFull, type PrintedLine } from "./text-lines.ts";

interface AlignedTable {
  top: number;
  grid: Grid;
  columns: ColumnSpan[];
}

/** The lines of a table, and where their texts stand. */
interface Aligned {
  lines: Segmented[];
  columns: ColumnSpan[];
}

/** Fewest columns of a table, and fewest lines with as many texts. */
const FEWEST_COLUMNS = 3;
const FEWEST_LINES = 2;
/** A line this much as wide as the table, in one text, is prose. */
const PROSE_WIDTH = 0.6;
/** Lines farther apart than this many times their size end a table. */
const FARTHEST = 6;
/** Lines nearer than this many times their size follow each other without a blank. */
const ADJACENT = 1.7;

/** The lines from one on that can be of its table: near each other, none of them prose. */
function regionFrom(lines: readonly Segmented[], first: number): Segmented[] {
  const start = lines[first]!;
  const left = start.segments[0]!.left;
  let right = start.segments.at(-1)!.right;
  const region = [start];
  for (const line of lines.slice(first + 1)) {
    const [only, ...more] = line.segments;
    const size = only!.size;
    const isFar = line.baseline - region.at(-1)!.baseline > size * FARTHEST;
    const isProse = more.length === 0 && only!.right - only!.left > (right - left) * PROSE_WIDTH;
    if (isFar || isProse) break;
    right = Math.max(right, line.segments.at(-1)!.right);
    region.push(line);
  }
  return region;
}

/** Trims a region to the lines that leave most columns: a line that runs across them ends it. */
function fitColumns(region: readonly Segmented[]): Aligned {
  const wanted = Math.max(FEWEST_COLUMNS, region[0]!.segments.length);
  let lines = [...region];
  let columns = coveredColumns(lines);
  while (columns.length < wanted && lines.length > FEWEST_LINES) {
    const end = lines.findIndex((_, at) => at > 0 && coveredColumns(lines.slice(0, at + 1)).length < wanted);
    lines = lines.slice(0, Math.max(1, end));
    columns = coveredColumns(lines);
    if (end <= 1) break;
  }
  return { lines, columns };
}

function followsHow(before: PrintedLine, line: PrintedLine, rightEdge: number): NonNullable<SourceLine["follows"]> {
  if (line.baseline - before.baseline > line.size * ADJACENT) return "blank";
  return isFull(before, line, rightEdge) ? "full" : "short";
}

/** The cells of a line, each with its one line of text, and whether the line above it in its column was full. */
function lineCells(
  lines: readonly Segmented[],
  columns: readonly ColumnSpan[],
  page: Page,
  file: string,
): SourceCell[] {
  const above = new Map<number, PrintedLine>();
  return lines.flatMap(({ segments }, row) =>
    segments.map((segment): SourceCell => {
      const column = Math.max(0, columnOf(columns, segment));
      const before = above.get(column);
      above.set(column, segment);
      const line = plainLine(segment.text);
      if (before) line.follows = followsHow(before, segment, columns[column]!.right);
      const { left, right, baseline, size } = segment;
      const place = placeOf(file, page.number, { left, right, top: baseline - size, bottom: baseline + size * 0.25 });
      return plainCell(row, column, [line], place);
    }),
  );
}

function tableOf({ lines, columns }: Aligned, page: Page, file: string): AlignedTable {
  return {
    top: lines[0]!.baseline - lines[0]!.segments[0]!.size,
    columns,
    grid: { ...plainGrid(lines.length, columns.length, lineCells(lines, columns, page, file)), rowsAreLines: true },
  };
}

/** A table of two columns needs more to be one: lines in both, texts that begin below each other, and a wide gutter. */
const FEWEST_PAIRS = 3;
const PAIR_GUTTER = 1.8;

function pairAt(region: readonly Segmented[]): Aligned | null {
  const [first] = region;
  if (first?.segments.length !== 2) return null;
  const [left, right] = first.segments.map((segment) => segment.left) as [number, number];
  const stands = ({ segments }: Segmented) =>
    segments.length <= 2 &&
    segments.every((segment) => [left, right].some((edge) => Math.abs(segment.left - edge) <= 3));
  const end = region.findIndex((line) => !stands(line));
  const lines = end < 0 ? [...region] : region.slice(0, end);
  while (lines.length > 0 && lines.at(-1)!.segments.length < 2 && lines.at(-1)!.segments[0]!.left < right - 3)
    lines.pop();
  const columns = coveredColumns(lines);
  const pairs = lines.filter(({ segments }) => segments.length === 2).length;
  const isWide = columns.length === 2 && columns[1]!.left - columns[0]!.right >= first.segments[0]!.size * PAIR_GUTTER;
  return pairs >= FEWEST_PAIRS && isWide ? { lines, columns } : null;
}

/** The table that begins at a line, or null; on a new page in the columns of the table before, where its texts keep to them. */
function tableAt(lines: readonly Segmented[], first: number, before: readonly ColumnSpan[] | null): Aligned | null {
  const region = regionFrom(lines, first);
  if (before) {
    const end = region.findIndex(({ segments }) => segments.some((segment) => crosses(before, segment)));
    const kept = end < 0 ? region : region.slice(0, end);
    const used = new Set(kept.flatMap(({ segments }) => segments.map((segment) => columnOf(before, segment))));
    if (kept.length >= FEWEST_LINES && used.size >= 2 && !used.has(-1)) return { lines: kept, columns: [...before] };
  }
  const pair = pairAt(region);
  if (lines[first]!.segments.length < FEWEST_COLUMNS) return pair;
  const fit = fitColumns(region);
  const full = fit.lines.filter(({ segments }) => segments.length >= FEWEST_COLUMNS).length;
  return fit.columns.length >= FEWEST_COLUMNS && full >= FEWEST_LINES ? fit : pair;
}

/** Whether a line's only text stands in one column of a table, where that column's texts begin. */
function keepsTo(columns: readonly ColumnSpan[], { segments: [only] }: Segmented): boolean {
  return columns.some(({ left, right }) => Math.abs(only!.left - left) <= 2 && only!.right <= right + 2);
}

/** `before`: the columns of the aligned table that the page before ended with, or null. `rest`: what is in no table. */
export function findAlignedTables(
  runs: readonly TextRun[],
  page: Page,
  file: string,
  before: readonly ColumnSpan[] | null,
): { tables: AlignedTable[]; rest: TextRun[] } {
  const lines = segmentedLines(runs);
  const tables: AlignedTable[] = [];
  const rest: TextRun[] = [];
  for (let at = 0; at < lines.length; ) {
    const goesOn = tables.length === 0 ? before : null;
    const isPossible = lines[at]!.segments.length >= 2 || (goesOn !== null && keepsTo(goesOn, lines[at]!));
    const found = isPossible ? tableAt(lines, at, goesOn) : null;
    if (found) {
      tables.push(tableOf(found, page, file));
      at += found.lines.length;
    } else {
      rest.push(...lines[at]!.runs);
      at++;
    }
  }
  return { tables, rest };
}
