/** Periods: the words for stretches of time, as ISO 8601 durations. */

import { lookup } from "./lookup.ts";
import { remember } from "./remember.ts";

export interface PeriodUnit {
  /** Letter of ISO 8601. */
  letter: "D" | "W" | "M" | "Y";
  /** How many of the letter one unit is. */
  size: number;
  isPlural: boolean;
}

/** Letter, size, words for one, words for several. Short words have their misreadings beside them: no slip is forgiven in them. */
const UNIT_ROWS: readonly (readonly [PeriodUnit["letter"], number, string, string])[] = [
  ["D", 1, "dia", "dias"],
  ["W", 1, "semana", "semanas"],
  ["D", 15, "quincena", "quincenas"],
  ["M", 1, "mes mez rnes", "meses mese mesess rneses rmeses"],
  ["M", 2, "bimestre", "bimestres"],
  ["M", 3, "trimestre trim", "trimestres"],
  ["M", 4, "cuatrimestre", "cuatrimestres"],
  ["M", 6, "semestre sem", "semestres"],
  ["Y", 1, "ano anio afio aiio ailo aflo aio anualidad vigencia", "anos anios afios aiios ailos aflos aios vigencias"],
  ["Y", 2, "bienio", "bienios"],
  ["Y", 3, "trienio", "trienios"],
  ["Y", 4, "cuatrienio cuatrenio", "cuatrienios cuatrenios"],
  ["Y", 5, "quinquenio", "quinquenios"],
];

const UNITS: ReadonlyMap<string, PeriodUnit> = new Map(
  UNIT_ROWS.flatMap(([letter, size, one, several]) => [
    ...one.split(" ").map((word): [string, PeriodUnit] => [word, { letter, size, isPlural: false }]),
    ...several.split(" ").map((word): [string, PeriodUnit] => [word, { letter, size, isPlural: true }]),
  ]),
);

const nearestUnit = lookup(UNITS);

/** The unit that a folded word names, a slip in a long word forgiven, or null. "Semanal" is a word of its own and no slip. */
export const unitOf: (word: string) => PeriodUnit | null = remember((word) =>
  recurrenceOf(word) ? null : nearestUnit(word),
);

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
  [/^trienal(es|mente)?$/, 1, "P3Y"],
  [/^cuatrienal(es|mente)?$/, 1, "P4Y"],
  [/^quinquenal(es|mente)?$/, 1, "P5Y"],
];

/** The ISO 8601 duration of so many of a unit word, folded ("6", "meses": P6M), or null for a word or a number that makes none. */
export function durationOf(count: number, unitWord: string): string | null {
  const unit = unitOf(unitWord);
  const size = unit ? count * unit.size : 0;
  return unit && Number.isInteger(size) && size > 0 ? `P${size}${unit.letter}` : null;
}

/** The whole months of an ISO 8601 duration of years and months, or null for another. */
export function monthsOf(iso: string): number | null {
  const [isOfMonths, years, months] = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(iso) ?? [];
  return isOfMonths === undefined ? null : Number(years ?? 0) * 12 + Number(months ?? 0);
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
