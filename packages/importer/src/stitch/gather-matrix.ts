/** Rows of a matrix gathered by the innermost level that they stand under; levels carried down where cells are merged or blank. */
import { fold, groupBy, type Message, type Result, squeeze } from "@cotejo/core";
import { isNote, isSum, isTotal } from "../locate/aside-rows.ts";
import { isExecuted, type LocatedMatrix } from "../locate/matrix/find-matrix.ts";
import { type Level, type LevelRow, LevelStack } from "../locate/matrix/level-names.ts";
import { message } from "../messages/catalogue.ts";
import { type SourceCell, textOf } from "../read/source-document.ts";
import { isRuleRow, isSignature } from "./row-kinds.ts";

/** A row of an indicator: its cells by column, those merged over it included. */
export type MatrixRow = ReadonlyMap<number, SourceCell>;

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

class MatrixGatherer {
  readonly table: MatrixTable;
  readonly messages: Message[] = [];
  private readonly groups = new Map<string, MatrixGroup>();
  /** Cells merged over rows to come, by column. */
  private readonly spanning = new Map<number, SourceCell>();
  /** Levels that columns name, inside those of `named`. */
  private levels: Level[] = [];
  /** The group of the row before. */
  private lastGroup: MatrixGroup | null = null;
  /** Levels named by rows of their own, above the heading or before the table. */
  private readonly named: LevelStack;
  /** What each class of a hierarchy is called. */
  private readonly levelNames = new Map<string, string>();
  private readonly headings: ReadonlySet<string>;
  private readonly headingOf: ReadonlyMap<number, string>;

  constructor(private readonly located: LocatedMatrix) {
    const { headings, outer, grid, headingRow, firstRow } = located;
    this.named = new LevelStack(outer);
    this.table = {
      located,
      groups: [],
      levelCells: outer.map(({ cell }) => cell),
      headings: headings.flatMap(({ cells }) => cells),
      outside: [],
    };
    const inColumns = new Set(this.table.headings);
    const others = grid.cells.filter((cell) => cell.row >= headingRow && cell.row < firstRow && !inColumns.has(cell));
    this.setAsideCovered(others.filter(({ isCovered }) => isCovered));
    this.table.headings.push(...others.filter(({ isCovered }) => !isCovered));
    this.headings = new Set(headings.map(({ heading }) => fold(heading)));
    this.headingOf = new Map(headings.map(({ column, heading }) => [column, heading]));
  }

  add(all: readonly SourceCell[], next: readonly SourceCell[] | undefined): void {
    const cells = all.filter(({ isCovered }) => !isCovered);
    this.setAsideCovered(all.filter(({ isCovered }) => isCovered));
    if (cells.length === 0) return;
    const row = this.withSpans(cells);
    if (this.repeatsHeading(cells) || (this.table.groups.length === 0 && numbersColumns(cells))) {
      this.table.headings.push(...cells);
      this.messages.push(message("heading-repeated", cells[0]!.place));
      return;
    }
    if (isRuleRow(cells) || isSignature(cells, next)) {
      this.drop(cells, "row-outside-matrix");
      return;
    }
    const band = this.located.bands.get(cells[0]!.row);
    if (band) {
      this.openBand(band);
      return;
    }
    if (this.addExecuted(cells)) return;
    const { indicator, description } = this.located.columns;
    const isMeasured = [indicator, description].some((column) => column !== null && row.has(column));
    if (isNote(cells) || isTotal(cells) || (!isMeasured && isSum(cells))) {
      this.drop(cells, "row-outside-matrix");
      return;
    }
    if (this.located.columns.hierarchy === null) this.carryLevels(cells);
    if (isMeasured) this.addMeasured(row, cells);
    else this.addUnmeasured(cells);
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
    for (const level of levels) this.named.add(level);
    this.table.levelCells.push(...levels.map(({ cell }) => cell));
    this.levels = [];
    if (others.length > 0) this.groupOf(this.named.levels).own.push(...others);
  }

  /** Rows of another table below this one. */
  addBelow(cells: readonly SourceCell[]): void {
    this.drop(cells, "row-outside-matrix");
  }

  private addMeasured(row: MatrixRow, cells: readonly SourceCell[]): void {
    if (this.located.columns.hierarchy !== null) {
      const named = cells.find(({ column }) => column === this.located.columns.hierarchy);
      if (named && !this.isProduct(row)) this.openLevel(named, row);
    }
    this.named.use();
    const levels = [...this.named.levels, ...this.levels];
    if (levels.length === 0) this.drop(cells, "row-without-action");
    else {
      this.lastGroup = this.groupOf(levels);
      this.lastGroup.rows.push(row);
    }
  }

  /** A row without an indicator names a level, tells of one, or is none of the matrix: a sum, a note. */
  private addUnmeasured(cells: readonly SourceCell[]): void {
    const { hierarchy, groups } = this.located.columns;
    const named = cells.find(({ column }) => column === hierarchy);
    if (named) {
      this.openLevel(named, new Map(cells.map((cell) => [cell.column, cell])));
      const rest = cells.filter((cell) => cell !== named);
      if (rest.length > 0) this.groupOf([...this.named.levels, ...this.levels]).own.push(...rest);
      return;
    }
    const isLevel = (cell: SourceCell) => hierarchy === null && groups.includes(cell.column);
    const rest = cells.filter((cell) => !isLevel(cell));
    if (rest.length === cells.length) this.drop(cells, "row-outside-matrix");
    else if (rest.length > 0) this.groupOf([...this.named.levels, ...this.levels]).own.push(...rest);
  }

  /** Takes the levels that a row names; a new one ends those inside it. */
  private carryLevels(cells: readonly SourceCell[]): void {
    const { groups } = this.located.columns;
    groups.forEach((column, depth) => {
      const cell = cells.find((one) => one.column === column);
      if (!cell) return;
      this.table.levelCells.push(cell);
      const before = this.levels.find(({ heading }) => heading === this.headingOf.get(column));
      if (before && fold(textOf(before.cell)) === fold(textOf(cell))) return;
      const outer = this.levels.filter(({ heading }) =>
        groups.slice(0, depth).some((one) => this.headingOf.get(one) === heading),
      );
      this.levels = [...outer, { heading: this.headingOf.get(column) ?? "", key: null, cell }];
    });
  }

  /** Whether a row of a hierarchy is one of a product. */
  private isProduct(row: MatrixRow): boolean {
    const { class: column, productClasses } = this.located.columns;
    const cell = column === null ? undefined : row.get(column);
    return cell !== undefined && productClasses.has(fold(textOf(cell)));
  }

  /** A row of a hierarchy: its class tells how deep it stands; a class met before ends what stands inside it. */
  private openLevel(cell: SourceCell, row: MatrixRow): void {
    const classCell = this.located.columns.class === null ? undefined : row.get(this.located.columns.class);
    const key = classCell ? fold(textOf(classCell)) : "";
    const heading = this.levelName(key);
    const at = this.levels.findIndex((level) => level.heading === heading);
    this.levels = [...(at < 0 ? this.levels : this.levels.slice(0, at)), { heading, key: null, cell }];
    this.table.levelCells.push(cell);
  }

  /** The level that a class stands for: the first word of the heading that begins with it and that no other class took. */
  private levelName(key: string): string {
    const heading = this.headingOf.get(this.located.columns.hierarchy ?? -1) ?? "";
    if (key === "") return heading;
    const before = this.levelNames.get(key);
    if (before) return before;
    const taken = new Set(this.levelNames.values());
    const [name = `${heading} (${key.toUpperCase()})`] = heading
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 3 && fold(word).startsWith(key))
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .filter((word) => !taken.has(word));
    this.levelNames.set(key, name);
    return name;
  }

  private groupOf(levels: readonly Level[]): MatrixGroup {
    const key = levels.map(({ heading, cell }) => `${heading}=${fold(textOf(cell))}`).join("|");
    const group = this.groups.get(key) ?? { levels: [...levels], rows: [], own: [], followUp: new Map() };
    if (!this.groups.has(key)) this.table.groups.push(group);
    this.groups.set(key, group);
    return group;
  }

  private withSpans(cells: readonly SourceCell[]): MatrixRow {
    const row = new Map<number, SourceCell>();
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

/** Takes the located matrices; gives the rows of each by group. Drops sums and notes, each with a message. */
export function gatherMatrices(located: readonly LocatedMatrix[]): Result<MatrixTable[]> {
  const gatherers = located.map((one) => {
    const gatherer = new MatrixGatherer(one);
    const rows = groupBy(
      one.grid.cells.filter(({ row }) => row >= one.firstRow),
      ({ row }) => row,
    );
    const all = [...rows];
    for (const [at, [row, cells]] of all.entries()) {
      if (row < one.endRow) gatherer.add(cells, all[at + 1]?.[1]);
      else gatherer.addBelow(cells);
    }
    return gatherer;
  });
  return { value: gatherers.map(({ table }) => table), messages: gatherers.flatMap(({ messages }) => messages) };
}
