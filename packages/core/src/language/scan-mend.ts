/**
 * Words that a scanner misread, mended by the same document's other words: only where the two differ by letters that scanners take
 * for each other, the damaged word stands once, and the right one is known. What is legible is left alone.
 */
import { fold } from "./fold.ts";

/** What scanners take for each other, both ways; up to two letters each. */
const CONFUSED = new Set(
  `rn:m nn:m in:m ni:m ri:n rr:r ci:o ci:a ci:d cl:d li:h ii:u vv:w vi:w lo:b lc:k ti:n f:t f:l t:l t:i l:i l:1 i:1 e:c c:o o:0 u:v u:n g:q b:h s:5`
    .split(/\s+/)
    .flatMap((pair) => {
      const [a, b] = pair.split(":") as [string, string];
      return [`${a}>${b}`, `${b}>${a}`];
    }),
);
/** What one such confusion costs, of 1 for any other letter. */
const CONFUSION = 0.3;
/** Most that all differences may cost: three confusions, and not one true difference. */
const MOST = 0.95;
const SHORTEST = 6;

/** How a reading may go on: letters taken from the printed word, letters given, and what it costs. */
function stepsAt(from: string, i: number, to: string, j: number): [number, number, number][] {
  const isConfused = (di: number, dj: number) => CONFUSED.has(`${from.slice(i, i + di)}>${to.slice(j, j + dj)}`);
  const confusions = (
    [
      [1, 1],
      [2, 1],
      [1, 2],
    ] as const
  ).filter(([di, dj]) => isConfused(di, dj));
  return [
    [1, 1, from[i] === to[j] ? 0 : 1],
    [1, 0, 1],
    [0, 1, 1],
    ...confusions.map(([di, dj]): [number, number, number] => [di, dj, CONFUSION]),
  ];
}

/** The least cost of reading one word as another; letters that are not confused cost 1 each. Infinite past `MOST`. */
function readingCost(from: string, to: string): number {
  const far = Number.POSITIVE_INFINITY;
  const costs = Array.from({ length: from.length + 3 }, () => new Array<number>(to.length + 3).fill(far));
  costs[0]![0] = 0;
  for (let i = 0; i <= from.length; i++)
    for (let j = 0; j <= to.length; j++) {
      const base = costs[i]![j]!;
      if (base > MOST) continue;
      for (const [di, dj, cost] of stepsAt(from, i, to, j))
        costs[i + di]![j + dj] = Math.min(costs[i + di]![j + dj]!, base + cost);
    }
  return costs[from.length]![to.length]!;
}

export interface Mended {
  text: string;
  /** As printed; null where nothing was mended. */
  raw: string | null;
}

/** The words of a text with the case of the damaged one. */
const inCaseOf = (word: string, printed: string): string => {
  if (printed === printed.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(printed) ? word.charAt(0).toUpperCase() + word.slice(1) : word.toLowerCase();
};

/**
 * Learns the words of a document, and gives what mends its texts. `known`: words that any document may have, as they are spelt
 * (catalogue terms); a word of the document is known when it stands there twice.
 */
export function createMender(texts: readonly string[], known: readonly string[]): (text: string) => Mended {
  const WORD = /\p{L}+/gu;
  const counts = new Map<string, number>();
  const spelt = new Map<string, string>();
  const learn = (printed: readonly string[], times: number, isSpelling: (word: string, key: string) => boolean) => {
    for (const word of printed.flatMap((text) => text.match(WORD) ?? [])) {
      const key = fold(word);
      counts.set(key, (counts.get(key) ?? 0) + times);
      if (!spelt.has(key) || isSpelling(word, key)) spelt.set(key, word.toLowerCase());
    }
  };
  learn(texts, 1, (word, key) => word !== key);
  learn(known, 2, () => false);
  const vocabulary = [...counts].filter(([word, count]) => count >= 2 && word.length >= SHORTEST).map(([word]) => word);
  const mendWord = (printed: string): string => {
    const word = fold(printed);
    if (word.length < SHORTEST || (counts.get(word) ?? 0) > 1) return printed;
    const near = vocabulary
      .filter((candidate) => candidate !== word && Math.abs(candidate.length - word.length) <= 2)
      .map((candidate) => ({ candidate, cost: readingCost(word, candidate) }))
      .filter(({ cost }) => cost <= MOST)
      .sort((a, b) => a.cost - b.cost);
    const [best, second] = near;
    // Two words equally near: nobody can tell which was printed.
    if (!best || (second && second.cost === best.cost)) return printed;
    return inCaseOf(spelt.get(best.candidate)!, printed);
  };
  return (text) => {
    const mended = text.replace(WORD, mendWord);
    return { text: mended, raw: mended === text ? null : text };
  };
}
