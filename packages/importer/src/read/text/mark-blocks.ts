/**
 * What a reader gave, with its text sound and its cells marked where they cannot be read: blocks in, blocks out, the same ones
 * where nothing is to be said of them.
 */
import { isBlank } from "@cotejo/core";
import type { Block, Grid, SourceCell, SourceLine } from "../source-document.ts";
import { soundText } from "./sound-text.ts";
import { hasLostDigits, isDamaged, isFilling, isFormulaError } from "./unreadable-text.ts";

/** U+0000, any surrogate, U+FFFD. Nearly no text has one: it is tested before anything is replaced or counted. */
const ODD_CHARACTER = /[\0\uD800-\uDFFF\uFFFD]/;
/** How a text begins that may be an error, or a number cut short. */
const MAY_BE_MARK = /^\s*(?:#|[Ee]rr:|[-(]?\d(?:[.,]\d+)?[Ee]\+)/;

const isPlain = (text: string): boolean => !ODD_CHARACTER.test(text) && !MAY_BE_MARK.test(text);

function soundLines(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.map((line) => ({ ...line, text: soundText(line.text) })).filter(({ text }) => !isBlank(text));
}

/** Whether each line of a cell is an error, or its text damaged as a whole: a cell of one value in several lines is one text. */
function isUnreadable(lines: readonly SourceLine[]): boolean {
  return (
    lines.every(({ text }) => isFormulaError(text) || isFilling(text)) ||
    isDamaged(lines.map(({ text }) => text).join("\n"))
  );
}

/** A cell that is not plain, with its marks; null where nothing is left of it. */
function markCell(cell: SourceCell): SourceCell | null {
  const lines = soundLines(cell.lines);
  if (lines.length === 0) return null;
  const marked = { ...cell, lines, isError: cell.isError || isUnreadable(lines) };
  return lines.every(({ text }) => hasLostDigits(text)) ? { ...marked, isCut: true } : marked;
}

function markGrid(grid: Grid): Grid {
  if (grid.cells.every(({ lines }) => lines.every(({ text }) => isPlain(text)))) return grid;
  const cells = grid.cells.flatMap((cell) =>
    cell.lines.every(({ text }) => isPlain(text)) ? cell : (markCell(cell) ?? []),
  );
  return { ...grid, cells };
}

/** The blocks of a document, sound and marked; paragraphs and cells of which nothing is left go. */
export function markBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === "grid") return [markGrid(block)];
    const text = soundText(block.text);
    if (text === block.text) return [block];
    return isBlank(text) ? [] : [{ ...block, text }];
  });
}
