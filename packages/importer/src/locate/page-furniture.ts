/**
 * What a page carries beside its text: letterheads and feet that come back on other pages, page numbers, rules, the marks of trial
 * versions. Takes paragraphs in their order; those of a plan that merely repeat each other (a heading twice) are none.
 */
import { fold, words } from "@cotejo/core";
import type { Paragraph } from "../read/source-document.ts";
import { sectionNamed } from "./find-sections.ts";

const PAGE_NUMBER = /^(?:p[aá]g(?:ina)?\.?\s*)?[\s,.;:·•|_–—-]*\d{1,4}(?:\s*(?:de|\/)\s*\d{1,4})?[\s,.;:·•|_–—-]*$/i;
const TRIAL_MARK =
  /^(?:un ?registered(?: version)?|evaluation (?:copy|version|only)|trial version|created with .{3,60}|demo version)$/;
const LONGEST = 20;

const isMark = ({ text }: Paragraph): boolean =>
  !/[\p{L}\d]/u.test(text) || PAGE_NUMBER.test(text.trim()) || TRIAL_MARK.test(fold(text));

/** Short lines that come back, and are no heading of a section. */
function repeatedTexts(paragraphs: readonly Paragraph[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text, isListItem } of paragraphs) {
    const key = fold(text);
    if (isListItem || key === "" || words(text).length > LONGEST || sectionNamed(text)) continue;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count >= 2));
}

/** Of the paragraphs, those that are furniture. A line repeated once is it only where a neighbour is, too. */
export function findPageFurniture(paragraphs: readonly Paragraph[]): Set<Paragraph> {
  const repeated = repeatedTexts(paragraphs);
  const countOf = (paragraph: Paragraph | undefined) => (paragraph ? (repeated.get(fold(paragraph.text)) ?? 0) : 0);
  const isAside = (paragraph: Paragraph | undefined) =>
    paragraph !== undefined && (isMark(paragraph) || countOf(paragraph) >= 2);
  return new Set(
    paragraphs.filter((paragraph, at) => {
      const count = countOf(paragraph);
      const hasNeighbour = isAside(paragraphs[at - 1]) || isAside(paragraphs[at + 1]);
      return isMark(paragraph) || count >= 3 || (count === 2 && hasNeighbour);
    }),
  );
}
