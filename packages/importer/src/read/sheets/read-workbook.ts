/** Reads workbooks (.xlsx, .xlsm, .xlsb, .xls, .ods): bytes in, a grid a sheet out, cells as printed. Follows no link and runs no macro. */
import { isBlank } from "@cotejo/core";
import type { CellObject, Range, WorkBook, WorkSheet } from "xlsx";
import { isZip } from "../container/archive.ts";
import { somePartMatches } from "../container/measure-zip.ts";
import { DEFAULT_LIMITS, type Limits, ReadCounter } from "../limits.ts";
import type { Grid, SourceCell } from "../source-document.ts";
import { UnreadableFile } from "../unreadable.ts";

type Xlsx = typeof import("xlsx");

/** Dates print day first, as in Colombia, whatever the office's machine was set to. */
const DATE_FORMAT = "dd/mm/yyyy";

const SHEET_PARTS = /^(?:xl\/worksheets\/[^/]+\.(?:xml|bin)|content\.xml)$/i;
/** A hidden row in the XML of Excel or OpenDocument; a part that is no XML may hide any. */
const HIDES_ROWS = /<row\b[^>]*\shidden="(?:1|true)"|table:visibility=|^[^<]/;

/**
 * Without cellStyles the library leaves out which rows are hidden; with it, it also copies the style of each of a sheet's 16,384
 * columns. Of workbooks made of XML we see at once whether any row is.
 */
function mayHideRows(bytes: Buffer): boolean {
  return !isZip(bytes) || somePartMatches(bytes, SHEET_PARTS, HIDES_ROWS);
}

function parse(xlsx: Xlsx, bytes: Buffer): WorkBook {
  try {
    return xlsx.read(bytes, {
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellStyles: mayHideRows(bytes),
      dateNF: DATE_FORMAT,
    });
  } catch (cause) {
    const isProtected = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw new UnreadableFile(isProtected ? "password" : "damaged", "Excel", cause);
  }
}

const ENGLISH_MONTHS: Readonly<Record<string, string>> = {
  january: "enero",
  february: "febrero",
  march: "marzo",
  april: "abril",
  may: "mayo",
  june: "junio",
  july: "julio",
  august: "agosto",
  september: "septiembre",
  october: "octubre",
  november: "noviembre",
  december: "diciembre",
  jan: "ene",
  feb: "feb",
  mar: "mar",
  apr: "abr",
  jun: "jun",
  jul: "jul",
  aug: "ago",
  sep: "sep",
  oct: "oct",
  nov: "nov",
  dec: "dic",
};

/** As the office's own Excel shows it: month names in Spanish, a point for thousands and a comma for decimals. */
function asPrintedInColombia(xlsx: Xlsx, cell: CellObject, printed: string): string {
  if (cell.t !== "n") return printed;
  if (typeof cell.z === "string" && xlsx.SSF.is_date(cell.z))
    return printed.replace(/[A-Za-z]+/g, (word) => ENGLISH_MONTHS[word.toLowerCase()] ?? word);
  return printed.replace(/\d[\d.,]*/g, (number) => number.replace(/[.,]/g, (sign) => (sign === "." ? "," : ".")));
}

function printedText(xlsx: Xlsx, cell: CellObject): string {
  const printed = cell.w ?? (cell.v === undefined ? "" : String(cell.v));
  const text = asPrintedInColombia(xlsx, cell, printed);
  return /\r|_x000D_/.test(text) ? text.replace(/\r\n?/g, "\n").replace(/_x000D_/g, "") : text;
}

/** One number for a place in a sheet, which has 16,384 columns at most. */
const keyOf = (row: number, column: number): number => row * 16_384 + column;

/** Spans of merged cells by where they start. */
function spansOf(sheet: WorkSheet): Map<number, Range> {
  return new Map((sheet["!merges"] ?? []).map((range) => [keyOf(range.s.r, range.s.c), range]));
}

function readCell(
  xlsx: Xlsx,
  cell: CellObject,
  row: number,
  column: number,
  span: Range | undefined,
  place: { file: string; sheet: string },
): SourceCell | null {
  const text = printedText(xlsx, cell);
  if (isBlank(text)) return null;
  return {
    row,
    column,
    rowSpan: span ? span.e.r - span.s.r + 1 : 1,
    columnSpan: span ? span.e.c - span.s.c + 1 : 1,
    lines: text.split("\n").flatMap((line) => (isBlank(line) ? [] : { text: line, isListItem: false })),
    isError: cell.t === "e",
    place: { ...place, cell: span ? xlsx.utils.encode_range(span) : xlsx.utils.encode_cell({ r: row, c: column }) },
  };
}

/** For each row, the merges that lie over it. */
function mergesByRow(sheet: WorkSheet, rowCount: number): Map<number, Range[]> {
  const byRow = new Map<number, Range[]>();
  for (const range of sheet["!merges"] ?? []) {
    for (let row = range.s.r; row <= Math.min(range.e.r, rowCount - 1); row++)
      byRow.set(row, [...(byRow.get(row) ?? []), range]);
  }
  return byRow;
}

/** Text that merging hid: Excel keeps it in the file, under the cell that people see. */
function markCovered(cells: readonly SourceCell[], sheet: WorkSheet, rowCount: number): SourceCell[] {
  const merges = mergesByRow(sheet, rowCount);
  return cells.map((cell) => {
    const { row, column } = cell;
    const isUnder = merges
      .get(row)
      ?.some(({ s, e }) => column >= s.c && column <= e.c && (row !== s.r || column !== s.c));
    return isUnder ? { ...cell, isCovered: true } : cell;
  });
}

function readSheet(
  xlsx: Xlsx,
  sheet: WorkSheet,
  name: string,
  isHidden: boolean,
  file: string,
  counter: ReadCounter,
): Grid {
  const spans = spansOf(sheet);
  const cells: SourceCell[] = [];
  // With `dense`, rows of cells stand under "!data"; both levels are sparse.
  const rows = (sheet as { "!data"?: (CellObject | undefined)[][] })["!data"] ?? [];
  rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      const read = cell && readCell(xlsx, cell, r, c, spans.get(keyOf(r, c)), { file, sheet: name });
      if (!read) return;
      counter.add(read.lines.reduce((sum, { text }) => sum + text.length, 0));
      cells.push(read);
    });
  });
  const hiddenRows = new Set((sheet["!rows"] ?? []).flatMap((row, at) => (row?.hidden ? at : [])));
  const rowCount = cells.reduce((most, { row, rowSpan }) => Math.max(most, row + rowSpan), 0);
  const columnCount = cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  return {
    kind: "grid",
    name,
    isHidden,
    hiddenRows,
    rowCount,
    columnCount,
    cells: markCovered(cells, sheet, rowCount),
  };
}

/** Throws `UnreadableFile`: damaged, password-protected, or without a single non-blank cell. */
export async function readWorkbook(bytes: Buffer, file: string, limits: Limits = DEFAULT_LIMITS): Promise<Grid[]> {
  const counter = new ReadCounter(limits, "Excel");
  const xlsx = await import("xlsx");
  const workbook = parse(xlsx, bytes);
  const grids = workbook.SheetNames.flatMap((name, at) => {
    const sheet = workbook.Sheets[name];
    return sheet ? readSheet(xlsx, sheet, name, (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0, file, counter) : [];
  });
  if (grids.every(({ cells }) => cells.length === 0)) throw new UnreadableFile("empty", "Excel");
  return grids;
}
