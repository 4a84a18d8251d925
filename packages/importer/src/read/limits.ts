/** How much of a file is read at most: every upload may be made to do harm. */
import type { Block } from "./source-document.ts";
import { UnreadableFile } from "./unreadable.ts";

export interface Limits {
  /** Bytes of all parts of a zip (xlsx, docx, ods …), unpacked. */
  unpackedBytes: number;
  /** Cells with text. */
  cells: number;
  /** Characters of all cells and paragraphs: one text may stand in thousands of cells. */
  characters: number;
}

/** Ten times what the largest plan that we know needs. */
export const DEFAULT_LIMITS: Limits = { unpackedBytes: 300 * 1024 * 1024, cells: 1_000_000, characters: 60_000_000 };

/** Counts what is read. `add` throws `UnreadableFile` (too large) past a limit. */
export class ReadCounter {
  private cells = 0;
  private characters = 0;

  private readonly limits: Limits;
  private readonly format: string;

  constructor(limits: Limits, format: string) {
    this.limits = limits;
    this.format = format;
  }

  add(characters: number): void {
    this.cells++;
    this.characters += characters;
    if (this.cells > this.limits.cells || this.characters > this.limits.characters)
      throw new UnreadableFile("too-large", this.format);
  }
}

/** Throws `UnreadableFile` where a document that was read passes the limits. */
export function checkLimits(blocks: readonly Block[], limits: Limits, format: string): void {
  const counter = new ReadCounter(limits, format);
  for (const block of blocks) {
    if (block.kind === "paragraph") counter.add(block.text.length);
    else for (const { lines } of block.cells) counter.add(lines.reduce((sum, { text }) => sum + text.length, 0));
  }
}
