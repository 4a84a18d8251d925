/** Lists in a cell: its lines in, the items out, marks removed and wraps undone. Invents no item and drops no word. */
import {
  beginsPartyOrResource,
  endsUnfinished,
  hasListMark,
  joinLines,
  squeeze,
  withoutListMark,
  words,
} from "@cotejo/core";
import type { SourceLine } from "../read/source-document.ts";

/** How the lines of a cell without marks are told apart. */
export type ListStyle =
  /** Never: the cell is one text ("Acción"). */
  | "single"
  /** A line that begins as a sentence begins an item. */
  | "sentences"
  /** As sentences, and without marks a full stop ends an item within a line. */
  | "benefits"
  /** As sentences, and a semicolon ends an item (parties, resources). */
  | "names"
  /** Every line is an item of its own (targets, times), unless lines in lower case go on with others that begin as sentences. */
  | "lines";

/** Lists numbered before figures ("1. 100%"), or by letters and Roman numerals, are told by their sequence. */
const SEQUENCES: readonly (readonly string[])[] = [
  Array.from({ length: 30 }, (_, at) => String(at + 1)),
  "abcdefghijklmnop".split(""),
  ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"],
];
const BEGINS_SENTENCE = /^[\p{Lu}\d¿¡"«]/u;

/** An item, and which of the lines it begins in, from 0. */
export interface ListItem {
  text: string;
  line: number;
}

/** What ends in one of these is no name yet: "Oficina" over "Asesora", "Talento" over "Humano". */
const UNFINISHED_NAMES = new Set(
  `area comite coordinacion departamento despacho direccion equipo gerencia grupo jefe oficina recurso recursos secretaria
  subdireccion subsecretaria talento unidad`.split(/\s+/),
);

/** Whether a line begins a party or resource of its own; below one that was not full, whatever does not go on a name does. */
function beginsName(before: string, line: string, wraps: boolean): boolean {
  const isUnfinished = UNFINISHED_NAMES.has(words(before).at(-1) ?? "");
  const begins = beginsPartyOrResource(words(line)[0] ?? "");
  return wraps ? begins && !isUnfinished : begins || !isUnfinished;
}

/** `follows`: where the print shows it, a line after a full one goes on it, but a party may begin there; after a blank it begins. */
function beginsItem(
  line: string,
  follows: SourceLine["follows"],
  before: ListItem | undefined,
  hasMarks: boolean,
  style: ListStyle,
): boolean {
  if (!before) return true;
  if (style === "single" || hasMarks) return false;
  if (follows === "blank") return true;
  const wraps = follows === "full";
  if (wraps && (style === "sentences" || style === "benefits")) return false;
  if (style === "names" && (wraps || words(before.text).length === 1) && !beginsName(before.text, line, wraps))
    return false;
  return BEGINS_SENTENCE.test(line) && !endsUnfinished(before.text);
}

/** A dash before an item in the middle of a line that begins with one: "- Uno - Dos". */
const INLINE_DASH = /\s+(?=[-–•]\s+(?:\p{Lu}\p{L}{2}|\d))/u;

/** A line that numbers its own items ("1. Uno 2. Dos"), cut before each number; as it was where they are not in sequence. */
function cutSequence(text: string): string[] {
  for (const sequence of SEQUENCES) {
    const parts: string[] = [];
    let rest = text.trim();
    for (const mark of sequence) {
      const found = new RegExp(`(?:^|\\s)${mark}[.)]-?\\s+(?=\\S)`, "i").exec(rest);
      if (!found || (parts.length === 0 && found.index > 0)) break;
      if (parts.length > 0) parts[parts.length - 1] += rest.slice(0, found.index);
      parts.push(found[0].trimStart());
      rest = rest.slice(found.index + found[0].length);
    }
    if (parts.length > 1) return [...parts.slice(0, -1), `${parts.at(-1)}${rest}`];
  }
  return [text];
}

/** A line, or a piece of one, and which of the given lines it stands in. */
interface CutLine extends SourceLine {
  from: number;
}

/** Lists that stand on one line, cut into lines. */
function cutLines(lines: readonly SourceLine[]): CutLine[] {
  return lines.flatMap((line, from): CutLine[] => {
    const parts = hasListMark(line.text) || /^\s*[-–•]/.test(line.text) ? line.text.split(INLINE_DASH) : [line.text];
    const cut = parts.length > 1 ? parts : cutSequence(line.text);
    return cut.length > 1 ? cut.map((text) => ({ text, isListItem: false, from })) : [{ ...line, from }];
  });
}

/** The lines without their numbers or letters, as list items, where all of them are marked in sequence from its start. */
function unmarkSequence(lines: readonly CutLine[]): readonly CutLine[] {
  if (lines.length < 2) return lines;
  const marked = lines.map(({ text }) => /^\s*([a-z]{1,4}|\d{1,2})(?:[.)]-?|-)\s+(\S.*)$/isu.exec(text));
  const isInSequence = SEQUENCES.some((sequence) =>
    marked.every((found, at) => found?.[1]?.toLowerCase() === sequence[at]),
  );
  return isInSequence
    ? marked.map((found, at) => ({ text: found![2]!, isListItem: true, from: lines[at]!.from }))
    : lines;
}

function splitLines(given: readonly SourceLine[], style: ListStyle): ListItem[] {
  const lines = style === "single" ? given.map((line, from) => ({ ...line, from })) : unmarkSequence(cutLines(given));
  const isAllLower = style === "lines" && lines.every(({ text }) => !BEGINS_SENTENCE.test(text.trim()));
  const hasMarks = isMarkedList(lines);
  const items: ListItem[] = [];
  for (const { text, isListItem, follows, from } of lines) {
    const isMarked = style !== "single" && (isListItem || hasListMark(text));
    const line = squeeze(isMarked || style === "single" ? withoutListMark(text) : text);
    if (!line) continue;
    const before = items.at(-1);
    if (
      isMarked ||
      (isAllLower && !hasMarks && follows !== "full") ||
      beginsItem(line, follows, before, hasMarks, style)
    )
      items.push({ text: line, line: from });
    else before!.text = joinLines(before!.text, line);
  }
  return items;
}

/** Whether lines are a list by marks of the document or of the text. */
export const isMarkedList = (lines: readonly SourceLine[]): boolean =>
  lines.some(({ text, isListItem }) => isListItem || hasListMark(text));

/** Where texts of a style that are no marked list are cut within a line. */
const CUTS: Partial<Record<ListStyle, RegExp>> = { names: /;\s+/, benefits: /(?<=\p{Ll}\.)\s+(?=\p{Lu})/u };

/** Commas and the last "y" between names: each name begins as parties and resources do; what stands in brackets stays whole. */
function cutNames(text: string): string[] {
  const parts = text.split(/,\s+(?![^()]*\))/);
  const begins = (part: string) => beginsPartyOrResource(words(part)[0] ?? "");
  const isList = parts.length > 1 && begins(text) && parts.every((part) => begins(part) || words(part).length === 1);
  if (!isList) return [text];
  const last = parts.at(-1)!;
  const [, before, after] = /^(.+?)\s+[ye]\s+(\S.*)$/u.exec(last) ?? [];
  const isTwo = before !== undefined && after !== undefined && beginsPartyOrResource(words(after)[0] ?? "");
  return isTwo ? [...parts.slice(0, -1), before, after] : parts;
}

/** The items of lines, in order, each with the line that it begins in. */
export function splitItems(lines: readonly SourceLine[], style: ListStyle): ListItem[] {
  const cut = style === "benefits" && isMarkedList(lines) ? undefined : CUTS[style];
  return splitLines(lines, style)
    .flatMap(({ text, line }) =>
      (cut ? text.split(cut) : [text])
        .flatMap((part) => (style === "names" ? cutNames(part) : [part]))
        .map((part) => ({ text: squeeze(part), line })),
    )
    .filter(({ text }) => /[\p{L}\p{N}%]/u.test(text));
}

/** The items of a cell, in order. */
export function splitList(lines: readonly SourceLine[], style: ListStyle): string[] {
  return splitItems(lines, style).map(({ text }) => text);
}
