/**
 * Which of two columns' texts belong together: those in cells over the same rows, one to one when they are as many, or when the
 * partners are more and all the same; and one value over some of an action's rows stands in each of them. What is merged over all rows belongs to the action as a whole.
 */
import { fold, type SourcedText } from "@cotejo/core";

/** The items of one cell, with the rows of the action that it covers. */
export interface CellItems {
  from: number;
  to: number;
  items: readonly SourcedText[];
}

interface Pair {
  /** The main text, with the rows of its cell. */
  main: SourcedText;
  cell: CellItems;
  partner: SourcedText | null;
}

export interface Pairing {
  pairs: Pair[];
  /** Partners that the document ties to no single text. */
  loose: SourcedText[];
}

/** More partners than mains, all the same: whichever belongs to a main, it is that one. */
function isSurplus(mains: readonly SourcedText[], partners: readonly SourcedText[]): boolean {
  const [first, ...others] = partners.map(({ text }) => fold(text));
  return mains.length > 0 && partners.length > mains.length && others.every((text) => text === first);
}

function isBeside({ from, to, items }: CellItems, partner: CellItems, rowCount: number): boolean {
  if (partner.from === from && partner.to === to)
    return partner.items.length === items.length || isSurplus(items, partner.items);
  const isPart = partner.to - partner.from + 1 < rowCount;
  return isPart && partner.from <= from && partner.to >= to && partner.items.length === 1 && items.length === 1;
}

/** `rowCount`: how many rows the action has. */
export function pairLists(mains: readonly CellItems[], partners: readonly CellItems[], rowCount: number): Pairing {
  const paired = new Set<CellItems>();
  const pairs = mains.flatMap((cell): Pair[] => {
    const beside = partners.find((partner) => isBeside(cell, partner, rowCount));
    if (beside) paired.add(beside);
    return cell.items.map((main, at) => ({
      main,
      cell,
      partner: beside?.items[beside.items.length === 1 ? 0 : at] ?? null,
    }));
  });
  return { pairs, loose: partners.filter((cell) => !paired.has(cell)).flatMap(({ items }) => items) };
}
