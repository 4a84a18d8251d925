/** What a sheet tells of by its name: "Plan 2025", "Seguimiento T1 2025", where its targets are not those of the whole term. */
import { findConcepts, labelWords, MEASUREMENT_WORDS } from "@cotejo/core";
import { periodIn } from "../../locate/columns/follow-up-columns.ts";
import { columnOf, headingsOf, type PlanTable } from "../../locate/plan-table.ts";

const TERM = { term: MEASUREMENT_WORDS.term };

/** Null for a sheet of no period or several, or one whose columns say of which years their targets are. */
export function periodOfSheet(table: PlanTable): string | null {
  const { grid, columns } = table;
  const target = columnOf(columns, "target");
  const heading = headingsOf(table).find(({ column }) => column === target)?.heading ?? "";
  const isOfTerm = findConcepts(labelWords(heading), TERM).size > 0;
  return columns.yearly.length > 0 || isOfTerm || grid.name === null ? null : periodIn(grid.name);
}
