/**
 * Reads PDF files: bytes in; paragraphs and tables out, page by page. Tables are those that rules draw, and those whose texts only
 * stand in columns. A file of pictures without text is a scan and is refused as one.
 */
import { fold, groupBy, words } from "@cotejo/core";
import { type Block, type Grid, plainCell, plainGrid, type SourceCell } from "../source-document.ts";
import { UnreadableFile } from "../unreadable.ts";
import { findAlignedTables } from "./aligned-tables.ts";
import { cutRuns } from "./cut-runs.ts";
import { withRows } from "./framed-columns.ts";
import { openPdf } from "./open-pdf.ts";
import { type Box, byHeight, type Page, placeOf, type TextRun } from "./page.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { type FrameCell, findFrames, type TableFrame } from "./ruled-tables.ts";
import type { ColumnSpan } from "./segmented-lines.ts";
import { type PrintedLine, printedLines, writtenLines } from "./text-lines.ts";

/** What holds for the whole document. */
interface Print {
  file: string;
  bodySize: number;
  countOf: (word: string) => number;
}

const middleOf = ({ baseline, size }: TextRun): number => baseline - size * 0.3;

function isInside({ left, right, top, bottom }: Box, run: TextRun): boolean {
  const [x, y] = [(run.left + run.right) / 2, middleOf(run)];
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** As far as text goes in a cell: as much blank is left at the right as at the left. */
function rightEdgeOf(cell: FrameCell, lines: readonly PrintedLine[]): number {
  const padding = Math.min(...lines.map((line) => line.left - cell.left));
  return cell.right - Math.max(0, Math.min(padding, (cell.right - cell.left) / 4));
}

function frameGrid(frame: TableFrame, runs: readonly TextRun[], page: Page, { file, countOf }: Print): Grid {
  const cellsAt = byHeight(frame.cells);
  const own = groupBy(runs, (run) => cellsAt(middleOf(run)).find((cell) => isInside(cell, run)));
  const cells = frame.cells.flatMap((cell): SourceCell[] => {
    const lines = printedLines(own.get(cell) ?? []);
    if (lines.length === 0) return [];
    const { row, column, rowSpan, columnSpan } = cell;
    const written = writtenLines(lines, rightEdgeOf(cell, lines), countOf);
    return [{ ...plainCell(row, column, written, placeOf(file, page.number, cell)), rowSpan, columnSpan }];
  });
  const sorted = cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return plainGrid(frame.rowCount, frame.columnCount, sorted);
}

/** A row of cells or two that texts below may go on from, as under headings that only colour frames. */
const isLoose = ({ rowCount, columnCount }: TableFrame): boolean => rowCount <= 2 && columnCount >= 3;

/** What stands in columns on a page; of its drawn frames, loose ones are parts of the table where texts beside them keep to its columns. */
function findTables(page: Page, file: string, before: readonly ColumnSpan[] | null) {
  const drawn = findFrames(page.rules).filter((frame) => page.runs.some((run) => isInside(frame, run)));
  const solid = drawn.filter((frame) => !isLoose(frame));
  const isOutside = (frames: readonly TableFrame[]) => (run: TextRun) => !frames.some((frame) => isInside(frame, run));
  const find = (frames: readonly TableFrame[]) => {
    const free = cutRuns(page.runs, frames).filter(isOutside(frames));
    return { frames, ...findAlignedTables(free, page, file, before) };
  };
  const first = find(solid);
  const goesOn = (frame: TableFrame) =>
    first.tables.some(
      ({ runs }) => runs.some((run) => isInside(frame, run)) && runs.some((run) => !isInside(frame, run)),
    );
  const alone = drawn.filter((frame) => isLoose(frame) && !goesOn(frame));
  return alone.length === 0 ? first : find([...solid, ...alone]);
}

/** `columns`, and `before` of the page before: those of the aligned table that a page ends with. */
function readPage(
  page: Page,
  print: Print,
  before: readonly ColumnSpan[] | null,
): { blocks: Block[]; columns: ColumnSpan[] | null } {
  const { frames: drawn, tables, rest } = findTables(page, print.file, before);
  const frames = [
    ...drawn.map((frame) => withRows(frame, isInside, page.runs)),
    ...tables.flatMap(({ frame }) => frame ?? []),
  ];
  const runs = cutRuns(page.runs, frames);
  const rightEdge = page.runs.reduce((edge, { right }) => Math.max(edge, right), 0);
  const number = page.number;
  const paragraphs = paragraphsOf(printedLines(rest), rightEdge, print.bodySize, { file: print.file, number });
  const placed = [
    ...frames.map((frame) => ({ top: frame.top, block: frameGrid(frame, runs, page, print) })),
    ...tables.filter(({ frame }) => !frame).map(({ top, grid }) => ({ top, block: grid })),
    ...paragraphs.map((block) => ({ top: "box" in block.place ? block.place.box[1] : 0, block })),
  ];
  return {
    blocks: placed.sort((a, b) => a.top - b.top).map(({ block }) => block),
    columns: drawn.length > 0 ? null : (tables.at(-1)?.columns ?? null),
  };
}

/** The size of most letters. */
function bodySizeOf(runs: readonly TextRun[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of runs) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [10, 0])[0];
}

function countWords(pages: readonly Page[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { runs } of pages)
    for (const { text } of runs) for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => counts.get(fold(word)) ?? 0;
}

/** Throws `UnreadableFile`: damaged, locked by a password, a scan, or without a word. */
export async function readPdf(bytes: Buffer, file: string): Promise<Block[]> {
  const pages = await openPdf(bytes);
  const runs = pages.flatMap((page) => page.runs);
  if (runs.every(({ text }) => text.trim() === ""))
    throw new UnreadableFile(pages.some(({ hasPicture }) => hasPicture) ? "scan" : "empty", "PDF");
  const print = { file, bodySize: bodySizeOf(runs), countOf: countWords(pages) };
  const blocks: Block[] = [];
  let columns: ColumnSpan[] | null = null;
  for (const page of pages) {
    const read = readPage(page, print, columns);
    blocks.push(...read.blocks);
    ({ columns } = read);
  }
  return blocks;
}
