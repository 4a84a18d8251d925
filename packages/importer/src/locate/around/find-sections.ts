/** The document around the plan's table, cut into sections at its headings. Takes blocks in their order; drops none. */
import { type SectionKey, words } from "@cotejo/core";
import type { Block, Grid, Paragraph } from "../../read/source-document.ts";
import { NUMBERING, type Vocabulary } from "../headings/vocabulary.ts";

export interface Section {
  /** Null for what stands before the first heading, and after a heading that we do not know. */
  key: SectionKey | null;
  paragraphs: Paragraph[];
  grids: Grid[];
}

/** Printed as a heading: by its style, in capitals, with a colon at its end, or nothing but the section's name. */
function looksLikeHeading({ text, heading, isListItem }: Paragraph): boolean {
  if (isListItem) return false;
  const label = text.replace(NUMBERING, "").trim();
  const isShort = words(label).length <= 3 && /^\p{Lu}/u.test(label) && !/[.;,]$/.test(label);
  return (
    typeof heading === "number" ||
    /:$/.test(label) ||
    isShort ||
    (label === label.toUpperCase() && /\p{Lu}/u.test(label))
  );
}

/** "Visión: En cinco años …": the heading and the text on one line. */
function cutInline(paragraph: Paragraph, vocabulary: Vocabulary): { key: SectionKey; rest: Paragraph } | null {
  const [, label, rest] = /^([^:.]{3,60})[:.]\s+(\S.*)$/su.exec(paragraph.text.replace(NUMBERING, "")) ?? [];
  const key = label === undefined ? null : vocabulary.section(label);
  const isName = label !== undefined && words(label).length <= 3;
  return key && rest && isName ? { key, rest: { ...paragraph, text: rest } } : null;
}

/** `isPlanTable` grids end the section they stand in and belong to none. `headings`: those of the sections. */
export function findSections(
  blocks: readonly Block[],
  isPlanTable: (grid: Grid) => boolean,
  vocabulary: Vocabulary,
): { sections: Section[]; headings: Paragraph[] } {
  let current: Section = { key: null, paragraphs: [], grids: [] };
  const sections = [current];
  const headings: Paragraph[] = [];
  const open = (key: SectionKey | null) => {
    current = { key, paragraphs: [], grids: [] };
    sections.push(current);
  };
  const addParagraph = (paragraph: Paragraph) => {
    const named = looksLikeHeading(paragraph) ? vocabulary.section(paragraph.text) : null;
    const inline = named ? null : cutInline(paragraph, vocabulary);
    if (named || typeof paragraph.heading === "number") {
      open(named);
      headings.push(paragraph);
    } else if (inline) {
      open(inline.key);
      current.paragraphs.push(inline.rest);
    } else current.paragraphs.push(paragraph);
  };
  for (const block of blocks) {
    if (block.kind === "paragraph") addParagraph(block);
    else if (isPlanTable(block)) open("operative");
    else current.grids.push(block);
  }
  return { sections, headings };
}
