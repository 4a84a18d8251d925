/**
 * The one matcher of terms: which words and phrases of a catalogue stand in a text, slips of spelling and abbreviations forgiven. A term
 * is one folded word or several in a row; a word that ends in `*` stands for all words that begin so ("actualiz*").
 */
import { fold } from "./fold.ts";
import { groupBy } from "./group-by.ts";
import { editDistance, isSameWord } from "./likeness.ts";
import { remember } from "./remember.ts";

/** Where a term first stands: by the words themselves where they do, else by words like them. */
export interface TermPlace {
  at: number;
  isExact: boolean;
}

/** Takes words, folded; one that ends in a point may be cut short ("indic."). Gives each term that stands there. */
export type TermMatcher = (found: readonly string[]) => Map<string, TermPlace>;

/** A stem of so many letters may have a slip. */
const SHORTEST_STEM = 7;
/** Letters of a word cut short. */
const SHORTEST_CUT = 3;
/** In a term of several words the others tell, so that a shorter one may have a slip ("línea bse"). */
const SHORTEST_IN_TERM = 4;

function isStem(found: string, stem: string): boolean {
  if (found.startsWith(stem) || (found.endsWith(".") && stem.startsWith(found.slice(0, -1)))) return true;
  return stem.length >= SHORTEST_STEM && editDistance(found.slice(0, stem.length), stem, 1) <= 1;
}

function isWordOf(found: string, wanted: string): boolean {
  if (wanted.endsWith("*")) return isStem(found, wanted.slice(0, -1));
  if (found.endsWith(".")) return wanted.startsWith(found.slice(0, -1));
  return isSameWord(found, wanted);
}

interface Term {
  term: string;
  words: readonly string[];
}

/** Words of a text are compared with those of the terms once each; a long list of terms costs no more than a short one. */
export function createTermMatcher(terms: Iterable<string>): TermMatcher {
  const all = [...new Set(terms)].map((term): Term => ({ term, words: term.split(" ") }));
  const byFirstWord = groupBy(all, ({ words }) => words[0]!);
  const known = [...new Set(all.flatMap(({ words }) => words))];
  const isKnown = new Set(known);
  const [stems, single] = [known.filter((word) => word.endsWith("*")), known.filter((word) => !word.endsWith("*"))];
  // A word of the vocabulary, or one that a stem of it begins, is no slip of another.
  const alikeOf = remember((word) => {
    const bare = word.endsWith(".") ? word.slice(0, -1) : word;
    const own = isKnown.has(bare) ? [bare] : [];
    const begun = stems.filter((stem) => bare.startsWith(stem.slice(0, -1)));
    if (own.length + begun.length > 0) return [...own, ...begun];
    return [...single, ...stems].filter((wanted) => isWordOf(word, wanted));
  });
  const longer = all.filter(({ words }) => words.length > 1);
  const secondWords = groupBy(longer, ({ words }) => words[1]!);
  return (found) => {
    const alike = found.map(alikeOf);
    const places = new Map<string, TermPlace>();
    if (alike.every((own) => own.length === 0)) return places;
    // In a longer term also a word that is none of the vocabulary, and one slip away from the term's; another number is another thing.
    const isSlipAt = (at: number, wanted: string): boolean =>
      alike[at]?.length === 0 &&
      wanted.length >= SHORTEST_IN_TERM &&
      !wanted.endsWith("*") &&
      !/\d/.test(wanted) &&
      editDistance(found[at]!, wanted, 1) <= 1;
    const isAt = ({ words }: Term, at: number): boolean =>
      words.every((word, k) => alike[at + k]?.includes(word) || (words.length > 1 && isSlipAt(at + k, word)));
    const isExactly = ({ words }: Term, at: number): boolean => words.every((word, k) => found[at + k] === word);
    const note = (term: Term, at: number) => {
      const before = places.get(term.term);
      if (before?.isExact || at < 0 || !isAt(term, at)) return;
      const isExact = isExactly(term, at);
      if (!before || isExact) places.set(term.term, { at, isExact });
    };
    const noteAll = (terms: readonly Term[] = [], at: number) => {
      for (const term of terms) note(term, at);
    };
    for (const [at, own] of alike.entries())
      for (const word of own) {
        noteAll(byFirstWord.get(word), at);
        // The first word of a term may be the one with the slip.
        noteAll(secondWords.get(word), at - 1);
      }
    return places;
  };
}

/** "Indic.", "Resp.": words cut short, told by their points. */
const ABBREVIATION = new RegExp(`(?<!\\p{L})(\\p{L}{${SHORTEST_CUT},})\\.`, "gu");

/** The folded words of a label, those cut short with their point; letters set apart ("M E T A S") as one word. */
export function labelWords(text: string): string[] {
  const folded = fold(text);
  const found = folded ? folded.split(" ") : [];
  if (found.length > 3 && found.every((word) => word.length === 1)) return [found.join("")];
  const cut = new Set(Array.from(text.matchAll(ABBREVIATION), ([, word]) => fold(word!)));
  return cut.size === 0 ? found : found.map((word) => (cut.has(word) ? `${word}.` : word));
}
