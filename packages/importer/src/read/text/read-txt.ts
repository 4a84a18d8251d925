/**
 * Reads plain text (.txt, .md), as PDF tools, OCR and note programs leave it: bytes in, paragraphs and tables out. Rows are lines
 * with tabs or between pipes; marks of Markdown and HTML inside them are undone.
 */
import { hasListMark, isBlank, joinLines, runsOf, squeeze } from "@cotejo/core";
import { type Block, type Grid, type Paragraph, plainCell, plainGrid, type SourceLine } from "../source-document.ts";
import { UnreadableFile } from "../unreadable.ts";
import { decodeText } from "./decode-text.ts";
import { linesOfMarkup, splitInlineMarks } from "./printed-cell.ts";

interface NumberedLine {
  text: string;
  startsPage: boolean;
  /** Counted from 1. */
  number: number;
}

const isPipeRow = (text: string): boolean => /^\s*\|.*\|\s*$/.test(text);
/** A tab before a blank only spreads a line over its column; cells begin with their text. */
const isRow = (text: string): boolean => /(?:^|\t)[^\S\t]*\S[^\t]*\t(?! \S)|^\t+\S.*\t/.test(text) || isPipeRow(text);
/** "---\t---", "|---|:--:|": what Markdown draws under a heading. */
const isRule = (text: string): boolean => /^[\s|:–—_-]+$/.test(text);

function fieldsOf(text: string): string[] {
  return isPipeRow(text) ? text.trim().slice(1, -1).split("|") : text.split("\t");
}

/** Columns whose cells are lists by dashes; there a dash inside a line begins an item too. */
function markedColumns(rows: readonly SourceLine[][][]): Set<number> {
  const isMarked = (lines: readonly SourceLine[]) => lines.some(({ text }) => /^\s*[-–•]/.test(text));
  return new Set(rows.flatMap((row) => row.flatMap((lines, column) => (isMarked(lines) ? column : []))));
}

function readGrid(rows: readonly NumberedLine[], file: string): Grid {
  const fields = rows.map(({ text }) => fieldsOf(text).map(linesOfMarkup));
  const marked = markedColumns(fields);
  const cells = rows.flatMap(({ number }, row) =>
    fields[row]!.flatMap((printed, column) => {
      const lines = marked.has(column) ? printed.flatMap(splitInlineMarks) : printed;
      return lines.length > 0 ? plainCell(row, column, lines, { file, line: number }) : [];
    }),
  );
  const columnCount = fields.reduce((most, row) => Math.max(most, row.length), 0);
  return { ...plainGrid(rows.length, columnCount, cells), rowsAreLines: true };
}

/** "**PLAN DE ACCIÓN" and, on the next line, "MUNICIPIO DE …**" are one text. */
function joinEmphasis(lines: readonly NumberedLine[]): NumberedLine[] {
  const isOpen = ({ text }: NumberedLine) => /^\s*\*\*[^*]+$/.test(text);
  const closes = ({ text }: NumberedLine) => /^[^*]+\*\*\s*$/.test(text);
  const texts = runsOf(lines, ([first, ...more], line) => more.length === 0 && isOpen(first) && closes(line));
  return texts.map((own) => ({ ...own[0], text: own.map(({ text }) => text).join(" ") }));
}

function readParagraph({ text, number, startsPage }: NumberedLine, file: string): Paragraph | null {
  const level = /^\s{0,3}(#{1,6})\s/.exec(text)?.[1]?.length ?? null;
  const printed = linesOfMarkup(text.replace(/^\s{0,3}#{1,6}\s+/, ""));
  const plain = squeeze(printed.map((line) => line.text).join(" "));
  if (isBlank(plain)) return null;
  const paragraph: Paragraph = {
    kind: "paragraph",
    text: plain,
    heading: level,
    isListItem: false,
    place: { file, line: number },
  };
  return startsPage ? { ...paragraph, startsPage } : paragraph;
}

/** A line this much as long as the long ones of the document has no room left; a shorter one ended where it did. */
const FULL = 0.8;
/** Lines shorter than this are cells or headings, whatever the document. */
const SHORTEST_PROSE = 50;

/** How long a line of prose is before it is full: a share of what nine of ten lines keep under. */
function fullLength(lines: readonly NumberedLine[]): number {
  const lengths = lines.filter(({ text }) => !isBlank(text) && !isRow(text)).map(({ text }) => squeeze(text).length);
  const long = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0;
  return Math.max(SHORTEST_PROSE, long * FULL);
}

/** Whether a line of prose goes on in the next one: it is full, or that one begins in lower case, and no sentence ends here. */
function goesOn(paragraph: Block, next: Block, full: number): boolean {
  if (paragraph.kind === "grid" || next.kind === "grid") return false;
  if (paragraph.heading !== null || next.heading !== null || hasListMark(next.text) || /[.:;]$/.test(paragraph.text))
    return false;
  const isLower = /^\p{Ll}/u.test(next.text);
  const isCapitals = (text: string) => text === text.toUpperCase();
  if (isCapitals(next.text) !== isCapitals(paragraph.text)) return false;
  return paragraph.text.length >= (isLower ? SHORTEST_PROSE : full);
}

/** Paragraphs whole: their lines joined, over the blanks of double spacing too. */
function joinProse(blocks: readonly Block[], full: number): Block[] {
  return runsOf(blocks, (before, block) => goesOn(before.at(-1)!, block, full)).map(([first, ...more]) => {
    const texts = more.flatMap((block) => (block.kind === "paragraph" ? block.text : []));
    return first.kind === "paragraph" ? { ...first, text: texts.reduce(joinLines, first.text) } : first;
  });
}

/** Blocks of the lines, rows that follow each other as one grid. */
function readBlocks(lines: readonly NumberedLine[], file: string): Block[] {
  const shown = lines.filter(({ text }) => !isRow(text) || !isRule(text));
  const runs = runsOf(shown, ([first], line) => isRow(first.text) && isRow(line.text));
  return runs.flatMap((own) => (isRow(own[0].text) ? readGrid(own, file) : (readParagraph(own[0], file) ?? [])));
}

/** Some programs that take text from pages leave one blank before the first line of each; few other lines begin so. */
const FEW = 0.05;

function numberLines(text: string): NumberedLine[] {
  const lines = text.split(/\r\n?|\n/);
  const isIndented = (line: string) => /^ \S/.test(line);
  const isTelling = lines.filter(isIndented).length <= lines.filter((line) => !isBlank(line)).length * FEW;
  return lines.map((line, at) => ({
    text: line.replaceAll("\f", ""),
    number: at + 1,
    startsPage: line.includes("\f") || (isTelling && isIndented(line)),
  }));
}

/** Throws `UnreadableFile`: without a word. */
export function readTxt(bytes: Buffer, file: string): Block[] {
  const lines = joinEmphasis(numberLines(decodeText(bytes).replace(/^\uFEFF/, "")));
  const blocks = joinProse(readBlocks(lines, file), fullLength(lines));
  if (blocks.length === 0) throw new UnreadableFile("empty", "TXT");
  return blocks;
}
