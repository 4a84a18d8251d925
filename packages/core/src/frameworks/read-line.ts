/** What one text says of a framework's lines: which of them it speaks of, and which it denies. */
import { findConcepts, isEmptyWord } from "../language/concepts.ts";
import { words } from "../language/fold.ts";
import { affirmed } from "../language/negation.ts";
import { perObject, remember } from "../language/remember.ts";
import { createTermMatcher, labelWords } from "../language/terms.ts";
import type { ConceptRule, LineRule } from "./catalogue.ts";
import type { Framework } from "./framework.ts";

/** A line that a text speaks of, with the concepts that say so. */
export interface LineHit {
  line: string;
  strength: LineRule["strength"];
  concepts: readonly string[];
}

export interface LineReading {
  /** Concepts that the text mentions, with the index of the word where it first does. */
  concepts: ReadonlyMap<string, number>;
  /** The surest first. */
  hits: readonly LineHit[];
  /** Lines that it would speak of, did it not deny them. */
  denied: readonly string[];
  /** It speaks of nothing but what lines and plans are made of. */
  isPlain: boolean;
  /** It speaks of what is none of the framework's lines. */
  isElsewhere: boolean;
}

const RANK: Readonly<Record<LineRule["strength"], number>> = { exact: 3, paraphrase: 2, variant: 1, hint: 0 };

export function holds(rule: ConceptRule, concepts: ReadonlyMap<string, number>): boolean {
  const isMentioned = (concept: string) => concepts.has(concept);
  return rule.all.every((group) => group.some(isMentioned)) && !rule.without?.some(isMentioned);
}

/** Lines that concepts tell, each by the strongest of its rules that hold; of as strong ones first the line named first in `precedence`. */
export function hitsOf(
  concepts: ReadonlyMap<string, number>,
  isPlain: boolean,
  { lines, precedence }: Framework,
): LineHit[] {
  const hits = lines.flatMap(({ key, rules }) => {
    const own = rules
      .filter((rule) => (isPlain || !rule.isAlone) && holds(rule, concepts))
      .map(({ strength, all }): LineHit => {
        return { line: key, strength, concepts: all.flat().filter((concept) => concepts.has(concept)) };
      });
    const [first] = own.sort((a, b) => RANK[b.strength] - RANK[a.strength]);
    return first ? [first] : [];
  });
  const order = ({ line }: LineHit) => precedence.indexOf(line);
  return hits.sort((a, b) => RANK[b.strength] - RANK[a.strength] || order(a) - order(b));
}

/** Whether a word is one of the lines' own, of any plan's, or says nothing by itself. */
const isKnownWord = perObject(({ concepts, vocabulary }: Framework) => {
  const known = [...Object.values(concepts).flat(), ...(vocabulary?.neutral ?? [])].flatMap((term) => term.split(" "));
  const find = createTermMatcher(known);
  return remember((word) => word.length < 3 || /^\d/.test(word) || isEmptyWord(word) || find([word]).size > 0);
});

const namesOf = perObject(({ signs }: Framework) => createTermMatcher(signs.names));
const elsewhereOf = perObject(({ vocabulary }: Framework) => createTermMatcher(vocabulary?.elsewhere ?? []));

/** Takes whole words: those cut short may be anything's. */
function speaksElsewhere(found: readonly string[], concepts: LineReading["concepts"], framework: Framework): boolean {
  const first = Math.min(...Array.from(elsewhereOf(framework)(found).values(), ({ at }) => at));
  if (first === Number.POSITIVE_INFINITY) return false;
  return !framework.vocabulary?.subjects.some((subject) => (concepts.get(subject) ?? first) < first);
}

function read(text: string, framework: Framework): LineReading {
  const said = affirmed(text);
  const found = labelWords(said);
  const concepts = findConcepts(found, framework.concepts);
  const whole = words(said);
  // What is said of the framework itself is said of nothing else.
  const isOfIt = framework.vocabulary === null || namesOf(framework)(whole).size > 0;
  const isElsewhere = !isOfIt && speaksElsewhere(whole, concepts, framework);
  const isPlain = isOfIt || found.every(isKnownWord(framework));
  const hits = isElsewhere ? [] : hitsOf(concepts, isPlain, framework);
  const all = said === text ? [] : hitsOf(findConcepts(labelWords(text), framework.concepts), true, framework);
  const denied = all.map(({ line }) => line).filter((key) => !hits.some(({ line }) => line === key));
  return { concepts, hits, denied, isPlain, isElsewhere };
}

const readerOf = perObject((framework: Framework) => remember((text) => read(text, framework)));

/** What a text says of a framework's lines. */
export const readLine = (text: string, framework: Framework): LineReading => readerOf(framework)(text);
