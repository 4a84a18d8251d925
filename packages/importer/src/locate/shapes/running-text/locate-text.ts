/** A plan that stands in the text and in no grid: a table that came as running text, a card of paragraphs an action. */
import { endsUnfinished, fold, hasListMark, joinLines, withoutListMark } from "@cotejo/core";
import type { Paragraph } from "../../../read/source-document.ts";
import { findSections } from "../../around/find-sections.ts";
import { findPageFurniture } from "../../around/page-furniture.ts";
import type { Vocabulary } from "../../headings/vocabulary.ts";
import { type PlanTable, tableOfRows } from "../../plan-table.ts";
import { findParagraphCards } from "../cards.ts";
import { findFlattenedTable } from "./find-region.ts";
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

/** The plan table among a document's lines, where no grid holds one; what the document lists before it tells its actions. */
function findFlattened(
  paragraphs: readonly Paragraph[],
  furniture: ReadonlySet<Paragraph>,
  vocabulary: Vocabulary,
): FlattenedTable | null {
  const region = findFlattenedTable(paragraphs, vocabulary);
  if (!region) return null;
  const before = paragraphs.slice(0, paragraphs.indexOf(region.lines[0] ?? region.headings[0]!));
  const { sections } = findSections(
    before.filter((paragraph) => !furniture.has(paragraph)),
    () => false,
    vocabulary,
  );
  const declared = sections.filter(({ key }) => key === "actionLines").flatMap((section) => section.paragraphs);
  const lines = region.lines.filter((line) => !furniture.has(line));
  return readFlattenedTable({ ...region, lines }, declaredLines(declared));
}

/** Furniture of a document: of a flattened table's cells, which repeat each other, only what stands outside it, too. */
export function furnitureOf(
  paragraphs: readonly Paragraph[],
  isFlattened: boolean,
  vocabulary: Vocabulary,
): Set<Paragraph> {
  const region = isFlattened ? findFlattenedTable(paragraphs, vocabulary) : null;
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
  tables: PlanTable[];
  flattened: FlattenedTable | null;
  /** Paragraphs that were an action's card. */
  cardParagraphs: ReadonlySet<Paragraph>;
}

export const NO_PLAN_IN_TEXT: LocatedText = { tables: [], flattened: null, cardParagraphs: new Set() };

/** Takes the paragraphs of a document without a plan's grid; gives the plan that they make, if they make one. */
export function locateText(
  paragraphs: readonly Paragraph[],
  furniture: ReadonlySet<Paragraph>,
  vocabulary: Vocabulary,
): LocatedText {
  const flattened = findFlattened(paragraphs, furniture, vocabulary);
  if (flattened) {
    const columns = flattened.columns.map((field, column) => ({
      field,
      heading: { column, columnSpan: 1, heading: field, parts: [field], cells: [] },
    }));
    return { ...NO_PLAN_IN_TEXT, tables: [tableOfRows(flattened.grid, columns)], flattened };
  }
  const body = paragraphs.filter((paragraph) => !furniture.has(paragraph));
  const cards = findParagraphCards(body, vocabulary.heading);
  if (!cards) return NO_PLAN_IN_TEXT;
  return { tables: [tableOfRows(cards.grid, cards.columns)], flattened: null, cardParagraphs: cards.paragraphs };
}
