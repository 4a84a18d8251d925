/** People before jobs; a transaction is not interrupted. */
import { expect, test } from "vitest";
import { Turns } from "./turns.ts";

interface Named {
  owner: string;
  isJob: boolean;
  since: number;
  name: string;
}

const job = (name: string): Named => ({ owner: "job", isJob: true, since: 0, name });
const person = (name: string, owner = "person"): Named => ({ owner, isJob: false, since: 0, name });

function queue(...waiting: Named[]): Turns<string, Named> {
  const turns = new Turns<string, Named>();
  for (const one of waiting) turns.add(one);
  return turns;
}

/** The order in which all are served, each taking `milliseconds`. */
function orderOf(turns: Turns<string, Named>, milliseconds: number, holder: string | null = null): string[] {
  const names: string[] = [];
  for (let now = 1; ; now += milliseconds) {
    const next = turns.next(holder, now);
    if (!next) return names;
    names.push(next.name);
  }
}

test("people come before jobs that asked before them", () => {
  expect(orderOf(queue(job("a"), job("b"), person("c"), person("d")), 1)).toEqual(["c", "d", "a", "b"]);
});

test("jobs get a turn now and then however much people ask", () => {
  const people = Array.from({ length: 6 }, (_, at) => person(`p${at}`));
  expect(orderOf(queue(...people, job("a"), job("b")), 100)).toEqual(["p0", "p1", "p2", "a", "p3", "p4", "b", "p5"]);
});

test("a job that has just come waits however long no job was served", () => {
  const turns = queue(person("a"), { ...job("b"), since: 1000 });
  expect(turns.next(null, 1001)?.name).toBe("a");
});

test("nobody comes between the statements of a transaction", () => {
  const turns = queue(person("a", "other"), job("b"), person("c", "other"));
  expect(orderOf(turns, 1, "job")).toEqual(["b"]);
  expect(orderOf(turns, 1)).toEqual(["a", "c"]);
});

test("who has left is not served", () => {
  const turns = queue(person("a", "gone"), person("b"));
  turns.drop("gone");
  expect(orderOf(turns, 1)).toEqual(["b"]);
});
