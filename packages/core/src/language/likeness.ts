/** How alike two texts are, for words that were mistyped or misread: the one idea of a slip of spelling. */
import { isInfinitive } from "./infinitives.ts";

/** Whether the two letters before `i` and `j` are each other's. */
const isSwapped = (a: string, i: number, b: string, j: number): boolean =>
  i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];

/** The letters of a word, a bit each; a few share one. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** Whether two words have too many letters that the other has not: an edit changes two of them at most. */
function areFar(a: string, b: string, limit: number): boolean {
  let apart = 0;
  for (let bits = lettersOf(a) ^ lettersOf(b); bits !== 0; bits &= bits - 1) apart++;
  return apart > 2 * limit;
}

/**
 * Edit distance (insert, delete, replace, and two neighbours that changed places), or `limit + 1` as soon as it is known to be more than
 * `limit`.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit || areFar(a, b, limit)) return limit + 1;
  let [before, previous] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, replaced);
      if (isSwapped(a, i, b, j)) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [before, previous] = [previous, row];
  }
  return Math.min(previous[b.length]!, limit + 1);
}

/** 1 for equal texts, 0 for texts with nothing in common: one less the edit distance over the longer length. */
export function likeness(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  return length === 0 ? 1 : 1 - editDistance(a, b) / length;
}

/** Words of fewer letters are other words when one letter changes ("meta", "mesa"). */
const SHORTEST_SLIP = 6;
/** Words of so many letters may have two slips. */
const SHORTEST_OF_TWO = 9;

/** Slips forgiven in a word. */
export function slipsAllowed(word: string): number {
  if (word.length < SHORTEST_SLIP) return 0;
  return word.length < SHORTEST_OF_TWO ? 1 : 2;
}

/** What is no slip however near: a verb for a noun ("ejecutar", "ejecutor"). */
const isOtherWord = (found: string, wanted: string): boolean => isInfinitive(found) && !isInfinitive(wanted);

/** Whether a folded word is the wanted one, slips of the pen or of the scanner forgiven; `most`: fewer than its length allows. */
export function isSameWord(found: string, wanted: string, most = Number.POSITIVE_INFINITY): boolean {
  if (found === wanted) return true;
  const limit = Math.min(most, slipsAllowed(wanted));
  // Lengths first: the one thing that is known at once of a word of a thousand letters.
  return limit > 0 && editDistance(found, wanted, limit) <= limit && !isOtherWord(found, wanted);
}
