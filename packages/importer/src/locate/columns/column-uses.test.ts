import { GEL_2008 } from "@cotejo/core";
import { expect, test } from "vitest";
import { filled, gridOf } from "../../../test/draw-grid.ts";
import { vocabularyOf } from "../headings/vocabulary.ts";
import { columnUses, tableUses } from "./column-uses.ts";

const uses = (...rows: string[][]) => columnUses(tableUses([], [gridOf(rows)], vocabularyOf(GEL_2008)));

test("of each column three samples are shown, of up to 120 letters", () => {
  const [whole, long] = [filled("x", 120), filled("x", 121)];
  const [first] = uses(["Uno", "Dos", "Tres"], [whole, "a", "b"], [long, "a", "b"], ["c", "a", "b"], ["d", "a", "b"]);
  expect(first!.samples).toEqual([whole, `${long.slice(0, 120)}…`, "c"]);
});

test("a heading of a matrix alone is suggested by its words, less surely than one with cells that say so", () => {
  const [unit, , color] = uses(["Línea base", "Color", "Tono"], ["x", "y", "z"], ["x", "y", "z"]);
  expect(unit).toMatchObject({ field: "baseline", confidence: 0.6, reason: "así lo dice su encabezado" });
  expect(color).toMatchObject({ field: null, confidence: 0, reason: null });
});
