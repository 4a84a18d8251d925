import { expect, test } from "vitest";
import { readTxt } from "./read-txt.ts";

const blocksOf = (...lines: string[]) => readTxt(Buffer.from(lines.join("\n")), "plan.txt");
/** A line of so many letters. */
const long = (letters: number, end = "z") => `A${"z".repeat(letters - 2)}${end}`;

test("a line of prose goes on where it has four fifths of what the document's long ones have", () => {
  const sentences = Array<string>(9).fill(long(100, "."));
  expect(blocksOf(long(80), long(100, "."), ...sentences)).toHaveLength(10);
  expect(blocksOf(long(79), long(100, "."), ...sentences)).toHaveLength(11);
});

test("a line goes on in lower case from fifty letters on, and in short documents in any case", () => {
  expect(blocksOf(long(50), "sigue aquí")).toHaveLength(1);
  expect(blocksOf(long(49), "sigue aquí")).toHaveLength(2);
  expect(blocksOf(long(50), "Sigue aquí")).toHaveLength(1);
  expect(blocksOf(long(49), "Sigue aquí")).toHaveLength(2);
});

test("a blank before one of twenty lines begins a page, before one of nineteen it does not", () => {
  const pages = (count: number) =>
    blocksOf(" Primera.", ...Array<string>(count - 1).fill("Otra.")).filter(
      (block) => block.kind === "paragraph" && block.startsPage,
    ).length;
  expect(pages(20)).toBe(1);
  expect(pages(19)).toBe(0);
});

test("a row has a cell with a text and a tab behind it; a tab before a blank only spreads a line", () => {
  const kindOf = (line: string) => blocksOf(line)[0]?.kind;
  expect(["a\tb", "a\t", "\ta\t", "  a\tb", "a\t b\tc", "|a|b|"].map(kindOf)).toEqual(Array(6).fill("grid"));
  expect(["a b", "\ta b", "  \ta", "a\t b"].map(kindOf)).toEqual(Array(4).fill("paragraph"));
});

test("a line of many thousand letters without a tab is no row, and is answered at once", () => {
  const started = performance.now();
  expect(blocksOf(long(200_000))).toMatchObject([{ kind: "paragraph" }]);
  expect(performance.now() - started).toBeLessThan(2_000);
});
