/**
 * Layouts: a person's mapping kept for the headings of a table. A later file with the same headings, in whatever order and however
 * spelled, is read by it. Takes a document and the layouts; gives the mapping for its own headings.
 */
import { fold, isSameWord, squeeze, words } from "@cotejo/core";
import { type Grid, type SourceCell, type SourceDocument, textOf } from "../read/source-document.ts";
import { visibleRows } from "./find-heading.ts";
import type { MappedField, Mapping } from "./mapping.ts";
import { headingFrom, LAST_HEADING_ROW } from "./matrix/heading-candidates.ts";
import type { RoleFinder } from "./matrix/heading-role.ts";

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

interface PrintedHeading {
  text: string;
  cells: readonly SourceCell[];
}

/** Headings of fewer columns are those of many tables. */
const FEWEST_HEADINGS = 3;

/** What rows of a grid may head it, each as the headings that it would give. */
function headingsOf(grid: Grid, roleOf: RoleFinder): PrintedHeading[][] {
  const rows = visibleRows(grid);
  return [...rows].flatMap(([row, cells]) => {
    if (row > LAST_HEADING_ROW || cells.length < FEWEST_HEADINGS) return [];
    const single = cells.map((cell) => ({ text: squeeze(textOf(cell)), cells: [cell] }));
    const several = headingFrom(row, rows, roleOf)?.columns.map(({ heading, cells: own }) => ({
      text: heading,
      cells: own,
    }));
    return several && several.length !== single.length ? [several, single] : [single];
  });
}

function isSameHeading(printed: string, known: string): boolean {
  if (fold(printed) === fold(known)) return true;
  const [own, wanted] = [words(printed), words(known)];
  return own.length === wanted.length && own.every((word, at) => isSameWord(word, wanted[at]!));
}

/** The mapping for printed headings that are those of a layout, all of them and no other; else null. */
function mappingFor(printed: readonly PrintedHeading[], { columns }: Layout): Mapping | null {
  const known = Object.entries(columns);
  const texts = [...new Set(printed.map(({ text }) => fold(text)))];
  if (texts.length !== new Set(known.map(([heading]) => fold(heading))).size) return null;
  const mapping = new Map<string, MappedField>();
  for (const text of texts) {
    const found =
      known.find(([heading]) => fold(heading) === text) ?? known.find(([heading]) => isSameHeading(text, heading));
    if (!found) return null;
    mapping.set(text, found[1]);
  }
  return mapping;
}

export function recogniseLayout(
  document: SourceDocument,
  layouts: readonly Layout[],
  roleOf: RoleFinder,
): RecognisedLayout | null {
  if (layouts.length === 0) return null;
  for (const grid of document.blocks) {
    if (grid.kind !== "grid") continue;
    for (const printed of headingsOf(grid, roleOf))
      for (const layout of layouts) {
        const mapping = mappingFor(printed, layout);
        if (mapping) return { layout, mapping, cell: printed[0]!.cells[0]! };
      }
  }
  return null;
}
