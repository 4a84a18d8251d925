/**
 * Concepts: what a text speaks of, whatever the words. A concept is a list of terms; a term is one word or several in a
 * row, folded; a word that ends in `*` stands for all words that begin so ("actualiz*").
 */

import { words } from "./fold.ts";
import { groupBy } from "./group-by.ts";
import { editDistance, isSameWord } from "./likeness.ts";
import { perObject, remember } from "./remember.ts";

export type ConceptCatalogue = Readonly<Record<string, readonly string[]>>;

/** Words that carry no meaning of their own when texts are compared. */
const EMPTY_WORDS = new Set(
  "a al ante cada con de del e el en entre es la las le lo los o para por que se ser sin sobre su sus u un una y".split(
    " ",
  ),
);

/** The folded words of a text that carry meaning. */
export function meaningfulWords(text: string): string[] {
  return words(text).filter((word) => !EMPTY_WORDS.has(word));
}

function isWordOf(found: string, wanted: string): boolean {
  if (!wanted.endsWith("*")) return isSameWord(found, wanted);
  const stem = wanted.slice(0, -1);
  if (found.startsWith(stem)) return true;
  return stem.length >= 7 && editDistance(found.slice(0, stem.length), stem, 1) <= 1;
}

/** Finds terms in folded words: each term that stands there, with the index where it first does. */
export type TermFinder = (found: readonly string[]) => Map<string, number>;

/** Words of a text are compared with those of the terms once each; a long list of terms costs no more than a short one. */
export function createTermFinder(terms: Iterable<string>): TermFinder {
  const byFirstWord = groupBy(
    [...new Set(terms)].map((term) => ({ term, words: term.split(" ") })),
    (term) => term.words[0]!,
  );
  const known = [...new Set([...byFirstWord.values()].flat().flatMap((term) => term.words))];
  const alikeOf = remember((word) => known.filter((wanted) => isWordOf(word, wanted)));
  return (found) => {
    const alike = found.map(alikeOf);
    const standsAt = (wanted: readonly string[], at: number) =>
      wanted.every((word, k) => alike[at + k]?.includes(word));
    const places = new Map<string, number>();
    for (const [at, own] of alike.entries()) {
      const beginning = own.flatMap((first) => byFirstWord.get(first) ?? []);
      for (const { term, words: wanted } of beginning)
        if (!places.has(term) && standsAt(wanted, at)) places.set(term, at);
    }
    return places;
  };
}

const finderOf = perObject((catalogue: ConceptCatalogue) => createTermFinder(Object.values(catalogue).flat()));

/** The concepts of a catalogue that a text mentions, each with the index of the word where it first does. */
export function findConcepts(text: string, catalogue: ConceptCatalogue): Map<string, number> {
  const places = finderOf(catalogue)(words(text));
  const concepts = new Map<string, number>();
  if (places.size === 0) return concepts;
  for (const [concept, terms] of Object.entries(catalogue)) {
    const at = terms.flatMap((term) => places.get(term) ?? []);
    if (at.length > 0) concepts.set(concept, Math.min(...at));
  }
  return concepts;
}
