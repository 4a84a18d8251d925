/** The groups of a table while its rows are gathered: each by the levels that it stands under, and the cells that named them. */
import { fold } from "@cotejo/core";
import type { Level } from "../locate/levels/level-names.ts";
import type { PlanTable } from "../locate/plan-table.ts";
import { type SourceCell, textOf } from "../read/source-document.ts";
import { closeGroup, type OpenGroup } from "./open-group.ts";
import type { GatheredTable } from "./row-group.ts";
import type { SetAside } from "./set-aside.ts";

const keyOf = (levels: readonly Level[]): string =>
  levels.map(({ heading, cell }) => `${heading}=${fold(textOf(cell))}`).join("|");

export class OpenGroups {
  private readonly groups: OpenGroup[] = [];
  private readonly byKey = new Map<string, OpenGroup>();
  private readonly levelCells: SourceCell[] = [];

  get all(): readonly OpenGroup[] {
    return this.groups;
  }

  begin(levels: Level[]): OpenGroup {
    const group: OpenGroup = { levels, rows: [], isMixed: false, own: [], followUp: new Map() };
    this.groups.push(group);
    this.byKey.set(keyOf(levels), group);
    return group;
  }

  /** The last group under the same levels. */
  under(levels: readonly Level[]): OpenGroup | undefined {
    return this.byKey.get(keyOf(levels));
  }

  /** Takes cells that name levels, where rows may name them again and again. */
  noteLevels(...cells: readonly SourceCell[]): void {
    for (const cell of cells) this.levelCells.push(cell);
  }

  /** A level of a group stands in another cell: the one that it was in, with what went on it. */
  rename(group: OpenGroup, old: SourceCell, cell: SourceCell): void {
    group.levels = group.levels.map((level) => (level.cell === old ? { ...level, cell } : level));
    this.byKey.set(keyOf(group.levels), group);
    this.levelCells.push(cell);
  }

  /** What was gathered. A level that no row stands under is none, and set aside. */
  close(table: PlanTable, aside: SetAside): GatheredTable {
    const used = this.groups.filter(({ rows }) => rows.length > 0);
    const names = new Set(used.flatMap(({ levels }) => levels.map(({ cell }) => fold(textOf(cell)))));
    const isUsed = (cell: SourceCell) => names.has(fold(textOf(cell)));
    const own = this.groups.filter(({ rows }) => rows.length === 0).flatMap((group) => group.own);
    const unused = new Set([...this.levelCells.filter((cell) => !isUsed(cell)), ...own]);
    const code = table.shape === "listed" ? "row-is-band" : "row-outside-matrix";
    for (const cell of unused) aside.cell(cell, code);
    return {
      table,
      groups: used.map((group) => closeGroup(group, table.shape === "listed")),
      levelCells: this.levelCells.filter(isUsed),
    };
  }
}
