import { expect, test } from "vitest";
import { cellAt } from "../../test/draw-grid.ts";
import { isRest, standingsOf } from "./continuation.ts";
import type { RowKey } from "./row-key.ts";
import type { TableRow } from "./table-rows.ts";

const row = (texts: Readonly<Record<string, string>>, isPrint = true): TableRow => {
  const cells = Object.entries(texts).map(([key, text], column) => [key as RowKey, cellAt(0, column, text)] as const);
  return {
    ...{ row: 0, others: [], isPrint, isLoose: false, all: cells.map(([, cell]) => cell) },
    byField: new Map(cells.map(([key, cell]) => [key, { cell, sources: [cell] }])),
  };
};

/** Texts that stand unfinished, so that what stands below goes on them. */
const OPEN = [row({ action: "Divulgar la", indicator: "Número de", target: "Cuatro por", activity: "Redactar las" })];

test("in print three texts that begin together in capitals begin a row, two may go on texts above", () => {
  const three = row({ action: "Estrategia", indicator: "Cuñas", target: "Mes" });
  expect(standingsOf(three, OPEN)).toEqual({ rest: new Set(), own: new Set(["action", "indicator", "target"]) });
  const two = row({ action: "Estrategia", indicator: "Cuñas" });
  expect(standingsOf(two, OPEN).rest).toEqual(new Set(["action", "indicator"]));
});

test("with one of them in lower case they go on", () => {
  const three = row({ action: "estrategia", indicator: "Cuñas", target: "Mes" });
  expect(standingsOf(three, OPEN).rest.size).toBe(3);
});

test("a row without a name is a rest where as much of it goes on as is its own", () => {
  const standings = { rest: new Set<RowKey>(["indicator"]), own: new Set<RowKey>(["target"]) };
  expect(isRest(row({ indicator: "x", target: "y" }, false), standings)).toBe(true);
  const more = { rest: standings.rest, own: new Set<RowKey>(["target", "activity"]) };
  expect(isRest(row({ indicator: "x", target: "y", activity: "z" }, false), more)).toBe(false);
});
