/**
 * The stage locate: `SourceDocument` → the tables that are plans, their columns tied to fields, and whose plan it is.
 * Refuses nothing: a document without a plan table gives an empty list and a message that says what was found.
 */
import { type Message, type Result, TABLE_FIELDS, type TableField } from "@cotejo/core";
import { message } from "../messages/catalogue.ts";
import type { Grid, Paragraph, SourceCell, SourceDocument } from "../read/source-document.ts";
import { findHeading, type Heading, type HeadingColumn, recognisedHeadings } from "./find-heading.ts";
import { findSections, type Section } from "./find-sections.ts";
import { identifyOwner, type Owner } from "./identify-owner.ts";

export interface LocatedTable {
  grid: Grid;
  /** Null for a table that goes on under the heading of the one before it. */
  heading: Heading | null;
  /** Column of each field that the table has. */
  columns: ReadonlyMap<TableField, number>;
  firstRow: number;
}

export interface Located {
  file: string;
  tables: LocatedTable[];
  owner: Owner;
  /** What stands around the tables, for the title and whatever follows. */
  above: SourceCell[];
  paragraphs: Paragraph[];
  sections: Section[];
  /** Headings of the sections. */
  sectionHeadings: Paragraph[];
}

interface Choice {
  columns: Map<TableField, number>;
  unused: { column: HeadingColumn; kept: HeadingColumn | null }[];
}

/** Gives each field its best column; the first of equals. A table of activities alone has them as its actions. */
function chooseColumns(heading: Heading): Choice {
  const chosen = new Map<TableField, HeadingColumn>();
  const meant = (field: string) => heading.columns.filter(({ match }) => match?.meaning === field);
  for (const field of TABLE_FIELDS) {
    const [best] = meant(field).sort((a, b) => b.match!.confidence - a.match!.confidence || a.column - b.column);
    if (best) chosen.set(field, best);
  }
  const activity = chosen.get("activity");
  if (!chosen.has("action") && activity) {
    chosen.set("action", activity);
    chosen.delete("activity");
  }
  const used = new Set(chosen.values());
  const unused = heading.columns
    .filter((column) => !used.has(column) && column.match?.meaning !== "number")
    .map((column) => ({ column, kept: chosen.get(column.match?.meaning as TableField) ?? null }));
  return { columns: new Map([...chosen].map(([field, { column }]) => [field, column])), unused };
}

function describeUnused({ column, kept }: Choice["unused"][number], grid: Grid, lastRow: number): Message {
  const cells = grid.cells.filter((cell) => cell.column === column.column && cell.row > lastRow).length;
  const place = column.cells.at(-1)!.place;
  const { heading } = column;
  return kept
    ? message("column-repeated", place, { heading, kept: kept.heading, cells })
    : message("column-unknown", place, { heading, cells });
}

function describeHidden(grid: Grid, file: string): Message[] {
  const place = grid.cells[0]?.place ?? { file };
  const sheet = grid.isHidden ? [message("hidden-sheet", place, { sheet: grid.name ?? "" })] : [];
  return grid.hiddenRows.size > 0 ? [...sheet, message("hidden-rows", place, { rows: grid.hiddenRows.size })] : sheet;
}

/** A table of the same width right after a plan table, with no heading of its own, is its next page. */
function continues(grid: Grid, before: LocatedTable | undefined): before is LocatedTable {
  return (
    before !== undefined &&
    grid.name === null &&
    before.grid.name === null &&
    grid.columnCount === before.grid.columnCount &&
    grid.columnCount >= 5
  );
}

function locateTables(grids: readonly Grid[], file: string): Result<LocatedTable[]> {
  const tables: LocatedTable[] = [];
  const messages: Message[] = [];
  for (const grid of grids) {
    const heading = findHeading(grid);
    const before = tables.at(-1);
    if (heading) {
      const { columns, unused } = chooseColumns(heading);
      tables.push({ grid, heading, columns, firstRow: heading.lastRow + 1 });
      messages.push(
        ...describeHidden(grid, file),
        ...unused.map((column) => describeUnused(column, grid, heading.lastRow)),
      );
    } else if (continues(grid, before)) tables.push({ grid, heading: null, columns: before.columns, firstRow: 0 });
  }
  return { value: tables, messages };
}

export function locate(document: SourceDocument): Result<Located> {
  const grids = document.blocks.filter((block) => block.kind === "grid");
  const paragraphs = document.blocks.filter((block) => block.kind === "paragraph");
  const { value: tables, messages } = locateTables(grids, document.file);
  const above = tables.flatMap(({ grid, heading }) =>
    heading ? grid.cells.filter(({ row }) => row < heading.firstRow) : [],
  );
  const owner = identifyOwner(document.file, tables, above, paragraphs);
  const planGrids = new Set(tables.map(({ grid }) => grid));
  const { sections, headings } = findSections(document.blocks, (grid) => planGrids.has(grid));
  if (tables.length === 0) {
    const found = [...new Set(grids.flatMap(recognisedHeadings))]
      .slice(0, 8)
      .map((heading) => `«${heading}»`)
      .join(", ");
    messages.push(message("no-plan-table", { file: document.file }, { found: found || "ninguno" }));
  } else messages.push(...owner.messages);
  return {
    value: { file: document.file, tables, owner: owner.value, above, paragraphs, sections, sectionHeadings: headings },
    messages,
  };
}
