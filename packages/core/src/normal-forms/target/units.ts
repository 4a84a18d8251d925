/** What a number counts and what a percentage is of, as printed: "km", "adultos mayores", "las PQRSD radicadas". */
import { isInfinitive } from "../../language/infinitives.ts";
import { recurrenceOf, unitOf } from "../../language/periods.ts";
import { isSign, wordOf } from "../grammar/tokens.ts";
import { periodAt } from "./periods-of-targets.ts";
import { isQuantity, type Piece, type Pieces } from "./pieces.ts";
import {
  ARTICLE_WORDS,
  BASE_CLOSERS,
  CONNECTORS,
  NO_UNITS,
  PRENOMINALS,
  QUALITIES,
  TIMES_WORDS,
  UNIT_COMPLEMENTS,
  UNIT_SYMBOLS,
} from "./target-words.ts";

function printedOf(piece: Piece | undefined): string {
  if (piece?.kind === "ordinal") return String(piece.value);
  return piece?.kind === "word" ? piece.printed : "";
}

/** Whether a word names what is counted, and does not say how often or join the number to something else. */
function isUnit(word: string): boolean {
  const isLong = word.length > 1 || UNIT_SYMBOLS.has(word);
  const isOther = CONNECTORS.has(word) || NO_UNITS.has(word) || TIMES_WORDS.has(word);
  return isLong && !isOther && !isInfinitive(word) && recurrenceOf(word) === null;
}

/** Where the name of what a quantity counts begins: right behind it, or behind "de" where it is so many millions of them. */
function placeOfUnit(pieces: Pieces, at: number): number {
  const quantity = pieces[at];
  const isScaled = isQuantity(quantity) && quantity.bounds.at(-1)!.number.scale !== undefined;
  return isScaled && wordOf(pieces[at + 1]) === "de" ? at + 2 : at + 1;
}

/**
 * The name of what the quantity at a place counts: one word, with an adjective before it ("nuevos parques") or the one that
 * makes it another unit behind it ("metros cuadrados"). Null where no such word stands there.
 */
export function unitAfter(pieces: Pieces, at: number): string | null {
  const place = placeOfUnit(pieces, at);
  const [first, second] = [wordOf(pieces[place]), wordOf(pieces[place + 1])];
  if (!isUnit(first)) return null;
  const isTwo = PRENOMINALS.has(first) ? isUnit(second) : (UNIT_COMPLEMENTS.get(first)?.has(second) ?? false);
  return isTwo ? `${printedOf(pieces[place])} ${printedOf(pieces[place + 1])}` : printedOf(pieces[place]);
}

/** "Las peticiones, quejas y reclamos": a comma in a list of single words. */
function isListComma(pieces: Pieces, at: number, start: number): boolean {
  const isComma = (piece: Piece | undefined) => isSign(piece, ",");
  const isBeforeItem = (place: number) =>
    place < start || isComma(pieces[place]) || (place === start && ARTICLE_WORDS.has(wordOf(pieces[place])));
  const isBehindItem = (piece: Piece | undefined) => isComma(piece) || /^[yeou]$/.test(wordOf(piece));
  const isItem = !CONNECTORS.has(wordOf(pieces[at + 1])) && wordOf(pieces[at + 1]) !== "";
  return isComma(pieces[at]) && isBeforeItem(at - 2) && isItem && isBehindItem(pieces[at + 2]);
}

/** The number of "menores de 5 años". */
const isAge = (pieces: Pieces, at: number): boolean =>
  pieces[at]?.kind === "ordinal" && unitOf(wordOf(pieces[at + 1]))?.letter === "Y";

/** "Las sedes | la conectividad": an article that nothing leads to begins another thing. */
function beginsOther(pieces: Pieces, at: number): boolean {
  const before = wordOf(pieces[at - 1]);
  return (
    ARTICLE_WORDS.has(wordOf(pieces[at])) && before !== "" && !CONNECTORS.has(before) && !/^tod[oa]s?$/.test(before)
  );
}

/** Whether what a percentage is of ends before a place. */
function endsBase(pieces: Pieces, at: number, start: number): boolean {
  const piece = pieces[at];
  if (isListComma(pieces, at, start) || isAge(pieces, at)) return false;
  if (piece?.kind === "sign") return !("-/".includes(piece.sign) && piece.isGlued && pieces[at + 1]?.kind === "word");
  if (piece?.kind !== "word" || piece.opensSentence === true) return true;
  if (beginsOther(pieces, at) || BASE_CLOSERS.has(piece.word)) return true;
  const isNextDeed = CONNECTORS.has(piece.word) && isInfinitive(wordOf(pieces[at + 1])) && piece.word === "y";
  return isNextDeed || recurrenceOf(piece.word) !== null || periodAt(pieces, at) !== null;
}

/** Words and the signs that hold them together ("PQRS-D", "y/o") as printed. */
function joined(pieces: Pieces): string {
  return pieces.reduce((text, piece, at) => {
    const isHeld = piece.kind === "sign" || pieces[at - 1]?.kind === "sign";
    const isGlued = at > 0 && piece.isGlued === true && isHeld;
    const own = piece.kind === "sign" ? piece.sign : printedOf(piece);
    return text === "" ? own : `${text}${isGlued ? "" : " "}${own}`;
  }, "");
}

/**
 * What the percentage at a place is of: the words behind "de". Null where they name a quality that is itself the measure
 * ("80% de satisfacción"), and where the percentage belongs to a clause ("que el 80% de …").
 */
export function baseAfter(pieces: Pieces, at: number): string | null {
  const opener = wordOf(pieces[at + 1]);
  if (opener !== "de" && opener !== "del") return null;
  if (pieces.slice(0, at).some((piece) => wordOf(piece) === "que")) return null;
  const start = at + 2;
  const isDefinite = opener === "del" || ARTICLE_WORDS.has(wordOf(pieces[start]));
  const head = wordOf(pieces[ARTICLE_WORDS.has(wordOf(pieces[start])) ? start + 1 : start]);
  if (head === "" || QUALITIES.has(head) || (!isDefinite && !head.endsWith("s"))) return null;
  let end = start;
  while (end < pieces.length && !endsBase(pieces, end, start)) end += 1;
  while (end > start && CONNECTORS.has(wordOf(pieces[end - 1]))) end -= 1;
  return end === start ? null : joined(pieces.slice(start, end));
}
