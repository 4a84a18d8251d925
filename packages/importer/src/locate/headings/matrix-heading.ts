/** Which row of a grid heads a matrix, by the roles of what it prints; and where below it another table begins. */
import { fold, groupBy, type HeadingRoleName, squeeze } from "@cotejo/core";
import type { Rows } from "../../grid/rows.ts";
import { type SourceCell, textOf } from "../../read/source-document.ts";
import { withMonthNames } from "./heading-months.ts";
import type { HeadingRole, RoleFinder } from "./heading-role.ts";
import { type HeadingColumn, type HeadingRows, LAST_HEADING_ROW, mayHead, wholeHeading } from "./heading-rows.ts";
import { FEWEST_SAID, saysField } from "./mapping.ts";
import { roleOfColumn } from "./vocabulary.ts";

export interface RoledColumn extends HeadingColumn {
  role: HeadingRole;
}

export interface MatrixHeading extends HeadingRows {
  columns: readonly RoledColumn[];
  score: number;
}

const FEWEST_COLUMNS = 4;
/** Where a narrow table may be one. */
const FEWEST_OF_NARROW = 2;
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

/** How many columns a person gives a field. */
export const countSaidRoles = (columns: readonly RoledColumn[]): number =>
  columns.filter(({ role }) => saysField(role.said)).length;

function headingFrom(row: number, rows: Rows, roleOf: RoleFinder, fewest: number): MatrixHeading | null {
  const heading = wholeHeading(row, rows);
  if (heading.columns.length < FEWEST_OF_NARROW) return null;
  // "Actividad: … Fecha: …" are labels of a form, each with its value beside it.
  if (heading.columns.filter(({ heading: text }) => text.endsWith(":")).length >= 2) return null;
  const columns = withMonthNames(heading.columns).map((column) => ({ ...column, role: roleOfColumn(column, roleOf) }));
  if (columns.length < fewest && countSaidRoles(columns) < FEWEST_SAID) return null;
  return { ...heading, columns, score: scoreOf(columns) };
}

/** `fromRow`: where its rows begin. The heading that says most of a matrix; of as good ones the topmost of the fewest rows. Null for a grid without one. */
export function bestMatrixHeading(
  rows: Rows,
  roleOf: RoleFinder,
  mayBeNarrow = false,
  fromRow = 0,
): MatrixHeading | null {
  const found = [...rows].flatMap(([row, cells]) =>
    row <= fromRow + LAST_HEADING_ROW && mayHead(cells)
      ? (headingFrom(row, rows, roleOf, mayBeNarrow ? FEWEST_OF_NARROW : FEWEST_COLUMNS) ?? [])
      : [],
  );
  const said = ({ columns }: MatrixHeading) => countSaidRoles(columns);
  const [best] = found.sort(
    (a, b) => said(b) - said(a) || b.score - a.score || a.lastRow - b.lastRow || b.firstRow - a.firstRow,
  );
  return best ?? null;
}

/** Headings that two tables of a sheet have in common at least; a row of values repeats none. */
const FEWEST_SHARED = 2;

/** Of a row's cells; no row of values repeats so many headings. */
const SHARE_OF_SHARED = 1 / 3;

/** What tells one table from another: levels and years may head any. */
const MEASURING: ReadonlySet<HeadingRoleName> = new Set(["indicator", "description", "target"]);

/** Labels of a table that stands below another, after a blank row. */
const FEWEST_APART = 3;
const LONGEST_LABEL = 60;

const areLabels = (cells: readonly SourceCell[], roleOf: RoleFinder): boolean =>
  cells.length >= FEWEST_APART &&
  cells.every((cell) => textOf(cell).length <= LONGEST_LABEL && roleOf(squeeze(textOf(cell)), [cell]).role !== "aside");

/** The row below a heading where a table with other columns begins ("Sector", "Programa", "Fuente"); infinite where none does. */
export function otherHeadingRow(rows: Rows, heading: MatrixHeading, roleOf: RoleFinder): number {
  const own = new Map(heading.columns.map(({ column, heading: text }) => [column, fold(text)]));
  const texts = new Set(own.values());
  const measures = new Set(heading.columns.filter(({ role }) => MEASURING.has(role.role)).map(({ column }) => column));
  let before = heading.lastRow;
  for (const [row, cells] of rows) {
    const isApart = row > before + 1;
    before = row;
    if (row > heading.lastRow && isApart && areLabels(cells, roleOf)) return row;
    if (row <= heading.lastRow || cells.length < Math.min(FEWEST_COLUMNS, heading.columns.length)) continue;
    const shared = cells.filter((cell) => texts.has(fold(textOf(cell))));
    const repeated = shared.filter((cell) => own.get(cell.column) === fold(textOf(cell)));
    const isRepeated = repeated.length * 2 >= cells.length && repeated.some(({ column }) => measures.has(column));
    if (shared.length < FEWEST_SHARED || isRepeated) continue;
    const known = cells.filter((cell) => roleOf(squeeze(textOf(cell)), [cell]).role !== "aside");
    if (known.length * 2 >= cells.length || shared.length >= cells.length * SHARE_OF_SHARED) return row;
  }
  return Number.POSITIVE_INFINITY;
}
