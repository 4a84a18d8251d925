/** Lines of print as the texts that stand apart in them, and the columns that those texts keep to. */
import { runsOf } from "@cotejo/core";
import type { Box, TextRun } from "./page.ts";
import { type PrintedLine, printedLines, SAME_LINE } from "./text-lines.ts";

/** Where the texts of a column stand, from left to right. */
export type ColumnSpan = Pick<Box, "left" | "right">;

/** A line of print, its texts from left to right. */
export interface Segmented {
  baseline: number;
  segments: PrintedLine[];
  runs: TextRun[];
  /** Its texts as they were written one by one, from left to right. */
  pieces: TextRun[];
}

/** Texts farther apart than this many times their size stand in different columns. */
const COLUMN_GAP = 0.9;

/** Runs with wide blanks inside are several. */
function splitWide(run: TextRun): TextRun[] {
  const width = (run.right - run.left) / Math.max(1, run.text.length);
  return [...run.text.matchAll(/\S+(?: {1,2}\S+)*/g)].map((found) => ({
    ...run,
    text: found[0],
    left: run.left + width * found.index,
    right: run.left + width * (found.index + found[0].length),
  }));
}

const piecesOf = (runs: readonly TextRun[]): TextRun[] => runs.flatMap(splitWide).sort((a, b) => a.left - b.left);

/** Texts of a line as one. */
export const joined = (pieces: readonly TextRun[]): PrintedLine => printedLines(pieces)[0]!;

function segmentLine(pieces: readonly TextRun[]): PrintedLine[] {
  const groups = runsOf(
    pieces,
    (group, run) => run.left - Math.max(...group.map(({ right }) => right)) <= run.size * COLUMN_GAP,
  );
  return groups.flatMap((group) => printedLines(group));
}

/** Lines from top to bottom; runs without ink are of none. */
export function segmentedLines(runs: readonly TextRun[]): Segmented[] {
  const inked = runs.filter(({ text }) => text.trim() !== "").sort((a, b) => a.baseline - b.baseline);
  const lines = runsOf(inked, ([first], run) => run.baseline - first.baseline <= run.size * SAME_LINE);
  return lines.map((line) => {
    const pieces = piecesOf(line);
    return { baseline: line[0].baseline, segments: segmentLine(pieces), runs: line, pieces };
  });
}

/** What stands between the gutters: intervals that texts cover, joined where they overlap. */
export function coveredColumns(texts: readonly ColumnSpan[]): ColumnSpan[] {
  const columns: ColumnSpan[] = [];
  for (const { left, right } of [...texts].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left <= last.right + 1) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

/** The first column that a text reaches into; -1 where it stands in none. */
export const columnOf = (columns: readonly ColumnSpan[], { left, right }: PrintedLine): number =>
  columns.findIndex((column) => left < column.right && right > column.left);
/** Whether a text stands in several columns. */
export const crosses = (columns: readonly ColumnSpan[], { left, right }: PrintedLine): boolean =>
  columns.filter((column) => left < column.right - 1 && right > column.left + 1).length > 1;
