import { expect, test } from "vitest";
import { cellAt } from "../../test/draw-grid.ts";
import { isAmount, isMoney, isNearlyAll, isProse, isText, share, tellsRowsApart } from "./profile.ts";

const column = (...texts: string[]) => texts.map((text, row) => cellAt(row, 0, text));
const isX = (text: string) => text === "x";

test("a column is of a kind where half of its cells are", () => {
  expect(isText(column("salud", "1"))).toBe(true);
  expect(isText(column("salud", "1", "2"))).toBe(false);
  expect(isProse(column("salud para todos", "1"))).toBe(true);
  expect(isMoney(column("$ 1", "$ 2", "3"))).toBe(true);
});

test("it is nearly all of a kind where four fifths are", () => {
  expect(isNearlyAll(column("x", "x", "x", "x", "y"), isX)).toBe(true);
  expect(isNearlyAll(column("x", "x", "x", "y"), isX)).toBe(false);
  expect(share([], isX)).toBe(0);
});

test("amounts are numbers with a unit, dashes aside, and no money", () => {
  expect(isAmount(column("40", "25%", "1000 ml", "-"))).toBe(true);
  expect(isAmount(column("$ 40", "$ 25"))).toBe(false);
});

test("marks tell rows apart where each stands once", () => {
  expect(tellsRowsApart(column("IP-1", "IP-2"))).toBe(true);
  expect([tellsRowsApart(column("IP-1", "IP-1")), tellsRowsApart(column("IP-1"))]).toEqual([false, false]);
});
