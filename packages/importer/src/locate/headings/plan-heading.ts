/** Where the heading of a table of actions stands, and which column holds which field. Takes a grid; gives none where it has no plan. */
import { endsUnfinished, groupBy, type HeadingMeaning, perObject, squeeze, type TableField } from "@cotejo/core";
import { type Rows, visibleRows } from "../../grid/rows.ts";
import { type Grid, type SourceCell, textOf } from "../../read/source-document.ts";
import { withMonthNames } from "./heading-months.ts";
import { type HeadingColumn, type HeadingRows, mayHead, singleHeading, wholeHeading } from "./heading-rows.ts";
import { FEWEST_SAID, isTableField, saysField } from "./mapping.ts";
import { GRADES, type HeadingMatch, type HeadingMatcher } from "./match-heading.ts";
import { matchColumn } from "./vocabulary.ts";

export interface MatchedColumn extends HeadingColumn {
  match: HeadingMatch | null;
}

export interface PlanHeading extends HeadingRows {
  columns: readonly MatchedColumn[];
  /** How well the row names a plan's fields; for choosing among rows. */
  score: number;
}

/** What a heading of several rows must gain over its first row alone, where merging does not show that it is one. */
const GAIN_OF_ROWS = 0.5;
/** How much of the first heading's score a later one needs, to be one. */
const SHARE_OF_LATER = 0.7;

const YEAR = /^20\d\d$/;
/** Columns that hold no field of any plan, and so say nothing about whether a table is one. */
const ASIDE: readonly HeadingMeaning[] = ["schedule", "follow-up", "baseline", "number"];

/**
 * Actions with two more of what tells how they are done, or who does them by when; activities alone are those of any calendar,
 * and of a plan where they are measured.
 */
function saysWhatIsDone(columns: readonly MatchedColumn[], fields: ReadonlySet<TableField>): boolean {
  const isSure = (field: TableField) =>
    columns.some(({ match }) => match?.meaning === field && match.confidence >= GRADES.sure);
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

/** How many columns of a heading a person gives a field. */
export const countSaid = ({ columns }: Pick<PlanHeading, "columns">): number =>
  columns.filter(({ match }) => saysField(match?.said)).length;

/** A plan says what is to be done, and at least two more things about it. */
function isPlanHeading(columns: readonly MatchedColumn[]): boolean {
  const fields = new Set(columns.flatMap(({ match }) => (match && isTableField(match.meaning) ? match.meaning : [])));
  const telling = columns.filter(({ match, heading }) =>
    match ? !ASIDE.includes(match.meaning) : !YEAR.test(heading),
  );
  const matched = telling.filter(({ match }) => match !== null).length;
  if (countSaid({ columns }) >= FEWEST_SAID) return fields.has("action") || fields.has("activity");
  return saysWhatIsDone(columns, fields) && matched * 2 >= telling.length;
}

/** The surest name of each field, added up. */
function scoreOf(columns: readonly MatchedColumn[]): number {
  const matches = columns.flatMap(({ match }) => (match && isTableField(match.meaning) ? match : []));
  const fields = [...groupBy(matches, ({ meaning }) => meaning).values()];
  return fields.reduce((sum, own) => sum + Math.max(...own.map(({ confidence }) => confidence)), 0);
}

function asPlan(rows: HeadingRows, match: HeadingMatcher): PlanHeading | null {
  const columns = withMonthNames(rows.columns).map((column) => ({ ...column, match: matchColumn(column, match) }));
  return isPlanHeading(columns) ? { ...rows, columns, score: scoreOf(columns) } : null;
}

/** What a heading is worth beside others: rows that only seem to be one must say more than one row alone. */
const worthOf = ({ score, firstRow, lastRow, isDivided }: PlanHeading): number =>
  lastRow > firstRow && !isDivided ? score - GAIN_OF_ROWS : score;

/** The heading that begins in a row: where merging shows that it goes over several, all of them. */
function headingAt(row: number, rows: Rows, match: HeadingMatcher): PlanHeading | null {
  const whole = wholeHeading(row, rows);
  const single = asPlan(singleHeading(row, rows), match);
  const several = whole.lastRow > row ? asPlan(whole, match) : null;
  if (!single || !several) return single ?? several;
  if (countSaid(single) !== countSaid(several)) return countSaid(single) > countSaid(several) ? single : several;
  return several.isDivided || worthOf(several) > worthOf(single) ? several : single;
}

const BEGINS_IN_MIDDLE = /^(?:a|al|con|de|del|en|la|las|lo|los|o|para|por|y)\s/i;

/**
 * In print a heading goes over lines ("Beneficios para", below it "los ciudadanos"): a line right below it whose every text ends
 * what the heading above it left unfinished.
 */
function withPrintedRest(heading: PlanHeading, rows: Rows, match: HeadingMatcher): PlanHeading {
  const row = heading.lastRow + 1;
  const below = rows.get(row) ?? [];
  const isRest = (cell: SourceCell) => {
    const own = heading.columns.find(({ column }) => column === cell.column);
    return own !== undefined && (endsUnfinished(own.heading) || BEGINS_IN_MIDDLE.test(textOf(cell)));
  };
  if (below.length === 0 || below.length >= heading.columns.length || !below.every(isRest)) return heading;
  const columns = heading.columns.map((own): MatchedColumn => {
    const rest = below.filter(({ column }) => column === own.column);
    const text = squeeze([own.heading, ...rest.map(textOf)].join(" "));
    return {
      ...own,
      heading: text,
      parts: [text],
      match: own.match?.said ? own.match : (match(text) ?? own.match),
      cells: [...own.cells, ...rest],
    };
  });
  return { ...heading, lastRow: row, columns };
}

const layoutOf = ({ columns }: PlanHeading): string =>
  columns.map(({ column, match }) => `${column}:${match?.meaning ?? ""}`).join(" ");

/**
 * The headings of a grid: the best one wherever it stands, the topmost of equals, and below it every one with other columns,
 * where another table begins. A heading that is repeated as it was is none of these.
 */
export const findPlanHeadings = (grid: Grid, match: HeadingMatcher): readonly PlanHeading[] => headingsOf(grid)(match);

const headingsOf = perObject((grid: Grid) => perObject((match: HeadingMatcher) => readHeadings(grid, match)));

function readHeadings(grid: Grid, match: HeadingMatcher): PlanHeading[] {
  const rows = new Map([...visibleRows(grid)].filter(([, cells]) => mayHead(cells)));
  const found = [...rows.keys()].flatMap((row) => headingAt(row, rows, match) ?? []);
  const [best] = [...found].sort((a, b) => countSaid(b) - countSaid(a) || worthOf(b) - worthOf(a));
  if (!best) return [];
  const first = grid.rowsAreLines ? withPrintedRest(best, rows, match) : best;
  const headings = [first];
  for (const heading of found) {
    const current = headings.at(-1)!;
    const isNext = heading.firstRow > current.lastRow && layoutOf(heading) !== layoutOf(current);
    if (isNext && heading.score >= first.score * SHARE_OF_LATER) headings.push(heading);
  }
  return headings;
}

/** All headings that any cell of a grid seems to be, for telling a person why it is no plan. */
export function recognisedHeadings(grid: Grid, match: HeadingMatcher): string[] {
  return [...new Set(grid.cells.map((cell) => squeeze(textOf(cell))))].filter((text) => {
    const meaning = match(text)?.meaning;
    return meaning !== undefined && isTableField(meaning);
  });
}
