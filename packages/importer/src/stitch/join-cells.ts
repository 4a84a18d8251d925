/** Several cells of a row that fill one field, as one. */
import { squeeze } from "@cotejo/core";
import { type SourceCell, type SourceLine, textOf } from "../read/source-document.ts";
import type { RowKey } from "./row-key.ts";

export interface JoinedCell {
  cell: SourceCell;
  /** The cells that it is made of. */
  sources: readonly SourceCell[];
}

const hasLetters = (cell: SourceCell) => /\p{L}/u.test(textOf(cell));

/** The lines of a cell that stands beside another: they do not go on its last one. */
function linesApart({ lines }: SourceCell, at: number): SourceLine[] {
  const [line, ...more] = lines;
  return line && at > 0 ? [{ ...line, follows: "blank" }, ...more] : [...lines];
}

/** Of a target: numbers of several columns are several measures, and read as one they would be a number that nobody wrote. */
function withoutFurtherNumbers(cells: readonly SourceCell[]): readonly SourceCell[] {
  const [, ...further] = cells.filter((cell) => !hasLetters(cell));
  return cells.filter((cell) => !further.includes(cell));
}

const isTarget = (field: RowKey): boolean =>
  field === "target" || field === "result.target" || field.startsWith("target:");

/**
 * A time in two columns runs from the first to the second; a number beside an action's name only counts it; of several numbers the first
 * is the target, the others fill no field; anything else keeps its lines in order.
 */
export function joinCells(field: RowKey, cells: readonly SourceCell[]): JoinedCell {
  const [first, ...more] = cells;
  if (!first) throw new Error("no cells to join");
  if (more.length === 0) return { cell: first, sources: cells };
  const measured = isTarget(field) ? withoutFurtherNumbers(cells) : cells;
  if (measured.length < cells.length) return joinCells(field, measured);
  const named = cells.filter(hasLetters);
  if (field === "action" && named.length > 0 && named.length < cells.length) return joinCells(field, named);
  if (field !== "time") return { cell: { ...first, lines: cells.flatMap(linesApart) }, sources: cells };
  const text = cells.map((cell) => squeeze(textOf(cell))).join(" a ");
  return { cell: { ...first, lines: [{ text, isListItem: false }] }, sources: cells };
}
