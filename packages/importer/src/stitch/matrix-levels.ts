/** The levels that a row of a matrix stands under: named by rows of their own, by columns carried down, or by a hierarchy. */
import { fold } from "@cotejo/core";
import type { LocatedMatrix } from "../locate/matrix/find-matrix.ts";
import { type Level, LevelStack } from "../locate/matrix/level-names.ts";
import { type SourceCell, textOf } from "../read/source-document.ts";

type Located = Pick<LocatedMatrix, "columns" | "headings" | "outer">;

export class MatrixLevels {
  /** Levels that columns name, inside those of `named`. */
  private own: Level[] = [];
  /** Levels named by rows of their own, above the heading or before the table. */
  private readonly named: LevelStack;
  /** What each class of a hierarchy is called. */
  private readonly classNames = new Map<string, string>();
  private readonly headingOf: ReadonlyMap<number, string>;

  constructor(private readonly located: Located) {
    this.named = new LevelStack(located.outer);
    this.headingOf = new Map(located.headings.map(({ column, heading }) => [column, heading]));
  }

  /** From the outermost to the innermost. */
  get all(): Level[] {
    return [...this.named.levels, ...this.own];
  }

  /** A row of its own names levels; those that columns named end. */
  open(levels: readonly Level[]): void {
    for (const level of levels) this.named.add(level);
    this.own = [];
  }

  /** A row stands under the levels so far. */
  use(): void {
    this.named.use();
  }

  /** Takes the levels that a row's columns name, and gives their cells; a new one ends those inside it. */
  carry(cells: readonly SourceCell[]): SourceCell[] {
    const { groups } = this.located.columns;
    const found = groups.flatMap((column) => cells.find((cell) => cell.column === column) ?? []);
    for (const cell of found) {
      const heading = this.headingOf.get(cell.column) ?? "";
      const before = this.own.find((level) => level.heading === heading);
      if (before && fold(textOf(before.cell)) === fold(textOf(cell))) continue;
      const outside = new Set(groups.slice(0, groups.indexOf(cell.column)).map((column) => this.headingOf.get(column)));
      this.own = [...this.own.filter((level) => outside.has(level.heading)), { heading, key: null, cell }];
    }
    return found;
  }

  /** A row of a hierarchy: its class tells how deep it stands; a class met before ends what stands inside it. */
  openClass(cell: SourceCell, className: string): void {
    const heading = this.className(className);
    const at = this.own.findIndex((level) => level.heading === heading);
    this.own = [...(at < 0 ? this.own : this.own.slice(0, at)), { heading, key: null, cell }];
  }

  /** The cell that a column named a level by, as it stands. */
  cellAt(column: number): SourceCell | undefined {
    const heading = this.headingOf.get(column);
    return this.own.find((level) => level.heading === heading)?.cell;
  }

  replace(old: SourceCell, cell: SourceCell): void {
    this.own = this.own.map((level) => (level.cell === old ? { ...level, cell } : level));
  }

  /** The level that a class stands for: the first word of the heading that begins with it and that no other class took. */
  private className(key: string): string {
    const heading = this.headingOf.get(this.located.columns.hierarchy ?? -1) ?? "";
    if (key === "") return heading;
    const before = this.classNames.get(key);
    if (before) return before;
    const taken = new Set(this.classNames.values());
    const [name = `${heading} (${key.toUpperCase()})`] = heading
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 3 && fold(word).startsWith(key))
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .filter((word) => !taken.has(word));
    this.classNames.set(key, name);
    return name;
  }
}
