import { expect, test } from "vitest";
import { readNumberWords } from "./numbers.ts";

const read = (text: string) => readNumberWords(text.split(" "))?.value ?? null;

test("a thousand needs no number before it, and a million one", () => {
  expect([read("mil"), read("dos mil"), read("mil millones"), read("millones")]).toEqual([1000, 2000, 1e9, null]);
  expect(read("dos mil tres millones")).toBe(2_003_000_000);
});
