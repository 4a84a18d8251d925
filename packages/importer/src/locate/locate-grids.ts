/** Which grids of a document are plans: tables of actions, matrices, cards. */
import { fold, groupBy, type Message, type Result, squeeze } from "@cotejo/core";
import { message } from "../messages/catalogue.ts";
import { type Block, type Grid, type Paragraph, textOf } from "../read/source-document.ts";
import { findCards } from "./cards.ts";
import { type Choice, chooseColumns, columnsUnder, type UnusedColumn } from "./choose-columns.ts";
import { findHeadings, type Heading } from "./find-heading.ts";
import { isMark } from "./is-mark.ts";
import { type LocatedTable, tableOfRows } from "./located-table.ts";
import { findMatrices, type LocatedMatrix, nextPageOf } from "./matrix/find-matrix.ts";
import { isLevelForm, LevelStack, readLevelParagraph } from "./matrix/level-names.ts";
import { findNameRows } from "./name-rows.ts";
import { findOtherTable } from "./other-table.ts";
import type { Vocabulary } from "./vocabulary.ts";

function describeUnused({ column, kept }: UnusedColumn, grid: Grid, from: number, to: number): Message[] {
  const under = columnsUnder(column);
  const cells = grid.cells.filter((cell) => under.includes(cell.column) && cell.row > from && cell.row < to).length;
  const place = column.cells.at(-1)!.place;
  const { heading } = column;
  if (cells === 0) return [];
  if (column.match?.meaning === "number") return [message("column-of-numbers", place, { heading, cells })];
  return [
    kept
      ? message("column-repeated", place, { heading, kept: kept.heading, cells })
      : message("column-unknown", place, { heading, cells }),
  ];
}

function describeHidden(grid: Grid, file: string): Message[] {
  const place = grid.cells[0]?.place ?? { file };
  const sheet = grid.isHidden ? [message("hidden-sheet", place, { sheet: grid.name ?? "" })] : [];
  return grid.hiddenRows.size > 0 ? [...sheet, message("hidden-rows", place, { rows: grid.hiddenRows.size })] : sheet;
}

/** A table of the same width after a plan table, with no heading of its own, is its next page; print leaves out blank ends. */
function continues(grid: Grid, before: LocatedTable | undefined): before is LocatedTable {
  return (
    before !== undefined &&
    grid.name === null &&
    before.grid.name === null &&
    (grid.columnCount === before.grid.columnCount || isNearlyAsWide(grid, before.grid)) &&
    grid.columnCount >= 5
  );
}

const isNearlyAsWide = (grid: Grid, before: Grid): boolean =>
  grid.rowsAreLines === true && grid.columnCount < before.columnCount && grid.columnCount >= before.columnCount - 2;

/** Where rows or a paragraph name the actions, the column that seemed to hold them holds activities. */
function withNames(
  { isUnnamed, columns }: Choice,
  grid: Grid,
  heading: Heading,
  endRow: number,
  before: Paragraph | undefined,
): Pick<LocatedTable, "columns" | "names"> {
  const own = columns.get("action");
  if (!own || columns.has("activity")) return { columns, names: new Map() };
  const names = findNameRows(grid, heading, endRow, own[0]!, isUnnamed, before);
  if (names.size === 0) return { columns, names };
  const others = [...columns].filter(([field]) => field !== "action");
  return { columns: new Map([...others, ["activity", own]]), names };
}

/** Tells the columns of a grid whose cells are marks, a heading or two aside. */
function markedIn(grid: Grid): (column: number) => boolean {
  const columns = groupBy(grid.cells, ({ column }) => column);
  return (column) => {
    const cells = columns.get(column) ?? [];
    const marks = cells.filter((cell) => isMark(squeeze(textOf(cell)))).length;
    return marks > 0 && cells.length - marks <= MOST_ABOVE_MARKS;
  };
}
const MOST_ABOVE_MARKS = 4;

function locateGrid(grid: Grid, headings: readonly Heading[], before: Paragraph | undefined): Result<LocatedTable[]> {
  const messages: Message[] = [];
  const value = headings.map((heading, at): LocatedTable => {
    const endRow = headings[at + 1]?.firstRow ?? Number.POSITIVE_INFINITY;
    const choice = chooseColumns(heading, markedIn(grid));
    const { unused, schedule } = choice;
    messages.push(...unused.flatMap((column) => describeUnused(column, grid, heading.lastRow, endRow)));
    const unusedColumns = new Map(unused.flatMap(({ column }) => columnsUnder(column).map((under) => [under, column])));
    const { columns, names } = withNames(choice, grid, heading, endRow, at === 0 ? before : undefined);
    const above = grid.cells.filter(({ row }) => row < heading.firstRow);
    return { grid, heading, columns, unusedColumns, firstRow: heading.lastRow + 1, endRow, names, above, schedule };
  });
  return { value, messages };
}

/** A heading that names actions as such ("Acción"), and not by a level of the plan ("Línea", "Componente"). */
const namesActions = ({ columns }: Heading): boolean =>
  columns.some(({ match }) => match?.meaning === "action" && match.confidence > WEAKEST_NAME);
const WEAKEST_NAME = 0.6;

/** Maps of risks and the like say what is done about them, too, and have no targets. */
function isOfOtherTable({ columns }: Heading, grid: Grid): boolean {
  const hasTarget = columns.some(({ match }) => match?.meaning === "target");
  return !hasTarget && findOtherTable({ ...grid, cells: columns.flatMap(({ cells }) => cells) }) !== null;
}

/**
 * A table of actions tells more of its columns, where it names the same as a matrix of one level, or where rows name its actions
 * without saying of what level they are.
 */
function namesSameActions(heading: Heading, { columns, isSure, outer, bands }: LocatedMatrix): boolean {
  if (isSure || columns.groups.length > 1) return false;
  const [group] = columns.groups;
  if (group !== undefined) return chooseColumns(heading, () => false).columns.get("action")?.[0] === group;
  const levels = [...outer, ...[...bands.values()].flatMap((row) => row.levels)];
  return levels.every(({ key }) => key === null);
}

export interface LocatedGrids {
  tables: LocatedTable[];
  /** Grids whose cards became tables. */
  cardGrids: Set<Grid>;
  matrices: LocatedMatrix[];
}

/** A table with fewer headings than this share of the plan's own, beside a plan of this many, tells of something else. */
const SHARE_OF_PLAN = 0.55;
const FIELDS_OF_PLAN = 5;

/** The plan's tables without those beside it that say far less: a calendar of meetings, a follow-up sheet. */
function withoutWeaker(tables: readonly LocatedTable[]): LocatedTable[] {
  const best = Math.max(0, ...tables.map(({ heading }) => heading?.score ?? 0));
  if (best < FIELDS_OF_PLAN) return [...tables];
  let isPlan = true;
  return tables.filter(({ heading }) => {
    if (heading) isPlan = heading.score >= best * SHARE_OF_PLAN;
    return isPlan;
  });
}

class GridLocator {
  readonly tables: LocatedTable[] = [];
  readonly matrices: LocatedMatrix[] = [];
  readonly cardGrids = new Set<Grid>();
  readonly messages: Message[] = [];
  /** Levels that paragraphs between the tables of a text document name. */
  private readonly levels = new LevelStack();
  /** The matrix that a table without a heading may go on with. */
  private lastMatrix: LocatedMatrix | null = null;
  /** The form that introduces the next table. */
  private form: Grid | null = null;

  constructor(
    private readonly file: string,
    private readonly vocabulary: Vocabulary,
  ) {}

  read(paragraph: Paragraph): void {
    const level = readLevelParagraph(paragraph, this.vocabulary.role);
    if (level) this.levels.add(level);
  }

  add(grid: Grid, before: Block | undefined): void {
    const isOfText = grid.name === null;
    const said = { levels: isOfText ? this.levels.levels : [], cells: (isOfText && this.form?.cells) || [] };
    const matrices = findMatrices(grid, this.vocabulary.role, said);
    const [matrix] = matrices;
    const found = matrix?.isSure ? [] : findHeadings(grid, this.vocabulary.heading);
    const headings = found.filter((heading) => !isOfOtherTable(heading, grid));
    if (matrix && !headings.some((heading) => namesActions(heading) || namesSameActions(heading, matrix))) {
      this.matrices.push(...matrices);
      this.lastMatrix = matrices.at(-1)!;
      this.levels.use();
      if (this.form) this.cardGrids.add(this.form);
      this.form = null;
    } else if (headings.length > 0) {
      this.lastMatrix = null;
      const { value, messages } = locateGrid(grid, headings, before?.kind === "paragraph" ? before : undefined);
      this.tables.push(...value);
      this.messages.push(...describeHidden(grid, this.file), ...messages);
    } else this.addWithoutHeading(grid);
  }

  private addWithoutHeading(grid: Grid): void {
    const cards = findCards(grid, this.vocabulary.heading);
    const before = this.tables.at(-1);
    const page = this.lastMatrix && nextPageOf(this.lastMatrix, grid, this.vocabulary.role);
    if (page) {
      this.matrices.push(page);
      return;
    }
    if (grid.name === null && isLevelForm(grid, this.vocabulary.role)) this.form = grid;
    else if (cards) {
      this.cardGrids.add(grid);
      this.tables.push(tableOfRows(cards.grid, cards.columns));
    } else if (continues(grid, before)) {
      const endRow = Number.POSITIVE_INFINITY;
      this.tables.push({ ...before, grid, heading: null, firstRow: 0, endRow, names: new Map() });
    }
  }
}

/** A hidden sheet with the headings of a visible one is an older version of it. */
function withoutHiddenCopies(matrices: readonly LocatedMatrix[]): LocatedMatrix[] {
  const headingsOf = ({ headings }: LocatedMatrix) => headings.map(({ heading }) => fold(heading)).join("|");
  const visible = new Set(matrices.filter(({ grid }) => !grid.isHidden).map(headingsOf));
  return matrices.filter((matrix) => !matrix.grid.isHidden || !visible.has(headingsOf(matrix)));
}

/** Takes a document's blocks in their order; gives those of its grids that are plans, and what to say of them. */
export function locateGrids(blocks: readonly Block[], file: string, vocabulary: Vocabulary): Result<LocatedGrids> {
  const locator = new GridLocator(file, vocabulary);
  blocks.forEach((block, at) => {
    if (block.kind === "grid") locator.add(block, blocks[at - 1]);
    else locator.read(block);
  });
  const { cardGrids, messages } = locator;
  const matrices = withoutHiddenCopies(locator.matrices);
  const aside = locator.matrices.filter((matrix) => !matrices.includes(matrix));
  // Beside a matrix, a table that names no actions is a summary of it.
  const isSummary = ({ heading }: LocatedTable) => heading !== null && !namesActions(heading);
  const tables = matrices.some((matrix) => matrix.isSure)
    ? locator.tables.filter((table) => !isSummary(table))
    : locator.tables;
  return {
    value: { tables: withoutWeaker(tables), matrices, cardGrids },
    messages: [
      ...messages,
      ...matrices.flatMap(({ grid }) => describeHidden(grid, file)),
      ...aside.map(({ grid }) => message("hidden-copy", grid.cells[0]!.place, { sheet: grid.name ?? "" })),
    ],
  };
}
