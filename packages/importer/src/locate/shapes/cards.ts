/**
 * Plans that give each action a card: labels with their values beside them ("Acción: | Divulgar"), an action a column, or
 * paragraphs ("Acción: Divulgar"). Takes a grid or paragraphs without a heading row; gives the same as a table of a row an action.
 */
import { runsOf, squeeze, TABLE_FIELDS, type TableField } from "@cotejo/core";
import { visibleRows } from "../../grid/rows.ts";
import {
  cellOfText,
  type Grid,
  type Paragraph,
  plainCell,
  plainGrid,
  type SourceCell,
  type SourceLine,
  textOf,
} from "../../read/source-document.ts";
import type { HeadingColumn } from "../headings/heading-rows.ts";
import { isTableField } from "../headings/mapping.ts";
import type { HeadingMatcher } from "../headings/match-heading.ts";

/** A label and what stands beside it. */
interface Entry {
  field: TableField;
  label: SourceCell;
  lines: SourceLine[];
  sources: SourceCell[];
}

export interface Cards {
  grid: Grid;
  columns: { field: TableField; heading: HeadingColumn }[];
}

/** A label says its field's own name. */
const SURE = 0.9;
/** Fewest fields of a card. */
const FEWEST_FIELDS = 3;

function fieldOf(text: string, match: HeadingMatcher): TableField | null {
  const found = match(squeeze(text).replace(/\s*(?:n[°ºo]\.?\s*)?\d{0,2}\s*[:.]?$/iu, ""));
  return found && found.confidence >= SURE && isTableField(found.meaning) ? found.meaning : null;
}

/** Entries of a row: each label with the cells up to the next one. */
function entriesOfRow(cells: readonly SourceCell[], match: HeadingMatcher): Entry[] {
  const entries: Entry[] = [];
  for (const cell of cells) {
    const field = fieldOf(textOf(cell), match);
    const last = entries.at(-1);
    if (field && last?.sources.length !== 0) entries.push({ field, label: cell, sources: [], lines: [] });
    else {
      last?.sources.push(cell);
      last?.lines.push(...cell.lines);
    }
  }
  return entries.filter(({ sources }) => sources.length > 0);
}

/** Cards from entries in their order: one begins where the field that begins the first comes back. */
function cutCards(entries: readonly Entry[]): Entry[][] {
  return runsOf(entries, (_, entry) => entry.field !== entries[0]!.field);
}

/** Labels down the first column, an action in each of the others. */
function transposed(rows: readonly SourceCell[][], match: HeadingMatcher): Entry[][] | null {
  const labelled = rows.flatMap(([label, ...values]) => {
    const field = label && fieldOf(textOf(label), match);
    return field && values.length > 0 ? [{ field, label, values }] : [];
  });
  const columns = new Set(labelled.flatMap(({ values }) => values.map(({ column }) => column)));
  const isOnce = new Set(labelled.map(({ field }) => field)).size === labelled.length;
  const labelsBeside = labelled.flatMap(({ values }) => values.filter((value) => fieldOf(textOf(value), match))).length;
  if (columns.size < 2 || !isOnce || labelsBeside > 1) return null;
  return [...columns].map((column) =>
    labelled.flatMap(({ field, label, values }) => {
      const own = values.find((value) => value.column === column);
      return own ? [{ field, label, lines: [...own.lines], sources: [own] }] : [];
    }),
  );
}

/** Each card names its action and says enough of it. */
function arePlan(cards: readonly Entry[][]): boolean {
  const fieldsOf = (card: readonly Entry[]) => new Set(card.map(({ field }) => field));
  return (
    cards.length > 0 &&
    cards.every((card) => fieldsOf(card).has("action")) &&
    cards.some((card) => fieldsOf(card).size >= FEWEST_FIELDS) &&
    cards.some((card) => ["indicator", "target", "activity"].some((field) => fieldsOf(card).has(field as TableField)))
  );
}

/** The cards as a grid of a row each. */
function asTable(cards: readonly Entry[][], name: string | null): Cards {
  const fields = TABLE_FIELDS.filter((field) => cards.some((card) => card.some((entry) => entry.field === field)));
  const cells = cards.flatMap((card, row) =>
    fields.flatMap((field, column): SourceCell[] => {
      const own = card.filter((entry) => entry.field === field);
      const [first] = own.flatMap(({ sources }) => sources);
      if (!first) return [];
      const lines = own.flatMap((entry) => entry.lines);
      const sources = own.flatMap((entry) => entry.sources);
      return [{ ...plainCell(row, column, lines, first.place), sources }];
    }),
  );
  const columns = fields.map((field, column) => {
    const labels = [...new Set(cards.flat().flatMap((entry) => (entry.field === field ? entry.label : [])))];
    const text = squeeze(textOf(labels[0]!));
    const heading = { column, columnSpan: 1, heading: text, parts: [text], cells: labels };
    return { field, heading };
  });
  return { grid: { ...plainGrid(cards.length, fields.length, cells), name }, columns };
}

/** The cards of a grid; null where it holds none. */
export function findCards(grid: Grid, match: HeadingMatcher): Cards | null {
  const rows = [...visibleRows(grid).values()];
  const beside = transposed(rows, match);
  if (beside && beside.length > 1 && arePlan(beside)) return asTable(beside, grid.name);
  const below = cutCards(rows.flatMap((cells) => entriesOfRow(cells, match)));
  return arePlan(below) ? asTable(below, grid.name) : null;
}

/** "Acción 1. Divulgar", "Meta: 4", "Actividades:" and lines below it. */
const LABELLED = /^\s*([^:.]{3,45}?)\s*(?:\d{1,2})?\s*(?::|(?<=\d)\.)\s*(.*)$/su;

/** The cards that paragraphs make, and the paragraphs that they take; null where they make none. */
export function findParagraphCards(
  paragraphs: readonly Paragraph[],
  match: HeadingMatcher,
): (Cards & { paragraphs: Set<Paragraph> }) | null {
  const entries: Entry[] = [];
  const taken = new Set<Paragraph>();
  for (const paragraph of paragraphs) {
    const [, label = "", rest = ""] = LABELLED.exec(paragraph.text) ?? [];
    const field = label ? fieldOf(label, match) : null;
    const value = field ? rest : paragraph.text;
    if (field) entries.push({ field, label: cellOfText(label, paragraph.place), sources: [], lines: [] });
    const entry = entries.at(-1);
    if (!entry) continue;
    taken.add(paragraph);
    if (value.trim() === "") continue;
    entry.sources.push(cellOfText(value, paragraph.place));
    entry.lines.push({ text: value, isListItem: paragraph.isListItem });
  }
  const cards = cutCards(entries.filter(({ sources }) => sources.length > 0));
  return arePlan(cards) && cards.length > 1 ? { ...asTable(cards, null), paragraphs: taken } : null;
}
