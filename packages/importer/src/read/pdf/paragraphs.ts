/** Text outside tables: printed lines in, paragraphs out. A paragraph goes on while its lines are full and as large. */
import { hasListMark, joinLines, runsOf } from "@cotejo/core";
import type { Paragraph } from "../source-document.ts";
import { placeOf } from "./page.ts";
import { isFull, type PrintedLine } from "./text-lines.ts";

/** Lines farther apart than this many times their size belong to different paragraphs. */
const FARTHEST = 1.75;
/** Letters this much larger than the body's are a heading's; the title's are larger still. */
const HEADING_SIZE = 1.15;
const TITLE_SIZE = 1.6;

/** "Meta: 40 talleres": below another such line it begins a paragraph, however full that one is. */
const isLabelled = ({ text }: PrintedLine): boolean => /^\p{Lu}[^:.;,]{1,40}:\s/u.test(text);

function goesOn(lines: readonly PrintedLine[], line: PrintedLine, rightEdge: number): boolean {
  const [{ size }, last] = [lines[0]!, lines.at(-1)!];
  const isNear = line.baseline - last.baseline <= size * FARTHEST;
  const isAlike = Math.abs(line.size - size) <= size * 0.08;
  if (isLabelled(lines[0]!) && isLabelled(line)) return false;
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
  return runsOf(lines, (before, line) => goesOn(before, line, rightEdge)).map((own) => {
    const [{ baseline, size }] = own;
    const box = {
      left: Math.min(...own.map(({ left }) => left)),
      right: Math.max(...own.map(({ right }) => right)),
      top: baseline - size,
      bottom: own.at(-1)!.baseline,
    };
    return {
      kind: "paragraph",
      text: own.map(({ text }) => text).reduce(joinLines),
      heading: headingOf(size, bodySize),
      isListItem: false,
      place: placeOf(page.file, page.number, box),
    };
  });
}
