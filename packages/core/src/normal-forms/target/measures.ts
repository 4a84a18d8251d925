/** What the pieces of one target measure: a percentage, a frequency or a count. */

import { durationOf, recurrenceOf } from "../../language/periods.ts";
import type { Baseline, Comparator, SimpleTargetForm } from "../forms.ts";
import { wordOf } from "../grammar/tokens.ts";
import { readChange } from "./changes.ts";
import { isArticle, periodAt } from "./periods-of-targets.ts";
import { isPercentage, isQuantity, type Pieces, percentValue, type Quantity } from "./pieces.ts";
import { FILLERS } from "./target-words.ts";
import { baseAfter, unitAfter } from "./units.ts";

/** A comparator that no number took: it speaks of all, "una vez al mes como mínimo", "mínimo cada mes". */
const looseComparator = (pieces: Pieces): Comparator =>
  pieces.filter((piece) => piece.kind === "comparison").find(({ side }) => side === "any")?.comparator ?? "eq";

/** A key for what the text says, none for what it does not. */
const said = <Key extends string, Value>(key: Key, value: Value | null): Partial<Record<Key, Value>> =>
  value === null ? {} : ({ [key]: value } as Record<Key, Value>);

/** Where a change to a level starts is said as a baseline is. */
const baselineOf = ({ from, isPercent }: Quantity): Baseline | null =>
  from === undefined ? null : { value: isPercent ? percentValue(from) : from.value, year: null };

/** A form for each bound of a quantity, each with what else is said of it. */
const formsOf = <Kind extends string, More>(kind: Kind, pieces: Pieces, { bounds }: Quantity, more: More) =>
  bounds.map(({ comparator, number }) => ({
    kind,
    comparator: comparator === "eq" ? looseComparator(pieces) : comparator,
    value: kind === "percent" ? percentValue(number) : number.value,
    ...more,
  }));

function readPercent(pieces: Pieces): SimpleTargetForm[] | null {
  const at = pieces.findIndex(isPercentage);
  const found = pieces[at];
  if (!isQuantity(found)) return null;
  const more = { ...said("base", baseAfter(pieces, at)), ...said("baseline", baselineOf(found)) };
  return formsOf("percent", pieces, found, more);
}

/** Money where the first quantity is: "$350 millones", "hasta $20 millones anuales". */
function readAmount(pieces: Pieces): SimpleTargetForm[] | null {
  const at = pieces.findIndex(isQuantity);
  const found = pieces[at];
  if (!isQuantity(found) || !found.isMoney) return null;
  const recurrence = recurrenceOf(wordOf(pieces[at + 1]));
  const per = recurrence?.value === 1 ? recurrence.per : (periodAt(pieces, at + 1)?.per ?? null);
  const more = { currency: "COP" as const, ...said("per", per), ...said("baseline", baselineOf(found)) };
  return formsOf("amount", pieces, found, more).map(({ comparator, ...form }) =>
    comparator === "eq" ? form : { ...form, comparator },
  );
}

/** So often as the quantity at a place says. */
function frequency(pieces: Pieces, at: number, per: string): SimpleTargetForm[] {
  const quantity = pieces[at];
  if (!isQuantity(quantity)) return [];
  return formsOf("frequency", pieces, quantity, { per, ...said("unit", unitAfter(pieces, at)) });
}

/** "4 veces al mes", "2 reuniones por cada semestre", "3 veces cada 2 años". Only words stand between times and period. */
function readTimesPerPeriod(pieces: Pieces): SimpleTargetForm[] | null {
  for (const [at, piece] of pieces.entries()) {
    if (!isQuantity(piece)) continue;
    for (let next = at + 1; next < pieces.length; next++) {
      const period = periodAt(pieces, next);
      if (period) return frequency(pieces, at, period.per);
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
  const times = pieces.findIndex((piece, at) => at >= period.next && isQuantity(piece));
  return times >= 0 ? frequency(pieces, times, period.per) : onceIn(pieces, period.per);
}

/** A bare length of time where a target should stand says how often: "6 meses" is once in six months (domain §2.5). */
function readBareDuration(pieces: Pieces): SimpleTargetForm[] | null {
  const [count, unit, ...more] = pieces.filter((piece) => piece.kind !== "sign");
  if (!isQuantity(count) || more.length > 0 || count.bounds[0]!.comparator !== "eq") return null;
  const per = durationOf(count.bounds[0]!.number.value, wordOf(unit));
  return per === null ? null : onceIn(pieces, per);
}

/** "Semestral", "Semanalmente", "4 reuniones anuales"; in "4 boletines - uno trimestral" the number right before it is the rate. */
function readRecurrence(pieces: Pieces): SimpleTargetForm[] | null {
  const at = pieces.findIndex((piece) => recurrenceOf(wordOf(piece)) !== null);
  const found = recurrenceOf(wordOf(pieces[at]));
  if (!found) return null;
  const times = isQuantity(pieces[at - 1]) ? at - 1 : pieces.findIndex(isQuantity);
  return times >= 0 ? frequency(pieces, times, found.per) : onceIn(pieces, found.per, found.value);
}

/** The first number that counts something. "Una página" is an article and no count unless it opens the text. */
function readCount(pieces: Pieces): SimpleTargetForm[] | null {
  const at = pieces.findIndex(isQuantity);
  const found = pieces[at];
  if (!isQuantity(found)) return null;
  const isOpening = pieces.slice(0, at).every((piece) => piece.kind !== "word" || FILLERS.has(piece.word));
  if (isArticle(found) && !isOpening) return null;
  const more = { ...said("unit", unitAfter(pieces, at)), ...said("baseline", baselineOf(found)) };
  return formsOf("count", pieces, found, more);
}

/** What pieces measure: one form, or a least and a most; null where they measure nothing. */
export function measure(pieces: Pieces): SimpleTargetForm[] | null {
  // The first where there are several.
  const printed = pieces.find((piece) => piece.kind === "baseline");
  const plain = pieces.filter(({ kind }) => kind !== "baseline");
  const forms =
    readChange(plain) ??
    readAmount(plain) ??
    readPercent(plain) ??
    readTimesPerPeriod(plain) ??
    readEveryPeriod(plain) ??
    readBareDuration(plain) ??
    readRecurrence(plain) ??
    readCount(plain);
  if (!printed || forms === null) return forms;
  const { baseline } = printed;
  return forms.map((form) => (form.kind === "qualitative" || form.kind === "missing" ? form : { ...form, baseline }));
}
