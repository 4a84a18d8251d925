import { GEL_2008 } from "@cotejo/core";
import { expect, test } from "vitest";
import { gridOf, paragraphOf } from "../../../test/draw-grid.ts";
import { vocabularyOf } from "../headings/vocabulary.ts";
import { findCards, findParagraphCards } from "./cards.ts";

const { heading } = vocabularyOf(GEL_2008);
const fields = (...rows: string[][]) => findCards(gridOf(rows), heading)?.columns.map(({ field }) => field) ?? null;

test("a card names its action, what is measured or done, and three fields in all", () => {
  expect(fields(["Acción", "Divulgar"], ["Meta", "4"], ["Responsable", "Prensa"])).toEqual([
    "action",
    "target",
    "responsible",
  ]);
  expect(fields(["Acción", "Divulgar"], ["Meta", "4"])).toBeNull();
  expect(fields(["Meta", "4"], ["Indicador", "Cuñas"], ["Responsable", "Prensa"])).toBeNull();
});

test("a label is its field's own name, one slip forgiven, and no word that may mean something else", () => {
  const card = (label: string) => fields(["Acción", "Divulgar"], ["Meta", "4"], [label, "Prensa"]);
  expect([card("Responsable"), card("Responsble")].map((found) => found?.length)).toEqual([3, 3]);
  expect(card("Dependencia")).toBeNull();
  expect(card("Responsable xyz")).toBeNull();
});

test("paragraphs make cards where they make several", () => {
  const card = ["Acción: Divulgar", "Meta: 4", "Responsable: Prensa"];
  const found = (texts: string[]) =>
    findParagraphCards(
      texts.map((text) => paragraphOf(text)),
      heading,
    );
  expect(found([...card, ...card])?.grid.rowCount).toBe(2);
  expect(found(card)).toBeNull();
});
