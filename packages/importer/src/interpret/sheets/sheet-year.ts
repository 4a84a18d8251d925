/** The year that a sheet tells of: "Plan 2025", where its targets are not those of the whole term. */
import { findConcepts, labelWords, MEASUREMENT_WORDS } from "@cotejo/core";
import { columnOf, headingsOf, type PlanTable } from "../../locate/plan-table.ts";
import { yearOfName } from "../../locate/sheet-year.ts";

/** Null for a sheet of no year or several, or one whose columns say of which years their targets are. */
export function yearOfSheet({ grid, columns, ...table }: PlanTable): number | null {
  const target = columnOf(columns, "target");
  const heading = headingsOf({ grid, columns, ...table }).find(({ column }) => column === target)?.heading ?? "";
  const isOfTerm = findConcepts(labelWords(heading), { term: MEASUREMENT_WORDS.term }).size > 0;
  return columns.yearly.length === 0 && !isOfTerm ? yearOfName(grid.name) : null;
}
