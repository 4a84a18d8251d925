/** Runs of text as lines of print, and lines as the lines that someone wrote: wraps known, words cut by a column's edge rejoined. */
import { fold, hasListMark, runsOf, squeeze } from "@cotejo/core";
import { plainLine, type SourceLine } from "../source-document.ts";
import type { TextRun } from "./page.ts";

/** Runs that stand on one line, as one. */
export type PrintedLine = TextRun;

/** Runs nearer to a line's baseline than this share of their size are of it (raised ordinals, too). */
export const SAME_LINE = 0.45;
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
  const isSame = (first: TextRun, run: TextRun) =>
    run.baseline - first.baseline <= Math.max(run.size, first.size) * SAME_LINE;
  return runsOf(sorted, ([first], run) => isSame(first, run)).map((line) => {
    const [top, bottom] = [line[0].baseline, line.at(-1)!.baseline];
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
/** What ends no Spanish word, but for a few borrowed ones. */
const NO_END = /[bcfghjkmñpqtvw]$|[^aeiou]{2}$|[bcdfglmnrtv]i$/;
const BORROWED = new Set("blog chat click internet test web word windows mi ni taxi mini".split(" "));
/** What begins no Spanish word: letters without a vowel, two consonants that only stand inside, endings alone. */
const NO_BEGINNING =
  /^(?:[^aeiouyáéíóú\W]+$|n[tdscg]|m[pb]|r[tdscmn]|l[tdc]|c[tc]|on$|[cs]?ion(?:es)?$|dad(?:es)?$|mente$|[aeiou]{1,2}cion(?:es)?$)/;

const SHORT_PIECE = 4;

/** Whether two pieces cannot both be words, so that they are one. */
function arePieces(last: string, begin: string): boolean {
  const [end, start] = [fold(last), fold(begin)];
  if (NO_BEGINNING.test(start) && !FUNCTION_WORDS.has(start)) return true;
  return NO_END.test(end) && !BORROWED.has(end) && (start.length === 1 || !FUNCTION_WORDS.has(start));
}

/** "30/03/200" and "9": a date or a year cut before its end. */
const isCutDate = (last: string, begin: string): boolean =>
  /^\d{1,2}$/.test(begin) && /^(?:\d{1,2}[/-]\d{1,2}[/-])?(?:19|20)\d\d$/.test(last + begin);

const isInCapitals = (text: string): boolean => /^\p{Lu}+$/u.test(text.replace(/^[^\p{L}\d]+/u, ""));

/** Whether a word was cut at the column's edge: the line is one word that fills it, and its rest is no word of its own. No text ends in "o". */
function isWordCut(
  line: PrintedLine,
  next: PrintedLine,
  rightEdge: number,
  countOf: (word: string) => number,
  isLast: boolean,
): boolean {
  const begin = firstWord(next.text);
  const last = line.text.split(" ").at(-1)!;
  if (/^[,;.:)]/.test(begin)) return true;
  const isAlone = line.text.replace(/^[^\p{L}\d]+/u, "") === last.replace(/^[^\p{L}\d]+/u, "");
  if (!isAlone || line.right + letterWidth(line) * 1.5 < rightEdge) return false;
  if (isCutDate(last, begin)) return true;
  const isCapital = isInCapitals(begin) && isInCapitals(last);
  if (!(isCapital || /^\p{Ll}/u.test(begin)) || !/\p{L}$/u.test(last)) return false;
  const isLetterAtEnd = isLast && /^\p{Ll}$/u.test(next.text);
  if (isLetterAtEnd || countOf(last + begin) > 0 || arePieces(last, begin)) return true;
  // Headings in capitals set word under word: only what is too short for a word of one is its rest.
  if (isCapital) return begin.length <= 2 && !FUNCTION_WORDS.has(fold(begin)) && !/^[IVX]+$/.test(begin);
  // Each piece stands here once; as words they would stand elsewhere, too, and a short piece is seldom a word.
  const isShort = last.length <= SHORT_PIECE || begin.length <= SHORT_PIECE;
  return isShort && !FUNCTION_WORDS.has(fold(begin)) && countOf(last) <= 1 && countOf(begin) <= 1;
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
    if (before && last && isWordCut(before, line, rightEdge, countOf, at === lines.length - 1)) last.text += line.text;
    else if (before)
      written.push({ ...plainLine(line.text), follows: isFull(before, line, rightEdge) ? "full" : "short" });
    else written.push(plainLine(line.text));
  });
  return written;
}
