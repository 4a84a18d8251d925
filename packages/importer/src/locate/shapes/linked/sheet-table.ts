/** A grid with a heading row, for tying it to others: its columns by what they say, and what cells of each row stand where. */
import { fold, groupBy, squeeze } from "@cotejo/core";
import { type Columns, columnsWithin, visibleRows } from "../../../grid/rows.ts";
import { type Grid, type SourceCell, textOf } from "../../../read/source-document.ts";
import type { HeadingRole } from "../../headings/heading-role.ts";
import { type HeadingColumn, type HeadingRows, LAST_HEADING_ROW, wholeHeading } from "../../headings/heading-rows.ts";
import type { MappedField } from "../../headings/mapping.ts";
import { GRADES } from "../../headings/match-heading.ts";
import { roleOfColumn, type Vocabulary } from "../../headings/vocabulary.ts";

/** What a column says of a plan: names what others belong to, measures, tells what is done; or none of these. */
type ColumnKind = "name" | "measure" | "done" | "value" | null;

export interface SheetColumn extends HeadingColumn {
  kind: ColumnKind;
  said: MappedField | undefined;
  /** Its visible cells below the heading. */
  below: readonly SourceCell[];
}

export interface SheetTable {
  grid: Grid;
  heading: HeadingRows;
  columns: readonly SheetColumn[];
  /** The rows below the heading. */
  rows: ReadonlyMap<number, readonly SourceCell[]>;
}

const FEWEST_COLUMNS = 3;
/** Headings that plans use, of a row that heads a table. */
const FEWEST_KNOWN = 2;

function kindOf(column: HeadingColumn, own: HeadingRole, { heading }: Vocabulary): ColumnKind {
  // What a person says is told by its role; what they call no field may tie tables all the same.
  const match = own.said === undefined ? heading(column.heading) : null;
  const isSure = match !== null && match.confidence >= GRADES.sure;
  if (isSure && match.meaning === "action") return "name";
  if (own.role === "indicator" || own.role === "personalised") return "measure";
  if (own.role === "group") return "name";
  if (own.role === "description" || (isSure && match.meaning === "activity")) return "done";
  const isMark = own.role === "aside" || own.role === "id" || own.role.startsWith("code.");
  return isMark && (match === null || match.meaning === "number") ? null : "value";
}

function columnsOf(heading: HeadingRows, below: Columns, vocabulary: Vocabulary): SheetColumn[] {
  return heading.columns.map((column) => {
    const role = roleOfColumn(column, vocabulary.role);
    return {
      ...column,
      heading: squeeze(column.heading),
      kind: kindOf(column, role, vocabulary),
      said: role.said,
      below: below.get(column.column) ?? [],
    };
  });
}

/** The table of a grid: the row that says most of a plan heads it; null where none does. */
export function sheetTable(grid: Grid, vocabulary: Vocabulary): SheetTable | null {
  const rows = visibleRows(grid);
  const knownIn = (cells: readonly SourceCell[]) =>
    cells.filter((cell) => {
      const text = squeeze(textOf(cell));
      return vocabulary.role(text, [cell]).role !== "aside" || vocabulary.heading(text, [cell]) !== null;
    }).length;
  const [best] = [...rows]
    .filter(([row, cells]) => row <= LAST_HEADING_ROW && cells.length >= FEWEST_COLUMNS)
    .map(([row, cells]) => ({ row, known: knownIn(cells) }))
    .sort((a, b) => b.known - a.known || a.row - b.row);
  if (!best || best.known < FEWEST_KNOWN) return null;
  const heading = wholeHeading(best.row, rows);
  const columns = columnsOf(heading, columnsWithin(grid, heading.lastRow + 1), vocabulary);
  const below = groupBy(
    grid.cells.filter(({ row }) => row > heading.lastRow),
    ({ row }) => row,
  );
  return { grid, heading, columns, rows: below };
}

/** The texts of a column by row, a cell's over all rows that it covers; folded. */
export function textsOf(column: SheetColumn): Map<number, string> {
  return new Map(
    column.below.flatMap((cell) =>
      Array.from({ length: cell.rowSpan }, (_, at) => [cell.row + at, fold(textOf(cell))] as const),
    ),
  );
}
