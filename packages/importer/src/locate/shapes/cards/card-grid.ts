/**
 * Forms as the table that says the same: a column a label, a row a form, more where a table stands within it. The cells are those of the
 * forms, at their places; a value of the whole form is merged over its rows.
 */
import { fold, groupBy } from "@cotejo/core";
import { type Grid, plainCell, plainGrid, plainLine, type SourceCell } from "../../../read/source-document.ts";
import type { RoleFinder } from "../../headings/heading-role.ts";
import { rowsOfCard } from "./card-rows.ts";
import type { Entry } from "./read-card.ts";

/** Labels that name nothing without what stands above them: "Indicador de producto", below it "Nombre". */
const BARE = /^(?:nombre|denominacion|descripcion|detalle|valor|cantidad|codigo|numero|no|ano|texto|20\d\d)$/;

/** What heads the values of a label: its section, too, where the label needs it. */
function headingOf({ label, section }: Entry, roleOf: RoleFinder): string {
  if (!section) return label.text;
  const isNeeded = BARE.test(label.key) || roleOf(section.text).role === "foreign";
  return isNeeded ? `${section.text} ${label.text}` : label.text;
}

/** What heads the columns of forms, in the order in which their labels first stand. */
export const headingsOfCards = (cards: readonly (readonly Entry[])[], roleOf: RoleFinder): string[] => [
  ...new Map(cards.flat().map((entry) => [fold(headingOf(entry, roleOf)), headingOf(entry, roleOf)])).values(),
];

/** The heading of the table: each label once, for all cells that print it; one that none of these forms prints, for none. */
function headingRow(headings: readonly string[], cards: readonly (readonly Entry[])[], roleOf: RoleFinder) {
  const byHeading = groupBy(cards.flat(), (entry) => fold(headingOf(entry, roleOf)));
  const { place } = cards.flat()[0]!.label.cell;
  return headings.map((heading, column): SourceCell => {
    const own = byHeading.get(fold(heading)) ?? [];
    const printed = new Set(own.flatMap(({ label, section }) => [...(section ? [section.cell] : []), label.cell]));
    const sources = [...printed].flatMap((cell) => cell.sources ?? [cell]);
    const last = own[0]?.label.cell.place ?? place;
    return { ...plainCell(0, column, [plainLine(heading)], last), sources };
  });
}

/** `headings`: those of all forms of the kind. `from`: the first grid that the forms stand in; null for paragraphs. */
export function tableOfCards(
  cards: readonly (readonly Entry[])[],
  headings: readonly string[],
  from: Grid | null,
  roleOf: RoleFinder,
): Grid {
  const columns = new Map(headings.map((heading, column) => [fold(heading), column]));
  const columnOf = (entry: Entry) => columns.get(fold(headingOf(entry, roleOf)))!;
  const isLevel = (column: number) => roleOf(headings[column]!).role === "group";
  const cells: SourceCell[] = [];
  let row = 1;
  for (const card of cards) {
    const own = rowsOfCard(
      card.map((entry) => ({ ...entry, column: columnOf(entry) })),
      row,
      isLevel,
    );
    cells.push(...own.cells);
    row += own.height;
  }
  const all = [...headingRow(headings, cards, roleOf), ...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const { name = null, isHidden = false } = from ?? {};
  return { ...plainGrid(row, headings.length, all), name, isHidden, isOfForms: true };
}
