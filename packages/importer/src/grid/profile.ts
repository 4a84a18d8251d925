/** What the cells of a column are like, whatever heads it: shares of them that are words, numbers, money, codes. */
import { isMissing } from "@cotejo/core";
import { flatTextOf, type SourceCell, textOf } from "../read/source-document.ts";
import { isMark } from "./is-mark.ts";

type Cells = readonly SourceCell[];

/** Share of the cells that must be of a kind for the column to be. */
const MOST = 0.5;
/** For kinds that a column is of throughout. */
const NEARLY_ALL = 0.8;

export const share = (cells: Cells, is: (text: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter((cell) => is(flatTextOf(cell))).length / cells.length;

/** Whether cells are of a kind by at least such a share; left as soon as too many are others. */
function hasShare(cells: Cells, is: (text: string) => boolean, least: number): boolean {
  let others = 0;
  for (const cell of cells) {
    if (is(flatTextOf(cell))) continue;
    others++;
    if ((cells.length - others) / cells.length < least) return false;
  }
  return cells.length > 0;
}

const isMostly = (cells: Cells, is: (text: string) => boolean): boolean => hasShare(cells, is, MOST);
export const isNearlyAll = (cells: Cells, is: (text: string) => boolean): boolean => hasShare(cells, is, NEARLY_ALL);

export const isProse = (cells: Cells): boolean =>
  isMostly(cells, (text) => (text.match(/\p{L}{3,}/gu) ?? []).length >= 2);
export const isText = (cells: Cells): boolean => isMostly(cells, (text) => /\p{L}{3,}/u.test(text));
export const isMoney = (cells: Cells): boolean => isMostly(cells, (text) => text.startsWith("$"));

/** "40", "25%", "1000 ml"; dashes and their kin say nothing either way. */
export const isAmount = (cells: Cells): boolean =>
  !isMoney(cells) &&
  isMostly(
    cells.filter((cell) => !isMissing(textOf(cell))),
    (text) => /^[\d.,]+ ?(?:%|\p{L}{1,15}\.?\d?)?$/u.test(text),
  );

const isNumber = (text: string): boolean => /^[\d.,]+ ?%?$/.test(text);

/** Marks of a schedule, with nothing beside them but what the form adds up below. */
export const isMarked = (cells: Cells): boolean => {
  const told = cells.filter((cell) => !isNumber(flatTextOf(cell)));
  return told.length > 0 && isNearlyAll(told, isMark);
};

/** Each cell once: marks that tell rows apart ("IP-12", "META-007", 1, 2, 3). */
export const tellsRowsApart = (cells: Cells): boolean =>
  cells.length > 1 && new Set(cells.map((cell) => flatTextOf(cell))).size === cells.length;
