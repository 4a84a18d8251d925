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

test("each text is answered once, up to two thousand letters", () => {
  const { asked, answer } = counted();
  for (const length of [2000, 2001]) expect([1, 2].map(() => answer("a".repeat(length)))).toEqual([length, length]);
  expect(asked.map((text) => text.length)).toEqual([2000, 2001, 2001]);
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

test("what was not asked for a whole generation is forgotten, so that no document can fill the memory", () => {
  const { asked, answer } = counted();
  const ask = (from: number, to: number) => {
    for (let n = from; n < to; n++) answer(String(n));
  };
  ask(0, 50_000);
  ask(50_000, 50_001);
  answer("0");
  expect(asked).toHaveLength(50_001);
  ask(50_001, 100_001);
  expect(asked).toHaveLength(100_001);
  answer("0");
  expect(asked).toHaveLength(100_001);
  answer("1");
  expect(asked).toHaveLength(100_002);
});

test("a generation ends early where its texts are long", () => {
  const { asked, answer } = counted();
  const long = (n: number) => answer(String(n).padEnd(2000, "."));
  for (let n = 0; n < 4001; n++) long(n);
  long(0);
  expect(asked).toHaveLength(4002);
});

test("what is made of an object is made once, also where it is nothing", () => {
  const owner = {};
  const made = perObject(() => ({}));
  expect(made(owner)).toBe(made(owner));
  expect(made({})).not.toBe(made(owner));
});
