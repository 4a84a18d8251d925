/** A pure function of a text that keeps its answers: tables say the same words over and over. */

/** Most answers kept; then all are forgotten, so that no document can fill the memory. */
const MOST = 20_000;

export function remember<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Answer;
    if (known.size >= MOST) known.clear();
    const value = answer(text);
    known.set(text, value);
    return value;
  };
}
