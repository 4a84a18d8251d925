/** The rows of a table whose columns no rule parts: lines of print in, the heights at which one row ends and the next begins out. */
import { groupBy, runsOf } from "@cotejo/core";
import type { ColumnText } from "./fit-columns.ts";
import type { Rule } from "./page.ts";

/** A line of a table, its texts in their columns. */
export interface TableLine {
  baseline: number;
  size: number;
  texts: readonly ColumnText[];
}

/** Lines of a text nearer than this many times their size follow each other without a blank. */
const ADJACENT = 1.7;
/** Rows stand farther apart than the lines of a text, by this much. */
const ROW_GAP = 1.2;
/** Fewest rows that show how rows are parted. */
const FEWEST_ROWS = 3;
/** So many of a column's texts are numbers where it holds numbers. */
const MOSTLY = 0.7;
/** A line with texts in so many of its columns begins a row. */
const NEARLY_ALL = 0.9;

/** How far apart the lines of a text stand: as near as lines of one column come to each other. */
function pitchOf(lines: readonly TableLine[]): number {
  const above = new Map<number, number>();
  const pitches = lines.flatMap(({ baseline, texts }) =>
    texts.flatMap(({ column }) => {
      const before = above.get(column);
      above.set(column, baseline);
      return before === undefined ? [] : [baseline - before];
    }),
  );
  pitches.sort((a, b) => a - b);
  const size = lines[0]?.size ?? 0;
  return Math.min(pitches[Math.floor(pitches.length / 10)] ?? 0, (size * ADJACENT) / ROW_GAP);
}

/** The height between two lines. */
const between = (before: TableLine, line: TableLine): number => (before.baseline + line.baseline - line.size * 0.7) / 2;

/** Bands of a table, lines in each, and where each but the first begins. */
interface Bands {
  bands: TableLine[][];
  edges: number[];
}

function bandsAt(lines: readonly TableLine[], begins: (before: TableLine, line: TableLine) => number | null): Bands {
  const edges: number[] = [];
  const bands = runsOf(lines, (band, line) => {
    const edge = begins(band.at(-1)!, line);
    if (edge !== null) edges.push(edge);
    return edge === null;
  });
  return { bands, edges };
}

/** Whether bands are rows: few of them hold several lines that have nearly all texts of a row. */
function areRows({ bands }: Bands, columnCount: number): boolean {
  const isWhole = ({ texts }: TableLine) => columnCount > 3 && texts.length >= columnCount * NEARLY_ALL;
  const mixed = bands.filter((band) => band.filter(isWhole).length > 1);
  return bands.length >= FEWEST_ROWS && mixed.length * 3 < bands.length;
}

/** Where the rules that run along most of a table stand between its lines. */
function byRules(lines: readonly TableLine[], across: readonly Rule[]): Bands {
  const heights = across.map(({ at }) => at).sort((a, b) => a - b);
  return bandsAt(lines, (before, line) => {
    const found = heights.find(
      (at) => at > before.baseline - before.size * 0.3 && at < line.baseline - line.size * 0.3,
    );
    return found ?? null;
  });
}

/** Where the blanks stand that are wider than those between the lines of a text. */
function byBlanks(lines: readonly TableLine[]): Bands {
  const most = pitchOf(lines) * ROW_GAP;
  return bandsAt(lines, (before, line) => (line.baseline - before.baseline > most ? between(before, line) : null));
}

const isNumber = ({ line }: ColumnText): boolean => /^[^\p{L}]*\d[^\p{L}]*$/u.test(line.text);

/** Columns of numbers, dates or percentages: whose texts are mostly those, below their heading. */
function numberColumns(lines: readonly TableLine[]): Set<number> {
  const columns = groupBy(
    lines.flatMap(({ texts }) => texts),
    ({ column }) => column,
  );
  const isNumeric = (texts: readonly ColumnText[]) => {
    const numbers = texts.filter(isNumber).length;
    return numbers >= FEWEST_ROWS && numbers >= texts.length * MOSTLY;
  };
  return new Set([...columns].filter(([, texts]) => isNumeric(texts)).map(([column]) => column));
}

/** Where a number stands in a column of numbers, beside texts in half of the columns: cells that begin at one height, without a blank. */
function byNumbers(lines: readonly TableLine[], columnCount: number): Bands {
  const numeric = numberColumns(lines);
  const begins = ({ texts }: TableLine) =>
    texts.length >= Math.max(FEWEST_ROWS, columnCount / 2) &&
    texts.some((text) => numeric.has(text.column) && isNumber(text));
  return bandsAt(lines, (before, line) => (begins(line) ? between(before, line) : null));
}

/** The rows: parted by `across`, the rules along most of the table, by blanks, or by numbers; null where none tells. */
export function rowBands(lines: readonly TableLine[], columnCount: number, across: readonly Rule[]): Bands | null {
  const ways = [() => byRules(lines, across), () => byBlanks(lines), () => byNumbers(lines, columnCount)];
  for (const bandsOf of ways) {
    const bands = bandsOf();
    if (areRows(bands, columnCount)) return bands;
  }
  return null;
}
