/**
 * Layouts: a person's mapping kept for the headings of a table. A later file with the same headings, in whatever order and however
 * spelled, is read by it. Takes a document and the layouts; gives the mapping for its own headings.
 */
import { fold, isSameWord, words } from "@cotejo/core";
import { visibleRows } from "../../grid/rows.ts";
import type { Grid, SourceCell, SourceDocument } from "../../read/source-document.ts";
import { type HeadingColumn, LAST_HEADING_ROW, singleHeading, wholeHeading } from "./heading-rows.ts";
import type { MappedField, Mapping } from "./mapping.ts";

export interface Layout {
  /** As a person knows it: the file that it was made for. */
  name: string;
  /** Fields by heading as printed. */
  columns: Readonly<Record<string, MappedField>>;
}

export interface RecognisedLayout {
  layout: Layout;
  /** For the headings as this document prints them. */
  mapping: Mapping;
  /** The first of the headings. */
  cell: SourceCell;
}

/** Headings of fewer columns are those of many tables. */
const FEWEST_HEADINGS = 3;

/** What rows of a grid may head it, each as the headings that it would give. */
function headingsOf(grid: Grid): (readonly HeadingColumn[])[] {
  const rows = visibleRows(grid);
  return [...rows].flatMap(([row, cells]) => {
    if (row > LAST_HEADING_ROW || cells.length < FEWEST_HEADINGS) return [];
    const [single, whole] = [singleHeading(row, rows), wholeHeading(row, rows)];
    return whole.columns.length !== single.columns.length ? [whole.columns, single.columns] : [single.columns];
  });
}

/** The layout's heading that a printed one is, as the layout spells it; null for none. */
function knownAs(text: string, headings: readonly string[]): string | null {
  const [folded, own] = [fold(text), words(text)];
  const isMisspelt = (heading: string) => {
    const wanted = words(heading);
    return own.length === wanted.length && own.every((word, at) => isSameWord(word, wanted[at]!));
  };
  return headings.find((heading) => fold(heading) === folded) ?? headings.find(isMisspelt) ?? null;
}

/** Rows of headings that are all of a layout, each of another of its headings. */
function rowsOf(all: readonly (readonly HeadingColumn[])[], headings: readonly string[]): Map<HeadingColumn, string>[] {
  return all.flatMap((printed) => {
    const known = printed.map((one) => [one, knownAs(one.heading, headings)] as const);
    const texts = new Set(printed.map(({ heading }) => fold(heading)));
    const isOfLayout = known.every(([, heading]) => heading !== null);
    return isOfLayout && new Set(known.map(([, heading]) => heading)).size === texts.size
      ? [new Map(known.map(([one, heading]) => [one, heading!]))]
      : [];
  });
}

/** Of a document whose tables have the headings of a layout, all of them and no others in their rows; else null. */
function recognised(all: readonly (readonly HeadingColumn[])[], layout: Layout): RecognisedLayout | null {
  const { columns } = layout;
  const headings = Object.keys(columns);
  const rows = rowsOf(all, headings);
  const found = new Map(rows.flatMap((row) => [...row]));
  const cell = [...found.keys()][0]?.cells[0];
  if (!cell || new Set(found.values()).size < headings.length) return null;
  const mapping = new Map([...found].map(([one, heading]) => [fold(one.heading), columns[heading]!]));
  return { layout, mapping, cell };
}

export function recogniseLayout(document: SourceDocument, layouts: readonly Layout[]): RecognisedLayout | null {
  if (layouts.length === 0) return null;
  const printed = document.blocks.flatMap((block) => (block.kind === "grid" ? headingsOf(block) : []));
  for (const layout of layouts) {
    const found = recognised(printed, layout);
    if (found) return found;
  }
  return null;
}
