/** Ordinals: "primer", "II", "último", and what scanners make of Roman numbers. */
import { lookup } from "./lookup.ts";

/** The last of however many there are. */
export const LAST = -1;

const WORDS: ReadonlyMap<string, number> = new Map([
  ...rows(1, "primer primero primera"),
  ...rows(2, "segundo segunda"),
  ...rows(3, "tercer tercero tercera"),
  ...rows(4, "cuarto cuarta"),
  ...rows(5, "quinto quinta"),
  ...rows(6, "sexto sexta"),
  ...rows(LAST, "ultimo ultima"),
]);

/** Small letters L are what scanners, and typists without capitals, make of I. */
const ROMAN: ReadonlyMap<string, number> = new Map([
  ...rows(1, "i l"),
  ...rows(2, "ii ll"),
  ...rows(3, "iii lll"),
  ...rows(4, "iv lv"),
  ...rows(5, "v"),
  ...rows(6, "vi"),
]);

/** Endings of an ordinal in digits: "1er", "2do", "4o", "1ero". */
const SUFFIXES = new Set("er ro ero ra era do da to ta o a".split(" "));

function rows(value: number, words: string): [string, number][] {
  return words.split(" ").map((word) => [word, value]);
}

const wordOf = lookup(WORDS);

/** The place a folded word or Roman number tells, `LAST` for "último", or null. */
export const ordinalOf = (word: string): number | null => ROMAN.get(word) ?? wordOf(word);

export const isOrdinalSuffix = (word: string): boolean => SUFFIXES.has(word);

/** Whether a word is a lone "I" or "l", a misread 1 before what it counts. */
export const isMisreadOne = (word: string): boolean => word === "i" || word === "l";
