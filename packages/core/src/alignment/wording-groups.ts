/** Groups by wording: finds, for each wording, the few groups that may be meant, so that it is not held against each of thousands. */
import { isSameWording, tellingWords, type Wording } from "./wording.ts";

/** What stands for a group: the wording of its first member. */
export interface Worded {
  wording: Wording;
}

export interface WordingGroups<Group extends Worded> {
  add: (group: Group) => void;
  /** The first group added that a wording belongs to and that `isOpen` lets it into. */
  find: (wording: Wording, isOpen: (group: Group) => boolean) => Group | null;
}

/** A group, and how many were added before it. */
interface Entry<Group> {
  group: Group;
  at: number;
}

/** In how many wordings each word stands. */
function countWords(wordings: readonly Wording[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of wordings) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Takes all wordings that will be grouped: their rare words tell groups apart, the common ones none. */
export function createWordingGroups<Group extends Worded>(wordings: readonly Wording[]): WordingGroups<Group> {
  const counts = countWords(wordings);
  const byWord = new Map<string, Entry<Group>[]>();
  let added = 0;

  const add = (group: Group) => {
    const { words } = group.wording;
    const rarest = [...words].sort((a, b) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1));
    const own = { group, at: added++ };
    for (const word of new Set(rarest.slice(0, tellingWords(group.wording)))) {
      const sharing = byWord.get(word);
      if (sharing) sharing.push(own);
      else byWord.set(word, [own]);
    }
  };

  const find: WordingGroups<Group>["find"] = (wording, isOpen) => {
    let first: { group?: Group; at: number } = { at: added };
    const isIts = ({ group }: Entry<Group>) => isOpen(group) && isSameWording(group.wording, wording);
    for (const word of wording.reach) {
      // Groups of a word stand in the order in which they were added: past the first one found there is no earlier one.
      const { at } = first;
      const entry = byWord.get(word)?.find((candidate) => candidate.at >= at || isIts(candidate));
      if (entry && entry.at < at) first = entry;
    }
    return first.group ?? null;
  };
  return { add, find };
}
