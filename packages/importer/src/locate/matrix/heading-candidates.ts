/** Rows of a grid that may head a matrix: one, or several where labels merged over columns are divided below. */
import { fold, groupBy, squeeze } from "@cotejo/core";
import { type SourceCell, textOf } from "../../read/source-document.ts";
import { type HeadingColumn, type Rows, spreadOver } from "../find-heading.ts";
import type { HeadingRole, MatrixRole, RoleFinder } from "./heading-role.ts";

export interface RoledColumn extends HeadingColumn {
  role: HeadingRole;
}

export interface HeadingCandidate {
  firstRow: number;
  lastRow: number;
  columns: RoledColumn[];
  score: number;
}

/** A heading stands among the first rows. */
export const LAST_HEADING_ROW = 40;
const FEWEST_COLUMNS = 4;
const LONGEST_LABEL = 60;
/** Of a heading in several rows. */
const MOST_ROWS = 4;

const TELLING = new Set([
  "group",
  "hierarchy",
  "description",
  "indicator",
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
  return [...kinds.values()].reduce((sum, own) => sum + 1 + (own.length - 1) * 0.2, 0);
}

function topRow(cells: readonly SourceCell[], roleOf: RoleFinder): RoledColumn[] {
  return cells.map((cell) => {
    const heading = squeeze(textOf(cell));
    const { column, columnSpan } = cell;
    return { column, columnSpan, heading, match: null, cells: [cell], role: roleOf(heading) };
  });
}

/**
 * What a label below another one heads: "Nombre" under "Indicador de producto" is what stands above it, "Línea base" what it says
 * itself, of the kind above; all under "Ejecución financiera" is that.
 */
function dividedRole(above: RoledColumn, own: string, roleOf: RoleFinder): HeadingRole {
  const [below, whole] = [roleOf(own), roleOf(`${above.heading} ${own}`)];
  if (whole.isMapped) return whole;
  if (above.role.role === "foreign") return above.role;
  const isYear = below.role === "year";
  if (isYear && whole.role === "aside" && above.role.role === "aside") return below;
  // A term above ("2024-2027") names no year of the columns below it.
  const years = below.years.length > 0 || whole.years.length !== 1 ? below.years : whole.years;
  if (below.role === "aside" || isYear) return { ...whole, years };
  return { ...below, scope: below.scope ?? whole.scope, years };
}

const reachesOver = ({ column, columnSpan }: RoledColumn, cell: SourceCell): boolean =>
  cell.column >= column && cell.column < column + columnSpan;

/** The columns as the labels right below divide them; null where the row below is none of labels under wider ones. */
function divide(
  columns: readonly RoledColumn[],
  below: readonly SourceCell[],
  roleOf: RoleFinder,
): RoledColumn[] | null {
  const under = below.map((cell) => ({ cell, above: columns.find((column) => reachesOver(column, cell)) }));
  // Labels as wide as those above them go on these ("Programación", below it "Física") where they are few: a row of values is not.
  const mayGoOn = below.length * 2 <= columns.length && below.every(({ columnSpan }) => columnSpan > 1);
  const isDividing = (wide: number, own: number) => wide > own || (mayGoOn && wide === own);
  const isLabel = ({ cell, above }: (typeof under)[number]) =>
    textOf(cell).length <= LONGEST_LABEL && (above === undefined || isDividing(above.columnSpan, cell.columnSpan));
  const labels = under.filter(({ above }) => above).length;
  if (!under.every(isLabel) || labels < (mayGoOn ? 1 : 2)) return null;
  // A text over the whole table is its title or a band.
  if (columns.length === 1 && under.every(({ above }) => above)) return null;
  const divided = under.map(({ cell, above }): RoledColumn => {
    const own = squeeze(textOf(cell));
    if (!above) return topRow([cell], roleOf)[0]!;
    const { column, columnSpan } = cell;
    const cells = [...above.cells, cell];
    return {
      column,
      columnSpan,
      heading: `${above.heading} ${own}`,
      match: null,
      cells,
      role: dividedRole(above, own, roleOf),
    };
  });
  const whole = columns.filter((column) => !below.some((cell) => reachesOver(column, cell)));
  return [...whole, ...divided].sort((a, b) => a.column - b.column);
}

/** The heading that begins in a row, with all rows that divide it. */
export function headingFrom(
  row: number,
  rows: Rows,
  roleOf: RoleFinder,
  fewest = FEWEST_COLUMNS,
): HeadingCandidate | null {
  const cells = rows.get(row)!;
  const spread = spreadOver(cells, rows.get(row + 1) ?? []) ?? cells;
  let columns = topRow(spread, roleOf);
  let lastRow = row;
  for (let next = row + 1; next < row + MOST_ROWS; next++) {
    const divided = divide(columns, rows.get(next) ?? [], roleOf);
    if (!divided) break;
    columns = divided;
    lastRow = next;
  }
  if (columns.length < fewest) return null;
  const height = Math.max(...cells.map(({ rowSpan }) => rowSpan));
  if (height <= MOST_ROWS) lastRow = Math.max(lastRow, row + height - 1);
  return { firstRow: row, lastRow, columns, score: scoreOf(columns) };
}

/** Headings that two tables of a sheet have in common at least; a row of values repeats none. */
const FEWEST_SHARED = 2;

/** What tells one table from another: levels and years may head any. */
const MEASURING: ReadonlySet<MatrixRole> = new Set(["indicator", "description", "target"]);

/** The row below a heading where a table with other columns begins ("Sector", "Programa", "Fuente"); infinite where none does. */
export function otherHeadingRow(rows: Rows, heading: HeadingCandidate, roleOf: RoleFinder): number {
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

/** The heading that says most of a matrix; of as good ones the topmost of the fewest rows. Null for a grid without one. */
export function bestHeading(rows: Rows, roleOf: RoleFinder): HeadingCandidate | null {
  const found = [...rows.keys()].flatMap((row) =>
    row <= LAST_HEADING_ROW ? (headingFrom(row, rows, roleOf) ?? []) : [],
  );
  const [best] = found.sort((a, b) => b.score - a.score || a.lastRow - b.lastRow || b.firstRow - a.firstRow);
  return best ?? null;
}
