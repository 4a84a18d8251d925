/** Which row of a grid heads a matrix, by the roles of what it prints; and where below it another table begins. */
import { fold, groupBy, type HeadingRoleName, squeeze } from "@cotejo/core";
import type { Rows } from "../../grid/rows.ts";
import { textOf } from "../../read/source-document.ts";
import type { HeadingRole, RoleFinder } from "./heading-role.ts";
import { type HeadingColumn, type HeadingRows, LAST_HEADING_ROW, wholeHeading } from "./heading-rows.ts";
import { roleOfColumn } from "./vocabulary.ts";

export interface RoledColumn extends HeadingColumn {
  role: HeadingRole;
}

export interface MatrixHeading extends HeadingRows {
  columns: readonly RoledColumn[];
  score: number;
}

const FEWEST_COLUMNS = 4;
/** What each further column of a kind says, of what the first one does. */
const SHARE_OF_MORE = 0.2;

/** Roles that tell a matrix from any other table. */
const TELLING: ReadonlySet<HeadingRoleName> = new Set([
  "group",
  "hierarchy",
  "description",
  "indicator",
  "personalised",
  "target",
  "baseline",
  "unit",
  "responsible",
]);

/** How much a row of headings says of a matrix: its telling columns, each kind in full once and then less. */
function scoreOf(columns: readonly RoledColumn[]): number {
  const kinds = groupBy(
    columns.filter(({ role }) => TELLING.has(role.role)),
    ({ role }) => `${role.role} ${role.scope ?? ""}`,
  );
  return [...kinds.values()].reduce((sum, own) => sum + 1 + (own.length - 1) * SHARE_OF_MORE, 0);
}

function headingFrom(row: number, rows: Rows, roleOf: RoleFinder): MatrixHeading | null {
  const heading = wholeHeading(row, rows);
  if (heading.columns.length < FEWEST_COLUMNS) return null;
  const columns = heading.columns.map((column) => ({ ...column, role: roleOfColumn(column, roleOf) }));
  return { ...heading, columns, score: scoreOf(columns) };
}

/** The heading that says most of a matrix; of as good ones the topmost of the fewest rows. Null for a grid without one. */
export function bestMatrixHeading(rows: Rows, roleOf: RoleFinder): MatrixHeading | null {
  const found = [...rows.keys()].flatMap((row) =>
    row <= LAST_HEADING_ROW ? (headingFrom(row, rows, roleOf) ?? []) : [],
  );
  const [best] = found.sort((a, b) => b.score - a.score || a.lastRow - b.lastRow || b.firstRow - a.firstRow);
  return best ?? null;
}

/** Headings that two tables of a sheet have in common at least; a row of values repeats none. */
const FEWEST_SHARED = 2;

/** What tells one table from another: levels and years may head any. */
const MEASURING: ReadonlySet<HeadingRoleName> = new Set(["indicator", "description", "target"]);

/** The row below a heading where a table with other columns begins ("Sector", "Programa", "Fuente"); infinite where none does. */
export function otherHeadingRow(rows: Rows, heading: MatrixHeading, roleOf: RoleFinder): number {
  const own = new Map(heading.columns.map(({ column, heading: text }) => [column, fold(text)]));
  const texts = new Set(own.values());
  const measures = new Set(heading.columns.filter(({ role }) => MEASURING.has(role.role)).map(({ column }) => column));
  for (const [row, cells] of rows) {
    if (row <= heading.lastRow || cells.length < FEWEST_COLUMNS) continue;
    const shared = cells.filter((cell) => texts.has(fold(textOf(cell))));
    const repeated = shared.filter((cell) => own.get(cell.column) === fold(textOf(cell)));
    const isRepeated = repeated.length * 2 >= cells.length && repeated.some(({ column }) => measures.has(column));
    if (shared.length < FEWEST_SHARED || isRepeated) continue;
    const known = cells.filter((cell) => roleOf(squeeze(textOf(cell))).role !== "aside");
    if (known.length * 2 >= cells.length) return row;
  }
  return Number.POSITIVE_INFINITY;
}
