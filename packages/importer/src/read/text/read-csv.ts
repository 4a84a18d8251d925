/** Reads delimited text (.csv, .tsv): bytes in, one grid out. Tells encoding, delimiter and quoting from the bytes. */
import { groupBy, isBlank } from "@cotejo/core";
import Papa from "papaparse";
import { columnLetters } from "../column-letters.ts";
import { type Grid, linesOf, plainCell, plainGrid } from "../source-document.ts";
import { UnreadableFile } from "../unreadable.ts";
import { decodeText } from "./decode-text.ts";

/** Records of delimited text; quotes may hold delimiters, line breaks and doubled quotes. */
export function parseDelimited(text: string, delimiter: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter }).data;
}

/** How well a delimiter makes columns: the delimiters of the records that share the commonest width, times their share. */
function agreement(text: string, delimiter: string): number {
  const records = parseDelimited(text, delimiter);
  const widths = groupBy(records, (record) => record.length);
  const rate = (width: number, alike: number) => (alike * (width - 1) * alike) / records.length;
  return [...widths].reduce((most, [width, alike]) => Math.max(most, rate(width, alike.length)), 0);
}

/** The delimiter under which most fields stand in records alike; null where none makes columns. */
export function detectDelimiter(text: string): string | null {
  const ranked = [";", "\t", ",", "|"].map((delimiter) => ({ delimiter, agreement: agreement(text, delimiter) }));
  const best = ranked.reduce((a, b) => (b.agreement > a.agreement ? b : a));
  return best.agreement > 0 ? best.delimiter : null;
}

/** How many of the records that hold a text stand in columns, least, for a text to be a table. */
const LEAST_IN_COLUMNS = 0.6;

/** What Markdown draws under the heading of a table. */
const MARKDOWN_RULE = /^\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$/m;

/**
 * Whether text is one table: most of its records have a delimiter. Text with lines of its own among tabbed ones is prose with
 * tables, but where a quoted field goes over lines.
 */
export function isDelimited(text: string): boolean {
  const delimiter = detectDelimiter(text);
  if (delimiter === null || MARKDOWN_RULE.test(text)) return false;
  const records = parseDelimited(text, delimiter).filter((record) => record.some((field) => !isBlank(field)));
  const inColumns = records.filter((record) => record.length > 1);
  const isProse = delimiter === "\t" && inColumns.length < records.length && !/\t"[^"\t]*\n/.test(text);
  return !isProse && inColumns.length >= records.length * LEAST_IN_COLUMNS;
}

/** Throws `UnreadableFile`: without a word, or text in one column, which is no table. */
export function readCsv(bytes: Buffer, file: string): Grid[] {
  const text = decodeText(bytes)
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n");
  if (isBlank(text)) throw new UnreadableFile("empty", "CSV");
  const delimiter = detectDelimiter(text);
  if (delimiter === null) throw new UnreadableFile("unknown-format", "texto sin columnas");
  return [gridOf(parseDelimited(text, delimiter), file)];
}

function gridOf(records: readonly string[][], file: string): Grid {
  const cells = records.flatMap((record, row) =>
    record.flatMap((field, column) => {
      // Places name a CSV's cells as a spreadsheet shows them.
      const place = { file, sheet: "CSV", cell: `${columnLetters(column)}${row + 1}` };
      return isBlank(field) ? [] : plainCell(row, column, linesOf(field), place);
    }),
  );
  const columnCount = records.reduce((most, record) => Math.max(most, record.length), 0);
  return plainGrid(records.length, columnCount, cells);
}
