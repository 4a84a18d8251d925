/**
 * Reads workbooks (.xlsx, .xlsm, .xlsb, .xls, .ods): bytes in, a grid a sheet out, cells as printed and
 * numbers as stored where their print has lost digits. Follows no link and runs no macro.
 */
import { isBlank, remember } from "@cotejo/core";
import type { CellObject, Range, WorkBook, WorkSheet } from "xlsx";
import { somePartMatches } from "../container/unpack-zip.ts";
import { isZip } from "../container/unzip.ts";
import { DEFAULT_LIMITS, type Limits, readCounter } from "../limits.ts";
import { type Grid, linesOf, plainCell, plainGrid, type SourceCell, type SourceLine } from "../source-document.ts";
import { soundText } from "../text/sound-text.ts";
import { UnreadableFile } from "../unreadable.ts";
import { type CellText, cellTexts, DATE_FORMAT } from "./cell-text.ts";

type Xlsx = typeof import("xlsx");

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

/** What holds for a whole workbook. */
interface Book {
  xlsx: Xlsx;
  file: string;
  textOf: (cell: CellObject) => CellText;
  /** The same lines for the same text, which many cells share. */
  linesOf: (text: string) => SourceLine[];
  count: (characters: number) => void;
}

function readCell(
  { xlsx, file, textOf, linesOf }: Book,
  cell: CellObject,
  row: number,
  column: number,
  merges: readonly Range[],
  sheet: string,
): SourceCell | null {
  const { text, printed } = textOf(cell);
  if (isBlank(text)) return null;
  const over = merges.length === 0 ? merges : merges.filter(({ s, e }) => column >= s.c && column <= e.c);
  const span = over.findLast(({ s }) => s.r === row && s.c === column);
  const name = span ? xlsx.utils.encode_range(span) : xlsx.utils.encode_cell({ r: row, c: column });
  const read = plainCell(row, column, linesOf(text), { file, sheet, cell: name });
  read.isError = cell.t === "e";
  if (span) {
    read.rowSpan = span.e.r - span.s.r + 1;
    read.columnSpan = span.e.c - span.s.c + 1;
  }
  if (printed !== undefined) read.printed = printed;
  // Text that merging hid: Excel keeps it in the file, under the cell that people see.
  if (over.some(({ s }) => s.r !== row || s.c !== column)) read.isCovered = true;
  return read;
}

/** For each row, the merges that lie over it. */
function mergesByRow(sheet: WorkSheet, rowCount: number): Map<number, Range[]> {
  const byRow = new Map<number, Range[]>();
  for (const range of sheet["!merges"] ?? []) {
    for (let row = range.s.r; row <= Math.min(range.e.r, rowCount - 1); row++) {
      const own = byRow.get(row);
      if (own) own.push(range);
      else byRow.set(row, [range]);
    }
  }
  return byRow;
}

function readSheet(book: Book, sheet: WorkSheet, name: string, isHidden: boolean): Grid {
  const cells: SourceCell[] = [];
  // With `dense`, rows of cells stand under "!data"; both levels are sparse.
  const rows = (sheet as { "!data"?: (CellObject | undefined)[][] })["!data"] ?? [];
  const merges = mergesByRow(sheet, rows.length);
  rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      const read = cell && readCell(book, cell, r, c, merges.get(r) ?? [], name);
      if (!read) return;
      book.count(read.lines.reduce((sum, { text }) => sum + text.length, 0));
      cells.push(read);
    });
  });
  const hiddenRows = new Set((sheet["!rows"] ?? []).flatMap((row, at) => (row?.hidden ? at : [])));
  const rowCount = cells.reduce((most, { row, rowSpan }) => Math.max(most, row + rowSpan), 0);
  const columnCount = cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  return { ...plainGrid(rowCount, columnCount, cells), name, isHidden, hiddenRows };
}

/** Throws `UnreadableFile`: damaged, password-protected, or without a single non-blank cell. */
export async function readWorkbook(bytes: Buffer, file: string, limits: Limits = DEFAULT_LIMITS): Promise<Grid[]> {
  const xlsx = await import("xlsx");
  const workbook = parse(xlsx, bytes);
  const textOf = cellTexts(xlsx.SSF, workbook.bookType === "ods");
  const book = { xlsx, file, textOf, linesOf: remember((text) => linesOf(text)), count: readCounter(limits, "Excel") };
  const grids = workbook.SheetNames.flatMap((name, at) => {
    const sheet = workbook.Sheets[name];
    const isHidden = (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0;
    return sheet ? readSheet(book, sheet, soundText(name), isHidden) : [];
  });
  if (grids.every(({ cells }) => cells.length === 0)) throw new UnreadableFile("empty", "Excel");
  return grids;
}
