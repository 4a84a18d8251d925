/** Pure functions that keep their answers: plans say the same words over and over. */

/** Answers and letters of their texts in a generation: as many as a large workbook has, and no more, so that none can fill the memory. */
const MOST = 50_000;
const MOST_LETTERS = 4_000_000;
/** Longer texts are answered anew. */
const LONGEST = 2000;

/** A function of a text, each text answered once. What was not asked for a whole generation is forgotten. */
export function remember<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  let young = new Map<string, Answer>();
  let old = new Map<string, Answer>();
  let letters = 0;
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const known = young.get(text);
    if (known !== undefined || young.has(text)) return known as Answer;
    const value = old.has(text) ? (old.get(text) as Answer) : answer(text);
    if (young.size >= MOST || letters >= MOST_LETTERS) [old, young, letters] = [young, new Map(), 0];
    young.set(text, value);
    letters += text.length;
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
