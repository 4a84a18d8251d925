/** Months that a heading tells without their names: numbers 1 to 12 under "Mes", or their initials in a row (E F M A M J J A S O N D). */
import { fold, MONTHS_IN_FULL, words } from "@cotejo/core";
import type { HeadingColumn } from "./heading-rows.ts";

const INITIALS = MONTHS_IN_FULL.map((name) => name[0]!);
const NUMBERS = MONTHS_IN_FULL.map((_, at) => String(at + 1));

const lowest = ({ parts }: HeadingColumn): string => fold(parts.at(-1) ?? "");
const isUnderMonths = ({ parts }: HeadingColumn): boolean =>
  parts.slice(0, -1).some((part) => words(part).some((word) => /^mes(?:es)?$/.test(word)));

/** Where a row of twelve labels begins; -1 where there is none. */
function runOf(printed: readonly string[], labels: readonly string[]): number {
  return printed.findIndex((_, at) => labels.every((label, k) => printed[at + k] === label));
}

/** The columns, with the names of the months in place of what stands for them. */
export function withMonthNames<Column extends HeadingColumn>(columns: readonly Column[]): readonly Column[] {
  if (columns.length < MONTHS_IN_FULL.length) return columns;
  const printed = columns.map(lowest);
  const [initials, numbers] = [runOf(printed, INITIALS), runOf(printed, NUMBERS)];
  const from = initials >= 0 ? initials : numbers >= 0 && isUnderMonths(columns[numbers]!) ? numbers : -1;
  if (from < 0) return columns;
  return columns.map((column, at) => {
    const name = MONTHS_IN_FULL[at - from];
    if (at < from || !name) return column;
    const parts = [...column.parts.slice(0, -1), name];
    return { ...column, parts, heading: parts.join(" ") };
  });
}
