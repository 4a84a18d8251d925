/** Files whose headings say nothing: their documents with "Columna A", "Columna B" … over the plan, and what a person says of those. */
import type { Place } from "@cotejo/core";
import { columnLetters } from "../../src/grid/column-letters.ts";
import { columnsUnder } from "../../src/grid/rows.ts";
import type { Stages } from "../../src/import-document.ts";
import { addressOf, tableNames } from "../../src/locate/headings/column-address.ts";
import { type MappedField, type Mapping, mappingKey } from "../../src/locate/headings/mapping.ts";
import { fieldsOfColumns, headingsOf } from "../../src/locate/plan-table.ts";
import { type Grid, plainLine, type SourceCell, type SourceDocument } from "../../src/read/source-document.ts";

interface Blanked {
  document: SourceDocument;
  mapping: Mapping;
}

/** Without its row: the column as a person calls it at first sight. */
const columnAddress = (table: string, cell: SourceCell): string => addressOf(table, cell).replace(/\d+$/, "");

/** A document that was read by its headings, without their words. */
export function withoutHeadings({ read, locate: { value } }: Stages): Blanked {
  const names = tableNames(read.blocks);
  const texts = new Map<Place, string>();
  const said = new Map<Place, MappedField>();
  const mapping = new Map<string, MappedField>();
  for (const table of value.tables) {
    const fields = fieldsOfColumns(table.columns);
    for (const column of headingsOf(table)) {
      const field = columnsUnder(column).flatMap((one) => fields.get(one) ?? [])[0];
      const label = `Columna ${columnLetters(column.column)}`;
      for (const [at, cell] of column.cells.entries()) {
        const isLowest = at === column.cells.length - 1;
        for (const one of cell.sources ?? [cell]) texts.set(one.place, isLowest ? label : "Grupo");
        if (isLowest && field && !table.grid.isOfForms) said.set(cell.place, field);
        if (isLowest && field && table.grid.isOfForms) mapping.set(mappingKey(label), field);
      }
    }
  }
  const renamed = (grid: Grid): Grid => ({
    ...grid,
    cells: grid.cells.map((cell) => {
      const field = said.get(cell.place);
      if (field) mapping.set(columnAddress(names.get(grid)!, cell), field);
      const text = texts.get(cell.place);
      return text === undefined ? cell : { ...cell, lines: [plainLine(text)] };
    }),
  });
  const blocks = read.blocks.map((block) => (block.kind === "grid" ? renamed(block) : block));
  return { document: { ...read, blocks }, mapping };
}
