/**
 * Reads plain text (.txt, .md), as PDF tools, OCR and note programs leave it: bytes in, paragraphs and tables out. Rows are lines
 * with tabs or between pipes; marks of Markdown and HTML inside them are undone.
 */
import { isBlank, squeeze } from "@cotejo/core";
import { decodeText } from "./decode-text.ts";
import { linesOfMarkup, splitInlineMarks } from "./printed-cell.ts";
import type { Block, Grid, Paragraph, SourceCell, SourceLine } from "./source-document.ts";
import { UnreadableFile } from "./unreadable.ts";

interface NumberedLine {
  text: string;
  /** Counted from 1. */
  number: number;
}

const isPipeRow = (text: string): boolean => /^\s*\|.*\|\s*$/.test(text);
const isRow = (text: string): boolean => text.includes("\t") || isPipeRow(text);
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

function readParagraph({ text, number }: NumberedLine, file: string): Paragraph | null {
  const level = /^\s{0,3}(#{1,6})\s/.exec(text)?.[1]?.length ?? null;
  const printed = linesOfMarkup(text.replace(/^\s{0,3}#{1,6}\s+/, ""));
  const plain = squeeze(printed.map((line) => line.text).join(" "));
  if (isBlank(plain)) return null;
  return { kind: "paragraph", text: plain, heading: level, isListItem: false, place: { file, line: number } };
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

/** Throws `UnreadableFile`: without a word. */
export function readTxt(bytes: Buffer, file: string): Block[] {
  const text = decodeText(bytes).replace(/^\uFEFF/, "");
  const lines = text.split(/\r\n?|\n|\f/).map((line, at) => ({ text: line, number: at + 1 }));
  const blocks = readBlocks(joinEmphasis(lines), file);
  if (blocks.length === 0) throw new UnreadableFile("empty", "TXT");
  return blocks;
}
