/** Files whose headings say nothing: their documents with "Columna A", "Columna B" … over the plan, and what a person says of those. */
import { fold, type Place } from "@cotejo/core";
import { columnsUnder } from "../../src/grid/rows.ts";
import type { Stages } from "../../src/import-document.ts";
import { addressOf, tableNames } from "../../src/locate/headings/column-address.ts";
import type { MappedField, Mapping } from "../../src/locate/headings/mapping.ts";
import { fieldsOfColumns, headingsOf, type PlanTable } from "../../src/locate/plan-table.ts";
import { columnLetters } from "../../src/read/column-letters.ts";
import { type Grid, plainLine, type SourceCell, type SourceDocument, textOf } from "../../src/read/source-document.ts";

/** Headings that are values as much as headings, which no field says: months of a schedule, the year or the cut-off of each row. */
function speakForThemselves(table: PlanTable): ReadonlySet<Place> {
  const { schedule, rowPeriods } = table.columns;
  const kept = [...schedule.map(({ column }) => column), rowPeriods.year, rowPeriods.part];
  const headings = headingsOf(table).filter(({ column }) => kept.includes(column));
  return new Set(headings.flatMap(({ cells }) => cells.map(({ place }) => place)));
}

/** The cells that head a plan's columns, with what to print instead and what their column holds. */
function headingCells(table: PlanTable): [Place, { label: string; field: MappedField | undefined }][] {
  const fields = fieldsOfColumns(table.columns);
  const kept = speakForThemselves(table);
  return headingsOf(table).flatMap((heading) => {
    const field = columnsUnder(heading).flatMap((one) => fields.get(one) ?? [])[0];
    return heading.cells.flatMap((cell, at) => {
      const isLowest = at === heading.cells.length - 1;
      const label = isLowest ? `Columna ${columnLetters(heading.column)}` : "Grupo";
      return kept.has(cell.place) ? [] : [[cell.place, { label, field: isLowest ? field : undefined }]];
    });
  });
}

/** Without its row: the column as a person calls it at first sight. */
const columnAddress = (table: string, cell: SourceCell): string => addressOf(table, cell).replace(/\d+$/, "");

/** A document that was read by its headings, without their words, and the columns that it was read by. */
export function withoutHeadings({ read, locate: { value } }: Stages): { document: SourceDocument; mapping: Mapping } {
  const names = tableNames(read.blocks);
  const headings = new Map(value.tables.flatMap(headingCells));
  const mapping = new Map<string, MappedField>();
  const renamed = (grid: Grid): Grid => {
    // A heading that comes back comes back as it is called now.
    const labels = new Map<string, string>();
    for (const cell of grid.cells) {
      const heading = headings.get(cell.place);
      if (heading?.field) mapping.set(columnAddress(names.get(grid)!, cell), heading.field);
      if (heading && !labels.has(fold(textOf(cell)))) labels.set(fold(textOf(cell)), heading.label);
    }
    const cells = grid.cells.map((cell) => {
      const label = headings.get(cell.place)?.label ?? labels.get(fold(textOf(cell)));
      return label === undefined ? cell : { ...cell, lines: [plainLine(label)] };
    });
    return { ...grid, cells };
  };
  const blocks = read.blocks.map((block) => (block.kind === "grid" ? renamed(block) : block));
  return { document: { ...read, blocks }, mapping };
}
