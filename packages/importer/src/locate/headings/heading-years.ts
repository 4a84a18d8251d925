/** Years that headings name without saying them: "Meta año 1" of the term 2024–2027, "Meta 24". */
import { fold, groupBy } from "@cotejo/core";
import type { RoledColumn } from "./matrix-heading.ts";

export interface Term {
  from: number;
  to: number;
}

const TERM = /\b(20\d\d)\s*(?:-|–|—|a|al|\/)\s*(20\d\d)\b/i;
/** A government's term is of four years; older ones were of three. */
const LONGEST_TERM = 6;

/** The term that texts name first ("2024-2027"), or null. */
export function governmentTermOf(texts: readonly string[]): Term | null {
  for (const text of texts) {
    const [, from, to] = TERM.exec(text) ?? [];
    const term = { from: Number(from), to: Number(to) };
    if (term.to > term.from && term.to - term.from < LONGEST_TERM) return term;
  }
  return null;
}

const YEAR_OF_TERM = /\bano ([1-6])\b/;
const SHORT_YEAR = /^(.*\D) ?((?:1|2|3)\d)$/;
/** What stands before a year: "Vigencia 24", and not "Comuna 10". */
const YEAR_STEM = /^(?:ano|vigencia|prog\w*|fisic[oa])\b/;
/** Columns of one series at least: fewer numbers may be anything. */
const FEWEST_OF_SERIES = 3;

/** Numbers of two digits that go on by one under the same words. */
function shortYears(columns: readonly RoledColumn[]): Map<RoledColumn, number> {
  const found = columns.flatMap((column) => {
    const [, stem, digits] = SHORT_YEAR.exec(fold(column.heading)) ?? [];
    const isOfTime = column.role.role === "target" || YEAR_STEM.test(stem ?? "");
    return stem && digits && isOfTime && column.role.years.length === 0
      ? [{ column, stem, year: 2000 + Number(digits) }]
      : [];
  });
  const series = [...groupBy(found, ({ stem }) => stem).values()].filter(
    (own) => own.length >= FEWEST_OF_SERIES && own.every(({ year }, at) => at === 0 || year === own[at - 1]!.year + 1),
  );
  return new Map(series.flat().map(({ column, year }) => [column, year]));
}

/** The columns with the years that they mean. */
export function withYears(columns: readonly RoledColumn[], term: Term | null): RoledColumn[] {
  const short = shortYears(columns);
  return columns.map((column) => {
    const ordinal = column.role.years.length === 0 ? YEAR_OF_TERM.exec(fold(column.heading))?.[1] : undefined;
    const year = short.get(column) ?? (term && ordinal ? term.from + Number(ordinal) - 1 : null);
    if (year === null) return column;
    const isBare = column.role.role === "aside" || column.role.role === "time";
    return { ...column, role: { ...column.role, role: isBare ? "year" : column.role.role, years: [year] } };
  });
}
