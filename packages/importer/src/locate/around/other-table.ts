/** What a table is that is no plan: a budget, a map of risks. Takes a grid; gives its name and where its heading stands, or null. */
import { createTermMatcher, OTHER_TABLES, words } from "@cotejo/core";
import { visibleRows } from "../../grid/rows.ts";
import { type Grid, type SourceCell, textOf } from "../../read/source-document.ts";
import { LAST_HEADING_ROW } from "../headings/heading-rows.ts";

const FEWEST_COLUMNS = 3;
const LONGEST_HEADING = 80;

const findTerms = createTermMatcher(OTHER_TABLES.flatMap(({ all }) => all.flat()));

export function findOtherTable(grid: Grid): { name: string; cell: SourceCell } | null {
  for (const [row, cells] of visibleRows(grid)) {
    if (row > LAST_HEADING_ROW || cells.length < FEWEST_COLUMNS) continue;
    const headings = cells.map(textOf).filter((text) => text.length <= LONGEST_HEADING);
    const found = new Set(headings.flatMap((heading) => [...findTerms(words(heading)).keys()]));
    const other = OTHER_TABLES.find(({ all }) => all.every((terms) => terms.some((term) => found.has(term))));
    if (other) return { name: other.name, cell: cells[0]! };
  }
  return null;
}
