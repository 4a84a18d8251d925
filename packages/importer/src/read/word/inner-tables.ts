/**
 * Tables inside the cells of others. Where the outer one only frames a page or a form, they are tables of their own, and the outer one is
 * parted around them; inside a row of a table they are lines of its cell.
 */
import type { SourceCell, SourceLine } from "../source-document.ts";

/** A cell as a text format writes it. */
export type WrittenCell = Pick<SourceCell, "rowSpan" | "columnSpan" | "lines" | "printed"> & {
  tables?: readonly InnerTable[];
};

type WrittenRows = readonly (readonly WrittenCell[])[];

/** A table in a cell, and how many of the cell's own lines stand before it. */
interface InnerTable {
  rows: WrittenRows;
  after: number;
}

/** What a cell holds, in its order: lines, and the rows of tables. */
export function contentOf(items: readonly (readonly SourceLine[] | { rows: WrittenRows })[]): {
  lines: SourceLine[];
  tables?: InnerTable[];
} {
  const lines: SourceLine[] = [];
  const tables: InnerTable[] = [];
  for (const item of items)
    if ("rows" in item) tables.push({ rows: item.rows, after: lines.length });
    else lines.push(...item);
  return tables.length > 0 ? { lines, tables } : { lines };
}

/** All lines of a cell, those of the tables inside it row by row. */
export function allLines({ lines, tables = [] }: WrittenCell): readonly SourceLine[] {
  if (tables.length === 0) return lines;
  const cuts = [0, ...tables.map(({ after }) => after), lines.length];
  return cuts
    .slice(1)
    .flatMap((cut, at) => [...lines.slice(cuts[at]!, cut), ...(tables[at]?.rows ?? []).flat().flatMap(allLines)]);
}

/** Fewest rows and columns of a table that is more than the layout of a cell. */
const FEWEST_ROWS = 2;
const FEWEST_COLUMNS = 3;
/** A cell beside a framed table names it. */
const MOST_BESIDE = 1;

const isTable = ({ rows }: InnerTable, isFrame: boolean): boolean =>
  rows.length >= FEWEST_ROWS && rows.some(({ length }) => length >= (isFrame ? 2 : FEWEST_COLUMNS));

/** A table without the tables that it frames, in parts around them, each from a row on. */
export type TablePart = { rows: WrittenRows; from: number };

/** The tables that a table frames, and its own rows around them, in their order; itself where it frames none. */
export function partAroundTables(rows: WrittenRows): TablePart[] {
  const isFrame = rows.every(({ length }) => length === 1);
  const parts: { rows: (readonly WrittenCell[])[]; from: number }[] = [{ rows: [], from: 0 }];
  for (const [at, row] of rows.entries()) {
    const framed = row.flatMap(({ tables = [] }) => tables.filter((table) => isTable(table, isFrame)));
    const beside = row.filter((cell) => !cell.tables && cell.lines.length > 0).length;
    const lifted = beside > MOST_BESIDE ? [] : framed;
    const without = ({ tables = [], ...cell }: WrittenCell) => ({
      ...cell,
      tables: tables.filter((table) => !lifted.includes(table)),
    });
    parts.at(-1)!.rows.push(lifted.length > 0 ? row.map(without) : row);
    for (const table of lifted)
      parts.push(...partAroundTables(table.rows).map((part) => ({ ...part, rows: [...part.rows] })));
    if (lifted.length > 0) parts.push({ rows: [], from: at + 1 });
  }
  if (parts.length === 1) return parts;
  return parts.filter((part) => part.rows.some((row) => row.some((cell) => allLines(cell).length > 0)));
}
