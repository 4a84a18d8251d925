import type { ImportOutcome } from "@cotejo/importer";
import { expect, test } from "vitest";
import { columnsAsRead, findReading } from "./find-reading.ts";

/** An outcome with the plan of an owner, or with none. */
const outcome = (code: string | null | undefined) =>
  ({ plans: code === undefined ? [] : [{ owner: code && { code } }] }) as unknown as ImportOutcome;

const [jerico, guasca, nobody, empty] = [outcome("05368"), outcome("25322"), outcome(null), outcome(undefined)];

test("the plan of the municipality that the document named, wherever it stands now", () => {
  expect(findReading([jerico, guasca], { part: 1, parts: 1, named: "25322" })).toBe(guasca);
});

test("of several of one municipality the one at its place", () => {
  expect(findReading([jerico, jerico, guasca], { part: 2, parts: 3, named: "05368" })).toBe(jerico);
  expect(findReading([jerico, jerico], { part: 2, parts: 3, named: "05368" })).toBeNull();
});

test("where a person said whose it is, the one at its place, as long as the file gives as many", () => {
  expect(findReading([nobody], { part: 1, parts: 1, named: null })).toBe(nobody);
  expect(findReading([jerico, nobody], { part: 1, parts: 1, named: null })).toBeNull();
});

test("none where no plan is read, and none of another municipality in place of several", () => {
  expect(findReading([empty], { part: 1, parts: 1, named: "05368" })).toBeNull();
  expect(findReading([guasca, empty], { part: 2, parts: 2, named: "05368" })).toBeNull();
});

test("columns as a file was read by them; suggestions are none", () => {
  const uses = [
    { heading: "Reto", field: "action", confidence: null },
    { heading: "Nota", field: null, confidence: null },
  ] as const;
  expect(columnsAsRead(uses)).toEqual({ Reto: "action", Nota: "attribute" });
  expect(columnsAsRead([{ ...uses[0], confidence: 0.6 }, uses[1]])).toBeNull();
  expect(columnsAsRead([uses[0], { ...uses[1], confidence: 0.6 }])).toEqual({ Reto: "action" });
  expect(columnsAsRead([uses[1]])).toBeNull();
  expect(columnsAsRead([])).toBeNull();
});
