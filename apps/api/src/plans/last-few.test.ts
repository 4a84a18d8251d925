import { expect, test } from "vitest";
import { LastFew } from "./last-few.ts";

test("an answer is made once while it is among the last few asked for", async () => {
  const made: string[] = [];
  const few = new LastFew<string>(2);
  const ask = (key: string) =>
    few.get(key, async () => {
      made.push(key);
      return key;
    });
  for (const key of ["a", "b", "a", "c", "a", "b"]) await ask(key);
  expect(made).toEqual(["a", "b", "c", "b"]);
});

test("a failure is not kept", async () => {
  const few = new LastFew<number>(2);
  await expect(few.get("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await few.get("a", async () => 1)).toBe(1);
});
