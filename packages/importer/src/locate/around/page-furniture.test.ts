import { GEL_2008 } from "@cotejo/core";
import { expect, test } from "vitest";
import { paragraphOf, wordy } from "../../../test/draw-grid.ts";
import { vocabularyOf } from "../headings/vocabulary.ts";
import { findPageFurniture } from "./page-furniture.ts";

const furniture = (...texts: string[]) =>
  [
    ...findPageFurniture(
      texts.map((text) => paragraphOf(text)),
      vocabularyOf(GEL_2008),
    ),
  ].map(({ text }) => text);

test("page numbers, rules and marks of trial versions are none of the plan", () => {
  expect(furniture("Página 2 de 3", "----", "Evaluation copy", "Divulgar")).toEqual([
    "Página 2 de 3",
    "----",
    "Evaluation copy",
  ]);
});

test("a letterhead is what comes back and says whose paper it is, of up to twenty words", () => {
  const twice = (text: string) => furniture(text, "Divulgar", text).length;
  expect([twice("Alcaldía de Jericó"), twice("Oficina de prensa")]).toEqual([2, 0]);
  expect([19, 20].map((more) => twice(`Alcaldía ${wordy(more)}`))).toEqual([2, 0]);
});
