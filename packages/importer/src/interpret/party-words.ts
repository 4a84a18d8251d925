/** What tells those apart who answer for something: the words of their names that other offices' have not. */
import { beginsParty, words } from "@cotejo/core";

const isGeneral = (word: string): boolean => word.length < 4 || beginsParty(word) || word.startsWith("municip");

export const partyWords = (parties: readonly { text: string }[]): Set<string> =>
  new Set(parties.flatMap(({ text }) => words(text).filter((word) => !isGeneral(word))));

/** Whether two name others: both name somebody, and no word is of both. */
export const areOthers = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  some.size > 0 && others.size > 0 && ![...some].some((word) => others.has(word));
