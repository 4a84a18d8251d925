/** A plan that stands in the text and in no grid: a table that came as running text, a card of paragraphs an action. */
import { endsUnfinished, fold, hasListMark, joinLines, withoutListMark } from "@cotejo/core";
import type { Paragraph } from "../../../read/source-document.ts";
import { findSections } from "../../around/find-sections.ts";
import { findPageFurniture } from "../../around/page-furniture.ts";
import type { Vocabulary } from "../../headings/vocabulary.ts";
import { type PlanTable, tableOfRows } from "../../plan-table.ts";
import { findParagraphCards } from "../cards/cards.ts";
import { findTables } from "../find-tables.ts";
import { type FlattenedRegion, findFlattenedTable } from "./find-region.ts";
import { type FlattenedTable, readFlattenedTable } from "./read-flattened.ts";

/** The lines of action that a document lists before its table: printed lines in, each item whole. */
function declaredLines(paragraphs: readonly Paragraph[]): string[] {
  const items: string[] = [];
  for (const { text, isListItem } of paragraphs) {
    const before = items.at(-1);
    const begins = isListItem || hasListMark(text) || /^\s*\p{Lu}/u.test(text);
    if (before !== undefined && (!begins || endsUnfinished(before))) items[items.length - 1] = joinLines(before, text);
    else items.push(withoutListMark(text));
  }
  return items.filter((text) => !/:\s*$/.test(text));
}

/** The table that a region's lines make; what the document lists before it tells its actions. */
function readRegion(
  region: FlattenedRegion,
  paragraphs: readonly Paragraph[],
  isBody: (paragraph: Paragraph) => boolean,
  vocabulary: Vocabulary,
): FlattenedTable {
  const before = paragraphs.slice(0, paragraphs.indexOf(region.lines[0] ?? region.headings[0]!));
  const { sections } = findSections(before.filter(isBody), () => false, vocabulary);
  const declared = sections.filter(({ key }) => key === "actionLines").flatMap((section) => section.paragraphs);
  return readFlattenedTable({ ...region, lines: region.lines.filter(isBody) }, declaredLines(declared));
}

/** Furniture of a document: of a flattened table's cells, which repeat each other, only what stands outside it, too. */
function furnitureOf(
  paragraphs: readonly Paragraph[],
  region: FlattenedRegion | null,
  vocabulary: Vocabulary,
): Set<Paragraph> {
  if (!region) return findPageFurniture(paragraphs, vocabulary);
  const inTable = new Set([...region.lines, ...region.headings]);
  const outside = findPageFurniture(
    paragraphs.filter((paragraph) => !inTable.has(paragraph)),
    vocabulary,
  );
  const texts = new Set([...outside].map(({ text }) => fold(text)).filter((text) => text !== ""));
  return new Set([...outside, ...region.lines.filter(({ text, startsPage }) => startsPage && texts.has(fold(text)))]);
}

export interface LocatedText {
  /** Letterheads, page numbers and the like. */
  furniture: Set<Paragraph>;
  tables: PlanTable[];
  flattened: FlattenedTable | null;
  /** Paragraphs that were an action's card. */
  cardParagraphs: ReadonlySet<Paragraph>;
}

/** `hasPlan`: a grid of the document holds the plan; else its paragraphs may. */
export function locateText(paragraphs: readonly Paragraph[], hasPlan: boolean, vocabulary: Vocabulary): LocatedText {
  const region = hasPlan ? null : findFlattenedTable(paragraphs, vocabulary);
  const furniture = furnitureOf(paragraphs, region, vocabulary);
  const isBody = (paragraph: Paragraph) => !furniture.has(paragraph);
  const none: LocatedText = { furniture, tables: [], flattened: null, cardParagraphs: new Set() };
  if (region) {
    const flattened = readRegion(region, paragraphs, isBody, vocabulary);
    const columns = flattened.columns.map((field, column) => ({
      field,
      heading: { column, columnSpan: 1, heading: field, parts: [field], cells: [] },
    }));
    return { ...none, tables: [tableOfRows(flattened.grid, columns)], flattened };
  }
  const cards = hasPlan ? null : findParagraphCards(paragraphs.filter(isBody), vocabulary);
  const { tables } = findTables(cards ? [cards.table] : [], "", vocabulary).value;
  return cards && tables.length > 0 ? { ...none, tables, cardParagraphs: cards.paragraphs } : none;
}
