/** Lines drawn as dots or short dashes, piece by piece: each piece's box in, rules out. */
import { groupBy, runsOf } from "@cotejo/core";
import type { Box, Rule } from "./page.ts";

/** Pieces of one line stand this near to each other, and at least so many make a line (points). */
const NEAREST = 4.5;
const FEWEST = 6;
/** Finer than any two lines of a table stand apart. */
const SAME_AT = 0.5;

interface Piece {
  at: number;
  from: number;
  to: number;
}

/** Those of a line by where it lies; neighbours by where they lie along it. */
function linesOf(pieces: readonly Piece[], isHorizontal: boolean): Rule[] {
  return [...groupBy(pieces, ({ at }) => Math.round(at / SAME_AT)).values()].flatMap((same) => {
    const sorted = same.sort((a, b) => a.from - b.from);
    const lines = runsOf(sorted, (line, piece) => piece.from - line.at(-1)!.to <= NEAREST);
    return lines
      .filter(({ length }) => length >= FEWEST)
      .map((line) => ({ isHorizontal, at: line[0].at, from: line[0].from, to: line.at(-1)!.to }));
  });
}

/** The lines that small boxes make. */
export function dottedLines(boxes: readonly Box[]): Rule[] {
  const across = boxes.map(({ left, right, top, bottom }) => ({ at: (top + bottom) / 2, from: left, to: right }));
  const down = boxes.map(({ left, right, top, bottom }) => ({ at: (left + right) / 2, from: top, to: bottom }));
  return [...linesOf(across, true), ...linesOf(down, false)];
}
