import { expect, test } from "vitest";
import { findConcepts, meaningfulWords } from "./concepts.ts";

const catalogue = { update: ["actualiz*", "poner al dia"], website: ["sitio web", "portal"] };

test("a stem stands for all its words, accents and case aside", () => {
  expect([...findConcepts("Mantener ACTUALIZADO el Portal", catalogue)]).toEqual([
    ["update", 1],
    ["website", 3],
  ]);
});

test("a term of several words needs them in a row", () => {
  expect(findConcepts("poner el portal al dia", catalogue).has("update")).toBe(false);
  expect(findConcepts("poner al día el sitio  web", catalogue).size).toBe(2);
});

test("one misread letter in a long word is forgiven", () => {
  expect(findConcepts("actnalización del sito", catalogue).has("update")).toBe(true);
});

test("empty words carry no meaning", () => {
  expect(meaningfulWords("Estrategias para el Comité")).toEqual(["estrategias", "comite"]);
});
