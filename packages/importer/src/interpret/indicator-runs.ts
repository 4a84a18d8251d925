/**
 * Which rows of a group tell of one indicator: those that its cell is merged over, those of its mark, a row a year of the same, and
 * a row an activity of the same. Two rows of one wording that others answer for are two commitments.
 */
import { fold, groupBy, runsOf } from "@cotejo/core";
import type { PlanColumns } from "../locate/plan-table.ts";
import { textOf } from "../read/source-document.ts";
import type { RowKey } from "../stitch/row-key.ts";
import type { GroupCells } from "./group-cells.ts";
import { areOthers, partyWords } from "./party-words.ts";

type Rows = readonly number[];

/** Words of a goal, which no status and no name of an office has so many of by chance. */
const FEWEST_WORDS = 5;

export class IndicatorRuns {
  private readonly cells: GroupCells;
  private readonly columns: PlanColumns;
  /** What an indicator says of itself beside its name. */
  private readonly measures: readonly RowKey[];

  constructor(cells: GroupCells, columns: PlanColumns) {
    this.cells = cells;
    this.columns = columns;
    const years = columns.yearly.map(({ year }): RowKey => `target:${year}`);
    this.measures = ["target", "baseline", "unit", ...years];
  }

  /** The rows of each indicator, in the order of their first ones. */
  find(): Rows[] {
    const found: number[][] = [];
    const byName = new Map<string, number[][]>();
    for (const run of this.merged()) {
      const name = this.nameOf(run[0]!);
      const same = name === null ? [] : (byName.get(name) ?? []);
      const known = same.findLast((rows) => this.isOne(rows, run[0]!));
      if (known) known.push(...run);
      else {
        const rows = [...run];
        found.push(rows);
        if (name !== null) byName.set(name, [...same, rows]);
      }
    }
    return found;
  }

  /** The periods that a row is of, as printed. */
  periodOf(row: number): string {
    const { ofSheet } = this.columns.rowPeriods;
    const year = this.yearOf(row) || (ofSheet === null ? "" : String(ofSheet));
    return [this.partOf(row), year].filter((text) => text !== "").join(" ");
  }

  /** "T1" as printed, "I" with what heads it: "Trimestre I". */
  private partOf(row: number): string {
    const found = this.cells.at("part", row);
    if (!found) return "";
    const text = textOf(found.cell).trim();
    return /^(?:\d|[IV]+)$/i.test(text) ? `${this.cells.nameOfCell(found.cell)} ${text}` : text;
  }

  /** The year of a row as printed, which may be when its activity is done, too. */
  yearOf(row: number): string {
    const { of, rowPeriods } = this.columns;
    const isTime = rowPeriods.year !== null && of.get("time")?.includes(rowPeriods.year);
    return this.text(isTime ? "time" : "year", row);
  }

  private text(key: RowKey, row: number): string {
    const found = this.cells.at(key, row);
    return found ? textOf(found.cell).trim() : "";
  }

  /** Rows that go on measuring what the row above them does: its indicator is merged over them, or they have none of their own. */
  private merged(): Rows[] {
    const keys: RowKey[] = ["indicator", ...this.measures];
    const isSame = (key: RowKey, row: number) => {
      const own = this.cells.at(key, row);
      return !own || own === this.cells.at(key, row - 1);
    };
    const goesOn = (row: number) =>
      this.cells.at("indicator", row - 1) !== undefined && keys.every((key) => isSame(key, row));
    const loose = new Set(this.cells.looseRows());
    const rows = [...this.cells.group.rows.keys()].filter((row) => !loose.has(row));
    return runsOf(rows, (_, row) => goesOn(row));
  }

  /** All that names the indicator of a row; null where nothing does. */
  private nameOf(row: number): string | null {
    const named = this.columns.of.has("indicator") ? "indicator" : "description";
    if (this.text(named, row) === "") return null;
    return (["id", "code.product", "code.indicator", "catalogName", named] as const)
      .map((key) => fold(this.text(key, row)))
      .join("|");
  }

  private isOne(known: Rows, row: number): boolean {
    if (this.text("id", row) !== "") return true;
    if (this.columns.rowPeriods.isRepeated) return this.isOtherPeriod(known, row);
    const isSame = (key: RowKey) => fold(this.text(key, known[0]!)) === fold(this.text(key, row));
    return this.isOtherActivity(known, row) && this.measures.every(isSame);
  }

  /** A row of the same in a period that is not told yet. */
  private isOtherPeriod(known: Rows, row: number): boolean {
    const periods = new Set(known.map((one) => this.periodOf(one)));
    return !periods.has(this.periodOf(row)) && !this.isOfOthers(known, row);
  }

  /** What no field takes says the same of both rows, in a sentence. */
  private isSameGoal(above: number, row: number): boolean {
    const { rows } = this.cells.group;
    const told = new Map(rows[above]!.others.map((cell) => [cell.column, fold(textOf(cell))]));
    return rows[row]!.others.some((cell) => {
      const text = fold(textOf(cell));
      return text.split(" ").length >= FEWEST_WORDS && told.get(cell.column) === text;
    });
  }

  /** Of one product of the catalogue: its rows need not stand together. */
  private isSameProduct([first]: Rows, row: number): boolean {
    const code = this.text("code.product", row);
    return code !== "" && code === this.text("code.product", first!);
  }

  /** The next row, or another of the same product, says of the same indicator what else is done for it. */
  private isOtherActivity(known: Rows, row: number): boolean {
    const { sharesIndicators, of } = this.columns;
    const isActivity = sharesIndicators && of.has("indicator") && this.text("description", row) !== "";
    if (!isActivity) return false;
    const told = groupBy(known, (one) => fold(this.text("description", one)));
    const isNext = known.at(-1) === row - 1 && !told.has(fold(this.text("description", row)));
    // Others answer for another commitment, but where a goal that stands beside the indicator is the same.
    if (this.isOfOthers(known, row)) return isNext && this.isSameGoal(known.at(-1)!, row);
    return isNext || this.isSameProduct(known, row);
  }

  private isOfOthers(known: Rows, row: number): boolean {
    const parties = (one: number) => partyWords([{ text: this.text("responsible", one) }]);
    return areOthers(parties(known[0]!), parties(row));
  }
}
