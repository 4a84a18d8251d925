/**
 * Rows that name the action of the rows below them: bands over a table of activities ("ACCIÓN: Divulgar el portal"), rows whose
 * number stands above those of the next (1, then 1.1). Takes a grid and its heading; gives the rows with the cell that names.
 */
import { fold, groupBy } from "@cotejo/core";
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

/** Rows numbered 1 that hold a name alone, above rows numbered 1.1. */
function numberedNames(rows: ReadonlyMap<number, SourceCell[]>): Map<number, SourceCell> {
  const names = new Map<number, SourceCell>();
  const all = [...rows.values()];
  for (const [at, cells] of all.entries()) {
    const [number, name, ...rest] = cells;
    const next = all[at + 1]?.[0];
    const isAbove = depthOf(number) === 1 && (depthOf(next) ?? 0) > 1;
    if (isAbove && name && rest.length === 0) names.set(name.row, nameCell(name, cells));
  }
  return names;
}

/** One text over several columns, with rows of several texts below it. */
function bands(rows: ReadonlyMap<number, SourceCell[]>, activity: number): Map<number, SourceCell> {
  const names = new Map<number, SourceCell>();
  const all = [...rows.values()];
  for (const [at, cells] of all.entries()) {
    const [only, ...more] = cells;
    if (!only || more.length > 0 || !/\p{L}/u.test(textOf(only)) || NO_NAME.test(fold(textOf(only)))) continue;
    const isApart = only.columnSpan > 1 || only.column !== activity;
    if (isApart && (all[at + 1]?.length ?? 0) > 1) names.set(only.row, nameCell(only, cells));
  }
  return names;
}

function labelled(rows: ReadonlyMap<number, SourceCell[]>): Map<number, SourceCell> {
  const found = [...rows].flatMap(([row, cells]) => {
    const name = labelledName(cells);
    return name ? [[row, name] as const] : [];
  });
  return new Map(found);
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
  const rows = groupBy(
    grid.cells.filter(({ row, isCovered }) => row < endRow && !isCovered),
    ({ row }) => row,
  );
  const below = new Map([...rows].filter(([row]) => row > heading.lastRow));
  const numbered = numberedNames(below);
  if (!isUnnamed || numbered.size > 0) return numbered;
  const byLabel = labelled(rows);
  if (byLabel.size > 0) return byLabel;
  const name = nameAbove(above);
  return name ? new Map([[-1, name]]) : bands(below, column);
}
