/** For which years a plan is: by its framework's rule, from titles, headings and the years of its columns. */
import type { PlanPeriod } from "../model/plan.ts";
import type { Framework, Terms } from "./framework.ts";

/**
 * Terms of office of mayors and governors: three years until 2003 (Acto Legislativo 02 of 2002), four since, each beginning on 1 January.
 */
const OFFICE_TERMS: readonly Terms[] = [
  { from: 1998, years: 3 },
  { from: 2004, years: 4 },
];
const EARLIEST = 1998;
const LATEST = 2040;

/** The term that a year falls in; null for one before them all. */
export function termOf(year: number, terms: readonly Terms[] = OFFICE_TERMS): PlanPeriod | null {
  const own = terms.findLast(({ from }) => from <= year);
  if (!own) return null;
  const start = year - ((year - own.from) % own.years);
  return { start, end: start + own.years - 1 };
}

const RANGE = /(?<!\d)((?:19|20)\d\d)\s*(?:[-–—/]|al?|y|hasta)\s*((?:19|20)\d\d)(?!\d)/giu;
const YEAR = /(?<![\d.,$])((?:19|20)\d\d)(?![\d.,]\d|\d)/gu;
/** A date, an act or a norm names a year that is none of the plan's: "Ley 152 de 1994", "Decreto 612 del 4 de abril de 2018". */
const CITED =
  /\b(?:ley|decreto|resoluci[oó]n|acuerdo|ordenanza|conpes|circular|acta)\b[^;]{0,60}?(?:19|20)\d\d(?!\d|\s+del?\s)|\bversi[oó]n\b.{0,40}/giu;
/** A day is when a form was made or approved; one up to which a report goes is of the plan's years. */
const DAY =
  /(?<!\bcorte\D{0,12})\b(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}\s+de\s+\p{L}{3,10}\s+(?:de|del)\s+(?:19|20)\d\d)\b/giu;
const LONGEST_TERM = 12;

const isPlausible = (year: number): boolean => year >= EARLIEST && year <= LATEST;

function rangesIn(text: string): PlanPeriod[] {
  return [...text.matchAll(RANGE)]
    .map(([, start, end]) => ({ start: Number(start), end: Number(end) }))
    .filter(({ start, end }) => isPlausible(start) && end > start && end - start < LONGEST_TERM);
}

function yearsIn(text: string): number[] {
  return [...text.replace(CITED, " ").replace(DAY, " ").matchAll(YEAR)]
    .map(([, year]) => Number(year))
    .filter(isPlausible);
}

const first = <Found>(texts: readonly string[], find: (text: string) => readonly Found[]): Found | null =>
  texts.flatMap(find)[0] ?? null;

const single = (year: number | null | undefined): PlanPeriod | null => (year ? { start: year, end: year } : null);

/** Of several years the one that stands alone, else none. */
function onlyOf(years: readonly number[]): number | null {
  const [only, ...more] = new Set(years);
  return only !== undefined && more.length === 0 ? only : null;
}

/** From the first of the years that columns name to the last; null where that is no term. */
function spanOf(columns: readonly number[]): PlanPeriod | null {
  const [start, end] = [Math.min(...columns), Math.max(...columns)];
  return columns.length > 1 && end - start < LONGEST_TERM ? { start, end } : null;
}

/** The term of a plan: as a title prints it, else the one in which the years of its columns lie, else the one of a title's year. */
function termPeriod(
  texts: readonly string[],
  columns: readonly number[],
  terms: readonly Terms[] | undefined,
): PlanPeriod | null {
  const printed = first(texts, rangesIn);
  if (printed) return printed;
  const [earliest, latest] = [Math.min(...columns), Math.max(...columns)];
  const inColumns = columns.length > 0 ? termOf(latest, terms) : null;
  if (inColumns && latest - earliest <= inColumns.end - inColumns.start) return inColumns;
  const year = first(texts, yearsIn);
  return year ? termOf(year, terms) : null;
}

function yearPeriod(texts: readonly string[], columns: readonly number[]): PlanPeriod | null {
  for (const text of texts) {
    // "Plan de acción 2025 del plan de desarrollo 2024-2027": the year beside the term.
    const [year] = yearsIn(text.replace(RANGE, " "));
    if (year) return single(year);
  }
  return single(onlyOf(columns)) ?? first(texts, rangesIn) ?? spanOf(columns);
}

/**
 * `texts`: what heads the document, the most telling first; names of sheets and file last. `columns`: years that columns of targets name.
 * Null where nothing says it.
 */
export function periodOf(
  { period }: Framework,
  texts: readonly string[],
  columns: readonly number[] = [],
): PlanPeriod | null {
  switch (period.kind) {
    case "fixed":
      return { start: period.start, end: period.end };
    case "term":
      return termPeriod(texts, columns, period.terms);
    case "year":
      return yearPeriod(texts, columns);
    case "printed":
      return first(texts, rangesIn) ?? single(first(texts, yearsIn)) ?? single(onlyOf(columns)) ?? spanOf(columns);
  }
}
