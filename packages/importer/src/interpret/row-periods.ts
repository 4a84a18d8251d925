/** What the rows of an indicator say of years and cut-offs: the target of each, what was reached by it. Only as its columns show. */
import type { Measurement, YearlyTarget } from "@cotejo/core";
import type { PlanColumns } from "../locate/plan-table.ts";
import type { GroupCells } from "./group-cells.ts";

export const yearIn = (period: string): number | null => {
  const found = /^(?:\D+ )?(20\d\d)$/.exec(period)?.[1];
  return found ? Number(found) : null;
};

/** Values by their periods, in the order of these; the first of a kind that a period has. */
class Measured {
  private readonly byPeriod = new Map<string, Measurement>();

  has(period: string, kind: keyof Measurement): boolean {
    return this.byPeriod.get(period)?.[kind] !== undefined;
  }

  add(value: Measurement): void {
    this.byPeriod.set(value.period, { ...this.byPeriod.get(value.period), ...value });
  }

  get all(): Measurement[] {
    return [...this.byPeriod.values()];
  }
}

/** What was reached, of each row by the columns of follow-up; whether any is of the row's own period. */
function readFollowUp(
  cells: GroupCells,
  columns: PlanColumns["followUp"],
  row: number,
  own: string,
  measured: Measured,
): boolean {
  let isOwn = false;
  for (const { column, kind, period } of columns) {
    const by = period ?? own;
    const value = by === "" || measured.has(by, kind) ? null : cells.take(`followUp:${column}`, row);
    if (value) measured.add({ period: by, [kind]: value });
    isOwn ||= value !== null && period === null;
  }
  return isOwn;
}

/** The target of a row's own period: of a year, or of a cut-off within one. */
function readTarget(
  cells: GroupCells,
  row: number,
  own: string,
  year: number | null,
  measured: Measured,
): YearlyTarget[] {
  if (own === "" || measured.has(own, "planned")) return [];
  const target = cells.take("rowTarget", row);
  if (target && year !== null) return [{ ...target, year }];
  if (target) measured.add({ period: own, planned: target });
  return [];
}

/** `rows`: of one indicator; `periodOf`: what a row says of when it is of. */
export function readPeriods(
  cells: GroupCells,
  { followUp, rowPeriods }: PlanColumns,
  rows: readonly number[],
  periodOf: (row: number) => string,
): { yearly: YearlyTarget[]; measurements: Measurement[] } {
  const yearly = new Map<number, YearlyTarget>();
  const measured = new Measured();
  for (const row of rows) {
    const own = periodOf(row);
    const year = rowPeriods.part === null ? yearIn(own) : null;
    const targets = year !== null && yearly.has(year) ? [] : readTarget(cells, row, own, year, measured);
    for (const target of targets) yearly.set(target.year, target);
    const isTold = readFollowUp(cells, followUp, row, own, measured) || cells.isUsed("rowTarget", row);
    if (isTold) for (const key of ["year", "part"] as const) cells.take(key, row);
  }
  return { yearly: [...yearly.values()].sort((a, b) => a.year - b.year), measurements: measured.all };
}
