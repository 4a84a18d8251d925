/** Runs of text as lines of print, and lines as the lines that someone wrote: wraps known, words cut by a column's edge rejoined. */
import { fold, hasListMark, squeeze } from "@cotejo/core";
import type { SourceLine } from "../source-document.ts";
import type { TextRun } from "./page.ts";

export interface PrintedLine {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
}

/** Runs nearer to a line's baseline than this share of their size are of it (raised ordinals, too). */
const SAME_LINE = 0.45;
/** A gap wider than this share of the letters' size is a blank. */
const BLANK_GAP = 0.18;

function joinRuns(runs: readonly TextRun[]): PrintedLine {
  const sorted = [...runs].sort((a, b) => a.left - b.left);
  let text = "";
  let right = sorted[0]!.left;
  for (const run of sorted) {
    const isApart = run.left - right > run.size * BLANK_GAP && text !== "" && !text.endsWith(" ");
    text += isApart && !run.text.startsWith(" ") ? ` ${run.text}` : run.text;
    right = Math.max(right, run.right);
  }
  const inked = sorted.filter((run) => run.text.trim() !== "");
  const size = Math.max(...inked.map((run) => run.size));
  const { baseline } = inked.reduce((widest, run) =>
    run.right - run.left > widest.right - widest.left ? run : widest,
  );
  return { text: squeeze(text), left: inked[0]!.left, right: inked.at(-1)!.right, baseline, size };
}

/** Lines from top to bottom; `runs` stand in one cell or one column of text. */
export function printedLines(runs: readonly TextRun[]): PrintedLine[] {
  const sorted = runs.filter(({ text }) => text.trim() !== "").sort((a, b) => a.baseline - b.baseline);
  const lines: TextRun[][] = [];
  for (const run of sorted) {
    const line = lines.at(-1);
    const isSame = line && run.baseline - line[0]!.baseline <= Math.max(run.size, line[0]!.size) * SAME_LINE;
    if (isSame) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => {
    const [top, bottom] = [line[0]!.baseline, line.at(-1)!.baseline];
    const blanks = runs.filter(
      ({ text, baseline }) => text.trim() === "" && baseline >= top - 1 && baseline <= bottom + 1,
    );
    return joinRuns([...line, ...blanks]);
  });
}

const letterWidth = ({ text, left, right }: PrintedLine): number => (right - left) / Math.max(1, text.length);
const firstWord = (text: string): string => text.split(" ")[0] ?? "";

/** Whether the next line was begun because its first word did not fit on this one; a list's mark always begins a line. */
export function isFull(line: PrintedLine, next: PrintedLine, rightEdge: number): boolean {
  if (hasListMark(next.text)) return false;
  const width = letterWidth(next) * (firstWord(next.text).length + 1);
  return line.right + width > rightEdge;
}

const FUNCTION_WORDS = new Set("a al con de del e el en la las lo los o para por que se su sus u un una y".split(" "));

/** Whether a word was cut at the column's edge: the line is one word that fills it, and its rest is no word of its own. */
function isWordCut(
  line: PrintedLine,
  next: PrintedLine,
  rightEdge: number,
  isKnown: (word: string) => boolean,
): boolean {
  const begin = firstWord(next.text);
  const last = line.text.split(" ").at(-1)!;
  if (/^[,;.:)]/.test(begin)) return true;
  const fills = line.right + letterWidth(line) * 1.5 >= rightEdge && line.text.replace(/^[-–•]\s*/, "") === last;
  const isRest = /^\p{Ll}/u.test(begin) && !FUNCTION_WORDS.has(fold(begin));
  return fills && isRest && /\p{L}$/u.test(last) && (isKnown(last + begin) || (!isKnown(last) && !isKnown(begin)));
}

/** `rightEdge`: as far as text goes in the cell or column. `countOf`: how often a word stands in the document. */
export function writtenLines(
  lines: readonly PrintedLine[],
  rightEdge: number,
  countOf: (word: string) => number,
): SourceLine[] {
  const written: SourceLine[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const last = written.at(-1);
    const isKnown = (word: string) => countOf(word) > (word === firstWord(line.text) || word === before?.text ? 1 : 0);
    if (before && last && isWordCut(before, line, rightEdge, isKnown)) last.text += line.text;
    else if (before)
      written.push({ text: line.text, isListItem: false, follows: isFull(before, line, rightEdge) ? "full" : "short" });
    else written.push({ text: line.text, isListItem: false });
  });
  return written;
}
