/**
 * Tables of Word's older formats, whose rows say the edges of their cells: lines in, as they come; rows out with
 * spans from the edges.
 */
import { runsOf } from "@cotejo/core";
import { linesOf, type SourceLine } from "../source-document.ts";
import { contentOf, type WrittenCell } from "./inner-tables.ts";

/** A cell by its row's own definition. */
export interface CellEdges {
  /** In any unit that rises to the right, the same for the whole table. */
  left: number;
  right: number;
  continuesAbove: boolean;
  continuesLeft: boolean;
}

/** How wide a cell is that no definition tells of (twips: a centimetre). */
export const CELL_WIDTH = 567;

/** What stands in a cell, in its order: lines, and the rows of a table inside it. */
type Content = readonly SourceLine[] | { rows: WrittenCell[][] };
type EdgedCell = Omit<CellEdges, "continuesLeft"> & { content: readonly Content[] };

/** Edges nearer than this (twips: 1.3 mm) are one: people drag them by eye. */
const SAME_EDGE = 75;

/** Gives each edge its column: edges in order, those that nearly coincide as one. */
function columnsOfEdges(rows: readonly (readonly EdgedCell[])[]): (edge: number) => number {
  const edges = [...new Set(rows.flat().flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b);
  const same = runsOf(edges, ([first], edge) => edge - first <= SAME_EDGE);
  const columns = new Map(same.flatMap((own, column) => own.map((edge) => [edge, column] as const)));
  return (edge) => columns.get(edge)!;
}

const BLANK = { rowSpan: 1, lines: [] };

/** Rows of cells with edges → rows as `TextBlocks` takes them: spans from the edges, what goes on merged with what it goes on. */
function cellsByEdges(rows: readonly (readonly EdgedCell[])[]): WrittenCell[][] {
  const columnOf = columnsOfEdges(rows);
  const open = new Map<number, WrittenCell>();
  return rows.map((row) => {
    let cursor = 0;
    return row.flatMap(({ left, right, continuesAbove, content }): WrittenCell[] => {
      const from = columnOf(left);
      const columnSpan = Math.max(1, columnOf(right) - from);
      const above = continuesAbove ? open.get(from) : undefined;
      const gap = from > cursor ? [{ ...BLANK, columnSpan: from - cursor }] : [];
      cursor = from + columnSpan;
      if (above) {
        above.rowSpan++;
        return gap;
      }
      const cell = { rowSpan: 1, columnSpan, ...contentOf(content) };
      open.set(from, cell);
      return [...gap, cell];
    });
  });
}

/** Gathers lines into cells, cells into rows and rows into a table. */
export class EdgedTable {
  private content: Content[] = [];
  private cells: Content[][] = [];
  private rows: EdgedCell[][] = [];
  private inner: EdgedTable | null = null;

  addLines(text: string, isListItem: boolean): void {
    this.endInner();
    this.content.push(linesOf(text, isListItem));
  }

  endCell(): void {
    this.endInner();
    this.cells.push(this.content);
    this.content = [];
  }

  /** The table inside the cell that lines are added to, until more lines are added to the cell itself. */
  get innerTable(): EdgedTable {
    this.inner ??= new EdgedTable();
    return this.inner;
  }

  private endInner(): void {
    const left = this.inner?.content ?? [];
    const rows = this.inner?.end();
    this.inner = null;
    if (rows) this.content.push({ rows });
    this.content.push(...left);
  }

  /** `edgesOf`: of a cell by its number in the row, given where the one before it ends; null for the first. */
  endRow(edgesOf: (at: number, before: number | null) => CellEdges): void {
    const row: EdgedCell[] = [];
    let end: number | null = null;
    for (const [at, content] of this.cells.entries()) {
      const { continuesLeft, ...edges } = edgesOf(at, end);
      const before = row.at(-1);
      if (continuesLeft && before) {
        before.right = edges.right;
        before.content = [...before.content, ...content];
      } else row.push({ ...edges, content });
      end = edges.right;
    }
    if (row.length > 0) this.rows.push(row);
    this.cells = [];
  }

  /** Lines that are of no cell yet. */
  get hasLines(): boolean {
    return this.inner !== null || this.content.some((content) => "rows" in content || content.length > 0);
  }

  /** The rows so far, which begin anew; null where there are none. */
  end(): WrittenCell[][] | null {
    const rows = this.rows;
    this.rows = [];
    return rows.length > 0 ? cellsByEdges(rows) : null;
  }
}
