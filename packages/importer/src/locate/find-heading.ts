/** Where a grid's heading stands and which column holds which field. Takes a grid; gives null where it has no plan heading. */
import { endsUnfinished, groupBy, type HeadingMeaning, squeeze, TABLE_FIELDS, type TableField } from "@cotejo/core";
import { type Grid, type SourceCell, textOf } from "../read/source-document.ts";
import { MAPPED } from "./mapping.ts";
import type { HeadingMatch, HeadingMatcher } from "./match-heading.ts";

export interface HeadingColumn {
  column: number;
  /** Columns that the heading stands over. */
  columnSpan: number;
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
/** A person who names two columns of a row means it as a heading. */
const FEWEST_MAPPED = 2;

/** A row's cells as columns of a heading. */
export function columnsOf(cells: readonly SourceCell[], match: HeadingMatcher): HeadingColumn[] {
  return cells.map((cell) => {
    const heading = squeeze(textOf(cell));
    return { column: cell.column, columnSpan: cell.columnSpan, heading, match: match(heading), cells: [cell] };
  });
}

/** A heading in two rows: what stands below names the column, with what is merged above it where it needs that. */
export function combine(
  upper: readonly SourceCell[],
  lower: readonly SourceCell[],
  matcher: HeadingMatcher,
): HeadingColumn[] {
  const isUnder = (cell: SourceCell, below: SourceCell) =>
    below.column >= cell.column && below.column < cell.column + cell.columnSpan;
  const alone = upper.filter((cell) => !lower.some((below) => isUnder(cell, below)));
  const below = lower.map((cell): HeadingColumn => {
    const above = upper.find((candidate) => isUnder(candidate, cell));
    const own = squeeze(textOf(cell));
    const heading = above ? `${squeeze(textOf(above))} ${own}` : own;
    const whole = matcher(heading);
    const match = whole?.term === MAPPED ? whole : (matcher(own) ?? whole);
    return { column: cell.column, columnSpan: cell.columnSpan, heading, match, cells: above ? [above, cell] : [cell] };
  });
  return [...columnsOf(alone, matcher), ...below].sort((a, b) => a.column - b.column);
}

function fieldsOf(columns: readonly HeadingColumn[]): Set<TableField> {
  return new Set(columns.flatMap(({ match }) => (match && isField(match.meaning) ? match.meaning : [])));
}

/** Columns that hold no field of any plan, and so say nothing about whether a table is one. */
const ASIDE: readonly HeadingMeaning[] = ["schedule", "follow-up", "baseline", "number"];

const YEAR = /^20\d\d$/;

/** A weak term alone ("descripción") is not enough to say what is to be done. */
const SURE = 0.65;

/**
 * Actions with two more of what tells how they are done, or who does them by when; activities alone are those of any calendar,
 * and of a plan where they are measured.
 */
function saysWhatIsDone(columns: readonly HeadingColumn[], fields: ReadonlySet<TableField>): boolean {
  const isSure = (field: TableField) =>
    columns.some(({ match }) => match?.meaning === field && match.confidence >= SURE);
  const has = (...some: TableField[]) => some.filter((field) => fields.has(field)).length;
  if (fields.has("action"))
    return (
      has("indicator", "target", "activity", "responsible") >= 2 ||
      (isSure("action") && has("responsible", "time") === 2)
    );
  return (
    isSure("activity") &&
    has("indicator", "target") >= 1 &&
    has("indicator", "target", "responsible", "time", "resource") >= 2
  );
}

/** A plan says what is to be done, and at least two more things about it. */
function isPlanHeading(columns: readonly HeadingColumn[]): boolean {
  const fields = fieldsOf(columns);
  const telling = columns.filter(({ match, heading }) =>
    match ? !ASIDE.includes(match.meaning) : !YEAR.test(heading),
  );
  const matched = telling.filter(({ match }) => match !== null).length;
  if (columns.filter(({ match }) => match?.term === MAPPED).length >= FEWEST_MAPPED)
    return fields.has("action") || fields.has("activity");
  return fields.size >= FEWEST_FIELDS && saysWhatIsDone(columns, fields) && matched * 2 >= telling.length;
}

function scoreOf(columns: readonly HeadingColumn[]): number {
  const best = new Map<HeadingMeaning, number>();
  for (const { match } of columns)
    if (match) best.set(match.meaning, Math.max(match.confidence, best.get(match.meaning) ?? 0));
  return [...best].reduce((sum, [meaning, confidence]) => sum + (isField(meaning) ? confidence : 0), 0);
}

/** What a heading of two rows must gain over one row to be taken. */
const GAIN_OF_TWO_ROWS = 0.5;

export type Rows = ReadonlyMap<number, SourceCell[]>;

/** The cells of each row that people see, from the top. */
export function visibleRows(grid: Grid): Rows {
  const rows = groupBy(
    grid.cells.filter(({ isCovered }) => !isCovered),
    ({ row }) => row,
  );
  return new Map([...rows].sort(([a], [b]) => a - b));
}

function singleHeading(row: number, cells: readonly SourceCell[], match: HeadingMatcher): Heading | null {
  const columns = columnsOf(cells, match);
  return isPlanHeading(columns) ? { firstRow: row, lastRow: row, columns, score: scoreOf(columns) } : null;
}

const LONGEST_LABEL = 30;

/** Words, or a year that heads a column. */
const isLabel = (cell: SourceCell): boolean =>
  /\p{L}|^\s*20\d\d\s*$/u.test(textOf(cell)) && textOf(cell).length <= LONGEST_LABEL;

/**
 * An upper row whose labels were not merged over the columns that they head: each reaches over the blanks at its right that a label
 * below fills. Null where it has no such blank, or where the row below is not of labels.
 */
export function spreadOver(upper: readonly SourceCell[], lower: readonly SourceCell[]): SourceCell[] | null {
  if (![...upper, ...lower].every(isLabel) || Math.min(upper.length, lower.length) < 2) return null;
  const [headed, labelled] = [new Set(upper.map(({ column }) => column)), new Set(lower.map(({ column }) => column))];
  const spread = upper.map((cell) => {
    let end = cell.column + cell.columnSpan;
    while (labelled.has(cell.column) && labelled.has(end) && !headed.has(end)) end++;
    return { ...cell, columnSpan: end - cell.column, sources: [cell] };
  });
  return spread.some(({ columnSpan }, at) => columnSpan > upper[at]!.columnSpan) ? spread : null;
}

function doubleHeading(row: number, rows: Rows, match: HeadingMatcher): Heading | null {
  const [cells, below] = [rows.get(row), rows.get(row + 1)];
  if (!cells || !below) return null;
  const isMerged = cells.some(({ columnSpan, rowSpan }) => columnSpan > 1 || rowSpan > 1);
  const upper = isMerged ? cells : spreadOver(cells, below);
  if (!upper) return null;
  const columns = combine(upper, below, match);
  return isPlanHeading(columns) ? { firstRow: row, lastRow: row + 1, columns, score: scoreOf(columns) } : null;
}

/** Labels that stand only under headings merged over several columns divide these ("Tiempo": "Inicio", "Fin"). */
function isDividedBelow(heading: Heading, rows: Rows): boolean {
  const below = rows.get(heading.lastRow + 1) ?? [];
  const wide = heading.columns.filter(({ columnSpan }) => columnSpan > 1);
  const isUnderWide = (cell: SourceCell) =>
    wide.some(
      ({ column, columnSpan }) =>
        cell.column >= column && cell.column < column + columnSpan && columnSpan > cell.columnSpan,
    );
  return below.length >= 2 && below.every((cell) => isLabel(cell) && isUnderWide(cell));
}

function findBest(headings: readonly (Heading | null)[]): Heading | null {
  return headings.reduce((best, heading) => (heading && heading.score > (best?.score ?? 0) ? heading : best), null);
}

function headingAt(row: number, rows: Rows, match: HeadingMatcher): Heading | null {
  const single = singleHeading(row, rows.get(row) ?? [], match);
  return single && isDividedBelow(single, rows) ? (doubleHeading(row, rows, match) ?? single) : single;
}

const BEGINS_IN_MIDDLE = /^(?:a|al|con|de|del|en|la|las|lo|los|o|para|por|y)\s/i;

/**
 * In print a heading goes over lines ("Beneficios para", below it "los ciudadanos"): a line right below it whose every text ends
 * what the heading above it left unfinished.
 */
function withPrintedRest(heading: Heading, rows: Rows, match: HeadingMatcher): Heading {
  const row = heading.lastRow + 1;
  const below = rows.get(row) ?? [];
  const isRest = (cell: SourceCell) => {
    const own = heading.columns.find(({ column }) => column === cell.column);
    return own !== undefined && (endsUnfinished(own.heading) || BEGINS_IN_MIDDLE.test(textOf(cell)));
  };
  if (below.length === 0 || below.length >= heading.columns.length || !below.every(isRest)) return heading;
  const columns = heading.columns.map((own) => {
    const rest = below.filter(({ column }) => column === own.column);
    const text = squeeze([own.heading, ...rest.map(textOf)].join(" "));
    return { ...own, heading: text, match: match(text) ?? own.match, cells: [...own.cells, ...rest] };
  });
  return { ...heading, lastRow: row, columns };
}

/** Columns may be called by years; a row with many other numbers is one of values. */
function mayHead(cells: readonly SourceCell[]): boolean {
  const numbers = cells.filter((cell) => /^[\d.,%$ ]+$/.test(textOf(cell)) && !YEAR.test(squeeze(textOf(cell))));
  return numbers.length * 3 <= cells.length;
}

const layoutOf = ({ columns }: Heading): string =>
  columns.map(({ column, match }) => `${column}:${match?.meaning ?? ""}`).join(" ");

/** How much of the first heading's score a later one needs, to be one. */
const SHARE_OF_LATER = 0.7;

/**
 * The headings of a grid: the best one wherever it stands, the topmost of equals, and below it every one with other columns,
 * where another table begins. A heading that is repeated as it was is none of these.
 */
export function findHeadings(grid: Grid, match: HeadingMatcher): Heading[] {
  const rows = new Map([...visibleRows(grid)].filter(([, cells]) => mayHead(cells)));
  const single = findBest([...rows.keys()].map((row) => headingAt(row, rows, match)));
  const double = findBest([...rows.keys()].map((row) => doubleHeading(row, rows, match)));
  const best = double && double.score > (single?.score ?? 0) + GAIN_OF_TWO_ROWS ? double : single;
  if (!best) return [];
  const first = grid.rowsAreLines ? withPrintedRest(best, rows, match) : best;
  const headings = [first];
  for (const row of rows.keys()) {
    const current = headings.at(-1)!;
    const heading = row > current.lastRow ? headingAt(row, rows, match) : null;
    if (heading && heading.score >= first.score * SHARE_OF_LATER && layoutOf(heading) !== layoutOf(current))
      headings.push(heading);
  }
  return headings;
}

/** All headings that any row of a grid seems to have, for telling a person why it is no plan. */
export function recognisedHeadings(grid: Grid, match: HeadingMatcher): string[] {
  return [...new Set(grid.cells.map((cell) => squeeze(textOf(cell))))].filter((text) => {
    const meaning = match(text)?.meaning;
    return meaning !== undefined && isField(meaning);
  });
}
