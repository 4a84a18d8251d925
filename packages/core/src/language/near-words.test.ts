import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { isSameWord } from "./likeness.ts";
import { createNearWords } from "./near-words.ts";

test("a word with a slip is each of the words that it may be", () => {
  const near = createNearWords(["ejecutores", "ejecutadas", "ejecuciones", "metas"]);
  expect(near("ejecutroes")).toEqual(["ejecutores"]);
  expect(near("metas")).toEqual(["metas"]);
  expect(near("mesas")).toEqual([]);
});

test("what it gives is what comparing with every word would", () => {
  const word = array(constantFrom("a", "b", "r", "n"), { minLength: 1, maxLength: 12 }).map((letters) =>
    letters.join(""),
  );
  assert(
    property(array(word, { maxLength: 30 }), array(word, { maxLength: 30 }), (wanted, found) => {
      const near = createNearWords(wanted);
      for (const one of [...found, ...wanted])
        expect([...near(one)].sort()).toEqual([...new Set(wanted)].filter((other) => isSameWord(one, other)).sort());
    }),
    { numRuns: 300 },
  );
});
