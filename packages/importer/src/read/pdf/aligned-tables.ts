/**
 * Tables whose columns no rule parts: texts that only stand in columns. Lines of several texts begin one, the blanks that run down
 * between the texts part its columns, and it ends at a line that runs across them. Its rows are what rules along it or wider blanks
 * part; where neither shows them, they are lines of print, which a later stage joins.
 */
import { type Grid, plainCell, plainGrid, plainLine, type SourceCell, type SourceLine } from "../source-document.ts";
import { columnsOf, inColumns } from "./fit-columns.ts";
import { frameAround } from "./framed-columns.ts";
import { type Page, placeOf, type TextRun } from "./page.ts";
import type { TableLine } from "./row-bands.ts";
import type { TableFrame } from "./ruled-tables.ts";
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
  columns: ColumnSpan[];
  /** Its rows, where they show; else they are lines of print. */
  frame: TableFrame | null;
  grid: Grid;
  runs: TextRun[];
  /** The number of the first line below it. */
  end: number;
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
/** Texts of columns that nearly touch stand this far apart, times their size; words stand nearer. */
const TOUCHING_GAP = 0.5;
/** Lines farther apart than this many times their size end a table. */
const FARTHEST = 6;
/** Lines nearer than this many times their size follow each other without a blank. */
const ADJACENT = 1.7;

/** Whether no blank of a line is as wide as those between columns that nearly touch. */
const isOneText = ({ pieces }: Segmented): boolean =>
  pieces.every((piece, at, all) => at === 0 || piece.left - all[at - 1]!.right <= piece.size * TOUCHING_GAP);

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
    const isProse = more.length === 0 && isOneText(line) && only!.right - only!.left > (right - left) * PROSE_WIDTH;
    if (isFar || isProse) break;
    right = Math.max(right, line.segments.at(-1)!.right);
    region.push(line);
  }
  return region;
}

const endsAcross = (columns: readonly ColumnSpan[], { pieces }: Segmented): boolean =>
  pieces.some((piece) => crosses(columns, piece));

/** Trims a region to the lines that leave most columns: a line that runs across them ends it. */
function fitColumns(region: readonly Segmented[]): Aligned {
  const wanted = Math.max(FEWEST_COLUMNS, region[0]!.segments.length);
  const fits = (count: number) => columnsOf(region.slice(0, count)).length >= wanted;
  let [fewest, most] = [fits(region.length) ? region.length : 1, region.length];
  while (fewest < most) {
    const middle = (fewest + most + 1) >> 1;
    if (fits(middle)) fewest = middle;
    else most = middle - 1;
  }
  let lines = region.slice(0, fewest);
  const columns = columnsOf(lines);
  while (lines.length > 1 && endsAcross(columns, lines.at(-1)!)) lines = lines.slice(0, -1);
  return { lines, columns };
}

function followsHow(before: PrintedLine, line: PrintedLine, rightEdge: number): NonNullable<SourceLine["follows"]> {
  if (line.baseline - before.baseline > line.size * ADJACENT) return "blank";
  return isFull(before, line, rightEdge) ? "full" : "short";
}

/** The cells of a line, each with its one line of text, and whether the line above it in its column was full. */
function lineCells(
  lines: readonly TableLine[],
  columns: readonly ColumnSpan[],
  page: Page,
  file: string,
): SourceCell[] {
  const above = new Map<number, PrintedLine>();
  return lines.flatMap(({ texts }, row) =>
    texts.map(({ line: text, column, columnSpan }): SourceCell => {
      const before = above.get(column);
      above.set(column, text);
      const line = plainLine(text.text);
      if (before) line.follows = followsHow(before, text, columns[column]!.right);
      const { left, right, baseline, size } = text;
      const place = placeOf(file, page.number, { left, right, top: baseline - size, bottom: baseline + size * 0.25 });
      return { ...plainCell(row, column, [line], place), columnSpan };
    }),
  );
}

function tableOf({ lines, columns }: Aligned, page: Page, file: string): Omit<AlignedTable, "end"> {
  const inTable = lines.map((line): TableLine => {
    const texts = inColumns(line, columns);
    return { baseline: line.baseline, size: texts[0]!.line.size, texts };
  });
  const cells = lineCells(inTable, columns, page, file);
  return {
    top: lines[0]!.baseline - lines[0]!.segments[0]!.size,
    columns,
    frame: frameAround(inTable, columns, page.rules),
    grid: { ...plainGrid(lines.length, columns.length, cells), rowsAreLines: true },
    runs: lines.flatMap(({ runs }) => runs),
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
  const columns = coveredColumns(lines.flatMap(({ segments }) => segments));
  const pairs = lines.filter(({ segments }) => segments.length === 2).length;
  const isWide = columns.length === 2 && columns[1]!.left - columns[0]!.right >= first.segments[0]!.size * PAIR_GUTTER;
  return pairs >= FEWEST_PAIRS && isWide ? { lines, columns } : null;
}

/** The table that begins at a line, or null; on a new page in the columns of the table before, where its texts keep to them. */
function tableAt(lines: readonly Segmented[], first: number, before: readonly ColumnSpan[] | null): Aligned | null {
  const region = regionFrom(lines, first);
  if (before) {
    const end = region.findIndex((line) => endsAcross(before, line));
    const kept = end < 0 ? region : region.slice(0, end);
    const used = new Set(kept.flatMap(({ pieces }) => pieces.map((piece) => columnOf(before, piece))));
    if (kept.length >= FEWEST_LINES && used.size >= 2 && !used.has(-1)) return { lines: kept, columns: [...before] };
  }
  const pair = pairAt(region);
  if (lines[first]!.segments.length < FEWEST_COLUMNS) return pair;
  const fit = fitColumns(region);
  const full = fit.lines.filter(({ segments }) => segments.length >= FEWEST_COLUMNS).length;
  return fit.columns.length >= FEWEST_COLUMNS && full >= FEWEST_LINES ? fit : pair;
}

/** Lines of headings follow each other at most this far, times their size. */
const HEADING_PITCH = 1.4;

/** The first of the lines above a table that are of its headings: near, in letters of its size, each text under no other column's. */
function headingFrom(lines: readonly Segmented[], at: number, { columns }: Aligned, after: number): number {
  let first = at;
  while (first > after) {
    const [line, below] = [lines[first - 1]!, lines[first]!];
    const { size } = below.segments[0]!;
    const isNear = below.baseline - line.baseline <= size * HEADING_PITCH;
    const isAlike = line.segments.every((segment) => Math.abs(segment.size - size) <= size * 0.08);
    const isWithin = line.pieces.every((piece) =>
      columns.some(
        ({ left, right }, column) =>
          piece.left < right &&
          piece.right > left &&
          piece.left > (columns[column - 1]?.right ?? left - size) &&
          piece.right < (columns[column + 1]?.left ?? right + size),
      ),
    );
    if (!(isNear && isAlike && isWithin)) break;
    first--;
  }
  return first;
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
      const end = at + found.lines.length;
      const first = headingFrom(lines, at, found, tables.at(-1)?.end ?? 0);
      for (let line = first; line < at; line++) rest.splice(rest.length - lines[line]!.runs.length);
      tables.push({ ...tableOf({ ...found, lines: lines.slice(first, end) }, page, file), end });
      at = end;
    } else {
      rest.push(...lines[at]!.runs);
      at++;
    }
  }
  return { tables, rest };
}
