import { GEL_2008 } from "@cotejo/core";
import { expect, test } from "vitest";
import { cellAt } from "../../../test/draw-grid.ts";
import { vocabularyOf } from "../headings/vocabulary.ts";
import { parted } from "./levelled.ts";

test("of a heading over several columns the one with most text is meant, and the others fill nothing", () => {
  const role = vocabularyOf(GEL_2008).role("Actividad");
  const heading = { column: 0, columnSpan: 2, heading: "Actividad", parts: ["Actividad"], cells: [], role };
  const below = new Map([
    [0, [cellAt(1, 0, "1")]],
    [1, [cellAt(1, 1, "Visitar")]],
  ]);
  expect(parted(heading, below).map((column) => [column.column, column.role.role])).toEqual([
    [0, "aside"],
    [1, "description"],
  ]);
});
