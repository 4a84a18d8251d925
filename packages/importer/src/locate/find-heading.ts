/** Where a grid's heading stands and which column holds which field. Takes a grid; gives null where it has no plan heading. */
import { groupBy, type HeadingMeaning, squeeze, TABLE_FIELDS, type TableField } from "@cotejo/core";
import { type Grid, type SourceCell, textOf } from "../read/source-document.ts";
import { type HeadingMatch, matchHeading } from "./match-heading.ts";

export interface HeadingColumn {
  column: number;
  /** The heading as printed. */
  heading: string;
  match: HeadingMatch | null;
  cells: SourceCell[];
}

export interface Heading {
  firstRow: number;
  lastRow: number;
  columns: HeadingColumn[];
  /** How well the row names a plan's fields; for choosing among rows. */
  score: number;
}

const isField = (meaning: HeadingMeaning): meaning is TableField =>
  (TABLE_FIELDS as readonly string[]).includes(meaning);

const FEWEST_FIELDS = 3;

function columnsOf(cells: readonly SourceCell[]): HeadingColumn[] {
  return cells.map((cell) => {
    const heading = squeeze(textOf(cell));
    return { column: cell.column, heading, match: matchHeading(heading), cells: [cell] };
  });
}

/** A heading in two rows: what stands below names the column, with what is merged above it where it needs that. */
function combine(upper: readonly SourceCell[], lower: readonly SourceCell[]): HeadingColumn[] {
  const isUnder = (cell: SourceCell, below: SourceCell) =>
    below.column >= cell.column && below.column < cell.column + cell.columnSpan;
  const alone = upper.filter((cell) => !lower.some((below) => isUnder(cell, below)));
  const below = lower.map((cell): HeadingColumn => {
    const above = upper.find((candidate) => isUnder(candidate, cell));
    const own = squeeze(textOf(cell));
    const heading = above ? `${squeeze(textOf(above))} ${own}` : own;
    const match = matchHeading(own) ?? matchHeading(heading);
    return { column: cell.column, heading, match, cells: above ? [above, cell] : [cell] };
  });
  return [...columnsOf(alone), ...below].sort((a, b) => a.column - b.column);
}

function fieldsOf(columns: readonly HeadingColumn[]): Set<TableField> {
  return new Set(columns.flatMap(({ match }) => (match && isField(match.meaning) ? match.meaning : [])));
}

/** A plan says what is to be done, and at least two more things about it. */
function isPlanHeading(columns: readonly HeadingColumn[]): boolean {
  const fields = fieldsOf(columns);
  const matched = columns.filter(({ match }) => match !== null).length;
  const isDone = fields.has("action") || fields.has("activity");
  const isMeasured =
    ["indicator", "target", "activity", "responsible"].filter((field) => fields.has(field as TableField)).length >= 2;
  return fields.size >= FEWEST_FIELDS && isDone && isMeasured && matched * 2 >= columns.length;
}

function scoreOf(columns: readonly HeadingColumn[]): number {
  const best = new Map<HeadingMeaning, number>();
  for (const { match } of columns)
    if (match) best.set(match.meaning, Math.max(match.confidence, best.get(match.meaning) ?? 0));
  return [...best].reduce((sum, [meaning, confidence]) => sum + (isField(meaning) ? confidence : 0), 0);
}

/** What a group heading of two rows must gain over one row to be taken. */
const GAIN_OF_TWO_ROWS = 0.5;

/** The best heading of a grid, the topmost of equals, wherever it stands. */
export function findHeading(grid: Grid): Heading | null {
  const rows = groupBy(grid.cells, ({ row }) => row);
  let best: Heading | null = null;
  const consider = (heading: Heading, gain = 0) => {
    if (isPlanHeading(heading.columns) && heading.score > (best?.score ?? 0) + gain) best = heading;
  };
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const columns = columnsOf(cells);
    consider({ firstRow: row, lastRow: row, columns, score: scoreOf(columns) });
    const below = rows.get(row + 1);
    const isGrouped = cells.some(({ columnSpan, rowSpan }) => columnSpan > 1 || rowSpan > 1);
    if (!below || !isGrouped) continue;
    const both = combine(cells, below);
    consider({ firstRow: row, lastRow: row + 1, columns: both, score: scoreOf(both) }, GAIN_OF_TWO_ROWS);
  }
  return best;
}

/** All headings that any row of a grid seems to have, for telling a person why it is no plan. */
export function recognisedHeadings(grid: Grid): string[] {
  return [...new Set(grid.cells.map((cell) => squeeze(textOf(cell))))].filter((text) => {
    const meaning = matchHeading(text)?.meaning;
    return meaning !== undefined && isField(meaning);
  });
}
