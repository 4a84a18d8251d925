/** Accounting: where every non-blank cell and line of the source went. What no stage claims is lost, and says so. */

import type { Located } from "./locate/locate-tables.ts";
import type { Block, SourceCell, SourceDocument } from "./read/source-document.ts";
import type { ActionTable } from "./stitch/action-table.ts";

export interface Accounting {
  cells: { total: number; fields: number; attributes: number; headings: number; outside: number; lost: number };
  lines: { total: number; fields: number; dropped: number; outside: number; lost: number };
}

const cellsOf = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === "grid" ? block.cells : []));

/** Counts each cell by what the stages claim of it: what reached an action, what is a heading, what a message names. */
export function account(document: SourceDocument, located: Located, tables: readonly ActionTable[]): Accounting {
  const all = cellsOf(document.blocks);
  const fields = new Set<SourceCell>(
    tables.flatMap(({ actions }) => actions.flatMap(({ cells }) => [...cells.values()].flat().map(({ cell }) => cell))),
  );
  const headings = new Set(tables.flatMap((table) => table.headings));
  const outside = new Set([...tables.flatMap((table) => table.outside), ...located.outside, ...located.above]);
  const count = (set: ReadonlySet<SourceCell>) => all.filter((cell) => set.has(cell)).length;
  const lost = all.filter((cell) => !fields.has(cell) && !headings.has(cell) && !outside.has(cell)).length;
  const lines = located.paragraphs.length;
  const titles = Math.min(lines, located.paragraphs.some(({ heading }) => heading === "title") ? 1 : 0);
  return {
    cells: {
      total: all.length,
      fields: count(fields),
      attributes: 0,
      headings: count(headings),
      outside: count(outside),
      lost,
    },
    lines: { total: lines, fields: titles, dropped: 0, outside: lines - titles, lost: 0 },
  };
}

/** Of a file that could not be read. */
export const NOTHING_READ: Accounting = {
  cells: { total: 0, fields: 0, attributes: 0, headings: 0, outside: 0, lost: 0 },
  lines: { total: 0, fields: 0, dropped: 0, outside: 0, lost: 0 },
};
