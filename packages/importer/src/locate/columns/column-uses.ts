/**
 * What each column of a document's tables was read as, or seems to hold where none was a plan: for a person who corrects it. Takes
 * what was located; gives the columns of one table of each heading, in their order.
 */
import { COLUMNS, fold, groupBy, type Place, perObject } from "@cotejo/core";
import { columnsUnder, columnsWithin, visibleRows } from "../../grid/rows.ts";
import { type Block, flatTextOf, type Grid, type SourceCell } from "../../read/source-document.ts";
import type { HeadingRole } from "../headings/heading-role.ts";
import { headingByShape } from "../headings/heading-rows.ts";
import type { MappedField } from "../headings/mapping.ts";
import type { Vocabulary } from "../headings/vocabulary.ts";
import { fieldsOfColumns, headingsOf, type PlanTable } from "../plan-table.ts";
import { SAID_BY_HEADING, suggestMapping } from "./suggest-mapping.ts";

export interface ColumnUse {
  /** As printed; of a heading in several rows all of it. */
  heading: string;
  place: Place;
  /** Null where it fills no field. */
  field: MappedField | null;
  /** From 0 to 1 for a suggestion; null where the file was read so. */
  confidence: number | null;
  /** Why it is suggested, in Spanish. */
  reason: string | null;
  /** What its first cells say. */
  samples: string[];
}

const MOST_SAMPLES = 3;
const LONGEST_SAMPLE = 120;

const MOST_LOOKED_AT = 50;

/** The visible cells of each column of a grid. */
const columnsOf = perObject((grid: Grid) => columnsWithin(grid, 0));

function samplesOf(grid: Grid, columns: readonly number[], firstRow: number): string[] {
  const below = columns.flatMap((column) => {
    const cells = columnsOf(grid).get(column) ?? [];
    const from = cells.findIndex(({ row }) => row >= firstRow);
    return from < 0 ? [] : cells.slice(from, from + MOST_LOOKED_AT);
  });
  const looked = below.sort((a, b) => a.row - b.row || a.column - b.column).slice(0, MOST_LOOKED_AT);
  const texts = [...new Set(looked.map((cell) => flatTextOf(cell)))];
  return texts
    .slice(0, MOST_SAMPLES)
    .map((text) => (text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text));
}

function usesOfTable(table: PlanTable): ColumnUse[] {
  const fields = fieldsOfColumns(table.columns);
  return headingsOf(table).flatMap((column) => {
    const { heading, cells } = column;
    const cell = cells.at(-1);
    if (!cell) return [];
    const columns = columnsUnder(column);
    const field = columns.map((one) => fields.get(one)).find((found) => found !== undefined) ?? null;
    const samples = samplesOf(table.grid, columns, table.firstRow);
    return [{ heading, place: cell.place, field, confidence: null, reason: null, samples }];
  });
}

/** What a heading says by the words of matrices, where the table as a whole is none. */
function fieldOfRole({ role, scope, years }: HeadingRole): MappedField | null {
  if (role === "target" || role === "year") return years.length === 1 ? `target:${years[0]!}` : "target";
  if (role === "indicator" && scope === "resultado") return "result.indicator";
  if (role === "group") return "level";
  return COLUMNS.find(({ key }) => key === role)?.key ?? null;
}
/** Of headings by their words alone. */
const BY_WORDS = 0.6;

/** Of a table that was not read: what its columns seem to hold. */
function suggestedUses(grid: Grid, { heading: match, role }: Vocabulary): ColumnUse[] {
  const headings = headingByShape(visibleRows(grid)) ?? [];
  const suggestions = new Map(suggestMapping(grid, match).map((suggestion) => [suggestion.cell, suggestion]));
  return headings.map((cell: SourceCell): ColumnUse => {
    const found = suggestions.get(cell);
    const byWords = fieldOfRole(role(flatTextOf(cell)));
    return {
      heading: flatTextOf(cell),
      place: cell.place,
      field: found?.field ?? byWords,
      confidence: found?.confidence ?? (byWords ? BY_WORDS : 0),
      reason: found?.reason ?? (byWords ? SAID_BY_HEADING : null),
      samples: samplesOf(grid, [cell.column], cell.row + 1),
    };
  });
}

/** The grid that a person would map: the one with most suggestions, the largest of equals. */
function suggestedTable(blocks: readonly Block[], vocabulary: Vocabulary): ColumnUse[] {
  const uses = blocks
    .filter((block) => block.kind === "grid")
    .map((grid) => ({ columns: suggestedUses(grid, vocabulary), cells: grid.cells.length }));
  const known = (columns: readonly ColumnUse[]) => columns.filter(({ field }) => field !== null).length;
  const [best] = uses.sort((a, b) => known(b.columns) - known(a.columns) || b.cells - a.cells);
  return best?.columns ?? [];
}

export function columnUses(
  tables: readonly PlanTable[],
  blocks: readonly Block[],
  vocabulary: Vocabulary,
): ColumnUse[] {
  const read = tables.flatMap(usesOfTable);
  const uses = read.length > 0 ? read : suggestedTable(blocks, vocabulary);
  return [...groupBy(uses, ({ heading }) => fold(heading)).values()].map(([first]) => first!);
}
