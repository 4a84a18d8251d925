/** Runs of text that a program wrote over a cell's edge, cut there: texts of neighbouring cells that nearly touch come as one run. */
import { byHeight, type TextRun } from "./page.ts";
import type { FrameCell, TableFrame } from "./ruled-tables.ts";

/** Widths of letters against their size, near enough in any text font. */
const WIDTHS: readonly [RegExp, number][] = [
  [/[iljtfI.,;:'|!()[\]]/, 0.3],
  [/[ r-]/, 0.33],
  [/[mwMW%@]/, 0.86],
  [/\p{Lu}/u, 0.68],
];
const USUAL_WIDTH = 0.54;
const widthOf = (letter: string): number => WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? USUAL_WIDTH;

/** How far past an edge a run must reach to cross it (points). */
const CROSSES = 1.5;
/** How far from the edge, in letters, the blank may seem to stand where the run is cut. */
const MOST_LETTERS_OFF = 2;

/** The x at which each letter of a run begins, as estimated. */
function beginnings({ text, left, right }: TextRun): number[] {
  const widths = [...text].map(widthOf);
  const scale = (right - left) / widths.reduce((sum, width) => sum + width, 0);
  let at = left;
  return widths.map((width) => {
    const begin = at;
    at += width * scale;
    return begin;
  });
}

/** The run in two, at its blank nearest to an edge; null where none is near. */
function cutAt(run: TextRun, edge: number): [TextRun, TextRun] | null {
  const letters = [...run.text];
  const begins = beginnings(run);
  const letterWidth = (run.right - run.left) / letters.length;
  const blanks = letters.flatMap((letter, at) => (letter === " " && at > 0 && at < letters.length - 1 ? [at] : []));
  const off = (at: number) => Math.abs(begins[at]! + letterWidth * 0.25 - edge);
  const [nearest] = blanks.sort((a, b) => off(a) - off(b));
  if (nearest === undefined || off(nearest) > letterWidth * MOST_LETTERS_OFF) return null;
  const [text, rest] = [letters.slice(0, nearest).join(""), letters.slice(nearest + 1).join("")];
  return [
    { ...run, text, right: Math.min(begins[nearest]!, edge) },
    { ...run, text: rest, left: Math.max(begins[nearest + 1]!, edge) },
  ];
}

const isBeside = ({ left, right, top, bottom }: FrameCell, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

function cutRun(run: TextRun, cellsAt: (y: number) => readonly FrameCell[]): TextRun[] {
  const y = run.baseline - run.size * 0.3;
  const cell = cellsAt(y).find((one) => isBeside(one, run.left + 0.5, y));
  if (!cell || run.right <= cell.right + CROSSES) return [run];
  const cut = cutAt(run, cell.right);
  return cut ? [cut[0], ...cutRun(cut[1], cellsAt)] : [run];
}

/** The runs of a page, those over an edge of a frame's cells cut at the blank that stands there. */
export function cutRuns(runs: readonly TextRun[], frames: readonly TableFrame[]): TextRun[] {
  const cellsAt = byHeight(frames.flatMap((frame) => frame.cells));
  return runs.flatMap((run) => cutRun(run, cellsAt));
}
