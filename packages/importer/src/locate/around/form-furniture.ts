/** Where a table of a form ends: its change log, its signatures, its legend. Takes rows; gives the first row that is no longer the table's. */
import { CHANGE_LOG_HEADINGS, FURNITURE_TITLES, fold, MAKING_LABELS, SIGNATURE_LABELS } from "@cotejo/core";
import type { Rows } from "../../grid/rows.ts";
import { type SourceCell, textOf } from "../../read/source-document.ts";

const [titles, labels, making, versions, changes] = [
  FURNITURE_TITLES,
  SIGNATURE_LABELS,
  MAKING_LABELS,
  CHANGE_LOG_HEADINGS.version,
  CHANGE_LOG_HEADINGS.change,
].map((terms) => new Set<string>(terms));

/** Longer texts are no label. */
const LONGEST_LABEL = 80;

/** What a cell says before its colon, folded; nothing where that is long. */
function labelOf(cell: SourceCell): string {
  const text = textOf(cell);
  const colon = text.indexOf(":");
  const end = colon < 0 ? text.length : colon;
  return end > LONGEST_LABEL ? "" : fold(text.slice(0, end));
}

/** "ELABORÓ | … | CARGO | … | FECHA", "Revisó: …  Aprobó: …". */
function isSigned(cells: readonly SourceCell[]): boolean {
  const found = cells.map(labelOf).filter((label) => labels!.has(label));
  const isMaking = found.some((label) => making!.has(label));
  return isMaking && (found.length > 1 || (cells.length <= 2 && textOf(cells[0]!).includes(":")));
}

/** "Versión | Fecha | Descripción del cambio". */
const isChangeLog = (cells: readonly SourceCell[]): boolean =>
  cells.length <= 5 &&
  cells.some((cell) => versions!.has(labelOf(cell))) &&
  cells.some((cell) => changes!.has(labelOf(cell)));

const isTitle = (cells: readonly SourceCell[]): boolean => cells.length === 1 && titles!.has(labelOf(cells[0]!));

/** The first row of what a form prints below its table; infinite where it prints nothing. */
export function furnitureRow(rows: Rows, fromRow: number): number {
  for (const [row, cells] of rows)
    if (row >= fromRow && (isTitle(cells) || isSigned(cells) || isChangeLog(cells))) return row;
  return Number.POSITIVE_INFINITY;
}
