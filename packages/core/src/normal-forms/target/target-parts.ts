/** Several targets in one text, told apart: by lines, commas, "y", "+", "/". */
import { isInfinitive } from "../../language/infinitives.ts";
import type { Piece } from "./pieces.ts";
import { FILLERS } from "./target-words.ts";

type Pieces = readonly Piece[];

/** What stands for a line break or a semicolon: a part of its own on either side. */
export const PART_SIGN = ";";

const isSign = (piece: Piece | undefined, signs: string): boolean =>
  piece?.kind === "sign" && signs.includes(piece.sign);
const isWordFor = (piece: Piece | undefined, words: ReadonlySet<string>): boolean =>
  piece?.kind === "word" && words.has(piece.word);
const AND = new Set(["y", "e"]);

/** "4 talleres / 100 funcionarios"; the stroke of "1/mes" parts nothing. */
const isSeparator = (piece: Piece | undefined): boolean =>
  isWordFor(piece, AND) ||
  isSign(piece, `${PART_SIGN},+`) ||
  (isSign(piece, "/") && piece?.kind === "sign" && !piece.isGlued);

/** The pieces from a place to the next separator. */
function segmentFrom(pieces: Pieces, at: number): Pieces {
  const end = pieces.findIndex((piece, place) => place >= at && isSeparator(piece));
  return pieces.slice(at, end < 0 ? pieces.length : end);
}

/** A number that nothing says anything of: in "1, 2 y 3" none is a target of its own. */
function isBare([only, ...more]: Pieces): boolean {
  if (only?.kind !== "quantity" || more.length > 0) return false;
  return !only.isPercent && only.bounds.every(({ comparator }) => comparator === "eq");
}

/** "100 funcionarios", "capacitar 100 funcionarios", "máximo 4": a quantity, before it no more than what is to be done. */
function opensWithQuantity(segment: Pieces): boolean {
  const first = segment.find(
    (piece) =>
      !isWordFor(piece, FILLERS) && piece.kind !== "comparison" && !(piece.kind === "word" && isInfinitive(piece.word)),
  );
  return first?.kind === "quantity" && !isBare(segment);
}

/** "Transformación 50%", "Fase 2: 3": a label and its own quantity. */
function isLabelled(segment: Pieces): boolean {
  const colon = segment.findIndex((piece) => isSign(piece, ":"));
  const isAfterColon = colon >= 0 && segment.slice(colon).some((piece) => piece.kind === "quantity");
  return isAfterColon || segment.some((piece) => piece.kind === "quantity" && piece.isPercent);
}

/** Whether a part begins after the separator at a place. */
function beginsAfter(pieces: Pieces, at: number): boolean {
  const segment = segmentFrom(pieces, at + 1);
  if (isSign(pieces[at], PART_SIGN)) return segment.some((piece) => piece.kind === "quantity");
  if (opensWithQuantity(segment)) return true;
  return !isWordFor(pieces[at], AND) && isLabelled(segment);
}

/** "100% 50%": two percentages in a row are two parts without a separator. */
const isAfterPercent = (pieces: Pieces, at: number): boolean =>
  [pieces[at - 1], pieces[at]].every((piece) => piece?.kind === "quantity" && piece.isPercent);

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
