/**
 * A row a year, or a row a cut-off: the columns that say of each row when it is of, and whether the same indicators come back in them.
 * Takes the columns of a matrix and the cells below; gives them with what belongs to the rows' periods.
 */
import { findConcepts, groupBy, labelWords, MEASUREMENT_WORDS, remember } from "@cotejo/core";
import { isNearlyAll } from "../../grid/profile.ts";
import type { Columns } from "../../grid/rows.ts";
import { flatTextOf, type SourceCell } from "../../read/source-document.ts";
import type { HeadingColumn } from "../headings/heading-rows.ts";
import type { RoledColumn } from "../headings/matrix-heading.ts";
import { columnOf, type PlanColumns, type RowPeriods } from "../plan-table.ts";
import { yearOfName } from "../sheet-year.ts";
import { amountColumns } from "./amount-columns.ts";
import { followUpColumns } from "./follow-up-columns.ts";
import { sharesIndicators, textsByRow, wordingColumns } from "./row-texts.ts";

/** A catalogue each: a matcher is made once of a catalogue that stays. */
const CONCEPTS = {
  year: { year: MEASUREMENT_WORDS.year },
  part: { part: MEASUREMENT_WORDS.part },
  term: { term: MEASUREMENT_WORDS.term },
  mark: { mark: MEASUREMENT_WORDS.mark },
};
const isYear = (text: string): boolean => /^(?:(?:ano|año|vigencia) )?20\d\d$/i.test(text);
/** Longer texts speak of something; their words are not looked at. */
const LONGEST_PERIOD = 30;
const isPart = remember(
  (text: string): boolean =>
    text.length <= LONGEST_PERIOD &&
    (/^(?:[IV]{1,3}|[1-4]|[TQS][1-4])$/i.test(text) || findConcepts(labelWords(text), CONCEPTS.part).size > 0),
);
/** Fewer periods are none to tell rows apart by. */
const FEWEST_PERIODS = 2;
const SHARE_OF_REPEATED = 0.5;

const names = (heading: string, concept: "year" | "part" | "term"): boolean =>
  findConcepts(labelWords(heading), CONCEPTS[concept]).size > 0;

/** The column of a kind of period: its heading names it, and its cells are nothing else. */
function columnOfPeriods(
  headings: readonly HeadingColumn[],
  below: Columns,
  concept: "year" | "part",
  isPeriod: (text: string) => boolean,
): number | null {
  const found = headings.find(({ column, heading }) => {
    const cells = below.get(column) ?? [];
    return cells.length >= FEWEST_PERIODS && names(heading, concept) && isNearlyAll(cells, isPeriod);
  });
  return found?.column ?? null;
}

/** Whether most of what rows tell of comes back in another period. */
function comesBack(columns: PlanColumns, periods: readonly number[], below: Columns): boolean {
  const rows = [...new Set(periods.flatMap((column) => (below.get(column) ?? []).map(({ row }) => row)))];
  const wording = textsByRow([...wordingColumns(columns), ...(columns.of.get("id") ?? [])], below, rows);
  const period = textsByRow(periods, below, rows);
  const told = [...groupBy(rows, (row) => wording.get(row) ?? "").values()];
  const again = told.filter((own) => new Set(own.map((row) => period.get(row))).size >= FEWEST_PERIODS);
  return again.length > 0 && again.length >= told.length * SHARE_OF_REPEATED;
}

function findPeriods(
  columns: PlanColumns,
  headings: readonly HeadingColumn[],
  below: Columns,
  sheet: string | null,
): RowPeriods {
  const year = columnOfPeriods(headings, below, "year", isYear);
  const part = columnOfPeriods(headings, below, "part", isPart);
  const found = [year, part].filter((column) => column !== null);
  const ofSheet = year === null && part !== null ? yearOfName(sheet) : null;
  return { year, part, ofSheet, isRepeated: found.length > 0 && comesBack(columns, found, below) };
}

const MARK = /^[\p{L}\d][\p{L}\d ._/-]{0,15}$/u;

/** "M-12", "IP 3": letters and a number, under "ID", "Código" or the like. */
const isLettered = (text: string): boolean => /^\p{L}{1,6}[-_. ]?\d{1,5}$/u.test(text);
const marksRows = (heading: string): boolean => findConcepts(labelWords(heading).slice(0, 1), CONCEPTS.mark).size > 0;

/** The file's own mark of an indicator, which may come back with the same wording: of rows a year. */
function repeatedMark(columns: PlanColumns, headings: readonly RoledColumn[], below: Columns): number | null {
  const found = headings.find(({ column, heading, role }) => {
    const cells = below.get(column) ?? [];
    const isMark = role.role === "id" ? (text: string) => /\d/.test(text) && MARK.test(text) : isLettered;
    if (!(role.role === "id" || marksRows(heading)) || !isNearlyAll(cells, isMark)) return false;
    const wording = textsByRow(
      wordingColumns(columns),
      below,
      cells.map(({ row }) => row),
    );
    const marks = [...groupBy(cells, (cell) => flatTextOf(cell)).values()];
    const isOne = (own: readonly SourceCell[]) => new Set(own.map(({ row }) => wording.get(row))).size === 1;
    return marks.length > 1 && marks.filter(isOne).length >= marks.length * 0.9;
  });
  return found?.column ?? null;
}

/** The targets of a table that tells of periods: of the term, and of the row's own. */
function targetsOfRows(columns: PlanColumns, headings: readonly RoledColumn[]): Pick<PlanColumns, "of" | "rowTarget"> {
  const isTarget = ({ column, role }: RoledColumn) =>
    role.role === "target" && role.years.length === 0 && columnOf(columns, "description") !== column;
  const targets = headings.filter(isTarget);
  const term = targets.find(({ heading }) => names(heading, "term"))?.column;
  const own = targets.find(
    ({ heading, column }) => !names(heading, "term") && column !== columnOf(columns, "indicator"),
  );
  if (!own) return { of: columns.of, rowTarget: null };
  const { target: _, ...of } = Object.fromEntries(columns.of);
  return {
    of: new Map(Object.entries({ ...of, ...(term !== undefined && { target: [term] }) })) as PlanColumns["of"],
    rowTarget: own.column,
  };
}

/** The columns with those of rows' periods and of follow-up; of columns that a person names only the targets. `sheet`: its name. */
export function withPeriods<Given extends PlanColumns>(
  given: Given,
  all: readonly RoledColumn[],
  below: Columns,
  sheet: string | null,
): Given {
  const headings = all.filter(({ role }) => role.said === undefined);
  const mark = given.of.has("id") ? null : repeatedMark(given, headings, below);
  const columns: Given = mark === null ? given : { ...given, of: new Map([...given.of, ["id", [mark]]]) };
  const rowPeriods = findPeriods(columns, headings, below, sheet);
  const own = rowPeriods.isRepeated ? targetsOfRows(columns, all) : { of: columns.of, rowTarget: null };
  const isPeriod = (used: readonly number[]) =>
    used.some((column) => column === rowPeriods.year || column === rowPeriods.part);
  const used = new Set([
    ...[...own.of.values()].flat(),
    ...columns.levels,
    ...columns.yearly.map(({ column }) => column),
  ]);
  const free = headings.filter(({ column }) => !used.has(column) && column !== own.rowTarget);
  const hasRows = rowPeriods.year !== null || rowPeriods.part !== null;
  const followUp = followUpColumns(free, below, sheet, hasRows);
  const rest = free.filter(({ column }) => !followUp.some((one) => one.column === column) && !isPeriod([column]));
  const amounts = amountColumns(rest, below, rowPeriods.year !== null);
  const isTold =
    own.rowTarget !== null ||
    followUp.some(({ period }) => period === null) ||
    amounts.some(({ year }) => year === null);
  // What tells of which period values are is no time in which something is done.
  const of = new Map([...own.of].filter(([, some]) => !(rowPeriods.isRepeated && isTold && isPeriod(some))));
  return {
    ...columns,
    of,
    rowTarget: own.rowTarget,
    rowPeriods,
    followUp,
    amounts,
    sharesIndicators: sharesIndicators(columns, below),
  };
}
