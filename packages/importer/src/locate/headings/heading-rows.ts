/**
 * The one reader of heading rows: what a row of a grid would head its columns with, alone and with the rows below that divide it. Takes
 * rows of cells; knows no vocabulary. What the headings mean is for who asks.
 */
import { perObject, squeeze } from "@cotejo/core";
import { isMark } from "../../grid/is-mark.ts";
import { type Reach, type Rows, reachesOver, visibleRows } from "../../grid/rows.ts";
import { type Grid, type SourceCell, textOf } from "../../read/source-document.ts";

export interface HeadingColumn extends Reach {
  /** All that heads the column, as printed. */
  heading: string;
  /** The labels that it is made of, from the top. */
  parts: readonly string[];
  cells: readonly SourceCell[];
}

export interface HeadingRows {
  firstRow: number;
  lastRow: number;
  columns: readonly HeadingColumn[];
  /** Labels merged over columns are divided by those below, and by nothing else: the rows are surely one heading. */
  isDivided: boolean;
}

/** A heading stands among the first rows. */
export const LAST_HEADING_ROW = 40;
/** Of a heading in several rows. */
const MOST_ROWS = 4;
/** Letters of a label that divides another. */
const LONGEST_LABEL = 60;
/** Of labels that were not merged over the columns that they head. */
const LONGEST_SPREAD = 30;

/** A row's cells as columns of a heading. */
const topColumns = (cells: readonly SourceCell[]): HeadingColumn[] =>
  cells.map((cell) => {
    const heading = squeeze(textOf(cell));
    return { column: cell.column, columnSpan: cell.columnSpan, heading, parts: [heading], cells: [cell] };
  });

/** Words, or a year that heads a column. */
const isSpreadLabel = (cell: SourceCell): boolean =>
  /\p{L}|^\s*20\d\d\s*$/u.test(textOf(cell)) && textOf(cell).length <= LONGEST_SPREAD;

/**
 * An upper row whose labels were not merged over the columns that they head: each reaches over the blanks at its right that a label
 * below fills. Null where it has no such blank, or where the row below is not of labels.
 */
function spreadOver(upper: readonly SourceCell[], lower: readonly SourceCell[]): SourceCell[] | null {
  if (![...upper, ...lower].every(isSpreadLabel) || Math.min(upper.length, lower.length) < 2) return null;
  const [headed, labelled] = [new Set(upper.map(({ column }) => column)), new Set(lower.map(({ column }) => column))];
  const spread = upper.map((cell) => {
    let end = cell.column + cell.columnSpan;
    while (labelled.has(cell.column) && labelled.has(end) && !headed.has(end)) end++;
    return { ...cell, columnSpan: end - cell.column, sources: [cell] };
  });
  return spread.some(({ columnSpan }, at) => columnSpan > upper[at]!.columnSpan) ? spread : null;
}

interface Label {
  cell: SourceCell;
  above: HeadingColumn | undefined;
}

/** Whether a row is one of labels that stand under wider ones, and what else it holds under nothing. */
function areLabels(labels: readonly Label[], columns: readonly HeadingColumn[]): boolean {
  // Labels as wide as those above them go on these ("Programación", below it "Física") where they are few: a row of values is not.
  const mayGoOn = labels.length * 2 <= columns.length && labels.every(({ cell }) => cell.columnSpan > 1);
  const isDividing = (wide: number, own: number) => wide > own || (mayGoOn && wide === own);
  const isLabel = ({ cell, above }: Label) =>
    textOf(cell).length <= LONGEST_LABEL && (above === undefined || isDividing(above.columnSpan, cell.columnSpan));
  const under = labels.filter(({ above }) => above).length;
  if (!labels.every(isLabel) || under < (mayGoOn ? 1 : 2)) return false;
  // A text over the whole table is its title or a band.
  return columns.length > 1 || under < labels.length;
}

/** The columns as the labels right below divide them; null where the row below is none of labels under wider ones. */
function divide(columns: readonly HeadingColumn[], below: readonly SourceCell[]): HeadingColumn[] | null {
  const labels = below.map((cell): Label => ({ cell, above: columns.find((column) => reachesOver(column, cell)) }));
  if (!areLabels(labels, columns)) return null;
  const divided = labels.map(({ cell, above }): HeadingColumn => {
    const [own] = topColumns([cell]) as [HeadingColumn];
    if (!above) return own;
    return {
      ...own,
      heading: `${above.heading} ${own.heading}`,
      parts: [...above.parts, own.heading],
      cells: [...above.cells, cell],
    };
  });
  const whole = columns.filter((column) => !below.some((cell) => reachesOver(column, cell)));
  return [...whole, ...divided].sort((a, b) => a.column - b.column);
}

/** The heading of one row. */
export const singleHeading = (row: number, rows: Rows): HeadingRows => ({
  firstRow: row,
  lastRow: row,
  columns: topColumns(rows.get(row) ?? []),
  isDivided: false,
});

/** The heading that begins in a row, with all rows that divide it; of one row where none does. */
export function wholeHeading(row: number, rows: Rows): HeadingRows {
  const cells = rows.get(row) ?? [];
  const spread = spreadOver(cells, rows.get(row + 1) ?? []);
  const single = singleHeading(row, rows);
  // Only what reaches over several columns is divided: most rows of a table are none.
  if (!spread && cells.every(({ columnSpan, rowSpan }) => columnSpan === 1 && rowSpan === 1)) return single;
  let columns = spread ? topColumns(spread) : single.columns;
  let lastRow = row;
  for (let next = row + 1; next < row + MOST_ROWS; next++) {
    const divided = divide(columns, rows.get(next) ?? []);
    if (!divided) break;
    columns = divided;
    lastRow = next;
  }
  const isDivided = lastRow > row && spread === null;
  const height = cells.reduce((most, { rowSpan }) => Math.max(most, rowSpan), 1);
  if (height <= MOST_ROWS) lastRow = Math.max(lastRow, row + height - 1);
  return { firstRow: row, lastRow, columns, isDivided };
}

/** What rows of a grid may head it, each as the headings that it would give: with the rows that divide it, and alone. */
export const headingRowsOf = perObject((grid: Grid): readonly (readonly HeadingColumn[])[] => {
  const rows = visibleRows(grid);
  return [...rows].flatMap(([row, cells]) => {
    if (row > LAST_HEADING_ROW || !mayHead(cells)) return [];
    const [single, whole] = [singleHeading(row, rows), wholeHeading(row, rows)];
    return whole.columns.length === single.columns.length ? [single.columns] : [whole.columns, single.columns];
  });
});

/** Signs of numbers, with blanks among them. */
const NUMBER = /^[\s\u200B\uFEFF]*[\d.,%$][\d.,%$\s\u200B\uFEFF]*$/;
const isNumber = (text: string): boolean => NUMBER.test(text) && !/^20\d\d$/.test(squeeze(text));
/** "X", and not the "P" that heads what is planned. */
const isCross = (text: string): boolean => isMark(text) && !/p/i.test(text);

/** Columns may be called by years; a row with many other numbers, or marks, is one of values. */
export function mayHead(cells: readonly SourceCell[]): boolean {
  const values = cells.map(textOf).filter((text) => isNumber(text) || isCross(text.trim()));
  return values.length * 3 <= cells.length;
}

/** Short labels over rows that are filled: what heads a table whose words are not known. */
const LONGEST_HEADING = 80;
const FEWEST_COLUMNS = 3;
const FEWEST_ROWS_BELOW = 2;

/** The first row that looks like a heading by its shape alone; null for a grid without one. */
export function headingByShape(rows: Rows): SourceCell[] | null {
  const isLabel = (cell: SourceCell) => /\p{L}/u.test(textOf(cell)) && textOf(cell).length <= LONGEST_HEADING;
  const filled = [...rows].filter(([, cells]) => cells.length >= FEWEST_COLUMNS).map(([row]) => row);
  const found = [...rows].find(
    ([row, cells]) =>
      row <= LAST_HEADING_ROW &&
      cells.length >= FEWEST_COLUMNS &&
      cells.every(isLabel) &&
      filled.filter((other) => other > row).length >= FEWEST_ROWS_BELOW,
  );
  return found?.[1] ?? null;
}
