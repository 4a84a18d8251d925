import { describe, expect, test } from "vitest";
import { cellAt, gridOf, gridOfCells } from "../../../test/draw-grid.ts";
import { visibleRows } from "../../grid/rows.ts";
import { headingByShape, singleHeading, wholeHeading } from "./heading-rows.ts";

const label = (letters: number) => "a".repeat(letters);

describe("a heading in several rows", () => {
  /** Each row divides the labels above it in two. */
  const halved = visibleRows(
    gridOfCells(
      [16, 8, 4, 2, 1].flatMap((columnSpan, row) =>
        Array.from({ length: 32 / columnSpan }, (_, at) => cellAt(row, at * columnSpan, `L${row}`, { columnSpan })),
      ),
    ),
  );

  test("is of four rows at most", () => {
    expect(wholeHeading(0, halved)).toMatchObject({ firstRow: 0, lastRow: 3, isDivided: true });
    expect(wholeHeading(0, halved).columns).toHaveLength(16);
    expect(wholeHeading(0, halved).columns[0]!.parts).toEqual(["L0", "L1", "L2", "L3"]);
  });

  test("is as high as its cells, up to four rows", () => {
    const high = (rowSpan: number) =>
      wholeHeading(0, visibleRows(gridOfCells([0, 1, 2].map((column) => cellAt(0, column, "x", { rowSpan })))));
    expect([2, 4, 5].map((rowSpan) => high(rowSpan).lastRow)).toEqual([1, 3, 0]);
  });

  test("is divided by labels of up to sixty letters", () => {
    const under = (letters: number) => {
      const upper = [cellAt(0, 0, "Meta", { columnSpan: 2 }), cellAt(0, 2, "Responsable")];
      return visibleRows(gridOfCells([...upper, cellAt(1, 0, label(letters)), cellAt(1, 1, "Valor")]));
    };
    expect([60, 61].map((letters) => wholeHeading(0, under(letters)).lastRow)).toEqual([1, 0]);
  });

  test("may have labels that were not merged over their columns, of up to thirty letters", () => {
    const rows = (letters: number) =>
      visibleRows(
        gridOf([
          [label(letters), null, "Meta", null],
          ["Uno", "Dos", "Tres", "Seis"],
        ]),
      );
    expect(wholeHeading(0, rows(30)).columns.map(({ parts }) => parts.at(-1))).toEqual(["Uno", "Dos", "Tres", "Seis"]);
    expect(wholeHeading(0, rows(31)).lastRow).toBe(0);
  });
});

test("a heading of one row is its cells", () => {
  const rows = visibleRows(gridOf([["Meta", null, "Unidad"]]));
  expect(singleHeading(0, rows).columns.map(({ column, heading }) => [column, heading])).toEqual([
    [0, "Meta"],
    [2, "Unidad"],
  ]);
});

describe("what heads a table whose words are not known", () => {
  const VALUES = ["x", "y", "z"];
  const found = (heading: string[], below: string[][] = [VALUES, VALUES], firstRow = 0) =>
    headingByShape(visibleRows(gridOf([heading, ...below], firstRow)))?.[0]?.row ?? null;

  test("is three labels at least, of up to eighty letters", () => {
    expect(found(["Uno", "Dos", "Tres"])).toBe(0);
    expect(found(["Uno", "Dos"])).toBeNull();
    expect(found([label(80), "Dos", "Tres"], [VALUES, ["1", "2", "3"]])).toBe(0);
    expect(found([label(81), "Dos", "Tres"], [VALUES, ["1", "2", "3"]])).toBeNull();
  });

  test("has two filled rows below it", () => {
    expect(found(["Uno", "Dos", "Tres"], [VALUES])).toBeNull();
    expect(found(["Uno", "Dos", "Tres"], [VALUES, ["x"]])).toBeNull();
  });

  test("stands among the first rows", () => {
    expect(found(["Uno", "Dos", "Tres"], [VALUES, VALUES], 40)).toBe(40);
    expect(found(["Uno", "Dos", "Tres"], [VALUES, VALUES], 41)).toBeNull();
  });
});
