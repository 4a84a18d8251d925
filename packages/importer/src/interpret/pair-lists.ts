/**
 * Which of two columns' texts belong together: those in cells over the same rows, one to one when they are as many.
 * A list merged over more rows than its counterpart belongs to the action as a whole.
 */
import type { SourcedText } from "@cotejo/core";

/** The items of one cell, with the rows of the action that it covers. */
export interface CellItems {
  from: number;
  to: number;
  items: readonly SourcedText[];
}

export interface Pair {
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

export function pairLists(mains: readonly CellItems[], partners: readonly CellItems[]): Pairing {
  const paired = new Set<CellItems>();
  const pairs = mains.flatMap((cell): Pair[] => {
    const beside = partners.find(
      ({ from, to, items }) => from === cell.from && to === cell.to && items.length === cell.items.length,
    );
    if (beside) paired.add(beside);
    return cell.items.map((main, at) => ({ main, cell, partner: beside?.items[at] ?? null }));
  });
  return { pairs, loose: partners.filter((cell) => !paired.has(cell)).flatMap(({ items }) => items) };
}
