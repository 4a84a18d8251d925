/** Whether two indicators are worded alike enough to be the same one: the judge of wordings. */
import { meaningfulWords } from "../language/concepts.ts";
import { createNearWords } from "../language/near-words.ts";

/** How much of their words two texts must share to be the same indicator without a catalogue entry. */
const SHARED_WORDS = 0.8;

/** "Número de", "Cantidad de" and "Porcentaje de" open most indicators and tell none apart. */
const MEASURE_WORDS = new Set(["numero", "cantidad", "porcentaje", "n", "no", "total", "%"]);

/** What an indicator's text says, as the judge sees it. */
export interface Wording {
  words: readonly string[];
  /** Its words, and all words of the other wordings that they are the same as, slips of spelling forgiven. */
  reach: ReadonlySet<string>;
}

/** Wordings of texts that will be held against each other. */
export function wordingsOf(texts: readonly string[]): Wording[] {
  const all = texts.map((text) => meaningfulWords(text).filter((word) => !MEASURE_WORDS.has(word)));
  const near = createNearWords(all.flat());
  return all.map((words) => ({ words, reach: new Set(words.flatMap(near)) }));
}

/** Whether so many words of one are enough to be the same as another of `length` words, the shorter or the longer. */
const isEnough = (shared: number, length: number): boolean => shared / Math.max(length, 1) >= SHARED_WORDS;

/** Whether a wording says what one that stands for a group does. */
export function isSameWording(group: Wording, other: Wording): boolean {
  const shared = group.words.filter((word) => other.reach.has(word)).length;
  return isEnough(shared, Math.max(group.words.length, other.words.length));
}

/** How many of a wording's words must be looked for, so that whatever is the same as it shares one of them. */
export function tellingWords({ words }: Wording): number {
  const spared = words.findIndex((_, missing) => !isEnough(words.length - missing - 1, words.length));
  return spared + 1;
}
