import { expect, test } from "vitest";
import { perObject, remember } from "./remember.ts";

function counted() {
  const asked: string[] = [];
  const answer = remember((text) => {
    asked.push(text);
    return text.length;
  });
  return { asked, answer };
}

test("each text is answered once, up to three hundred letters", () => {
  const { asked, answer } = counted();
  for (const length of [300, 301]) expect([1, 2].map(() => answer("a".repeat(length)))).toEqual([length, length]);
  expect(asked.map((text) => text.length)).toEqual([300, 301, 301]);
});

test("an answer that is nothing is kept as well", () => {
  let times = 0;
  const answer = remember(() => {
    times++;
    return undefined;
  });
  answer("a");
  answer("a");
  expect(times).toBe(1);
});

test("past twenty thousand answers all are forgotten, so that no document can fill the memory", () => {
  const { asked, answer } = counted();
  for (let n = 0; n < 20_000; n++) answer(String(n));
  answer("0");
  expect(asked).toHaveLength(20_000);
  answer("20000");
  answer("0");
  expect(asked).toHaveLength(20_002);
});

test("what is made of an object is made once, also where it is nothing", () => {
  const owner = {};
  const made = perObject(() => ({}));
  expect(made(owner)).toBe(made(owner));
  expect(made({})).not.toBe(made(owner));
});
