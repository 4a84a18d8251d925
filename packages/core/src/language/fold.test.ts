import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, isBlank, squeeze, words } from "./fold.ts";

test("folding drops case, accents and punctuation", () => {
  expect(fold("  Identificación de TRÁMITES; año\u00A02008 ")).toBe("identificacion de tramites ano 2008");
  expect(fold("100 %")).toBe("100 %");
});

test("folding twice changes nothing", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => fold(fold(text)) === fold(text)));
});

test("words of nothing are none", () => {
  expect(words(" — ")).toEqual([]);
});

test("invisible signs count as blank", () => {
  expect(isBlank("\u00A0\u200B\n")).toBe(true);
  expect(isBlank(".")).toBe(false);
});

test("squeezing joins wrapped lines", () => {
  expect(squeeze("Sitio\n  Web ")).toBe("Sitio Web");
});
