/** A document as its reader found it: paragraphs and grids, each with its place; nothing interpreted. */
import { isBlank, type Place, type PlanOwner, perObject, squeeze } from "@cotejo/core";

export type Format = "xlsx" | "xls" | "ods" | "csv" | "docx" | "odt" | "doc" | "rtf" | "pdf" | "html" | "txt";

/** A line of a cell: a paragraph, or what stands between two line breaks. */
export interface SourceLine {
  text: string;
  /** Whether the document itself marks it as an item of a list (Word's own bullets and numbers). */
  isListItem: boolean;
  /**
   * In print, what stands above it in its column: a line with no room for its first word, one with room, or a blank. Where the
   * source does not show it, nothing is said.
   */
  follows?: "full" | "short" | "blank";
}

/** A cell where it starts; a merged one stands once, with its spans. Rows and columns are counted from 0. */
export interface SourceCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  lines: readonly SourceLine[];
  /** What the sheet shows, only where it is another text than the lines: they hold the stored number where its print lost digits. */
  printed?: string;
  /** A formula's error ("#REF!"), or characters damaged as a whole ("�����"): printed, and no value. */
  isError: boolean;
  /** The print of a number whose digits the file no longer has ("2,02425E+12" in a csv). */
  isCut?: true;
  /** Hidden under a merged cell: it is in the file, and nobody sees it. */
  isCovered?: boolean;
  place: Place;
  /** The cells of the document that it was joined from, where it was. */
  sources?: readonly SourceCell[];
}

export interface Grid {
  kind: "grid";
  /** The sheet's name; null for tables of text documents. */
  name: string | null;
  /** The sheet is hidden from who opens the file. */
  isHidden: boolean;
  hiddenRows: ReadonlySet<number>;
  rowCount: number;
  columnCount: number;
  /** Rows are lines of print, of which a row of the table may take several. */
  rowsAreLines?: true;
  /** Of a table made of others: rows that belong to their group as a whole, and not to what a row above them measures. */
  looseRows?: ReadonlySet<number>;
  /** Made of forms: its headings are their labels, which stand wherever a form does. */
  isOfForms?: true;
  /** Non-blank cells, row by row. */
  cells: readonly SourceCell[];
}

export interface Paragraph {
  kind: "paragraph";
  text: string;
  /** "title", a heading's level from 1, or null for body text. */
  heading: "title" | number | null;
  isListItem: boolean;
  /** In text taken from pages: the first line of one. */
  startsPage?: true;
  /** Printed at the head or foot of every page: a letterhead. Stands after the body, where it would be in nobody's way. */
  isPageHead?: true;
  place: Place;
}

export type Block = Grid | Paragraph;

export interface SourceDocument {
  file: string;
  format: Format;
  blocks: readonly Block[];
  /** Of a part of a document that holds the plans of several municipalities: whose part it is. */
  owner?: PlanOwner;
}

/** A line that the document does not mark as an item of a list. */
export const plainLine = (text: string): SourceLine => ({ text, isListItem: false });

/** The lines of a text, blank ones left out; of a list's item the first is marked. */
export function linesOf(text: string, isListItem = false): SourceLine[] {
  if (!text.includes("\n")) return isBlank(text) ? [] : [{ text, isListItem }];
  const lines = text.split("\n").filter((line) => !isBlank(line));
  return lines.map((line, at) => ({ text: line, isListItem: isListItem && at === 0 }));
}

/** A cell of one row and one column. */
export const plainCell = (row: number, column: number, lines: readonly SourceLine[], place: Place): SourceCell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  lines,
  isError: false,
  place,
});

/** A paragraph, or a part of one, as the cell of a table that it stands before or is made into. */
export const cellOfText = (text: string, place: Place): SourceCell => plainCell(-1, 0, [plainLine(text)], place);

/** A grid that is no sheet. */
export const plainGrid = (rowCount: number, columnCount: number, cells: readonly SourceCell[]): Grid => ({
  kind: "grid",
  name: null,
  isHidden: false,
  hiddenRows: new Set(),
  rowCount,
  columnCount,
  cells,
});

const squeezedLines = perObject((lines: readonly SourceLine[]) => squeeze(lines.map(({ text }) => text).join("\n")));

/** A cell's text as one line. Of several lines it is made once: long texts stand in many cells. */
export const flatTextOf = ({ lines }: SourceCell): string =>
  lines.length === 1 ? squeeze(lines[0]!.text) : squeezedLines(lines);

/** A cell's text, its lines joined by line breaks. */
export function textOf({ lines }: SourceCell): string {
  return lines.length === 1 ? lines[0]!.text : lines.map(({ text }) => text).join("\n");
}
