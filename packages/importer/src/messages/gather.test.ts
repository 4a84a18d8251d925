import type { Message } from "@cotejo/core";
import { expect, test } from "vitest";
import { gatherMessages } from "./gather.ts";
import { renderMessage } from "./render.ts";

const at = (line: number) => ({ file: "plan.txt", line });
const said = (code: string, line: number, facts: Message["facts"] = {}): Message => ({
  ...{ code, severity: "warning", place: at(line), facts },
});

test("a message alone stays as it is", () => {
  const own = said("note-below-table", 1, { text: "Nota" });
  expect(gatherMessages([own])).toEqual([own]);
});

test("messages of a kind are one, in the order in which kinds appear, with all their places", () => {
  const messages = [
    said("row-is-total", 1, { text: "a" }),
    said("scan-echo", 2),
    said("row-is-total", 3, { text: "b" }),
  ];
  expect(gatherMessages(messages)).toMatchObject([
    { code: "row-is-total", count: 2, place: at(1), places: [at(1), at(3)], facts: { text: "a" } },
    { code: "scan-echo", place: at(2) },
  ]);
});

test("what was gathered before is gathered again with its count and places", () => {
  const once = gatherMessages([said("row-is-total", 1), said("row-is-total", 2)]);
  expect(gatherMessages([...once, said("row-is-total", 3)])).toMatchObject([
    { count: 3, places: [at(1), at(2), at(3)] },
  ]);
});

test("facts that tell cases apart are named once each, six at most, and those that add up are added", () => {
  const cells = (count: number) =>
    gatherMessages(
      Array.from({ length: count }, (_, n) => said("cells-in-error", n, { heading: `H${n % 8}`, cells: 2 })),
    )[0]!.facts;
  expect(cells(2)).toMatchObject({ heading: "H0», «H1", cells: 4 });
  expect(cells(6).heading).toBe("H0», «H1», «H2», «H3», «H4», «H5");
  expect(cells(7).heading).toBe("H0», «H1», «H2», «H3», «H4», «H5», …«+1");
  expect(cells(16)).toMatchObject({ heading: "H0», «H1», «H2», «H3», «H4», «H5», …«+2", cells: 32 });
});

test("of very many places the first two hundred are kept, and all are counted", () => {
  const [all] = gatherMessages(Array.from({ length: 201 }, (_, n) => said("row-is-total", n)));
  expect([all!.count, all!.places!.length, all!.places!.at(-1)]).toEqual([201, 200, at(199)]);
});

test("of one that holds many times its text says so, where its facts do not", () => {
  const [total] = gatherMessages([
    said("row-is-total", 1, { text: "Total" }),
    said("row-is-total", 2, { text: "Suma" }),
  ]);
  expect(renderMessage(total!)).toMatch(/Total.* \(2 casos; este es el primero\)$/);
  expect(renderMessage(total!, "en")).toMatch(/ \(2 cases; this is the first\)$/);
  const [cells] = gatherMessages([1, 2].map((n) => said("cells-in-error", n, { heading: `H${n}`, cells: 1 })));
  expect(renderMessage(cells!)).toContain("«H1», «H2»");
  expect(renderMessage(cells!)).not.toContain("casos;");
});
