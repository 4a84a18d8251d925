/**
 * Concepts: what a text speaks of, whatever the words. A concept is a list of terms; a term is one word or several in a
 * row, folded; a word that ends in `*` stands for all words that begin so ("actualiz*").
 */
import { words } from "./fold.ts";
import { editDistance, isSameWord } from "./likeness.ts";

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

/** Answers kept: plans say the same words over and over, and catalogues are short. */
const MOST_WORDS_KEPT = 20_000;
const answers = new Map<string, Map<string, boolean>>();

function isWordOf(found: string, wanted: string): boolean {
  if (answers.size > MOST_WORDS_KEPT) answers.clear();
  let own = answers.get(found);
  if (!own) {
    own = new Map();
    answers.set(found, own);
  }
  let answer = own.get(wanted);
  if (answer === undefined) {
    answer = compareWords(found, wanted);
    own.set(wanted, answer);
  }
  return answer;
}

function compareWords(found: string, wanted: string): boolean {
  if (!wanted.endsWith("*")) return isSameWord(found, wanted);
  const stem = wanted.slice(0, -1);
  if (found.startsWith(stem)) return true;
  return stem.length >= 7 && editDistance(found.slice(0, stem.length), stem, 1) <= 1;
}

/** Where a term first stands among folded words, as an index, or -1. */
export function positionOfTerm(found: readonly string[], term: string): number {
  if (!term.includes(" ")) return found.findIndex((word) => isWordOf(word, term));
  const wanted = term.split(" ");
  return found.findIndex((_, at) => wanted.every((word, k) => at + k < found.length && isWordOf(found[at + k]!, word)));
}

/** The concepts of a catalogue that a text mentions, each with the index of the word where it first does. */
export function findConcepts(text: string, catalogue: ConceptCatalogue): Map<string, number> {
  const found = words(text);
  const concepts = new Map<string, number>();
  for (const [concept, terms] of Object.entries(catalogue)) {
    const at = terms.map((term) => positionOfTerm(found, term)).filter((position) => position >= 0);
    if (at.length > 0) concepts.set(concept, Math.min(...at));
  }
  return concepts;
}
