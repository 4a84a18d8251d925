/** What the pieces of one target measure: a percentage, a frequency or a count. */

import { durationOf, recurrenceOf, unitOf } from "../../language/periods.ts";
import type { Comparator, FrequencyForm, SimpleTargetForm } from "../forms.ts";
import { readPercentDigits } from "../numbers/numbers.ts";
import type { Bound, Piece, Quantity } from "./pieces.ts";
import { EVERY_PHRASES, FILLERS, PER_PHRASES } from "./target-words.ts";

type Pieces = readonly Piece[];

const wordOf = (piece: Piece | undefined): string => (piece?.kind === "word" ? piece.word : "");
const isQuantity = (piece: Piece | undefined): piece is Quantity => piece?.kind === "quantity";
const isArticle = ({ bounds }: Quantity): boolean => bounds.every(({ number }) => number.isArticle);

/** A comparator that no number took: it speaks of all, "una vez al mes como mínimo", "mínimo cada mes". */
function looseComparator(pieces: Pieces): Comparator {
  const found = pieces.find((piece) => piece.kind === "comparison" && piece.side === "any");
  return found?.kind === "comparison" ? found.comparator : "eq";
}

/** The comparator of a bound: its own, else the one that speaks of all. */
const comparatorOf = (pieces: Pieces, { comparator }: Bound): Comparator =>
  comparator === "eq" ? looseComparator(pieces) : comparator;

const percentValue = ({ number }: Bound): number =>
  number.digits === null ? number.value : (readPercentDigits(number.digits) ?? number.value);

function readPercent(pieces: Pieces): SimpleTargetForm[] | null {
  const found = pieces.find((piece) => isQuantity(piece) && piece.isPercent);
  if (!isQuantity(found)) return null;
  return found.bounds.map((bound) => ({
    kind: "percent",
    comparator: comparatorOf(pieces, bound),
    value: percentValue(bound),
  }));
}

function startsWith(pieces: Pieces, at: number, phrase: string): number | null {
  const words = phrase.split(" ");
  return words.every((word, step) => wordOf(pieces[at + step]) === word) ? at + words.length : null;
}

interface Period {
  per: string;
  /** "Cada", "todos los": says how often without a number before it. */
  isEvery: boolean;
  /** Where the pieces go on. */
  next: number;
}

/** The period of so many units that stand at a place; none where a year follows, for "en el año 2011" is a date. */
function unitsAt(pieces: Pieces, at: number, isEvery: boolean): Period | null {
  const counted = pieces[at];
  const count = isEvery && isQuantity(counted) ? counted.bounds[0]!.number.value : 1;
  const place = isEvery && isQuantity(counted) ? at + 1 : at;
  const per = durationOf(count, wordOf(pieces[place]));
  return per === null || pieces[place + 1]?.kind === "ordinal" ? null : { per, isEvery, next: place + 1 };
}

/** "Al mes", "por semana", "/año", "cada 15 días", "en un mes", "todos los meses". */
function periodAt(pieces: Pieces, at: number): Period | null {
  const here = pieces[at];
  const next = pieces[at + 1];
  if (here?.kind === "sign" && here.sign === "/") return unitsAt(pieces, at + 1, false);
  if (wordOf(here) === "en" && isQuantity(next) && isArticle(next)) return unitsAt(pieces, at + 2, false);
  for (const phrase of PER_PHRASES) {
    const end = startsWith(pieces, at, phrase);
    const period = end === null ? null : unitsAt(pieces, end, phrase.endsWith("cada"));
    if (period) return period;
  }
  const everyEnds = EVERY_PHRASES.flatMap((phrase) => startsWith(pieces, at, phrase) ?? []);
  const [end] = everyEnds.filter((place) => unitOf(wordOf(pieces[place]))?.isPlural);
  return end === undefined ? null : unitsAt(pieces, end, true);
}

function frequency(pieces: Pieces, bounds: readonly Bound[], per: string): FrequencyForm[] {
  return bounds.map((bound) => ({
    kind: "frequency",
    comparator: comparatorOf(pieces, bound),
    value: bound.number.value,
    per,
  }));
}

/** "4 veces al mes", "2 reuniones por cada semestre", "3 veces cada 2 años". Only words stand between times and period. */
function readTimesPerPeriod(pieces: Pieces): SimpleTargetForm[] | null {
  for (const [at, piece] of pieces.entries()) {
    if (!isQuantity(piece)) continue;
    for (let next = at + 1; next < pieces.length; next++) {
      const period = periodAt(pieces, next);
      if (period) return frequency(pieces, piece.bounds, period.per);
      if (pieces[next]!.kind !== "word" && pieces[next]!.kind !== "comparison") break;
    }
  }
  return null;
}

const onceIn = (pieces: Pieces, per: string, value = 1): SimpleTargetForm[] => [
  { kind: "frequency", comparator: looseComparator(pieces), value, per },
];

/** "Cada quince días", "todos los meses"; "cada semana 2 boletines". */
function readEveryPeriod(pieces: Pieces): SimpleTargetForm[] | null {
  const period = pieces.map((_, at) => periodAt(pieces, at)).find((found) => found?.isEvery);
  if (!period) return null;
  const times = pieces.slice(period.next).find(isQuantity);
  return times ? frequency(pieces, times.bounds, period.per) : onceIn(pieces, period.per);
}

/** A bare length of time where a target should stand says how often: "6 meses" is once in six months (domain §2.5). */
function readBareDuration(pieces: Pieces): SimpleTargetForm[] | null {
  const [count, unit, ...more] = pieces.filter((piece) => piece.kind !== "sign");
  if (!isQuantity(count) || more.length > 0 || count.bounds[0]!.comparator !== "eq") return null;
  const per = durationOf(count.bounds[0]!.number.value, wordOf(unit));
  return per === null ? null : onceIn(pieces, per);
}

/** "Semestral", "Semanalmente", "4 reuniones anuales". */
function readRecurrence(pieces: Pieces): SimpleTargetForm[] | null {
  const found = pieces.map((piece) => recurrenceOf(wordOf(piece))).find((recurrence) => recurrence !== null);
  if (!found) return null;
  const times = pieces.find(isQuantity);
  return times ? frequency(pieces, times.bounds, found.per) : onceIn(pieces, found.per, found.value);
}

/** The first number that counts something. "Una página" is an article and no count unless it opens the text. */
function readCount(pieces: Pieces): SimpleTargetForm[] | null {
  const at = pieces.findIndex(isQuantity);
  const found = pieces[at];
  if (!isQuantity(found)) return null;
  const isOpening = pieces.slice(0, at).every((piece) => piece.kind !== "word" || FILLERS.has(piece.word));
  if (isArticle(found) && !isOpening) return null;
  return found.bounds.map((bound) => ({
    kind: "count",
    comparator: comparatorOf(pieces, bound),
    value: bound.number.value,
  }));
}

/** What pieces measure: one form, or a least and a most; null where they measure nothing. */
export function measure(pieces: Pieces): SimpleTargetForm[] | null {
  return (
    readPercent(pieces) ??
    readTimesPerPeriod(pieces) ??
    readEveryPeriod(pieces) ??
    readBareDuration(pieces) ??
    readRecurrence(pieces) ??
    readCount(pieces)
  );
}
