/** Reads delimited text (.csv, .tsv): bytes in, one grid out. Tells encoding, delimiter and quoting from the bytes. */
import { groupBy, isBlank } from "@cotejo/core";
import Papa from "papaparse";
import type { Grid, SourceCell } from "./source-document.ts";
import { UnreadableFile } from "./unreadable.ts";

/** Text of the bytes: UTF-16 and UTF-8 by their marks or their form, else Windows-1252, which every byte is valid in. */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

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

/** 0 gives A, 26 gives AA: places name a CSV's cells as a spreadsheet shows them. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
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
  const name = "CSV";
  const cells = records.flatMap((record, row) =>
    record.flatMap((field, column): SourceCell[] => {
      if (isBlank(field)) return [];
      const lines = field.split("\n").flatMap((line) => (isBlank(line) ? [] : { text: line, isListItem: false }));
      const place = { file, sheet: name, cell: `${columnLetters(column)}${row + 1}` };
      return [
        {
          row,
          column,
          rowSpan: 1,
          columnSpan: 1,
          lines,
          isError: /^#(REF|N\/A|VALUE|DIV\/0|NAME\?|NULL|NUM|VALOR)!?$/.test(field.trim()),
          place,
        },
      ];
    }),
  );
  const columnCount = records.reduce((most, record) => Math.max(most, record.length), 0);
  return {
    kind: "grid",
    name: null,
    isHidden: false,
    hiddenRows: new Set(),
    rowCount: records.length,
    columnCount,
    cells,
  };
}
