/** Rows of a matrix gathered by the innermost level that they stand under; levels carried down where cells are merged or blank. */
import { fold, groupBy, type Message, type Result, squeeze } from "@cotejo/core";
import { isNote, isSum, sumsUp } from "../locate/aside-rows.ts";
import { isExecuted, type LocatedMatrix } from "../locate/matrix/find-matrix.ts";
import type { Level, LevelRow } from "../locate/matrix/level-names.ts";
import { message } from "../messages/catalogue.ts";
import { type SourceCell, textOf } from "../read/source-document.ts";
import { MatrixLevels } from "./matrix-levels.ts";
import { isRuleRow, isSignature } from "./row-kinds.ts";

/** A row of an indicator: its cells by column, those merged over it included. */
export type MatrixRow = Map<number, SourceCell>;

export interface MatrixGroup {
  /** From the outermost level to the innermost, which is the action. */
  levels: Level[];
  rows: MatrixRow[];
  /** Cells of rows that tell of the group itself and of none of its indicators. */
  own: SourceCell[];
  /** Cells of rows below a row that say what was executed of it. */
  followUp: Map<MatrixRow, SourceCell[]>;
}

export interface MatrixTable {
  located: LocatedMatrix;
  groups: MatrixGroup[];
  /** Every cell that names a level, repetitions included. */
  levelCells: SourceCell[];
  headings: SourceCell[];
  outside: SourceCell[];
}

const lineOf = (cell: SourceCell): string => squeeze(textOf(cell));

/** "(1) (2) (3)" below the heading: columns numbered by the form. */
const numbersColumns = (cells: readonly SourceCell[]): boolean => {
  const numbers = cells.map((cell) => Number(/^\(?(\d{1,2})\)?$/.exec(lineOf(cell))?.[1] ?? Number.NaN));
  return numbers.length >= 4 && numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1);
};

const keyOf = (levels: readonly Level[]): string =>
  levels.map(({ heading, cell }) => `${heading}=${fold(textOf(cell))}`).join("|");

class MatrixGatherer {
  readonly table: MatrixTable;
  readonly messages: Message[] = [];
  private readonly groups = new Map<string, MatrixGroup>();
  /** Cells merged over rows to come, by column. */
  private readonly spanning = new Map<number, SourceCell>();
  private readonly levels: MatrixLevels;
  private readonly headings: ReadonlySet<string>;
  /** The next row is the first one of a page. */
  private isPageTop = false;
  /** The group of the row before. */
  private lastGroup: MatrixGroup | null = null;

  constructor(private located: LocatedMatrix) {
    const levelCells = located.outer.map(({ cell }) => cell);
    this.table = { located, groups: [], levelCells, headings: [], outside: [] };
    this.levels = new MatrixLevels(located);
    this.headings = new Set(located.headings.map(({ heading }) => fold(heading)));
    this.addHeading();
  }

  /** The next page of the matrix. */
  goOn(located: LocatedMatrix): void {
    const before = this.table.headings.length;
    this.located = located;
    this.spanning.clear();
    this.isPageTop = true;
    this.addHeading();
    const repeated = this.table.headings[before];
    if (repeated) this.messages.push(message("heading-repeated", repeated.place));
  }

  /** All rows of a page; `to`: where the next matrix of the sheet begins. */
  addAll({ grid, firstRow, endRow }: LocatedMatrix, to: number): void {
    const below = grid.cells.filter(({ row }) => row >= firstRow && row < to);
    const rows = [...groupBy(below, ({ row }) => row)];
    for (const [at, [row, cells]] of rows.entries()) {
      if (row < endRow) this.add(cells, rows[at + 1]?.[1]);
      else this.drop(cells, "row-outside-matrix");
    }
  }

  private addHeading(): void {
    const { grid, headingRow, firstRow } = this.located;
    const cells = grid.cells.filter(({ row }) => row >= headingRow && row < firstRow);
    this.setAsideCovered(cells.filter(({ isCovered }) => isCovered));
    this.table.headings.push(...cells.filter(({ isCovered }) => !isCovered));
  }

  private add(all: readonly SourceCell[], next: readonly SourceCell[] | undefined): void {
    const cells = all.filter(({ isCovered }) => !isCovered);
    this.setAsideCovered(all.filter(({ isCovered }) => isCovered));
    if (cells.length === 0) return;
    const row = this.withSpans(cells);
    if (this.repeatsHeading(cells) || (this.table.groups.length === 0 && numbersColumns(cells))) {
      this.table.headings.push(...cells);
      this.messages.push(message("heading-repeated", cells[0]!.place));
      return;
    }
    const isTop = this.isPageTop;
    this.isPageTop = false;
    if (isTop && this.joinTorn(cells)) return;
    if (isRuleRow(cells) || isSignature(cells, next)) this.drop(cells, "row-outside-matrix");
    else this.addRow(row, cells);
  }

  /** A row of the matrix itself. */
  private addRow(row: MatrixRow, cells: readonly SourceCell[]): void {
    const { indicator, description, hierarchy } = this.located.columns;
    const band = this.located.bands.get(cells[0]!.row);
    const isMeasured = [indicator, description].some((column) => column !== null && row.has(column));
    if (band) this.openBand(band);
    else if (this.addExecuted(cells)) return;
    else if (isNote(cells) || sumsUp(cells) || (!isMeasured && isSum(cells))) this.drop(cells, "row-outside-matrix");
    else {
      if (hierarchy === null) this.table.levelCells.push(...this.levels.carry(cells));
      if (isMeasured) this.addMeasured(row, cells);
      else this.addUnmeasured(cells);
    }
  }

  /** The rest of a row that the page's end cut: its texts go on those of the row above. */
  private joinTorn(cells: readonly SourceCell[]): boolean {
    const group = this.lastGroup;
    const row = group?.rows.at(-1);
    if (!group || !row) return false;
    const above = (cell: SourceCell) => row.get(cell.column) ?? this.levels.cellAt(cell.column);
    const isRest = (cell: SourceCell) => above(cell) !== undefined && /\p{L}/u.test(textOf(cell));
    const begins = cells.some((cell) => /^\s*\p{Ll}/u.test(textOf(cell)));
    if (!begins || !cells.every(isRest)) return false;
    for (const cell of cells) {
      const first = above(cell)!;
      const sources = [...(first.sources ?? [first]), cell];
      const joined: SourceCell = { ...first, lines: [...first.lines, ...cell.lines], sources };
      if (row.has(cell.column)) row.set(cell.column, joined);
      this.renameLevel(group, first, joined);
    }
    return true;
  }

  private renameLevel(group: MatrixGroup, old: SourceCell, cell: SourceCell): void {
    this.levels.replace(old, cell);
    group.levels = group.levels.map((level) => (level.cell === old ? { ...level, cell } : level));
    this.groups.set(keyOf(group.levels), group);
    this.table.levelCells.push(cell);
  }

  /** A row of what was executed: follow-up of the row above it. */
  private addExecuted(cells: readonly SourceCell[]): boolean {
    const { rowKinds } = this.located;
    const isFollowUp = rowKinds !== null && cells.some((cell) => cell.column === rowKinds && isExecuted(cell));
    const planned = isFollowUp ? this.lastGroup?.rows.at(-1) : undefined;
    if (!planned) return false;
    this.lastGroup!.followUp.set(planned, [...(this.lastGroup!.followUp.get(planned) ?? []), ...cells]);
    return true;
  }

  /** A row that names levels; what else it holds is said of them. */
  private openBand({ levels, others }: LevelRow): void {
    this.levels.open(levels);
    this.table.levelCells.push(...levels.map(({ cell }) => cell));
    if (others.length > 0) this.group().own.push(...others);
  }

  private addMeasured(row: MatrixRow, cells: readonly SourceCell[]): void {
    const { hierarchy, productClasses } = this.located.columns;
    const named = cells.find(({ column }) => column === hierarchy);
    const className = this.classOf(row);
    if (named && !productClasses.has(className)) this.openClass(named, className);
    this.levels.use();
    if (this.levels.all.length === 0) {
      this.drop(cells, "row-without-action");
      return;
    }
    this.lastGroup = this.group();
    this.lastGroup.rows.push(row);
  }

  /** A row without an indicator names a level, tells of one, or is none of the matrix: a sum, a note. */
  private addUnmeasured(cells: readonly SourceCell[]): void {
    const { hierarchy, groups } = this.located.columns;
    const named = cells.find(({ column }) => column === hierarchy);
    if (named) this.openClass(named, this.classOf(new Map(cells.map((cell) => [cell.column, cell]))));
    const isLevel = (cell: SourceCell) => cell === named || (hierarchy === null && groups.includes(cell.column));
    const rest = cells.filter((cell) => !isLevel(cell));
    if (rest.length === cells.length) this.drop(cells, "row-outside-matrix");
    else if (rest.length > 0) this.group().own.push(...rest);
  }

  private openClass(cell: SourceCell, className: string): void {
    this.levels.openClass(cell, className);
    this.table.levelCells.push(cell);
  }

  private classOf(row: MatrixRow): string {
    const { class: column } = this.located.columns;
    const cell = column === null ? undefined : row.get(column);
    return cell ? fold(textOf(cell)) : "";
  }

  /** The group of the levels so far. */
  private group(): MatrixGroup {
    const levels = this.levels.all;
    const key = keyOf(levels);
    const group = this.groups.get(key) ?? { levels, rows: [], own: [], followUp: new Map() };
    if (!this.groups.has(key)) this.table.groups.push(group);
    this.groups.set(key, group);
    return group;
  }

  private withSpans(cells: readonly SourceCell[]): MatrixRow {
    const row: MatrixRow = new Map();
    const at = cells[0]!.row;
    for (const [column, cell] of this.spanning) if (cell.row + cell.rowSpan > at) row.set(column, cell);
    for (const cell of cells) {
      row.set(cell.column, cell);
      if (cell.rowSpan > 1) this.spanning.set(cell.column, cell);
    }
    return row;
  }

  private repeatsHeading(cells: readonly SourceCell[]): boolean {
    const same = cells.filter((cell) => this.headings.has(fold(textOf(cell)))).length;
    return same >= 3 && same * 2 >= cells.length;
  }

  private setAsideCovered(cells: readonly SourceCell[]): void {
    this.table.outside.push(...cells);
    for (const cell of cells) this.messages.push(message("cell-under-merge", cell.place, { text: lineOf(cell) }));
  }

  private drop(cells: readonly SourceCell[], code: "row-without-action" | "row-outside-matrix"): void {
    this.table.outside.push(...cells);
    this.messages.push(message(code, cells[0]!.place, { text: cells.map(lineOf).join(" ") }));
  }
}

const layoutOf = ({ headings }: LocatedMatrix): string =>
  headings.map(({ column, heading }) => `${column}:${fold(heading)}`).join("|");

/** Whether a matrix is the next page of the one before it. */
function goesOn(before: LocatedMatrix, one: LocatedMatrix): boolean {
  const isSameLevel = before.outer.every((level, at) => one.outer[at]?.cell === level.cell);
  const isPage =
    one.grid.name === null ? one.grid !== before.grid : one.headings.every(({ cells }) => cells.length === 0);
  return isPage && isSameLevel && layoutOf(before) === layoutOf(one);
}

/** Takes the located matrices; gives the rows of each by group. Drops sums and notes, each with a message. */
export function gatherMatrices(located: readonly LocatedMatrix[]): Result<MatrixTable[]> {
  const gatherers: MatrixGatherer[] = [];
  for (const [at, one] of located.entries()) {
    const before = located[at - 1];
    if (before && goesOn(before, one)) gatherers.at(-1)!.goOn(one);
    else gatherers.push(new MatrixGatherer(one));
    const next = located[at + 1];
    gatherers.at(-1)!.addAll(one, next?.grid === one.grid ? one.endRow : Number.POSITIVE_INFINITY);
  }
  return { value: gatherers.map(({ table }) => table), messages: gatherers.flatMap(({ messages }) => messages) };
}
