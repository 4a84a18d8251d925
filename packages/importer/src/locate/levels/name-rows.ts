/**
 * Rows that name the action of the rows below them: bands over a table of activities ("ACCIÓN: Divulgar el portal"), rows whose
 * number stands above those of the next (1, then 1.1). Takes a grid and its heading; gives the rows with the cell that names.
 */
import { fold } from "@cotejo/core";
import { type Rows, rowsWithin, visibleRows } from "../../grid/rows.ts";
import {
  cellOfText,
  type Grid,
  type Paragraph,
  plainLine,
  type SourceCell,
  textOf,
} from "../../read/source-document.ts";
import type { HeadingRows } from "../headings/heading-rows.ts";

/** "Acción 1:", "Línea de acción -", "ESTRATEGIA No. 2." before a name, or alone in a cell beside it. */
const LABEL =
  /^\s*(?:acci[oó]n|l[ií]nea(?: de acci[oó]n| estrat[eé]gica)?|estrategia)\s*(?:n[o°º]\.?\s*)?\d{0,2}\s*[:.–-]\s*/iu;
const NUMBER = /^\s*(\d{1,2}(?:\.\d{1,2})*)[.)]?\s*$/;
const LEADING_NUMBER = /^\s*\d{1,2}(?:\.\d{1,2})*[.)]?-?\s+(?=\p{L})/u;
/** Notes and sums name nothing. */
const NO_NAME = /^(?:fuente|nota|elabor|proyect|revis|aprob|(?:sub)?total)/;

/** The cell with its text only, after what labels it; it stands for all cells of its row. */
function nameCell(cell: SourceCell, sources: readonly SourceCell[]): SourceCell {
  const [first, ...more] = cell.lines;
  const text = (first?.text ?? "").replace(LABEL, "").replace(LEADING_NUMBER, "");
  return { ...cell, rowSpan: 1, lines: [plainLine(text), ...more], sources };
}

/** "Acción: X" in one cell, or "Acción:" and X in two. */
function labelledName(cells: readonly SourceCell[]): SourceCell | null {
  const [first, second] = cells;
  if (!first || cells.length > 2 || !LABEL.test(textOf(first))) return null;
  const isAlone = textOf(first).replace(LABEL, "").trim() === "";
  if (!second) return isAlone ? null : nameCell(first, cells);
  return isAlone ? nameCell(second, cells) : null;
}

const depthOf = (cell: SourceCell | undefined): number | null =>
  cell ? (NUMBER.exec(textOf(cell))?.[1]?.split(".").length ?? null) : null;

/** A number 1 and a name alone, above a row numbered 1.1. */
function numberedName(cells: readonly SourceCell[], [next]: readonly SourceCell[]): SourceCell | null {
  const [number, name, ...rest] = cells;
  const isAbove = depthOf(number) === 1 && (depthOf(next) ?? 0) > 1;
  return isAbove && name && rest.length === 0 ? nameCell(name, cells) : null;
}

/** One text over several columns, or beside those of the activities, above a row of several texts. */
function bandOver(activity: number): typeof numberedName {
  return (cells, next) => {
    const [only, ...more] = cells;
    if (!only || more.length > 0 || !/\p{L}/u.test(textOf(only)) || NO_NAME.test(fold(textOf(only)))) return null;
    const isApart = only.columnSpan > 1 || only.column !== activity;
    return isApart && next.length > 1 ? nameCell(only, cells) : null;
  };
}

/** The names that rows give, each told by its cells and those of the next row. */
function namesIn(rows: Rows, nameOf: typeof numberedName): Map<number, SourceCell> {
  const all = [...rows];
  return new Map(
    all.flatMap(([row, cells], at) => {
      const name = nameOf(cells, all[at + 1]?.[1] ?? []);
      return name ? [[row, name] as const] : [];
    }),
  );
}

/** The name that a heading of the document, or a labelled paragraph, gives the table right below it. */
function nameAbove(paragraph: Paragraph | undefined): SourceCell | null {
  if (!paragraph || !(LABEL.test(paragraph.text) || typeof paragraph.heading === "number")) return null;
  const text = paragraph.text.replace(LABEL, "").replace(LEADING_NUMBER, "").trim();
  return text === "" ? null : cellOfText(text, paragraph.place);
}

/**
 * `isUnnamed`: the table has no column of actions, its activities stood in for them; otherwise only numbers tell names.
 * `above`: the paragraph right before the table.
 */
export function findNameRows(
  grid: Grid,
  heading: HeadingRows,
  endRow: number,
  column: number,
  isUnnamed: boolean,
  above: Paragraph | undefined,
): ReadonlyMap<number, SourceCell> {
  const rows = rowsWithin(visibleRows(grid), 0, endRow);
  const below = rowsWithin(rows, heading.lastRow + 1);
  const numbered = namesIn(below, numberedName);
  if (!isUnnamed || numbered.size > 0) return numbered;
  const labelled = namesIn(rows, labelledName);
  if (labelled.size > 0) return labelled;
  const name = nameAbove(above);
  return name ? new Map([[-1, name]]) : namesIn(below, bandOver(column));
}
