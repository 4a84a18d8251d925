import { expect, test } from "vitest";
import { comparePlaces, describePlace, type Place, placeKey } from "./place.ts";

test("cells are ordered by their columns, tables too", () => {
  const cells = ["AB3", "B3", "A10", "A2:A5"].map((cell): Place => ({ file: "f", sheet: "s", cell }));
  expect([...cells].sort(comparePlaces).map((place) => "cell" in place && place.cell)).toEqual([
    "A2:A5",
    "A10",
    "B3",
    "AB3",
  ]);
  const [first, second] = [2, 1].map((column): Place => ({ file: "f", table: 1, row: 1, column }));
  expect(comparePlaces(first!, second!)).toBeGreaterThan(0);
  expect(comparePlaces(first!, null)).toBe(0);
});

/** Of each kind a place, and beside it one that differs in each single part of it. */
const KINDS: Record<string, [Place, ...Place[]]> = {
  sheet: [
    { file: "f", sheet: "s", cell: "D12" },
    { file: "f", sheet: "t", cell: "D12" },
    { file: "f", sheet: "s", cell: "D12:D15" },
    { file: "g", sheet: "s", cell: "D12" },
  ],
  table: [
    { file: "f", table: 1, row: 2, column: 3 },
    { file: "f", table: 2, row: 2, column: 3 },
    { file: "f", table: 1, row: 3, column: 3 },
    { file: "f", table: 1, row: 2, column: 2 },
    { file: "f", table: 1, row: 3, column: 2 },
  ],
  paragraph: [
    { file: "f", paragraph: 1 },
    { file: "f", paragraph: 2 },
  ],
  page: [
    { file: "f", page: 1, box: [1, 2, 3, 4] },
    { file: "f", page: 2, box: [1, 2, 3, 4] },
    { file: "f", page: 1, box: [1, 2, 3, 5] },
    { file: "f", page: 1, box: [4, 3, 2, 1] },
  ],
  line: [
    { file: "f", line: 1 },
    { file: "f", line: 2 },
  ],
  file: [{ file: "f" }, { file: "g" }],
};

test.each(Object.entries(KINDS))(
  "the key of a place of a %s is that of the same place, and of no other",
  (_, places) => {
    const all = Object.values(KINDS).flat();
    for (const place of places) {
      expect(placeKey({ ...place })).toBe(placeKey(place));
      expect(all.filter((other) => placeKey(other) === placeKey(place))).toEqual([place]);
    }
  },
);

test("the order in which a place's parts were written makes no other place of it", () => {
  expect(placeKey({ column: 3, row: 2, table: 1, file: "f" })).toBe(
    placeKey({ file: "f", table: 1, row: 2, column: 3 }),
  );
});

test("every kind of place is told in words", () => {
  expect(Object.values(KINDS).map(([place]) => describePlace(place))).toEqual([
    "hoja «s», celda D12",
    "tabla 1, fila 2, columna 3",
    "párrafo 1",
    "página 1",
    "línea 1",
    "archivo «f»",
  ]);
});
