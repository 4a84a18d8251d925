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

/** Counts the cells that are read, each by its characters. What it gives throws `UnreadableFile` (too large) past a limit. */
export function readCounter(limits: Limits, format: string): (characters: number) => void {
  let [cells, characters] = [0, 0];
  return (more) => {
    cells++;
    characters += more;
    if (cells > limits.cells || characters > limits.characters) throw new UnreadableFile("too-large", format);
  };
}

/** Throws `UnreadableFile` where a document that was read passes the limits. */
export function checkLimits(blocks: readonly Block[], limits: Limits, format: string): void {
  const count = readCounter(limits, format);
  for (const block of blocks) {
    if (block.kind === "paragraph") count(block.text.length);
    else for (const { lines } of block.cells) count(lines.reduce((sum, { text }) => sum + text.length, 0));
  }
}
