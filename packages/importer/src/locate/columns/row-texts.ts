/** What the rows of a matrix say in some of its columns, and whether several tell of one indicator. */
import type { Columns } from "../../grid/rows.ts";
import { flatTextOf, type SourceCell } from "../../read/source-document.ts";
import type { PlanColumns } from "../plan-table.ts";

/** What columns say of a row; merged and blank cells say what stands above them. */
export function textsByRow(columns: readonly number[], below: Columns, rows: readonly number[]): Map<number, string> {
  const texts = columns.map((column) => {
    const own = new Map((below.get(column) ?? []).map((cell: SourceCell) => [cell.row, flatTextOf(cell)]));
    let last = "";
    return new Map(
      rows.map((row) => {
        last = own.get(row) ?? last;
        return [row, last] as const;
      }),
    );
  });
  return new Map(rows.map((row) => [row, texts.map((own) => own.get(row)).join("|")]));
}

/** The columns by whose texts a row's indicator is known. */
export function wordingColumns({ of }: PlanColumns): number[] {
  const named = (["indicator", "catalogName"] as const).flatMap((key) => of.get(key) ?? []);
  return named.length > 0 ? named : [...(of.get("description") ?? of.get("target") ?? [])];
}

/** Of the rows, those that tell again of the indicator above, at least, where a row is an activity; fewer are chance. */
const SHARE_OF_SHARED = 0.25;

/** Whether a row is an activity: row below row prints the same indicator, with all that it measures, for another activity. */
export function sharesIndicators(columns: PlanColumns, below: Columns): boolean {
  const { of, yearly, isOfActivities } = columns;
  const [indicator] = of.get("indicator") ?? [];
  const [activity] = of.get("description") ?? [];
  if (!isOfActivities || indicator === undefined || activity === undefined) return false;
  const rows = (below.get(activity) ?? []).map(({ row }) => row);
  const measures = (["indicator", "catalogName", "target", "baseline", "unit"] as const).flatMap(
    (key) => of.get(key) ?? [],
  );
  const measured = textsByRow([...measures, ...yearly.map(({ column }) => column)], below, rows);
  const done = textsByRow([activity], below, rows);
  const again = rows.filter((row, at) => {
    const before = rows[at - 1];
    return before !== undefined && measured.get(row) === measured.get(before) && done.get(row) !== done.get(before);
  });
  return again.length > 0 && again.length >= rows.length * SHARE_OF_SHARED;
}
