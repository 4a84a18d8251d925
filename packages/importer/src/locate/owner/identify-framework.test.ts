import { recogniseFramework } from "@cotejo/core";
import { describe, expect, test } from "vitest";
import { filled, gridOf, paragraphOf } from "../../../test/draw-grid.ts";
import type { Block } from "../../read/source-document.ts";
import { frameworkEvidence } from "./identify-framework.ts";

const SIGN = "Gobierno Digital";
/** How the framework is known: by a title, by weaker signs, or by none. */
const certainty = (...blocks: Block[]) =>
  recogniseFramework(frameworkEvidence({ file: "x", format: "xlsx", blocks })).certainty;
const lines = (count: number) => Array.from({ length: count }, (_, at) => [`renglón ${at}`]);

describe("in a sheet", () => {
  test("a title stands in the first fourteen rows, among up to three cells", () => {
    expect([13, 14].map((row) => certainty(gridOf([[SIGN]], row)))).toEqual(["named", "inferred"]);
    expect(certainty(gridOf([[SIGN, "a", "b"]]))).toBe("named");
    expect(certainty(gridOf([[SIGN, "a", "b", "c"]]))).toBe("inferred");
  });

  test("what stands below a row of more cells is no title", () => {
    expect(certainty(gridOf([["a", "b", "c", "d"], [SIGN]]))).toBe("inferred");
  });

  test("forty rows are looked at", () => {
    expect([39, 40].map((above) => certainty(gridOf([...lines(above), [SIGN]])))).toEqual(["inferred", "assumed"]);
  });
});

describe("in a text", () => {
  const paragraphs = (count: number) => Array.from({ length: count }, (_, at) => paragraphOf(`párrafo ${at}`));

  test("a title is one of the first six paragraphs, or a heading, of up to three hundred letters", () => {
    expect([5, 6].map((before) => certainty(...paragraphs(before), paragraphOf(SIGN)))).toEqual(["named", "inferred"]);
    expect(certainty(...paragraphs(9), paragraphOf(SIGN, { heading: 2 }))).toBe("named");
    expect([300, 301].map((letters) => certainty(paragraphOf(filled(SIGN, letters))))).toEqual(["named", "inferred"]);
  });

  test("four hundred paragraphs are looked at", () => {
    expect([399, 400].map((before) => certainty(...paragraphs(before), paragraphOf(SIGN)))).toEqual([
      "inferred",
      "assumed",
    ]);
  });
});
