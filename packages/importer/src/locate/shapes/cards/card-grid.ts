/**
 * Forms as the table that says the same: a column a label, a row a form, more where a table stands within it. The cells are those of the
 * forms, at their places; a value of the whole form is merged over its rows.
 */
import { fold, groupBy, runsOf } from "@cotejo/core";
import { type Grid, plainCell, plainGrid, plainLine, type SourceCell } from "../../../read/source-document.ts";
import type { RoleFinder } from "../../headings/heading-role.ts";
import type { Entry } from "./read-card.ts";

/** Labels that name nothing without what stands above them: "Indicador de producto", below it "Nombre". */
const BARE = /^(?:nombre|denominacion|descripcion|detalle|valor|cantidad|codigo|numero|no|ano|texto|20\d\d)$/;

interface ColumnValues {
  column: number;
  values: Entry["values"];
}

/** What heads the values of a label: its section, too, where the label needs it. */
function headingOf({ label, section }: Entry, roleOf: RoleFinder): string {
  if (!section) return label.text;
  const isNeeded = BARE.test(label.key) || roleOf(section.text).role === "foreign";
  return isNeeded ? `${section.text} ${label.text}` : label.text;
}

/** Values of a form by column, those of a label that comes back one after the other. */
function valuesOf(card: readonly Entry[], columnOf: (entry: Entry) => number): ColumnValues[] {
  const byColumn = groupBy(card, columnOf);
  return [...byColumn].map(([column, entries]) => ({ column, values: entries.flatMap(({ values }) => values) }));
}

const rowsOf = ({ values }: ColumnValues): number[] => [...new Set(values.map(({ row }) => row))];

/** Columns of several values that stand beside each other: a table within the form. */
function tablesOf(columns: readonly ColumnValues[], isLevel: (column: number) => boolean): ColumnValues[][] {
  const several = columns
    .filter((one) => rowsOf(one).length > 1 && !isLevel(one.column))
    .sort((a, b) => rowsOf(a)[0]! - rowsOf(b)[0]!);
  return runsOf(several, (run, column) => rowsOf(column)[0]! <= Math.max(...run.flatMap(rowsOf)));
}

/** The row within its table of each value: by where it stands, or one after the other where labels come back. */
function placesIn(table: readonly ColumnValues[], column: ColumnValues): number[] {
  const isBeside = table.every((one) => rowsOf(one)[0] === rowsOf(table[0]!)[0]);
  const rows = isBeside ? [...new Set(table.flatMap(rowsOf))].sort((a, b) => a - b) : rowsOf(column);
  return column.values.map(({ row }) => rows.indexOf(row));
}

/** Cells of one place as one. */
function joined(cells: readonly SourceCell[], row: number, column: number, rowSpan: number): SourceCell {
  const [first] = cells as [SourceCell];
  const lines = cells.flatMap((cell) => cell.lines);
  const sources = cells.flatMap((cell) => cell.sources ?? [cell]);
  return { ...first, row, column, rowSpan, columnSpan: 1, lines, sources };
}

/** The rows of a form from a row of the table on, and how many they are. */
function rowsOfCard(
  columns: readonly ColumnValues[],
  first: number,
  isLevel: (column: number) => boolean,
): { cells: SourceCell[]; height: number } {
  const tables = tablesOf(columns, isLevel);
  const cells: SourceCell[] = [];
  let height = 0;
  for (const table of tables) {
    const own = table.map((column) => ({ column, at: placesIn(table, column) }));
    for (const { column, at } of own) {
      const byRow = groupBy(column.values.keys(), (k) => at[k]!);
      for (const [row, values] of byRow)
        cells.push(
          joined(
            values.map((k) => column.values[k]!.cell),
            first + height + row,
            column.column,
            1,
          ),
        );
    }
    height += 1 + Math.max(...own.flatMap(({ at }) => at));
  }
  const inTables = new Set(tables.flat());
  height = Math.max(1, height);
  for (const column of columns.filter((one) => !inTables.has(one) && one.values.length > 0))
    cells.push(
      joined(
        column.values.map(({ cell }) => cell),
        first,
        column.column,
        height,
      ),
    );
  return { cells, height };
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
    const own = rowsOfCard(valuesOf(card, columnOf), row, isLevel);
    cells.push(...own.cells);
    row += own.height;
  }
  const all = [...headingRow(headings, cards, roleOf), ...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...plainGrid(row, headings.length, all), name: from?.name ?? null, isHidden: from?.isHidden ?? false };
}
