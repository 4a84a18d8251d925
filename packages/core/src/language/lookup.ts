/** Words found in a table, one slip of the pen or of the scanner forgiven in long ones. */
import { editDistance, isSameWord } from "./likeness.ts";
import { remember } from "./remember.ts";

const isNear = (found: string, wanted: string): boolean =>
  isSameWord(found, wanted) && editDistance(found, wanted, 1) <= 1;

/**
 * Makes the look-up in a table of folded words. It gives what stands beside the word, or beside the word it is one slip away
 * from where the project forgives slips at all; null where none fits, or several that mean different things.
 */
export function lookup<Value>(table: ReadonlyMap<string, Value>): (word: string) => Value | null {
  return remember((word) => {
    const exact = table.get(word);
    if (exact !== undefined) return exact;
    const near = new Set([...table].filter(([wanted]) => isNear(word, wanted)).map(([, value]) => value));
    const [only] = near;
    return near.size === 1 && only !== undefined ? only : null;
  });
}
