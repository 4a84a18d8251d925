/**
 * Two tables that a code ties, as one: below each row of the outer table the rows of the inner one that belong to it. What the outer row
 * measures reaches over them; columns of one heading are one.
 */
import { fold, groupBy } from "@cotejo/core";
import { type Grid, plainCell, plainGrid, plainLine, type SourceCell, textOf } from "../../../read/source-document.ts";
import { codeOf, codesByRow, type Tie } from "./find-ties.ts";
import type { SheetColumn, SheetTable } from "./sheet-table.ts";

export interface JoinedTables {
  table: Grid;
  /** The first cells of rows of the inner table whose code the outer one does not print. */
  unknown: SourceCell[];
}

const originals = (cells: readonly SourceCell[]): SourceCell[] => cells.flatMap((cell) => cell.sources ?? [cell]);

/** Where the rows of both tables stand in the one that they make. */
interface Places {
  outer: ReadonlyMap<number, number>;
  inner: ReadonlyMap<number, number>;
  /** How many rows belong to each row of the outer table. */
  belonging: ReadonlyMap<number, number>;
  count: number;
}

function placeRows({ outer, inner, outerKey, innerKey }: Tie): Places {
  const codes = codesByRow(innerKey);
  const rowsOf = groupBy(
    [...inner.rows.keys()].filter((row) => codes.has(row)),
    (row) => codes.get(row)!,
  );
  const codeAt = new Map(outerKey.below.map((cell) => [cell.row, codeOf(textOf(cell))]));
  const places = {
    outer: new Map<number, number>(),
    inner: new Map<number, number>(),
    belonging: new Map<number, number>(),
  };
  let next = 1;
  for (const row of [...outer.rows.keys()].sort((a, b) => a - b)) {
    places.outer.set(row, next++);
    const own = rowsOf.get(codeAt.get(row) ?? "") ?? [];
    for (const one of own) places.inner.set(one, next++);
    places.belonging.set(row, own.length);
  }
  return { ...places, count: next };
}

/** The columns of the inner table in the joined one: those of the same heading, if nobody says otherwise, else behind the outer ones. */
function placeColumns({ outer, inner, innerKey, outerKey, repeated }: Tie): ReadonlyMap<number, number> {
  const keyOf = ({ heading, said }: SheetColumn) => `${said ?? ""} ${fold(heading)}`;
  const known = new Map(outer.columns.map((column) => [keyOf(column), column.column]));
  return new Map(
    inner.columns.flatMap((column) => {
      if (column === innerKey || repeated.has(column)) return [];
      const same = known.get(keyOf(column));
      const at = same === undefined || same === outerKey.column ? outer.grid.columnCount + column.column : same;
      return [[column.column, at] as const];
    }),
  );
}

function headingCells({ outer, inner, outerKey, innerKey, repeated }: Tie, columnOf: ReadonlyMap<number, number>) {
  const headed = groupBy(
    [
      ...outer.columns.map((column) => ({ ...column, at: column.column })),
      ...inner.columns.map((column) => {
        const isOuter = column === innerKey || repeated.has(column);
        return { ...column, at: isOuter ? outerKey.column : columnOf.get(column.column)! };
      }),
    ],
    ({ at }) => at,
  );
  return [...headed].map(([at, [first, ...more]]): SourceCell => {
    const sources = originals([first!, ...more].flatMap(({ cells }) => [...cells]));
    const cell = plainCell(0, at, [plainLine(first!.heading)], first!.cells.at(-1)!.place);
    return { ...cell, columnSpan: first!.columnSpan, sources };
  });
}

/** A cell of the outer table: what it measures is so of all that belongs to its row. */
function outerCell(cell: SourceCell, { outer, belonging }: Places, reaches: boolean): SourceCell {
  const row = outer.get(cell.row)!;
  const last = cell.row + cell.rowSpan - 1;
  const isOver = cell.rowSpan > 1 || reaches;
  const end = isOver ? (outer.get(last) ?? row) + (belonging.get(last) ?? 0) : row;
  return { ...cell, row, rowSpan: end - row + 1, sources: originals([cell]) };
}

/** The cells of the inner table that say again what its outer row says, by the row of that. */
function repetitions({ inner, innerKey, repeated, outerKey }: Tie): Map<number, SourceCell[]> {
  const codes = codesByRow(innerKey);
  const rowOf = new Map(outerKey.below.map((cell) => [codeOf(textOf(cell)), cell.row]));
  const columns = new Set([innerKey, ...repeated].map(({ column }) => column));
  const cells = [...inner.rows.values()].flat().filter(({ column }) => columns.has(column));
  return groupBy(cells, ({ row }) => rowOf.get(codes.get(row) ?? "") ?? -1);
}

/** Whether cells of a column of the outer table reach over the rows that belong to theirs. */
function reachingColumns({ outer }: Tie, columnOf: ReadonlyMap<number, number>): ReadonlySet<number> {
  const shared = new Set(columnOf.values());
  const measures = outer.columns.some(({ kind }) => kind === "measure");
  return new Set(measures ? outer.columns.flatMap(({ column }) => (shared.has(column) ? [] : column)) : []);
}

export function joinTables(tie: Tie): JoinedTables {
  const { outer, inner, outerKey } = tie;
  const [places, columnOf] = [placeRows(tie), placeColumns(tie)];
  const [again, reaching] = [repetitions(tie), reachingColumns(tie, columnOf)];
  const outerCells = [...outer.rows.values()].flat().map((cell) => {
    const own = outerCell(cell, places, reaching.has(cell.column));
    const more = cell.column === outerKey.column ? (again.get(cell.row) ?? []) : [];
    return { ...own, sources: [...own.sources!, ...originals(more)] };
  });
  const innerCells = [...inner.rows.values()].flat().flatMap((cell): SourceCell[] => {
    const [row, column] = [places.inner.get(cell.row), columnOf.get(cell.column)];
    if (row === undefined || column === undefined) return [];
    const last = cell.row + cell.rowSpan - 1;
    return [
      {
        ...cell,
        row,
        column,
        rowSpan: Math.max(1, (places.inner.get(last) ?? row) - row + 1),
        sources: originals([cell]),
      },
    ];
  });
  const cells = [...headingCells(tie, columnOf), ...outerCells, ...innerCells].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  );
  const columnCount = outer.grid.columnCount + inner.grid.columnCount;
  const { name, isHidden } = outer.grid;
  return {
    table: { ...plainGrid(places.count, columnCount, cells), name, isHidden },
    unknown: unknownRows(inner, tie, places),
  };
}

function unknownRows({ rows }: SheetTable, { innerKey }: Tie, { inner }: Places): SourceCell[] {
  return [...rows].flatMap(([row, cells]) => {
    const key = cells.find(({ column }) => column === innerKey.column);
    return key && !inner.has(row) ? [key] : [];
  });
}
