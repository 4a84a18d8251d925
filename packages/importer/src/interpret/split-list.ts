/** Lists in a cell: its lines in, the items out, marks removed and wraps undone. Invents no item and drops no word. */
import { squeeze } from "@cotejo/core";
import type { SourceLine } from "../read/source-document.ts";

/** How the lines of a cell without marks are told apart. */
export type ListStyle =
  /** Never: the cell is one text ("Acción"). */
  | "single"
  /** A line that begins as a sentence begins an item. */
  | "sentences"
  /** As sentences, and a semicolon ends an item (parties, resources). */
  | "names"
  /** Every line is an item of its own (targets, times), unless lines in lower case go on with others that begin as sentences. */
  | "lines";

/** Dashes, bullets (also those of symbol fonts), "1.", "2)", "a)". A dash or a number may stand right before its text. */
const MARK =
  /^\s*(?:(?:[-–—•·*▪■►➢✓✔→\uF0B7\uF0A7\uF0D8\uF0FC]|o(?=\s+\p{Lu}))\s*|\d{1,2}(?:[.)]|\.-)\s*(?=\p{L})|[a-z]\)\s+)+/u;
/** Lists numbered before figures ("1. 100%"), or by letters and Roman numerals, are told by their sequence. */
const SEQUENCES: readonly (readonly string[])[] = [
  Array.from({ length: 30 }, (_, at) => String(at + 1)),
  "abcdefghijklmnop".split(""),
  ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"],
];
/** A word that cannot end an item, so what follows belongs to it. */
const UNFINISHED = /(?:(?<!\p{L})(?:de|del|la|las|el|los|y|e|o|u|en|con|para|por|que|a|al|su|sus)|[,(/-])$/iu;
const BEGINS_SENTENCE = /^[\p{Lu}\d¿¡"«]/u;

interface Item {
  text: string;
  isMarked: boolean;
}

/** "Inter-\nadministrativos" keeps its hyphen and loses the break. */
function continueItem(item: Item, line: string): void {
  const isHyphenated = /\p{L}-$/u.test(item.text);
  item.text = isHyphenated ? item.text + line : `${item.text} ${line}`;
}

function beginsItem(line: string, before: Item | undefined, hasMarks: boolean, style: ListStyle): boolean {
  if (!before) return true;
  if (style === "single" || hasMarks) return false;
  return BEGINS_SENTENCE.test(line) && !UNFINISHED.test(before.text);
}

/** The lines without their numbers or letters, as list items, where all of them are marked in sequence from its start. */
function unmarkSequence(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (lines.length < 2) return lines;
  const marked = lines.map(({ text }) => /^\s*([a-z]{1,4}|\d{1,2})(?:[.)]-?|-)\s+(\S.*)$/isu.exec(text));
  const isInSequence = SEQUENCES.some((sequence) =>
    marked.every((found, at) => found?.[1]?.toLowerCase() === sequence[at]),
  );
  return isInSequence ? marked.map((found) => ({ text: found![2]!, isListItem: true })) : lines;
}

function splitLines(given: readonly SourceLine[], style: ListStyle): string[] {
  const lines = style === "single" ? given : unmarkSequence(given);
  const isAllLower = style === "lines" && lines.every(({ text }) => !BEGINS_SENTENCE.test(text.trim()));
  const hasMarks = lines.some(({ text, isListItem }) => isListItem || MARK.test(text));
  const items: Item[] = [];
  for (const { text, isListItem } of lines) {
    const isMarked = style !== "single" && (isListItem || MARK.test(text));
    const line = squeeze(isMarked || style === "single" ? text.replace(MARK, "") : text);
    if (!line) continue;
    const before = items.at(-1);
    if (isMarked || (isAllLower && !hasMarks) || beginsItem(line, before, hasMarks, style))
      items.push({ text: line, isMarked });
    else continueItem(before!, line);
  }
  return items.map(({ text }) => text);
}

/** The items of a cell, in order. */
export function splitList(lines: readonly SourceLine[], style: ListStyle): string[] {
  const items = splitLines(lines, style);
  const parts = style === "names" ? items.flatMap((item) => item.split(/;\s+/)) : items;
  return parts.map(squeeze).filter((part) => /[\p{L}\p{N}%]/u.test(part));
}
