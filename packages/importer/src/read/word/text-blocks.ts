/** Builds what a text document holds, in its order: paragraphs and tables numbered from 1, blank ones counted and left out. */
import { isBlank } from "@cotejo/core";
import type { Block, Paragraph } from "../source-document.ts";
import { UnreadableFile } from "../unreadable.ts";
import { placeCells, type WrittenCell } from "./table-grid.ts";

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
    this.tables++;
    this.blocks.push(placeCells(rows, this.tables, this.file));
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
