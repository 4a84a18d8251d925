/** Which row of a plan a row of a report is: by their keys, else by the file's mark of the row, by a code, by the wording, where one alone fits. */
import { fold } from "../language/fold.ts";
import { groupBy } from "../language/group-by.ts";
import { identifyActions, identifyIndicators } from "../model/identity.ts";
import type { Action, Indicator, Plan } from "../model/plan.ts";

/** An indicator with where it stands. */
export interface PlacedRow {
  actionKey: string;
  key: string;
  action: Action;
  indicator: Indicator;
}

export const rowsOf = (plan: Plan): PlacedRow[] =>
  identifyActions(plan).flatMap(({ key: actionKey, item: action }) =>
    identifyIndicators(action).map(({ key, item: indicator }) => ({ actionKey, key, action, indicator })),
  );

type Clue = (row: PlacedRow) => string;
const byKeys: Clue = ({ actionKey, key }) => JSON.stringify([actionKey, key]);
const byMark: Clue = ({ indicator }) => fold(indicator.id ?? "");
const byCode: Clue = ({ indicator }) => indicator.code ?? "";
const byWording: Clue = ({ indicator }) => fold(indicator.text);
const byAction: Clue = ({ actionKey }) => actionKey;

/** Whether nothing says that two rows are different ones: two marks, or a product beside a result. */
function mayBeSame({ indicator: one }: PlacedRow, { indicator: other }: PlacedRow): boolean {
  const hasOtherMark = one.id && other.id && fold(one.id) !== fold(other.id);
  return !hasOtherMark && !(one.level && other.level && one.level !== other.level);
}

/** Those of the rows that a clue fits, where it fits any. */
function narrowed(rows: readonly PlacedRow[], row: PlacedRow, clue: Clue): readonly PlacedRow[] {
  const fitting = rows.filter((one) => clue(one) === clue(row));
  return fitting.length > 0 ? fitting : rows;
}

interface KnownBy {
  clue: Clue;
  /** Rows of the plan and of the report by what the clue says of them. */
  known: ReadonlyMap<string, readonly PlacedRow[]>;
  asked: ReadonlyMap<string, readonly PlacedRow[]>;
}

/** The row of the plan that a clue tells; null where it tells none. */
function placedBy({ clue, known, asked }: KnownBy, row: PlacedRow): PlacedRow | "several" | null {
  const value = clue(row);
  const fitting = value === "" ? [] : (known.get(value) ?? []).filter((one) => mayBeSame(one, row));
  if (fitting.length === 0) return null;
  const [only, ...more] = narrowed(narrowed(fitting, row, byWording), row, byAction);
  if (!only || more.length > 0) return "several";
  if (asked.get(value)!.length === 1 || byAction(only) === byAction(row)) return only;
  // A code says what is measured, not which commitment: of several rows of the report that carry it, the one of the same wording is meant.
  return clue !== byWording && byWording(only) === byWording(row) ? only : "several";
}

/** Finds the row of a plan that each row of a report is. */
export function createPlacer(
  plan: Plan,
  report: readonly PlacedRow[],
): (row: PlacedRow) => PlacedRow | "none" | "several" {
  const rows = rowsOf(plan);
  const clues = [byKeys, byMark, byCode, byWording].map(
    (clue): KnownBy => ({ clue, known: groupBy(rows, clue), asked: groupBy(report, clue) }),
  );
  return (row) => {
    for (const clue of clues) {
      const placed = placedBy(clue, row);
      if (placed) return placed;
    }
    return "none";
  };
}
