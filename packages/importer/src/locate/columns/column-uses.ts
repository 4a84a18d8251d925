/**
 * What each column of a document's tables was read as, or seems to hold where none was a plan: for a person who corrects it. Takes
 * what was located; gives the columns of each sheet and table, in their order.
 */
import { COLUMNS, fold, groupBy, type Place, perObject } from "@cotejo/core";
import { columnsUnder, columnsWithin, visibleRows } from "../../grid/rows.ts";
import { type Block, flatTextOf, type Grid, type SourceCell } from "../../read/source-document.ts";
import { addressOf, isSameColumn, tableNames } from "../headings/column-address.ts";
import type { HeadingRole } from "../headings/heading-role.ts";
import { headingByShape } from "../headings/heading-rows.ts";
import type { LayoutColumns } from "../headings/layout.ts";
import { type MappedField, type Mapping, mappingKey } from "../headings/mapping.ts";
import type { Vocabulary } from "../headings/vocabulary.ts";
import { fieldsOfColumns, headingsOf, type PlanTable } from "../plan-table.ts";
import { SAID_BY_HEADING, suggestMapping } from "./suggest-mapping.ts";

export interface ColumnUse {
  /** What a mapping calls it: "Hoja1!D5", "tabla 2!C1"; of forms the label. */
  key: string;
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

/** The columns of a sheet, or of a table of a document without sheets. */
export interface TableUse {
  /** "Hoja1", "tabla 2". */
  table: string;
  isSheet: boolean;
  isHidden: boolean;
  /** The plan was read from it; else its columns are suggestions. */
  isRead: boolean;
  columns: ColumnUse[];
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

/** A use with the cell that heads the column in the document. */
interface PlacedUse extends ColumnUse {
  cell: SourceCell;
}

function usesOfTable(table: PlanTable): Omit<PlacedUse, "key">[] {
  const fields = fieldsOfColumns(table.columns);
  return headingsOf(table).flatMap((column) => {
    const { heading, cells } = column;
    const cell = cells.at(-1);
    if (!cell) return [];
    const columns = columnsUnder(column);
    const isLeft = columns.some((one) => table.columns.leftOut.has(one));
    const found = columns.map((one) => fields.get(one)).find((field) => field !== undefined) ?? null;
    const samples = samplesOf(table.grid, columns, table.firstRow);
    const field = isLeft ? "leaveOut" : found;
    return [{ heading, place: cell.place, field, confidence: null, reason: null, samples, cell }];
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

/** Of a table that was not read: what its columns seem to hold. `isLikely`: cells are looked at, too. */
function suggestedUses(grid: Grid, { heading: match, role }: Vocabulary, isLikely: boolean): Omit<PlacedUse, "key">[] {
  const headings = headingByShape(visibleRows(grid)) ?? [];
  const suggestions = new Map(
    (isLikely ? suggestMapping(grid, match) : []).map((suggestion) => [suggestion.cell, suggestion]),
  );
  return headings.map((cell: SourceCell) => {
    const found = suggestions.get(cell);
    const byWords = fieldOfRole(role(flatTextOf(cell), [cell]));
    return {
      heading: flatTextOf(cell),
      place: cell.place,
      field: found?.field ?? byWords,
      confidence: found?.confidence ?? (byWords ? BY_WORDS : 0),
      reason: found?.reason ?? (byWords ? SAID_BY_HEADING : null),
      samples: samplesOf(grid, [cell.column], cell.row + 1),
      cell,
    };
  });
}

const isKnown = ({ field }: ColumnUse): boolean => field !== null;
const isSame = (a: TableUse, b: TableUse): boolean =>
  a.columns.length === b.columns.length && a.columns.every(({ heading }, at) => heading === b.columns[at]!.heading);

/** By sheet and table, in the document's order: the columns that were read, and where a table was not, what they seem to hold. */
export function tableUses(tables: readonly PlanTable[], blocks: readonly Block[], vocabulary: Vocabulary): TableUse[] {
  const uses = tables.flatMap((table) =>
    usesOfTable(table).map((use) => ({ ...use, isLabel: table.grid.isOfForms === true })),
  );
  const sources = new Map(uses.map((use) => [use.cell.place, use]));
  const found = [...tableNames(blocks)].flatMap(([grid, table]): TableUse[] => {
    const read = grid.cells.flatMap((cell) => {
      const use = sources.get(cell.place);
      // A form is named by its labels, which come back.
      return use ? [{ ...use, key: use.isLabel ? use.heading : addressOf(table, cell) }] : [];
    });
    const own =
      read.length > 0
        ? read
        : suggestedUses(grid, vocabulary, tables.length === 0).map((use) => ({
            ...use,
            key: addressOf(table, use.cell),
          }));
    const columns = own.map(({ key, heading, place, field, confidence, reason, samples }) => {
      return { key, heading, place, field, confidence, reason, samples };
    });
    const { isHidden } = grid;
    return columns.length > 0
      ? [{ table, isSheet: grid.name !== null, isHidden, isRead: read.length > 0, columns }]
      : [];
  });
  // Pages of a text's table have one heading, and go on by it.
  return found.filter((one, at) => one.isSheet || !found.slice(0, at).some((before) => isSame(before, one)));
}

/** Each heading once: those that were read, else those of the table that a person would map, the one with most suggestions. */
export function columnUses(found: readonly TableUse[]): ColumnUse[] {
  const read = found.filter(({ isRead }) => isRead);
  const known = ({ columns }: TableUse) => columns.filter(isKnown).length;
  const [best] = [...found].sort((a, b) => known(b) - known(a) || b.columns.length - a.columns.length);
  const uses = read.length > 0 ? read.flatMap(({ columns }) => columns) : (best?.columns ?? []);
  return [...groupBy(uses, ({ heading }) => fold(heading)).values()].map(([first]) => first!);
}

/**
 * What to keep of a table that a person mapped, as the columns of a layout: all of its headings, with what they say by key or by heading;
 * what they say nothing of is read as the catalogues do.
 */
export function layoutColumns({ columns }: TableUse, mapping: Mapping): LayoutColumns {
  const byHeading = groupBy(columns, ({ heading }) => heading);
  const addressed = (key: string) => [...mapping].find(([name]) => isSameColumn(name, key))?.[1];
  const said = ({ key, heading }: ColumnUse, at: number) => {
    const fields = mapping.get(key) ?? addressed(key) ?? mapping.get(mappingKey(heading)) ?? null;
    return fields === null || typeof fields === "string" ? fields : (fields[at] ?? null);
  };
  return Object.fromEntries(
    [...byHeading].map(([heading, own]) => {
      const fields = own.map(said);
      return [heading, fields.length === 1 ? fields[0]! : fields];
    }),
  );
}
