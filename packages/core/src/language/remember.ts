/** Pure functions that keep their answers: plans say the same words over and over. */

/** Most answers kept; then all are forgotten, so that no document can fill the memory. */
const MOST = 20_000;
/** Longer texts are answered anew. */
const LONGEST = 300;

/** A function of a text, each text answered once. */
export function remember<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Answer;
    if (known.size >= MOST) known.clear();
    const value = answer(text);
    known.set(text, value);
    return value;
  };
}

/** What is made of an object (a catalogue), made once and kept as long as the object is. */
export function perObject<Owner extends object, Made>(make: (owner: Owner) => Made): (owner: Owner) => Made {
  const known = new WeakMap<Owner, Made>();
  return (owner) => {
    let made = known.get(owner);
    if (made === undefined) {
      made = make(owner);
      known.set(owner, made);
    }
    return made;
  };
}
