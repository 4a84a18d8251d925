import { GEL_2008 } from "@cotejo/core";
import { expect, test } from "vitest";
import { gridOf } from "../../../test/draw-grid.ts";
import { vocabularyOf } from "../headings/vocabulary.ts";
import { suggestMapping } from "./suggest-mapping.ts";

const suggested = (...rows: string[][]) =>
  suggestMapping(gridOf(rows), vocabularyOf(GEL_2008).heading).map(({ field, confidence }) => [field, confidence]);

test("a column is suggested where half of its cells say the same", () => {
  const table = (...third: string[]) =>
    suggested(["Reto", "Padrino", "Tono"], ...third.map((text) => ["Divulgar", "Oficina de prensa", text]));
  expect(table("1 año", "x")).toEqual([
    ["activity", 1],
    ["responsible", 1],
    ["time", 0.5],
  ]);
  expect(table("1 año", "x", "x")).toEqual([]);
});

test("three columns that say something are a plan, two are not", () => {
  const row = ["Divulgar el portal", "Oficina de prensa", "azul"];
  expect(suggested(["Reto", "Padrino", "Color"], row, row)).toEqual([]);
  const three = [row[0]!, row[1]!, "80%"];
  expect(suggested(["Reto", "Padrino", "Cuota"], three, three)).toHaveLength(3);
});

test("of two columns of what is to be done the first is the actions", () => {
  const row = ["Divulgar el portal", "Redactar cuñas", "Oficina de prensa"];
  expect(suggested(["Reto", "Pie", "Padrino"], row, row).map(([field]) => field)).toEqual([
    "action",
    "activity",
    "responsible",
  ]);
});

test("of several columns of quantities none is suggested as the target, unless its heading says so", () => {
  const row = ["Divulgar el portal", "Oficina de prensa", "4", "12", "180"];
  const fields = (...headings: string[]) =>
    suggested(["Reto", "Padrino", ...headings], row, row).map(([field]) => field);
  expect(fields("Hoy", "Mañana", "Plata")).toEqual(["activity", "responsible"]);
  expect(fields("Hoy", "Meta", "Plata")).toEqual(["activity", "responsible", "target"]);
  expect(suggested(["Reto", "Padrino", "Mañana"], row.slice(0, 3), row.slice(0, 3))).toHaveLength(3);
});
