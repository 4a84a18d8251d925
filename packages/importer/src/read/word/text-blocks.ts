/**
 * Builds what a text document holds, in its order: paragraphs and tables numbered from 1, blank ones counted and left out; of tables
 * the cells in the order of the source, merged ones placed where they fall.
 */
import { isBlank } from "@cotejo/core";
import { type Block, type Grid, type Paragraph, plainCell, plainGrid, type SourceCell } from "../source-document.ts";
import { UnreadableFile } from "../unreadable.ts";
import { allLines, partAroundTables, type TablePart, type WrittenCell } from "./inner-tables.ts";

/** A span that no table has: formats allow any number, and a crafted one must not fill the memory. */
const WIDEST = 1000;

/** `number` counts the document's tables from 1. A cell skips the columns that a merged cell above still covers. */
function placeCells({ rows, from }: TablePart, number: number, file: string): Grid {
  const covered = new Map<number, number>();
  const cells: SourceCell[] = [];
  let columnCount = 0;
  rows.forEach((written, row) => {
    let column = 0;
    for (const one of written) {
      const { rowSpan, columnSpan: wanted, printed } = one;
      const lines = allLines(one);
      while ((covered.get(column) ?? 0) > row) column++;
      const columnSpan = Math.min(wanted, WIDEST);
      const place = { file, table: number, row: from + row + 1, column: column + 1 };
      const cell = { ...plainCell(row, column, lines, place), rowSpan, columnSpan };
      if (printed !== undefined) cell.printed = printed;
      if (lines.length > 0) cells.push(cell);
      for (let c = column; c < column + columnSpan; c++) covered.set(c, row + rowSpan);
      column += columnSpan;
    }
    columnCount = Math.max(columnCount, column);
  });
  for (const column of covered.keys()) columnCount = Math.max(columnCount, column + 1);
  return plainGrid(rows.length, columnCount, cells);
}

/** What a style's name says of its paragraphs: "Title", "Título 2". */
export function headingOfStyle(name: string): Paragraph["heading"] {
  if (/^(title|t[ií]tulo)$/i.test(name)) return "title";
  const level = /^(?:heading|t[ií]tulo) (\d)$/i.exec(name)?.[1];
  return level === undefined ? null : Number(level);
}

export class TextBlocks {
  private readonly blocks: Block[] = [];
  private paragraphs = 0;
  private tables = 0;
  private readonly pageHeads = new Set<string>();

  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  addParagraph(text: string, heading: Paragraph["heading"] = null, isListItem = false): void {
    this.paragraphs++;
    if (isBlank(text)) return;
    const place = { file: this.file, paragraph: this.paragraphs };
    this.blocks.push({ kind: "paragraph", text, heading, isListItem, place });
  }

  /** A text of the pages' heads and feet, each once. */
  addPageHead(text: string): void {
    if (!isBlank(text)) this.pageHeads.add(text.trim());
  }

  /** Null where there is none after all. */
  addTable(rows: readonly (readonly WrittenCell[])[] | null): void {
    if (!rows) return;
    for (const part of partAroundTables(rows)) this.blocks.push(placeCells(part, ++this.tables, this.file));
  }

  /** Throws `UnreadableFile` where there is not a word; `format` names the format for people. */
  finish(format: string): Block[] {
    if (this.blocks.every((block) => block.kind === "grid" && block.cells.length === 0))
      throw new UnreadableFile("empty", format);
    const printed = { kind: "paragraph", heading: null, isListItem: false, isPageHead: true } as const;
    const heads = [...this.pageHeads].map((text) => ({ ...printed, text, place: { file: this.file } }));
    return [...this.blocks, ...heads];
  }
}
