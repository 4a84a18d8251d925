/**
 * What a page carries beside its text: letterheads and feet that come back on other pages, page numbers, rules, the marks of trial
 * versions. Takes paragraphs in their order; those of a plan that merely repeat each other (a heading, a party) are none.
 */
import { fold, groupBy, words } from "@cotejo/core";
import type { Paragraph } from "../../read/source-document.ts";
import type { Vocabulary } from "../headings/vocabulary.ts";

const PAGE_NUMBER = /^(?:p[aá]g(?:ina|e)?\.?\s*)?[\s,.;:·•|_–—-]*\d{1,4}(?:\s*(?:de|\/)\s*\d{1,4})?[\s,.;:·•|_–—-]*$/i;
const TRIAL_MARK =
  /^(?:un ?registered(?: version)?|evaluation (?:copy|version|only)|trial version|created with .{3,60}|demo version)$/;
/** Whose paper it is and where to reach them. */
const LETTERHEAD =
  /\b(?:republica de colombia|departamento de[l]?|municipio de|alcaldia|gobernacion|despacho del alcalde|nit|pbx|tel(?:efax|efono)?|fax|carrera|calle|palacio municipal|codigo postal|version|www)\b|@/;
const LONGEST = 20;

const isMark = ({ text }: Paragraph): boolean =>
  !/[\p{L}\d]/u.test(text) || PAGE_NUMBER.test(text.trim()) || TRIAL_MARK.test(fold(text));

/** Where a paragraph stands on its page, for those of a PDF: the page, and how far down to a few points. */
function standing({ place }: Paragraph): { page: number; height: number } | null {
  return "page" in place ? { page: place.page, height: Math.round(place.box[1] / 6) } : null;
}

/** Short texts that come back, with their paragraphs; headings of sections and items of lists are none. */
function repeatedTexts(paragraphs: readonly Paragraph[], vocabulary: Vocabulary): ReadonlyMap<string, Paragraph[]> {
  const mayRepeat = ({ text, isListItem }: Paragraph) => {
    const key = fold(text);
    return !isListItem && key !== "" && words(key).length <= LONGEST && !vocabulary.section(text);
  };
  const found = groupBy(paragraphs.filter(mayRepeat), ({ text }) => fold(text));
  return new Map([...found].filter(([, own]) => own.length >= 2));
}

/** Printed at the same height of different pages. */
function comesBack(own: readonly Paragraph[]): boolean {
  const places = own.flatMap((paragraph) => standing(paragraph) ?? []);
  return places.some((a) => places.some((b) => a.page !== b.page && Math.abs(a.height - b.height) <= 1));
}

/** Runs of paragraphs that come back: furniture where one of them says whose paper it is, or print shows them page by page. */
export function findPageFurniture(paragraphs: readonly Paragraph[], vocabulary: Vocabulary): Set<Paragraph> {
  const repeated = repeatedTexts(paragraphs, vocabulary);
  const furniture = new Set(paragraphs.filter(({ isPageHead }) => isPageHead));
  let run: Paragraph[] = [];
  const endRun = () => {
    const isLetterhead = run.some(({ text }) => LETTERHEAD.test(text.includes("@") ? text : fold(text)));
    for (const paragraph of run)
      if (isLetterhead || comesBack(repeated.get(fold(paragraph.text)) ?? [])) furniture.add(paragraph);
    run = [];
  };
  for (const paragraph of paragraphs) {
    if (isMark(paragraph)) furniture.add(paragraph);
    else if (repeated.has(fold(paragraph.text))) run.push(paragraph);
    else endRun();
  }
  endRun();
  return furniture;
}
