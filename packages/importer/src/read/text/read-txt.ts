/**
 * Reads plain text (.txt, .md), as PDF tools, OCR and note programs leave it: bytes in, paragraphs and tables out. Rows are lines
 * with tabs or between pipes; marks of Markdown and HTML inside them are undone.
 */
import { hasListMark, isBlank, joinLines, squeeze } from "@cotejo/core";
import type { Block, Grid, Paragraph, SourceCell, SourceLine } from "../source-document.ts";
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
const isRow = (text: string): boolean => /\S[^\t]*\t(?! \S)|^\t+\S.*\t/.test(text) || isPipeRow(text);
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
    fields[row]!.flatMap((printed, column): SourceCell[] => {
      const lines = marked.has(column) ? printed.flatMap(splitInlineMarks) : printed;
      const place = { file, line: number };
      return lines.length > 0 ? [{ row, column, rowSpan: 1, columnSpan: 1, lines, isError: false, place }] : [];
    }),
  );
  return {
    kind: "grid",
    name: null,
    isHidden: false,
    hiddenRows: new Set(),
    rowCount: rows.length,
    columnCount: fields.reduce((most, row) => Math.max(most, row.length), 0),
    rowsAreLines: true,
    cells,
  };
}

/** "**PLAN DE ACCIÓN" and, on the next line, "MUNICIPIO DE …**" are one text. */
function joinEmphasis(lines: readonly NumberedLine[]): NumberedLine[] {
  const joined: NumberedLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const isOpen = before && /^\s*\*\*[^*]+$/.test(before.text);
    if (isOpen && /^[^*]+\*\*\s*$/.test(line.text))
      joined[joined.length - 1] = { ...before, text: `${before.text} ${line.text}` };
    else joined.push(line);
  }
  return joined;
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
function goesOn(paragraph: Paragraph, last: string, next: Paragraph, full: number): boolean {
  if (paragraph.heading !== null || next.heading !== null || hasListMark(next.text) || /[.:;]$/.test(paragraph.text))
    return false;
  const isLower = /^\p{Ll}/u.test(next.text);
  const isCapitals = (text: string) => text === text.toUpperCase();
  if (isCapitals(next.text) !== isCapitals(paragraph.text)) return false;
  return last.length >= (isLower ? SHORTEST_PROSE : full);
}

/** Paragraphs whole: their lines joined, over the blanks of double spacing too. */
function joinProse(blocks: readonly Block[], full: number): Block[] {
  const joined: Block[] = [];
  let last = "";
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before?.kind === "paragraph" && block.kind === "paragraph" && goesOn(before, last, block, full))
      joined[joined.length - 1] = { ...before, text: joinLines(before.text, block.text) };
    else joined.push(block);
    last = block.kind === "paragraph" ? block.text : "";
  }
  return joined;
}

/** Blocks of the lines, rows that follow each other as one grid. */
function readBlocks(lines: readonly NumberedLine[], file: string): Block[] {
  const blocks: Block[] = [];
  let rows: NumberedLine[] = [];
  const endGrid = () => {
    if (rows.length > 0) blocks.push(readGrid(rows, file));
    rows = [];
  };
  for (const line of lines) {
    if (isRow(line.text)) {
      if (!isRule(line.text)) rows.push(line);
      continue;
    }
    endGrid();
    const paragraph = isBlank(line.text) ? null : readParagraph(line, file);
    if (paragraph) blocks.push(paragraph);
  }
  endGrid();
  return blocks;
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
