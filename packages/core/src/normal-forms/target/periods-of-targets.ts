/** Periods beside a number of times: "al mes", "por semana", "/año", "cada 15 días", "todos los meses". */
import { durationOf, unitOf } from "../../language/periods.ts";
import { wordOf } from "../grammar/tokens.ts";
import { isQuantity, type Pieces, type Quantity } from "./pieces.ts";
import { EVERY_PHRASES, PER_PHRASES } from "./target-words.ts";

/** Whether a quantity is no more than "un" or "una". */
export const isArticle = ({ bounds }: Quantity): boolean => bounds.every(({ number }) => number.isArticle);

function startsWith(pieces: Pieces, at: number, phrase: string): number | null {
  const words = phrase.split(" ");
  return words.every((word, step) => wordOf(pieces[at + step]) === word) ? at + words.length : null;
}

export interface Period {
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
export function periodAt(pieces: Pieces, at: number): Period | null {
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
