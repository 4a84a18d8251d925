/**
 * The stage stitch: located tables → rows gathered by action. Tables that go on over pages are one; what merging, blanks and page ends
 * cut is whole again.
 */
import { fold } from "@cotejo/core";
import type { StageResult } from "../claims.ts";
import type { Located } from "../locate/locate.ts";
import { headingsOf, type PlanTable } from "../locate/plan-table.ts";
import { RowGatherer } from "./gather-rows.ts";
import type { GatheredTable } from "./row-group.ts";
import { cellsOfTable, tableRows } from "./table-rows.ts";

const headingTexts = (table: PlanTable): string[] => headingsOf(table).map(({ heading }) => fold(heading));
const layoutOf = (table: PlanTable): string =>
  headingsOf(table)
    .map(({ column, heading }) => `${column}:${fold(heading)}`)
    .join("|");

/** Under no heading, or in a text document under the same. */
function goesOnListed(before: PlanTable, table: PlanTable): boolean {
  if (!table.heading) return true;
  const [known, own] = [new Set(headingTexts(before)), new Set(headingTexts(table))];
  return table.grid.name === null && own.size === known.size && [...own].every((text) => known.has(text));
}

/** Of a text document another grid, of a sheet one whose headings were not printed again; in the same columns, under the same levels. */
function goesOnMeasured(before: PlanTable, table: PlanTable): boolean {
  const isSameLevel = before.outer.every((level, at) => table.outer[at]?.cell === level.cell);
  const isPage =
    table.grid.name === null ? table.grid !== before.grid : headingsOf(table).every(({ cells }) => cells.length === 0);
  return isPage && isSameLevel && layoutOf(before) === layoutOf(table);
}

/** Whether a table is the next page of the one before it; `first`: the first page of that. */
function goesOn(first: PlanTable, before: PlanTable, table: PlanTable): boolean {
  if (before.shape !== table.shape) return false;
  return table.shape === "listed" ? goesOnListed(first, table) : goesOnMeasured(before, table);
}

/** The row where the rows of a table end: those between a matrix and the next one of its sheet are looked at with it. */
function endOf(table: PlanTable, next: PlanTable | undefined): number {
  if (next?.grid !== table.grid) return Number.POSITIVE_INFINITY;
  return table.shape === "listed" ? (next.heading?.firstRow ?? table.endRow) : table.endRow;
}

export function stitch({ tables }: Located): StageResult<GatheredTable[]> {
  const gathered: { first: PlanTable; rows: RowGatherer }[] = [];
  for (const [at, table] of tables.entries()) {
    const [current, before] = [gathered.at(-1), tables[at - 1]];
    if (current && before && goesOn(current.first, before, table)) current.rows.goOn(table);
    else gathered.push({ first: table, rows: new RowGatherer(table) });
    const { rows } = gathered.at(-1)!;
    const { ofRows, leftOut } = cellsOfTable(table, endOf(table, tables[at + 1]));
    rows.aside.claim("outside", leftOut);
    rows.addAll(tableRows(table, ofRows));
  }
  const value = gathered.map(({ first, rows }) => rows.finish(first));
  return {
    value,
    messages: gathered.flatMap(({ rows }) => rows.aside.messages),
    claims: gathered.flatMap(({ rows }) => rows.aside.claims),
  };
}
