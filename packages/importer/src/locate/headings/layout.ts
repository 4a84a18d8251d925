/**
 * Layouts: a person's mapping kept for the headings of a table. A later table with the same headings, in whatever order and however
 * spelled, is read by it. Takes a document and the layouts; gives the fields of the cells that are its own headings.
 */
import { fold, groupBy, isSameWord, type Place, words } from "@cotejo/core";
import type { SourceCell, SourceDocument } from "../../read/source-document.ts";
import { type HeadingColumn, headingRowsOf } from "./heading-rows.ts";
import type { MappedField } from "./mapping.ts";

/** Fields by heading as printed, of columns of one heading a list in their order; null for one that is read as the catalogues do. */
export type LayoutColumns = Readonly<Record<string, MappedField | null | readonly (MappedField | null)[]>>;

export interface Layout {
  /** As a person knows it: the file that it was made for. */
  name: string;
  columns: LayoutColumns;
}

export interface RecognisedLayout {
  layout: Layout;
  /** By the cells that head the columns in this document. */
  fields: ReadonlyMap<Place, MappedField>;
  /** The first of the headings. */
  cell: SourceCell;
}

/** Headings of fewer columns are those of many tables. */
const FEWEST_HEADINGS = 3;

/** The layout's heading that a printed one is, as the layout spells it; null for none. */
function knownAs(text: string, headings: readonly string[]): string | null {
  const [folded, own] = [fold(text), words(text)];
  const isMisspelt = (heading: string) => {
    const wanted = words(heading);
    return own.length === wanted.length && own.every((word, at) => isSameWord(word, wanted[at]!));
  };
  return headings.find((heading) => fold(heading) === folded) ?? headings.find(isMisspelt) ?? null;
}

type KnownRow = ReadonlyMap<string, readonly HeadingColumn[]>;

/** The columns of a row by the headings of a layout; null where one is none of them, or stands there another number of times. */
function knownRow(printed: readonly HeadingColumn[], { columns }: Layout): KnownRow | null {
  const headings = Object.keys(columns);
  const known = groupBy(printed, ({ heading }) => knownAs(heading, headings));
  const isOfLayout = [...known].every(([heading, own]) => {
    if (heading === null) return false;
    const fields = columns[heading]!;
    const isOnce = new Set(own.map((one) => fold(one.heading))).size === 1;
    return isOnce && (fields === null || typeof fields === "string" || fields.length === own.length);
  });
  return isOfLayout ? (known as KnownRow) : null;
}

function fieldsOf(rows: readonly KnownRow[], { columns }: Layout): Map<Place, MappedField> {
  const said = rows.flatMap((row) =>
    [...row].flatMap(([heading, own]) =>
      own.map(({ cells }, at) => {
        const fields = columns[heading]!;
        return [cells.at(-1)!.place, fields === null || typeof fields === "string" ? fields : fields[at]!] as const;
      }),
    ),
  );
  return new Map(said.flatMap(([place, field]) => (field === null ? [] : [[place, field]])));
}

/** Of tables that have the headings of a layout, all of them and no others in their rows; else null. */
function recognised(all: readonly (readonly HeadingColumn[])[], layout: Layout): RecognisedLayout | null {
  const rows = all.flatMap((printed) => knownRow(printed, layout) ?? []);
  const cell = rows[0]?.values().next().value?.[0]?.cells[0];
  const found = new Set(rows.flatMap((row) => [...row.keys()]));
  if (!cell || found.size < Object.keys(layout.columns).length) return null;
  return { layout, fields: fieldsOf(rows, layout), cell };
}

/** The layouts that tables of a document have; of several for the same headings the first. */
export function recogniseLayouts({ blocks }: SourceDocument, layouts: readonly Layout[]): RecognisedLayout[] {
  if (layouts.length === 0) return [];
  const printed = blocks
    .flatMap((block) => (block.kind === "grid" ? headingRowsOf(block) : []))
    .filter(({ length }) => length >= FEWEST_HEADINGS);
  const taken = new Set<SourceCell>();
  return layouts.flatMap((layout) => {
    const free = printed.filter((row) => !row.some(({ cells }) => taken.has(cells.at(-1)!)));
    const found = recognised(free, layout);
    if (found) for (const row of free) if (knownRow(row, layout)) for (const { cells } of row) taken.add(cells.at(-1)!);
    return found ?? [];
  });
}
