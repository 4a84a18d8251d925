/** Which of many words a word is the same as, slips of spelling forgiven, without holding it against each of them. */
import { groupBy } from "./group-by.ts";
import { isSameWord, slipsAllowed } from "./likeness.ts";
import { remember } from "./remember.ts";

/** So many first letters tell which words may be alike; more would cost more than they save. */
const TELLING_LETTERS = 7;

/** What is left of a word's first letters when up to `most` of them are left out. */
function remainders(word: string, most: number): Set<string> {
  const found = new Set([word.slice(0, TELLING_LETTERS)]);
  let shortest = [...found];
  for (let slips = 0; slips < most; slips++) {
    shortest = shortest.flatMap((rest) => Array.from(rest, (_, at) => rest.slice(0, at) + rest.slice(at + 1)));
    for (const rest of shortest) found.add(rest);
  }
  return found;
}

/** Slips that a word of so many letters may hold, whatever the word that was meant: that one may be longer by as many. */
const slipsOf = (found: string): number => slipsAllowed(`${found}  `);

/**
 * Takes the words that may be meant; gives, for a word as written, those of them that `isSameWord` holds to be the same. Two words that
 * are so many slips apart share a remainder after as many letters are left out of each, so only words that share one are compared.
 */
export function createNearWords(wanted: Iterable<string>): (found: string) => readonly string[] {
  const known = new Set(wanted);
  const remains = [...known]
    .filter((word) => slipsAllowed(word) > 0)
    .flatMap((word) => Array.from(remainders(word, slipsAllowed(word)), (rest) => ({ rest, word })));
  const byRemainder = groupBy(remains, ({ rest }) => rest);
  return remember((found) => {
    const sharing = Array.from(remainders(found, slipsOf(found)), (rest) => byRemainder.get(rest) ?? []);
    const near = new Set(sharing.flat().map(({ word }) => word));
    if (known.has(found)) near.add(found);
    return [...near].filter((word) => isSameWord(found, word));
  });
}
