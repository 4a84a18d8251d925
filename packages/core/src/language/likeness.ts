/** How alike two texts are, for words that were mistyped or misread. */

/** Edit distance (insert, delete, replace), or `limit + 1` as soon as it is known to be more than `limit`. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, replaced);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    previous = row;
  }
  return Math.min(previous[b.length]!, limit + 1);
}

/** 1 for equal texts, 0 for texts with nothing in common: one less the edit distance over the longer length. */
export function likeness(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  return length === 0 ? 1 : 1 - editDistance(a, b) / length;
}

/** Slips forgiven in a word: none in short words, where one letter makes another word ("meta", "mesa"). */
export function slipsAllowed(word: string): number {
  if (word.length < 6) return 0;
  return word.length < 9 ? 1 : 2;
}

/** Whether a folded word is the wanted one, a slip of the pen or of the scanner forgiven. */
export function isSameWord(found: string, wanted: string): boolean {
  const limit = slipsAllowed(wanted);
  return found === wanted || (limit > 0 && editDistance(found, wanted, limit) <= limit);
}
