/** Periods: the words for stretches of time, as ISO 8601 durations. */

interface Unit {
  /** Letter of ISO 8601. */
  letter: "D" | "W" | "M" | "Y";
  /** How many of the letter one unit is. */
  size: number;
}

const UNITS: readonly [RegExp, Unit][] = [
  [/^dias?$/, { letter: "D", size: 1 }],
  [/^semanas?$/, { letter: "W", size: 1 }],
  [/^quincenas?$/, { letter: "D", size: 15 }],
  [/^mes(es)?$/, { letter: "M", size: 1 }],
  [/^bimestres?$/, { letter: "M", size: 2 }],
  [/^trimestres?$/, { letter: "M", size: 3 }],
  [/^cuatrimestres?$/, { letter: "M", size: 4 }],
  [/^semestres?$/, { letter: "M", size: 6 }],
  [/^(anos?|anualidad|vigencias?)$/, { letter: "Y", size: 1 }],
  [/^bienios?$/, { letter: "Y", size: 2 }],
  [/^trienios?$/, { letter: "Y", size: 3 }],
  [/^(cuatrienios?|cuatrenios?)$/, { letter: "Y", size: 4 }],
  [/^quinquenios?$/, { letter: "Y", size: 5 }],
];

/** All unit words, for use inside a larger pattern. */
export const UNIT_WORDS =
  "dias?|semanas?|quincenas?|mes(?:es)?|bimestres?|trimestres?|cuatrimestres?|semestres?|anos?|anualidad|vigencias?|bienios?|trienios?|cuatri?enios?|quinquenios?";

/** How often an adjective or adverb says: times in a duration. Bimensual and bianual are twice in one (RAE). */
const RECURRENCES: readonly [RegExp, number, string][] = [
  [/^diari(a|o|as|os|amente)$/, 1, "P1D"],
  [/^semanal(es|mente)?$/, 1, "P1W"],
  [/^quincenal(es|mente)?$/, 1, "P15D"],
  [/^bimensual(es|mente)?$/, 2, "P1M"],
  [/^mensual(es|mente)?$/, 1, "P1M"],
  [/^bimestral(es|mente)?$/, 1, "P2M"],
  [/^trimestral(es|mente)?$/, 1, "P3M"],
  [/^cuatrimestral(es|mente)?$/, 1, "P4M"],
  [/^semestral(es|mente)?$/, 1, "P6M"],
  [/^bianual(es|mente)?$/, 2, "P1Y"],
  [/^anual(es|mente)?$/, 1, "P1Y"],
  [/^bienal(es|mente)?$/, 1, "P2Y"],
];

/** The ISO 8601 duration of so many of a unit word, folded ("6", "meses": P6M), or null for a word that is none. */
export function durationOf(count: number, unitWord: string): string | null {
  const unit = UNITS.find(([pattern]) => pattern.test(unitWord))?.[1];
  return unit ? `P${count * unit.size}${unit.letter}` : null;
}

/** Times and period of a word like "mensual" or "semanalmente", folded, or null. */
export function recurrenceOf(word: string): { value: number; per: string } | null {
  const found = RECURRENCES.find(([pattern]) => pattern.test(word));
  return found ? { value: found[1], per: found[2] } : null;
}

const PER_YEAR: Readonly<Record<string, number>> = { D: 365, W: 52, M: 12, Y: 1 };

/**
 * How often a year, for comparing frequencies with different periods: "4 al mes" is 48, "semanal" 52 (domain §2.5).
 * Takes durations of one unit, as `durationOf` gives them.
 */
export function timesPerYear(value: number, per: string): number {
  const [, count, letter] = /^P(\d+)([DWMY])$/.exec(per) ?? [];
  if (count === undefined || letter === undefined) throw new Error(`not a duration of one unit: ${per}`);
  return (value * PER_YEAR[letter]!) / Number(count);
}
