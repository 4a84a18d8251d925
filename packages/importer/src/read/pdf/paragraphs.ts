/** Text outside tables: printed lines in, paragraphs out. A paragraph goes on while its lines are full and as large. */
import { hasListMark, joinLines } from "@cotejo/core";
import type { Paragraph } from "../source-document.ts";
import { type Box, placeOf } from "./page.ts";
import { isFull, type PrintedLine } from "./text-lines.ts";

interface OpenParagraph extends Box {
  text: string;
  size: number;
  last: PrintedLine;
}

/** Lines farther apart than this many times their size belong to different paragraphs. */
const FARTHEST = 1.75;
/** Letters this much larger than the body's are a heading's; the title's are larger still. */
const HEADING_SIZE = 1.15;
const TITLE_SIZE = 1.6;

function goesOn({ last, size }: OpenParagraph, line: PrintedLine, rightEdge: number): boolean {
  const isNear = line.baseline - last.baseline <= size * FARTHEST;
  const isAlike = Math.abs(line.size - size) <= size * 0.08;
  return isNear && isAlike && !hasListMark(line.text) && isFull(last, line, rightEdge);
}

function headingOf(size: number, bodySize: number): Paragraph["heading"] {
  if (size >= bodySize * TITLE_SIZE) return "title";
  return size >= bodySize * HEADING_SIZE ? 1 : null;
}

/** `rightEdge`: of the page's text. `bodySize`: of most letters of the document. */
export function paragraphsOf(
  lines: readonly PrintedLine[],
  rightEdge: number,
  bodySize: number,
  page: { file: string; number: number },
): Paragraph[] {
  const open: OpenParagraph[] = [];
  for (const line of lines) {
    const current = open.at(-1);
    if (current && goesOn(current, line, rightEdge)) {
      current.text = joinLines(current.text, line.text);
      current.right = Math.max(current.right, line.right);
      current.left = Math.min(current.left, line.left);
      current.bottom = line.baseline;
      current.last = line;
    } else {
      const { text, left, right, baseline, size } = line;
      open.push({ text, left, right, top: baseline - size, bottom: baseline, size, last: line });
    }
  }
  return open.map(({ text, size, ...box }) => ({
    kind: "paragraph",
    text,
    heading: headingOf(size, bodySize),
    isListItem: false,
    place: placeOf(page.file, page.number, box),
  }));
}
