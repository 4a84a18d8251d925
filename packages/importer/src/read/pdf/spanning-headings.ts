/** Headings over several columns of a table without rules: centred over columns whose own headings stand in the row below. */
import type { TableLine } from "./row-bands.ts";

/** How far from the middle of its columns a heading may stand (share of their width). */
const OFF_MIDDLE = 0.1;
/** Rows at the top of a table that may hold headings over others. */
const HEADING_ROWS = 2;

const columnsIn = (band: readonly TableLine[]): Set<number> =>
  new Set(band.flatMap(({ texts }) => texts.map(({ column }) => column)));

/** The columns that a text stands in the middle of, its own among them: the most of those that are free above and filled below. */
function spanOf(
  { line, column }: TableLine["texts"][number],
  isFree: (column: number) => boolean,
  edges: readonly number[],
): [number, number] {
  const middle = (line.left + line.right) / 2;
  const off = (first: number, last: number) => Math.abs((edges[first]! + edges[last + 1]!) / 2 - middle);
  let [first, last] = [column, column];
  while (isFree(first - 1)) first--;
  while (isFree(last + 1)) last++;
  let best: [number, number] = [column, column];
  for (let from = first; from <= column; from++)
    for (let to = column; to <= last; to++) if (off(from, to) < off(...best)) best = [from, to];
  const [from, to] = best;
  return off(from, to) <= (edges[to + 1]! - edges[from]!) * OFF_MIDDLE ? best : [column, column];
}

/** Bands with the spans of such headings; `edges`: of the columns. */
export function spanHeadings(bands: readonly TableLine[][], edges: readonly number[]): TableLine[] {
  return bands.flatMap((band, at) => {
    const below = bands[at + 1];
    if (at >= HEADING_ROWS || !below) return band;
    const [own, filled] = [columnsIn(band), columnsIn(below)];
    const isFree = (column: number) => filled.has(column) && !own.has(column);
    return band.map((line) => ({
      ...line,
      texts: line.texts.map((text) => {
        if (text.columnSpan > 1 || !filled.has(text.column)) return text;
        const [first, last] = spanOf(text, isFree, edges);
        return { ...text, column: first, columnSpan: last - first + 1 };
      }),
    }));
  });
}
