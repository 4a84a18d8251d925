/**
 * Plans that give each action, measure or project a form of labels and values: beside each other, below, a form a column, a sheet each,
 * or in paragraphs. Takes grids or paragraphs without a heading row; gives the table that says the same, for who reads tables.
 */
import { type HeadingMeaning, INSTRUCTING_VERBS, meaningfulWords, words } from "@cotejo/core";
import {
  cellOfText,
  type Grid,
  type Paragraph,
  plainLine,
  type SourceCell,
  textOf,
} from "../../../read/source-document.ts";
import type { Vocabulary } from "../../headings/vocabulary.ts";
import { headingsOfCards, tableOfCards } from "./card-grid.ts";
import { type Forms, findForms, singleForm } from "./form.ts";
import { Tokenizer, type TokenRow } from "./label-tokens.ts";
import { type Entry, readCards } from "./read-card.ts";

/** Fewest labels that plans use, of a form without others like it. */
const FEWEST_SURE = 3;
/** Of a grid that is one form, or a form a column. */
const MOST_CELLS = 600;
/** Rows in which forms come back, of a sheet that holds some. */
const MOST_ROWS_LOOKED_AT = 100;
/** Cells of a row of forms, on average. */
const MOST_CELLS_OF_ROW = 12;

/** "Escriba aquí la meta", "xxx": what stands where nobody wrote. */
const isToFill = (text: string): boolean =>
  /^[x_.…\s-]+$/iu.test(text) ||
  words(text)
    .slice(0, 2)
    .some((word) => INSTRUCTING_VERBS.has(word));

/** "Meta: valor de la meta en el año", "Cód. meta: código de la meta": what a label means, and no value of it. */
function restates(label: string, text: string): boolean {
  const [own, said] = [meaningfulWords(label), meaningfulWords(text)];
  const found = own.filter((word) => said.some((other) => other.startsWith(word)));
  return said.length > found.length && found.length * 2 >= Math.max(own.length, 1);
}

/** Whether somebody filled a form: one that only says what to write in it, or what its labels mean, is empty. */
function isFilled(card: readonly Entry[]): boolean {
  const values = card.flatMap((entry) =>
    entry.values.map(({ cell }) => ({ label: entry.label.text, text: textOf(cell) })),
  );
  const empty = values.filter(({ label, text }) => isToFill(text) || restates(label, text));
  return values.length > 0 && empty.length * 2 < values.length;
}

/** What a form says of a plan: what is measured or done, and not only who and when. */
const TELLING: ReadonlySet<HeadingMeaning | undefined> = new Set(["indicator", "target", "activity"] as const);

/** Whether a form without others like it says enough by labels that plans use, and most of them have their values. */
function isSure(card: readonly Entry[], { heading }: Vocabulary): boolean {
  const filled = card.filter(({ values }) => values.length > 0);
  const sure = filled.filter(({ label }) => label.known === "sure");
  return (
    new Set(sure.map(({ label }) => label.key)).size >= FEWEST_SURE &&
    sure.some(({ label }) => TELLING.has(heading(label.text)?.meaning)) &&
    filled.length * 2 > card.length
  );
}

const ALONE = { section: null, layout: null, isInTable: false };

/** Labels down the first column, an action in each of the others. */
function transposed(rows: readonly TokenRow[]): Entry[][] | null {
  const labelled = rows.flatMap(([label, ...values]) => (values.length > 0 ? [{ label, values }] : []));
  const known = labelled.filter(({ label }) => label.known !== null);
  const columns = [...new Set(labelled.flatMap(({ values }) => values.map(({ cell }) => cell.column)))];
  const isOnce = new Set(known.map(({ label }) => label.key)).size === known.length;
  const beside = known.flatMap(({ values }) => values.filter((token) => token.known === "sure")).length;
  const isForm = known.length >= FEWEST_SURE && known.length * 2 > labelled.length;
  if (columns.length < 2 || !isForm || !isOnce || beside > 1) return null;
  return columns.map((column) =>
    labelled.flatMap(({ label, values }): Entry[] => {
      const own = values.filter(({ cell }) => cell.column === column);
      return own.length > 0 ? [{ ...ALONE, label, values: own.map(({ cell }) => ({ row: 0, cell })) }] : [];
    }),
  );
}

/** The filled forms of each grid, or of the text. */
const cardsOf = ({ ofGrids, isCommon, layouts }: Forms): Entry[][][] => {
  const cards = ofGrids.flat();
  const read = readCards(cards, isCommon, layouts);
  const entriesOf = new Map(cards.map((card, at) => [card, read[at]!]));
  return ofGrids.map((own) => own.map((card) => entriesOf.get(card)!).filter(isFilled));
};

/** The forms of a grid by itself: several abreast, several below each other, or one; null where it holds none. */
export function findCards(grid: Grid, vocabulary: Vocabulary): Grid | null {
  if (grid.rowsAreLines || grid.cells.length > MOST_CELLS) return null;
  const rows = new Tokenizer(grid.cells, vocabulary).rowsOf(grid.cells);
  const single = singleForm(rows);
  const cards = transposed(rows)?.filter(isFilled) ?? cardsOf(single).flat();
  if (!cards.some((card) => isSure(card, vocabulary))) return null;
  return tableOfCards(cards, headingsOfCards(cards, vocabulary.role), grid, vocabulary.role);
}

/** Grids whose forms are of the same labels. */
export interface FormGrids {
  grids: readonly Grid[];
  /** The table that the forms of some of them make; null where nobody filled one. */
  tableOf: (some: readonly Grid[]) => Grid | null;
}

function formGrids(grids: readonly Grid[], vocabulary: Vocabulary): FormGrids | null {
  const cut = new Tokenizer(
    grids.flatMap(({ cells }) => cells),
    vocabulary,
  );
  const rows = grids.map(({ cells }) => cut.rowsOf(cells));
  const forms = findForms(rows);
  if (!forms) return null;
  const filled = cardsOf(forms);
  const cards = new Map(grids.map((grid, at) => [grid, filled[at]!]));
  const headings = headingsOfCards([...cards.values()].flat(), vocabulary.role);
  return {
    grids,
    tableOf: (some) => {
      const own = some.flatMap((grid) => cards.get(grid)!);
      return own.length > 0 ? tableOfCards(own, headings, some[0]!, vocabulary.role) : null;
    },
  };
}

/** Share of their labels that forms of one kind have in common. */
const SHARE_OF_LABELS = 0.6;

/** The first rows of grids, by the labels that they have in common. */
function kindsOf(grids: readonly Grid[], vocabulary: Vocabulary): { grid: Grid; top: readonly TokenRow[] }[][] {
  const kinds: { labels: ReadonlySet<string>; own: { grid: Grid; top: readonly TokenRow[] }[] }[] = [];
  for (const grid of grids) {
    const cells = grid.cells.filter(({ row, isCovered }) => row < MOST_ROWS_LOOKED_AT && !isCovered);
    if (cells.length > new Set(cells.map(({ row }) => row)).size * MOST_CELLS_OF_ROW) continue;
    const top = new Tokenizer(cells, vocabulary).rowsOf(cells);
    const labels = new Set(top.flat().flatMap(({ known, key }) => (known === "sure" ? key : [])));
    const isLike = (one: ReadonlySet<string>) =>
      [...labels].filter((key) => one.has(key)).length >= Math.max(labels.size, one.size) * SHARE_OF_LABELS;
    const kind = kinds.find(({ labels: known, own: [first] }) => isBeside(first!.grid, grid) && isLike(known));
    if (kind) kind.own.push({ grid, top });
    else if (labels.size > 0) kinds.push({ labels, own: [{ grid, top }] });
  }
  return kinds.map(({ own }) => own);
}

/** Sheets with sheets, tables of a text with each other, what is hidden apart. */
const isBeside = (a: Grid, b: Grid): boolean => (a.name === null) === (b.name === null) && a.isHidden === b.isHidden;

/** Forms among a document's grids whose labels come back, on one sheet or on several, in one table of a text or in many. */
export function findFormGrids(grids: readonly Grid[], vocabulary: Vocabulary): FormGrids[] {
  return kindsOf(grids, vocabulary).flatMap((kind) => {
    const areForms = findForms(kind.map(({ top }) => top)) !== null;
    return areForms
      ? (formGrids(
          kind.map(({ grid }) => grid),
          vocabulary,
        ) ?? [])
      : [];
  });
}

/** The table that forms in paragraphs make, and the paragraphs that they take; null where they make none. */
export function findParagraphCards(
  paragraphs: readonly Paragraph[],
  vocabulary: Vocabulary,
): { table: Grid; paragraphs: Set<Paragraph> } | null {
  const cells = paragraphs.map(
    ({ text, place, isListItem }, row): SourceCell => ({
      ...cellOfText(text, place),
      row,
      lines: [{ ...plainLine(text), isListItem }],
    }),
  );
  const forms = findForms([new Tokenizer(cells, vocabulary).rowsOf(cells)]);
  if (!forms) return null;
  const cards = cardsOf(forms).flat();
  const table = tableOfCards(cards, headingsOfCards(cards, vocabulary.role), null, vocabulary.role);
  const places = new Set(table.cells.flatMap(({ sources = [] }) => sources.map(({ place }) => place)));
  return { table, paragraphs: new Set(paragraphs.filter(({ place }) => places.has(place))) };
}
