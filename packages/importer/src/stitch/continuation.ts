/**
 * Rows that go on with the row before: a row cut by a page's end, and the lines of print that one row takes. Told by how
 * each cell begins and how the text above it in its column ended.
 */
import { endsUnfinished, hasListMark, joinLines } from "@cotejo/core";
import { type SourceCell, type SourceLine, textOf } from "../read/source-document.ts";
import type { JoinedCell } from "./join-cells.ts";
import type { RowKey } from "./row-key.ts";
import type { TableRow } from "./table-rows.ts";

const firstLine = (cell: SourceCell): SourceLine | undefined => cell.lines[0];
/** Whether a line is an item of a list, by the document or by its mark. */
export const isMarked = (line: SourceLine | undefined): boolean =>
  line !== undefined && (line.isListItem || hasListMark(line.text));
const isLower = (line: SourceLine | undefined): boolean => line !== undefined && /^\s*["(«]?\p{Ll}/u.test(line.text);

/** A row at the top of a page: what its texts follow there is the heading or the letterhead, and says nothing of them. */
export function atPageTop(row: TableRow): TableRow {
  const bare = (joined: JoinedCell): JoinedCell => {
    const [first, ...more] = joined.cell.lines;
    if (!first?.follows) return joined;
    const line = { text: first.text, isListItem: first.isListItem };
    return { ...joined, cell: { ...joined.cell, lines: [line, ...more] } };
  };
  return { ...row, byField: new Map([...row.byField].map(([field, joined]) => [field, bare(joined)])) };
}

/** How a cell stands to the text above it in its column: the rest of it, or something of its own. */
type Standing = "rest" | "own";

/** `above`: the cells of the open action in the same column, in their order. */
function standingOf(cell: SourceCell, above: readonly SourceCell[]): Standing {
  const [begin, before] = [firstLine(cell), above.at(-1)?.lines.at(-1)];
  if (!before || isMarked(begin)) return "own";
  if (begin?.follows === "full") return "rest";
  if (begin?.follows === "blank") return "own";
  if (endsUnfinished(before.text)) return "rest";
  const isList = above.some(({ lines }) => lines.some(isMarked));
  if (isList) return "rest";
  const wasLower = isLower(above[0] && firstLine(above[0]));
  return isLower(begin) && !wasLower && !/[.;:]\s*$/.test(before.text) ? "rest" : "own";
}

export interface Standings {
  rest: Set<RowKey>;
  own: Set<RowKey>;
}

/** Fewest texts that, beginning a line of print together and none of them in lower case, begin a row; after a blank, one does. */
const FEWEST_BEGINNINGS = 3;

function beginsRow({ isPrint, byField }: TableRow): boolean {
  const lines = [...byField.values()].map(({ cell }) => firstLine(cell));
  if (!isPrint || lines.some(isLower)) return false;
  return lines.length >= FEWEST_BEGINNINGS || lines.some((line) => line?.follows === "blank");
}

/** How each cell of a row stands to `open`, the rows of the action so far. */
export function standingsOf(row: TableRow, open: readonly TableRow[]): Standings {
  if (beginsRow(row)) return { rest: new Set(), own: new Set(row.byField.keys()) };
  const standings: Standings = { rest: new Set(), own: new Set() };
  for (const [field, { cell }] of row.byField) {
    const above = open.flatMap(({ byField }) => byField.get(field)?.cell ?? []);
    standings[standingOf(cell, above)].add(field);
  }
  return standings;
}

/** Fields whose cells are sentences: the rest of a row goes on in them without a mark, even in capitals. */
const SENTENCES: readonly RowKey[] = ["action", "benefits", "indicator", "activity"];

/** Of a row known to be a rest: what stands unmarked below a sentence without its full stop is the rest of that. */
export function restOfRow(row: TableRow, { rest, own }: Standings, open: readonly TableRow[]): Standings {
  const goesOn = [...own].filter((field) => {
    const above = open.flatMap(({ byField }) => byField.get(field)?.cell.lines ?? []).at(-1);
    const begin = row.byField.get(field)?.cell.lines[0];
    return SENTENCES.includes(field) && above && !begin?.follows && !isMarked(begin) && !/[.;:]\s*$/.test(above.text);
  });
  return { rest: new Set([...rest, ...goesOn]), own: new Set([...own].filter((field) => !goesOn.includes(field))) };
}

/** Whether a row is the rest of the rows before it, and not a row of its own. */
export function isRest(row: TableRow, { rest, own }: Standings): boolean {
  const name = row.byField.get("action");
  const others = [...rest].filter((field) => field !== "action").length;
  const ownOthers = [...own].filter((field) => field !== "action").length;
  if (!name) return rest.size > 0 && (row.isPrint || own.size === 0 || rest.size >= own.size);
  if (rest.has("action")) return row.isPrint || others >= ownOthers;
  return others >= 2 && ownOthers === 0;
}

/** One cell of two: the rest of a text is joined to it, something of its own stands below it. */
function joinCell(above: JoinedCell | undefined, below: JoinedCell, standing: Standing): JoinedCell {
  if (!above) return below;
  const [lines, more] = [above.cell.lines, below.cell.lines];
  const [last, first] = [lines.at(-1), more[0]];
  const joined =
    standing === "rest" && last && first
      ? [...lines.slice(0, -1), { ...last, text: joinLines(last.text, first.text) }, ...more.slice(1)]
      : [...lines, ...more];
  return { cell: { ...above.cell, lines: joined }, sources: [...above.sources, ...below.sources] };
}

/** The row with another's cells in its own. */
function absorb(row: TableRow, other: TableRow, fields: readonly RowKey[], standing: Standing): TableRow {
  const byField = new Map(row.byField);
  for (const field of fields) {
    const cell = other.byField.get(field);
    if (cell) byField.set(field, joinCell(byField.get(field), cell, standing));
  }
  return { ...row, byField };
}

/** The row with what else another holds, beside what it holds. */
const beside = (row: TableRow, other: TableRow): TableRow => ({
  ...row,
  all: [...row.all, ...other.all],
  others: [...row.others, ...other.others],
});

/** The rows with one that goes on: the rest of a text joins it wherever it stands, what is its own joins the last row. */
export function joinRest(rows: readonly TableRow[], row: TableRow, { rest, own }: Standings): TableRow[] {
  const joined = rows.map((above, at) => {
    const isLastWith = (field: RowKey) =>
      above.byField.has(field) && !rows.slice(at + 1).some(({ byField }) => byField.has(field));
    return absorb(above, row, [...rest].filter(isLastWith), "rest");
  });
  const last = absorb(joined.at(-1)!, row, [...own], "own");
  return [...joined.slice(0, -1), beside(last, row)];
}

/** The rest of a row of a matrix, joined: the row, and the cells of levels that go on, old and new. */
export interface Torn {
  row: TableRow;
  levels: [SourceCell, SourceCell][];
}

function joinedTo(first: SourceCell, cell: SourceCell): SourceCell {
  const sources = [...(first.sources ?? [first]), cell];
  return { ...first, lines: [...first.lines, ...cell.lines], sources };
}

/**
 * The row above with the rest that the page's end cut off it; null where the row is one of its own: it begins in the middle of a text,
 * and all of it goes on texts above. `levelAt`: the cell that a column named a level by.
 */
export function joinTorn(
  above: TableRow,
  row: TableRow,
  levelAt: (column: number) => SourceCell | undefined,
): Torn | null {
  const begins = row.all.some((cell) => /^\s*\p{Ll}/u.test(textOf(cell)));
  const isText = row.all.every((cell) => /\p{L}/u.test(textOf(cell)));
  if (!begins || !isText) return null;
  const byField = new Map(above.byField);
  const others = [...above.others];
  const levels: Torn["levels"] = [];
  for (const cell of row.all) {
    const key = [...row.byField].find(([, { sources }]) => sources.includes(cell))?.[0];
    const field = key && byField.get(key);
    const aside = others.findIndex(({ column }) => column === cell.column);
    const level = levelAt(cell.column);
    if (!field && aside < 0 && !level) return null;
    if (field) {
      const joined = joinedTo(field.cell, cell);
      byField.set(key, { cell: joined, sources: joined.sources! });
    } else if (aside >= 0) others[aside] = joinedTo(others[aside]!, cell);
    if (level) levels.push([level, joinedTo(level, cell)]);
  }
  return { row: { ...above, byField, others }, levels };
}

/** All rows as one, each column's lines below each other. */
export function mergeRows(rows: readonly TableRow[]): TableRow {
  const [first, ...more] = rows;
  if (!first) throw new Error("no rows to merge");
  return more.reduce((merged, row) => beside(absorb(merged, row, [...row.byField.keys()], "own"), row), first);
}

/**
 * Whether the rows of an action are its lines of print and no rows of their own: they are lists by marks, or texts began in the
 * middle of others (`isMixed`).
 */
export function arePrintLines(rows: readonly TableRow[], isMixed: boolean): boolean {
  const isPrint = rows.every((row) => row.isPrint) && rows.length > 1;
  return (
    isPrint &&
    (isMixed || rows.some(({ byField }) => [...byField.values()].some(({ cell }) => isMarked(cell.lines[0]))))
  );
}
