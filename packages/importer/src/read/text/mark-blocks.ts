/**
 * What a reader gave, with its text sound and its cells marked where they cannot be read: blocks in, blocks out, the same ones
 * where nothing is to be said of them.
 */
import { isBlank } from "@cotejo/core";
import type { Block, SourceCell, SourceLine } from "../source-document.ts";
import { soundText } from "./sound-text.ts";
import { hasLostDigits, isDamaged, isFilling, isFormulaError } from "./unreadable-text.ts";

/** The lines themselves where all are sound. Lines that held nothing else than what is dropped go. */
function soundLines(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (lines.every(({ text }) => soundText(text) === text)) return lines;
  return lines.map((line) => ({ ...line, text: soundText(line.text) })).filter(({ text }) => !isBlank(text));
}

/** How a text begins that may be an error or a number cut short; nearly all others are told apart by their first letter. */
const MAY_BE_MARK = /^\s*(?:#|Err:|[-(]?\d(?:[.,]\d+)?E\+)/i;

/** Whether each line of a cell is an error, or its text damaged as a whole: a cell of one value in several lines is one text. */
function isUnreadable(lines: readonly SourceLine[]): boolean {
  if (lines.some(({ text }) => text.includes("\uFFFD")) && isDamaged(lines.map(({ text }) => text).join("\n")))
    return true;
  return lines.every(({ text }) => MAY_BE_MARK.test(text) && (isFormulaError(text) || isFilling(text)));
}

const isCut = (lines: readonly SourceLine[]): boolean =>
  lines.every(({ text }) => MAY_BE_MARK.test(text) && hasLostDigits(text));

/** A cell with its marks; null where nothing is left of it. */
function markCell(cell: SourceCell): SourceCell | null {
  const lines = soundLines(cell.lines);
  if (lines.length === 0) return null;
  const [isError, cut] = [cell.isError || isUnreadable(lines), isCut(lines)];
  if (lines === cell.lines && isError === cell.isError && !cut) return cell;
  return { ...cell, lines, isError, ...(cut ? { isCut: true as const } : {}) };
}

function markBlock(block: Block): Block | null {
  if (block.kind === "grid") return { ...block, cells: block.cells.flatMap((cell) => markCell(cell) ?? []) };
  const text = soundText(block.text);
  if (text === block.text) return block;
  return isBlank(text) ? null : { ...block, text };
}

/** The blocks of a document, sound and marked; paragraphs and cells of which nothing is left go. */
export function markBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => markBlock(block) ?? []);
}
