import { expect, test } from "vitest";
import { isInfinitive } from "./infinitives.ts";
import { createTermMatcher, labelWords } from "./terms.ts";

const found = (terms: string[], text: string) => [...createTermMatcher(terms)(labelWords(text)).keys()];

test("terms of a text are given with their places, exact ones before those like them", () => {
  const places = createTermMatcher(["meta", "indicador"])(labelWords("Metta del indicadr, meta e indicador"));
  expect([...places]).toEqual([
    ["indicador", { at: 5, isExact: true }],
    ["meta", { at: 3, isExact: true }],
  ]);
});

test("a stem stands for all its words; from seven letters on a slip in it is forgiven", () => {
  expect(found(["actualiz*"], "Actualización")).toEqual(["actualiz*"]);
  expect(found(["publica*"], "Pablicación")).toEqual(["publica*"]);
  expect(found(["public*"], "Pablicación")).toEqual([]);
});

test("words cut short are told by their points, from three letters on", () => {
  expect(labelWords("Ind. de prod.")).toEqual(["ind.", "de", "prod."]);
  expect(labelWords("No. de p.")).toEqual(["no", "de", "p"]);
  expect(found(["indicador"], "Ind.")).toEqual(["indicador"]);
  expect(found(["indicador"], "Ind")).toEqual([]);
});

test("in a longer term a word of four letters may have a slip, a shorter one not", () => {
  expect(found(["linea base"], "línea bse")).toEqual(["linea base"]);
  expect(found(["linea sur"], "línea sr")).toEqual([]);
  expect(found(["linea base"], "línea")).toEqual([]);
  // The slip may be in the term's first word.
  expect(found(["linea base"], "linia base")).toEqual(["linea base"]);
});

test("letters set apart are one word", () => {
  expect(labelWords("M E T A S")).toEqual(["metas"]);
  expect(labelWords("A y B")).toEqual(["a", "y", "b"]);
});

test("a word of the vocabulary is no slip of another", () => {
  expect(found(["responsable", "responsables"], "Responsables")).toEqual(["responsables"]);
});

test("a damaged file's word of many thousand letters is none of the terms, and is answered", () => {
  expect(createTermMatcher(["responsables", "meta de producto"])(["a".repeat(1_000_000)]).size).toBe(0);
  expect(isInfinitive(`${"a".repeat(1_000_000)}r.`)).toBe(false);
});

test("the number of a norm has no slip: another number is another norm", () => {
  const find = createTermMatcher(["decreto 1008"]);
  expect(find(["decreto", "1008"]).size).toBe(1);
  expect(find(["decreto", "1080"]).size).toBe(0);
});

test("letters without an end are no word cut short, and are answered at once", () => {
  const started = performance.now();
  const word = "a".repeat(200_000);
  expect(labelWords(`${word} resp. x`)).toEqual([word, "resp.", "x"]);
  expect(performance.now() - started).toBeLessThan(2_000);
});
