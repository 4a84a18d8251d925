/** What targets are made of: quantities with what compares them, and the words and signs between them. */

import { isMisreadOne } from "../../language/ordinals.ts";
import { unitOf } from "../../language/periods.ts";
import type { Comparator } from "../forms.ts";
import { longest, type Reading } from "../grammar/grammar.ts";
import { isSign, type NumberToken, type Token, type Tokens, type WordToken, wordOf } from "../grammar/tokens.ts";
import { isMoneyMark, moneyAfter, moneyAt } from "../numbers/money.ts";
import { withoutNames } from "../numbers/names.ts";
import { readPercentDigits } from "../numbers/numbers.ts";
import { type Comparison, comparison } from "./comparators.ts";
import { range } from "./ranges.ts";
import { CHANGE_STEMS, FILLERS, TIMES_WORDS, TOTALS } from "./target-words.ts";

interface Bound {
  comparator: Comparator;
  number: NumberToken;
  /** Its comparator speaks of a level: "hasta", "por debajo de". */
  isLevel?: boolean;
}
export interface Quantity {
  kind: "quantity";
  /** One, or a least and a most. */
  bounds: readonly Bound[];
  isPercent: boolean;
  /** In pesos. */
  isMoney: boolean;
  /** Where a change to it starts: 50 of "de 50% a 80%". */
  from?: NumberToken;
}
/** A word, and whether a full stop parts it from the one before. */
type WordPiece = WordToken & { opensSentence?: boolean };
export type Piece =
  | (Quantity & { isGlued?: undefined })
  | ({ kind: "comparison"; isGlued?: undefined } & Comparison)
  | WordPiece
  | Exclude<Token, NumberToken | WordToken>;
export type Pieces = readonly Piece[];

/** Whether a piece is a number with its signs. */
export const isQuantity = (piece: Piece | undefined): piece is Quantity => piece?.kind === "quantity";
export const isPercentage = (piece: Piece | undefined): piece is Quantity => isQuantity(piece) && piece.isPercent;
/** The value of a percentage: its digits have no thousands. */
export const percentValue = ({ digits, value }: NumberToken): number =>
  digits === null ? value : (readPercentDigits(digits) ?? value);

/** Where the first word for a change stands: of the ranges behind it only where they lead is a target ("Incrementar de 50% a 80%"). */
function placeOfChange(tokens: Tokens): number {
  const place = tokens.findIndex((token) => CHANGE_STEMS.some((stem) => wordOf(token).startsWith(stem)));
  return place < 0 ? tokens.length : place;
}

function rangeAt(tokens: Tokens, at: number, isChange: boolean): Reading<Quantity> | null {
  const found = longest(range, tokens, at);
  if (!found) return null;
  const { low, high, isPercent, isWay } = found.value;
  const isLed = isChange && isWay;
  const goesOn = isSign(tokens[found.next], "-") && tokens[found.next + 1]?.kind === "number";
  if (!isLed && (goesOn || low.value >= high.value)) return null;
  const money = moneyAfter(tokens, found.next);
  const isMoney = found.value.isMoney || money !== null;
  const next = money ?? found.next;
  const quantity = { kind: "quantity", isPercent, isMoney } as const;
  if (isLed) return { value: { ...quantity, bounds: [{ comparator: "eq", number: high }], from: low }, next };
  const bounds: Bound[] = [
    { comparator: "gte", number: low },
    { comparator: "lte", number: high },
  ];
  return { value: { ...quantity, bounds }, next };
}

function numberAt(tokens: Tokens, at: number): Reading<Quantity> | null {
  const token = tokens[at];
  if (token?.kind !== "number") return null;
  const isPercent = isSign(tokens[at + 1], "%");
  const money = moneyAt(tokens, at);
  return {
    value: { kind: "quantity", bounds: [{ comparator: "eq", number: token }], isPercent, isMoney: money !== null },
    next: money ?? at + (isPercent ? 2 : 1),
  };
}

/** "Adulta mayor del municipio" compares no number. */
function leadsToNumber(tokens: Tokens, at: number): boolean {
  const isBetween = (token: Token) => isSign(token, ":$") || FILLERS.has(wordOf(token)) || TOTALS.has(wordOf(token));
  return tokens.find((token, place) => place >= at && !isBetween(token))?.kind === "number";
}

function comparisonAt(tokens: Tokens, at: number): Reading<Piece> | null {
  const found = longest(comparison, tokens, at);
  if (found?.value.side === "before" && !leadsToNumber(tokens, found.next)) return null;
  return found && { value: { kind: "comparison", ...found.value }, next: found.next };
}

/** "Un total de 20", "un 80%", "un mínimo de 2": the article before another number is none itself. */
function isMereArticle(tokens: Tokens, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== "number" || !token.isArticle) return false;
  return next?.kind === "number" || TOTALS.has(wordOf(next)) || comparisonAt(tokens, at + 1) !== null;
}

/** "I vez", "l mes": a misread 1. */
function withMisreadOnes(tokens: Tokens): Token[] {
  return tokens.map((token, at): Token => {
    const next = wordOf(tokens[at + 1]);
    const isOne = token.kind === "word" && isMisreadOne(token.word) && (TIMES_WORDS.has(next) || unitOf(next) !== null);
    return isOne ? { kind: "number", value: 1, digits: "1", isArticle: false, isGlued: token.isGlued } : token;
  });
}

/** A token as a piece; a capital behind a full stop opens a sentence. */
function pieceOf(tokens: Tokens, at: number, token: Exclude<Token, NumberToken>): Piece {
  const opens = token.kind === "word" && isSign(tokens[at - 1], ".") && /^\p{Lu}/u.test(token.printed);
  return opens ? { ...token, opensSentence: true } : token;
}

function cut(tokens: Tokens): Piece[] {
  const pieces: Piece[] = [];
  const change = placeOfChange(tokens);
  for (let at = 0; at < tokens.length; ) {
    const found = isMereArticle(tokens, at)
      ? null
      : (comparisonAt(tokens, at) ?? rangeAt(tokens, at, at > change) ?? numberAt(tokens, at));
    const token = tokens[at]!;
    if (found) pieces.push(found.value);
    else if (token.kind !== "number" && !isSign(token, ".") && !isMoneyMark(tokens, at))
      pieces.push(pieceOf(tokens, at, token));
    at = found?.next ?? at + 1;
  }
  return pieces;
}

const isFiller = (piece: Piece | undefined): boolean => isSign(piece, ":") || FILLERS.has(wordOf(piece));

/** Where the comparator of a quantity stands: before it, fillers between them; else right behind it. -1 for none. */
function placeOfComparison(pieces: Pieces, at: number, taken: ReadonlySet<number>): number {
  let before = at - 1;
  while (isFiller(pieces[before])) before -= 1;
  const own = pieces[before];
  if (own?.kind === "comparison" && own.side !== "after" && !taken.has(before)) return before;
  const next = pieces[at + 1];
  let after = at + 2;
  while (isFiller(pieces[after])) after += 1;
  const isOwn = next?.kind === "comparison" && next.side !== "before";
  const isOfNext = isOwn && next.side === "any" && pieces[after]?.kind === "quantity";
  return isOwn && !isOfNext ? at + 1 : -1;
}

/** Gives each quantity the comparator that stands beside it. A range has its own. */
function compared(pieces: Pieces): Piece[] {
  const taken = new Set<number>();
  const result = pieces.map((piece, at): Piece => {
    if (piece.kind !== "quantity" || piece.bounds.length > 1) return piece;
    const place = placeOfComparison(pieces, at, taken);
    const found = pieces[place];
    if (found?.kind !== "comparison") return piece;
    taken.add(place);
    const { comparator, isLevel } = found;
    return { ...piece, bounds: piece.bounds.map(({ number }) => ({ comparator, number, isLevel })) };
  });
  return result.filter((_, at) => !taken.has(at));
}

/** "1/1": the whole of it, one. */
function withWholes(tokens: Tokens): Token[] {
  const isOne = (token: Token | undefined) => token?.kind === "number" && token.digits === "1";
  const isWhole = (at: number): boolean => {
    const isApart = !isSign(tokens[at - 1], "/-") && !isSign(tokens[at + 3], "/-");
    return isApart && isOne(tokens[at]) && isSign(tokens[at + 1], "/") && isOne(tokens[at + 2]);
  };
  return tokens.filter((_, at) => !isWhole(at - 1) && !isWhole(at - 2));
}

/** The pieces of a target's tokens, in order. */
export const piecesOf = (tokens: Tokens): Piece[] => compared(cut(withoutNames(withWholes(withMisreadOnes(tokens)))));
