import { GEL_2008 } from "@cotejo/core";
import { expect, test } from "vitest";
import { wordy } from "../../../test/draw-grid.ts";
import { vocabularyOf } from "./vocabulary.ts";

const nameOf = vocabularyOf(GEL_2008).section;

test("a section is named by a label, numbered or not, and not by a sentence", () => {
  expect(["Visión", "2. Visión del plan de acción", "IV. VISIÓN"].map(nameOf)).toEqual(["vision", "vision", "vision"]);
  expect(nameOf("Con esta visión")).toBeNull();
});

test("a label has at most ten words", () => {
  expect([9, 10].map((more) => nameOf(`Visión ${wordy(more)}`))).toEqual(["vision", null]);
});
