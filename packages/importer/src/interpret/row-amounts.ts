/**
 * Money programmed for an indicator, of each year and source, in pesos. A printed total is no source: it is checked against the sum of
 * them, and stands for itself where a row prints no others.
 */
import { type Amount, groupBy, type Message, readDigits, squeeze } from "@cotejo/core";
import type { AmountColumn } from "../locate/plan-table.ts";
import { message } from "../messages/catalogue.ts";
import { type SourceCell, textOf } from "../read/source-document.ts";
import type { GroupCells } from "./group-cells.ts";

/** Pesos by which a sum may miss its total: cents that were rounded. */
const ROUNDING = 1;

interface Printed extends Amount {
  column: AmountColumn;
  cell: SourceCell;
}

const pesosOf = (cell: SourceCell, scale: number): number | null => {
  const digits = readDigits(squeeze(textOf(cell).replace(/^\s*\$/, "")));
  return digits === null ? null : digits * scale;
};

function printedIn(cells: GroupCells, columns: readonly AmountColumn[], row: number, year: number | null): Printed[] {
  return columns.flatMap((column) => {
    const own = column.year ?? year;
    const found = own === null ? undefined : cells.at(`amount:${column.column}`, row);
    const value = found && pesosOf(found.cell, column.scale);
    if (!found || value === null || value === undefined || own === null) return [];
    return [{ column, cell: found.cell, year: own, source: column.source, value, place: found.cell.place }];
  });
}

/** What is programmed for a year, and what is said of its total. */
function settle(printed: readonly Printed[]): { amounts: Printed[]; used: Printed[]; messages: Message[] } {
  const sources = printed.filter(({ column }) => !column.isTotal);
  const totals = printed.filter(({ column }) => column.isTotal);
  const [total] = totals;
  if (sources.length === 0 || !total) return { amounts: [...printed], used: [...printed], messages: [] };
  const sum = sources.reduce((all, { value }) => all + value, 0);
  if (Math.abs(sum - total.value) <= ROUNDING * sources.length)
    return { amounts: sources, used: [...printed], messages: [] };
  const facts = { year: String(total.year), total: textOf(total.cell), sum: String(sum) };
  return { amounts: sources, used: sources, messages: [message("amounts-differ", total.cell.place, facts)] };
}

/** `rows`: of one indicator; `yearOf`: the year that a row says it is of. */
export function readAmounts(
  cells: GroupCells,
  columns: readonly AmountColumn[],
  rows: readonly number[],
  yearOf: (row: number) => number | null,
): { amounts: Amount[]; messages: Message[] } {
  const known = new Set<string>();
  const [amounts, messages]: [Amount[], Message[]] = [[], []];
  for (const row of rows) {
    for (const printed of groupBy(printedIn(cells, columns, row, yearOf(row)), ({ year }) => year).values()) {
      const settled = settle(printed.filter(({ year, source }) => !known.has(`${year} ${source}`)));
      for (const { column } of settled.used) {
        cells.take(`amount:${column.column}`, row);
        if (column.year === null) cells.take("year", row);
      }
      for (const { year, source, value, place } of settled.amounts) {
        known.add(`${year} ${source}`);
        amounts.push({ year, source, value, place });
      }
      messages.push(...settled.messages);
    }
  }
  return { amounts, messages };
}
