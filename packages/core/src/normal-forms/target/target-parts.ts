/** Several targets in one text, told apart: by lines, commas, "y", "+", "/". */
import { isInfinitive } from "../../language/infinitives.ts";
import { isSign, wordOf } from "../grammar/tokens.ts";
import { isPercentage, isQuantity, type Piece, type Pieces } from "./pieces.ts";
import { FILLERS } from "./target-words.ts";

/** What stands for a line break or a semicolon: a part of its own on either side. */
export const PART_SIGN = ";";

const isAnd = (piece: Piece | undefined): boolean => /^[ye]$/.test(wordOf(piece));

/** "4 talleres / 100 funcionarios"; the stroke of "1/mes" parts nothing. */
const isSeparator = (piece: Piece | undefined): boolean =>
  isAnd(piece) || isSign(piece, `${PART_SIGN},+`) || (isSign(piece, "/") && !piece?.isGlued);

/** The pieces from a place to the next separator. */
function segmentFrom(pieces: Pieces, at: number): Pieces {
  let end = at;
  while (end < pieces.length && !isSeparator(pieces[end])) end++;
  return pieces.slice(at, end);
}

/** A number that nothing says anything of: in "1, 2 y 3" none is a target of its own. */
function isBare({ 0: only, length }: Pieces): boolean {
  if (!isQuantity(only) || length > 1) return false;
  return !only.isPercent && only.bounds.every(({ comparator }) => comparator === "eq");
}

/** "100 funcionarios", "capacitar 100 funcionarios", "máximo 4": a quantity, before it no more than what is to be done. */
function opensWithQuantity(segment: Pieces): boolean {
  const isBefore = (piece: Piece) =>
    piece.kind === "comparison" || FILLERS.has(wordOf(piece)) || isInfinitive(wordOf(piece));
  return isQuantity(segment.find((piece) => !isBefore(piece))) && !isBare(segment);
}

/** "Transformación 50%", "Fase 2: 3": a label and its own quantity. */
function isLabelled(segment: Pieces): boolean {
  const colon = segment.findIndex((piece) => isSign(piece, ":"));
  const isAfterColon = colon >= 0 && segment.slice(colon).some(isQuantity);
  return isAfterColon || segment.some(isPercentage);
}

/** Whether a part begins after the separator at a place. */
function beginsAfter(pieces: Pieces, at: number): boolean {
  const segment = segmentFrom(pieces, at + 1);
  if (isSign(pieces[at], PART_SIGN)) return segment.some(isQuantity);
  if (opensWithQuantity(segment)) return true;
  return !isAnd(pieces[at]) && isLabelled(segment);
}

/** "100% 50%": two percentages in a row are two parts without a separator. */
const isAfterPercent = (pieces: Pieces, at: number): boolean =>
  isPercentage(pieces[at - 1]) && isPercentage(pieces[at]);

/** The parts of a target: each from one separator that begins one to the next. What begins none stays with the part before. */
export function partsOf(pieces: Pieces): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const [at, piece] of pieces.entries()) {
    const current = parts.at(-1)!;
    const mayEnd = isSign(piece, PART_SIGN) || !isBare(current);
    if (isSeparator(piece) && mayEnd && beginsAfter(pieces, at)) parts.push([]);
    else if (isAfterPercent(pieces, at)) parts.push([piece]);
    else current.push(piece);
  }
  return parts;
}
