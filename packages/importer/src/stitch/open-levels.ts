/** The levels that a row of a matrix stands under: named by rows of their own, by columns carried down, or by a hierarchy. */
import { fold } from "@cotejo/core";
import { type Level, LevelStack } from "../locate/levels/level-names.ts";
import { columnOf, headingsOf, type PlanTable } from "../locate/plan-table.ts";
import { type SourceCell, textOf } from "../read/source-document.ts";
import type { RowKey } from "./row-key.ts";
import type { TableRow } from "./table-rows.ts";

export class OpenLevels {
  /** Levels that columns name, inside those of `named`. */
  private own: Level[] = [];
  /** Levels named by rows of their own, above the heading or before the table. */
  private readonly named: LevelStack;
  /** What each class of a hierarchy is called. */
  private readonly classNames = new Map<string, string>();
  /** The columns that name levels, the outermost first, with what heads each. */
  private readonly columns: readonly { key: RowKey; column: number; heading: string }[];
  private readonly hierarchyHeading: string;

  constructor(table: PlanTable) {
    const { columns } = table;
    this.named = new LevelStack(table.outer);
    const headingOf = new Map(headingsOf(table).map(({ column, heading }) => [column, heading]));
    const action = columnOf(columns, "action");
    this.columns = [
      ...columns.levels.map((column) => ({ key: `level:${column}` as const, column })),
      ...(action === null ? [] : [{ key: "action" as const, column: action }]),
    ].map((one) => ({ ...one, heading: headingOf.get(one.column) ?? "" }));
    this.hierarchyHeading = headingOf.get(columns.hierarchy ?? -1) ?? "";
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

  /** Takes the levels that a row's columns name; a new one ends those inside it. Gives whether one is new. */
  carry(row: TableRow): boolean {
    let isNew = false;
    for (const [at, { key, heading }] of this.columns.entries()) {
      const joined = row.byField.get(key);
      if (!joined) continue;
      const { cell, sources } = joined;
      const before = this.own.find((level) => level.heading === heading);
      if (before && fold(textOf(before.cell)) === fold(textOf(cell))) continue;
      const outside = new Set(this.columns.slice(0, at).map((column) => column.heading));
      const named = sources.length > 1 || sources[0] !== cell ? { ...cell, sources } : cell;
      this.own = [...this.own.filter((level) => outside.has(level.heading)), { heading, key: null, cell: named }];
      isNew = true;
    }
    return isNew;
  }

  /** A row of a hierarchy: its class tells how deep it stands; a class met before ends what stands inside it. */
  openClass(cell: SourceCell, className: string): void {
    const heading = this.className(className);
    const at = this.own.findIndex((level) => level.heading === heading);
    this.own = [...(at < 0 ? this.own : this.own.slice(0, at)), { heading, key: null, cell }];
  }

  /** The cell that a column named a level by, as it stands. */
  cellAt(column: number): SourceCell | undefined {
    const known = this.columns.find((one) => one.column === column);
    return known && this.own.find((level) => level.heading === known.heading)?.cell;
  }

  replace(old: SourceCell, cell: SourceCell): void {
    this.own = this.own.map((level) => (level.cell === old ? { ...level, cell } : level));
  }

  /** The level that a class stands for: the first word of the heading that begins with it and that no other class took. */
  private className(key: string): string {
    const heading = this.hierarchyHeading;
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
