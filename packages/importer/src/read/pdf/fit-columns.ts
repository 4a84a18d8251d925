/** The columns that lines of print keep to, where no rule parts them: told by the blanks that run down between their texts. */
import { runsOf } from "@cotejo/core";
import type { TextRun } from "./page.ts";
import { type ColumnSpan, coveredColumns, joined, type Segmented } from "./segmented-lines.ts";
import type { PrintedLine } from "./text-lines.ts";

/** So many lines show narrow gutters, too; of fewer, only texts that stand well apart are of different columns. */
const FEWEST_FOR_NARROW = 5;
/** Narrower columns beside a narrow gutter are marks and numbers of lists (times the size of letters). */
const NARROWEST = 2;
/** A gutter is as wide as this, times the size of letters; beside marks of lists as wide as texts stand apart. */
const NARROW_GUTTER = 0.25;
const WIDE_GUTTER = 0.9;
/** Of so many lines one may run over a gutter, as headings of several columns do, and cells written as one. */
const LINES_PER_CROSSING = 8;
/** Fewest texts on both sides of a gutter that others run over. */
const FEWEST_BESIDE = 3;
/** Lines of a heading that may lie over several columns. */
const MOST_HEADING_LINES = 4;

interface Stretch extends ColumnSpan {
  /** How many texts stand over it. */
  count: number;
}

/** Of texts that cover one interval, from left to right. */
function stretchesOf(pieces: readonly ColumnSpan[]): Stretch[] {
  const edges = pieces.flatMap(({ left, right }) => [
    { at: left, step: 1 },
    { at: right, step: -1 },
  ]);
  edges.sort((a, b) => a.at - b.at || b.step - a.step);
  let count = 0;
  return edges.flatMap(({ at, step }, index) => {
    count += step;
    const next = edges[index + 1];
    return next && next.at > at ? [{ left: at, right: next.at, count }] : [];
  });
}

/** The greatest count before each stretch. */
function peaksBefore(stretches: readonly Stretch[]): number[] {
  let peak = 0;
  return stretches.map(({ count }) => {
    const before = peak;
    peak = Math.max(peak, count);
    return before;
  });
}

/** What texts cover without a gap, parted where few of them lie over what many stand beside. */
function splitAtValleys(stretches: readonly Stretch[], most: number, size: number): ColumnSpan[] {
  const left = peaksBefore(stretches);
  const right = peaksBefore([...stretches].reverse()).reverse();
  const isLow = (at: number) => {
    const { count } = stretches[at]!;
    return count <= most && Math.min(left[at]!, right[at]!) >= Math.max(FEWEST_BESIDE, 3 * count);
  };
  const valleys = runsOf([...stretches.keys()], (run, at) => isLow(run[0]) === isLow(at))
    .filter(([first]) => isLow(first))
    .map((run) => ({ left: stretches[run[0]]!.left, right: stretches[run.at(-1)!]!.right }))
    .filter((valley) => valley.right - valley.left >= size * NARROW_GUTTER);
  const starts = [stretches[0]!.left, ...valleys.map((valley) => valley.right)];
  const ends = [...valleys.map((valley) => valley.left), stretches.at(-1)!.right];
  return starts.map((start, at) => ({ left: start, right: ends[at]! }));
}

/** Columns with those joined that stand too near to be columns: marks and numbers before the texts of a list. */
function joinNarrow(columns: readonly ColumnSpan[], size: number): ColumnSpan[] {
  const kept: ColumnSpan[] = [];
  for (const column of columns) {
    const last = kept.at(-1);
    const isNear = last && column.left - last.right < size * WIDE_GUTTER;
    const isMark = last && last.right - last.left < size * NARROWEST;
    if (last && isNear && isMark) last.right = column.right;
    else kept.push({ ...column });
  }
  return kept;
}

/** The numbers of the lines that have texts in a column. */
const linesWith = ({ left, right }: ColumnSpan, lines: readonly Segmented[]): Set<number> =>
  new Set(lines.flatMap(({ runs }, at) => (runs.some((run) => run.left < right && run.right > left) ? [at] : [])));

/** Columns with those joined of which one holds only a heading, centred beside the texts below it: never both on one line. */
function joinHeadings(columns: readonly ColumnSpan[], lines: readonly Segmented[]): ColumnSpan[] {
  const isHeading = (own: ReadonlySet<number>) => [...own].every((at) => at < MOST_HEADING_LINES);
  const kept: ColumnSpan[] = [];
  let before = new Set<number>();
  for (const column of columns) {
    const own = linesWith(column, lines);
    const last = kept.at(-1);
    const isOne = isHeading(own) !== isHeading(before) && ![...own].some((at) => before.has(at));
    if (last && isOne) last.right = column.right;
    else kept.push({ ...column });
    before = last && isOne ? new Set([...before, ...own]) : own;
  }
  return kept;
}

function columnsUnder(lines: readonly Segmented[]): ColumnSpan[] {
  if (lines.length < FEWEST_FOR_NARROW) return coveredColumns(lines.flatMap(({ segments }) => segments));
  const size = lines[0]!.segments[0]!.size;
  const most = Math.floor(lines.length / LINES_PER_CROSSING);
  const isGutter = ({ left, right, count }: Stretch) => count === 0 && right - left > 1;
  const stretches = stretchesOf(lines.flatMap(({ pieces }) => pieces));
  const covered = runsOf(stretches, ([first], stretch) => isGutter(first) === isGutter(stretch));
  const columns = covered.filter(([first]) => !isGutter(first)).flatMap((column) => splitAtValleys(column, most, size));
  return joinHeadings(joinNarrow(columns, size), lines);
}

/** Bands, lines of one text, run over gutters that other lines keep clear: where these show more columns, each of several texts. */
function columnsBesideBands(lines: readonly Segmented[]): ColumnSpan[] {
  const others = lines.filter(({ segments }, at) => at === 0 || segments.length > 1);
  const [whole, parted] = [columnsUnder(lines), columnsUnder(others)];
  const isClear = parted.length > whole.length && parted.every((column) => linesWith(column, others).size > 1);
  return isClear ? parted : whole;
}

/** The columns of lines; the first lines may be headings over several of them. */
export function columnsOf(lines: readonly Segmented[]): ColumnSpan[] {
  let columns = columnsBesideBands(lines);
  for (let first = 1; first <= MOST_HEADING_LINES && lines.length - first >= FEWEST_FOR_NARROW; first++) {
    const under = columnsBesideBands(lines.slice(first));
    if (under.length > columns.length) columns = under;
  }
  return columns;
}

/** A text in its columns. */
export interface ColumnText {
  line: PrintedLine;
  column: number;
  columnSpan: number;
}

/** The columns that a text reaches into, by number; the nearest where it stands in none. */
function reach(columns: readonly ColumnSpan[], { left, right }: ColumnSpan): [number, number] {
  const first = columns.findIndex((column) => left < column.right - 1 && right > column.left + 1);
  if (first >= 0) {
    const last = columns.findLastIndex((column) => left < column.right - 1 && right > column.left + 1);
    return [first, last];
  }
  const distances = columns.map((column) => Math.max(column.left - right, left - column.right));
  const nearest = distances.indexOf(Math.min(...distances));
  return [nearest, nearest];
}

/** A line's texts, each with the columns that it stands in. */
export function inColumns({ pieces }: Segmented, columns: readonly ColumnSpan[]): ColumnText[] {
  const texts: { runs: TextRun[]; first: number; last: number }[] = [];
  for (const piece of pieces) {
    const [first, last] = reach(columns, piece);
    const before = texts.at(-1);
    if (before && before.last >= first) {
      before.runs.push(piece);
      before.last = Math.max(before.last, last);
    } else texts.push({ runs: [piece], first, last });
  }
  return texts.map(({ runs: own, first, last }) => ({
    line: joined(own),
    column: first,
    columnSpan: last - first + 1,
  }));
}
