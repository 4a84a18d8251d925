/** Concepts: what a text speaks of, whatever the words. A concept is a list of terms; `terms.ts` says what a term is. */
import { words } from "./fold.ts";
import { perObject } from "./remember.ts";
import { createTermMatcher, labelWords } from "./terms.ts";

export type ConceptCatalogue = Readonly<Record<string, readonly string[]>>;

/** Words that carry no meaning of their own when texts are compared. */
const EMPTY_WORDS = new Set(
  "a al ante cada con de del e el en entre es la las le lo los o para por que se ser sin sobre su sus u un una y".split(
    " ",
  ),
);

export const isEmptyWord = (word: string): boolean => EMPTY_WORDS.has(word);

/** The folded words of a text that carry meaning. */
export function meaningfulWords(text: string): string[] {
  return words(text).filter((word) => !isEmptyWord(word));
}

const matcherOf = perObject((catalogue: ConceptCatalogue) => createTermMatcher(Object.values(catalogue).flat()));

/** The concepts of a catalogue that a text, or its folded words, mention, each with the index of the word where it first does. */
export function findConcepts(text: string | readonly string[], catalogue: ConceptCatalogue): Map<string, number> {
  const places = matcherOf(catalogue)(typeof text === "string" ? words(text) : text);
  const concepts = new Map<string, number>();
  if (places.size === 0) return concepts;
  for (const [concept, terms] of Object.entries(catalogue)) {
    const at = terms.flatMap((term) => places.get(term)?.at ?? []);
    if (at.length > 0) concepts.set(concept, Math.min(...at));
  }
  return concepts;
}

/** Words as printed, each as the matchers see one. */
const PRINTED_WORDS = /[\p{L}\p{M}\p{N}%]+/gu;

/** The words of a text that mention some of a catalogue's concepts, as printed, in their order. */
export function wordsOfConcepts(text: string, concepts: readonly string[], catalogue: ConceptCatalogue): string[] {
  const found = labelWords(text);
  const printed = text.match(PRINTED_WORDS) ?? [];
  const places = matcherOf(catalogue)(found);
  const spans = concepts
    .flatMap((concept) => catalogue[concept] ?? [])
    .flatMap((term) => {
      const at = places.get(term)?.at;
      return at === undefined ? [] : [{ at, end: at + term.split(" ").length }];
    })
    .sort((a, b) => a.at - b.at || b.end - a.end);
  const isWithin = ({ end }: { end: number }, k: number) => spans.slice(0, k).some((before) => before.end >= end);
  const asPrinted = printed.length === found.length ? printed : found;
  return spans.filter((span, k) => !isWithin(span, k)).map(({ at, end }) => asPrinted.slice(at, end).join(" "));
}
