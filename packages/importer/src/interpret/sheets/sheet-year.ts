/** The year that a sheet tells of: "Plan 2025", where its targets are not those of the whole term. */
import { type Framework, findConcepts, labelWords } from "@cotejo/core";
import { columnOf, headingsOf, type PlanTable } from "../../locate/plan-table.ts";

/** Null for a sheet of no year or several, or one whose columns say of which years their targets are. */
export function yearOfSheet({ grid, columns, ...table }: PlanTable, { matrices }: Framework): number | null {
  const years = new Set((grid.name ?? "").match(/(?<!\d)20\d\d(?!\d)/g));
  const target = columnOf(columns, "target");
  const heading = headingsOf({ grid, columns, ...table }).find(({ column }) => column === target)?.heading ?? "";
  const isOfTerm = findConcepts(labelWords(heading), { term: matrices.concepts.term }).size > 0;
  return years.size === 1 && columns.yearly.length === 0 && !isOfTerm ? Number([...years][0]) : null;
}
