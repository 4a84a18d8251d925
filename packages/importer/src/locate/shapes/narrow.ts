/**
 * Narrow tables: an activity and when, an indicator and its target, and nothing more. Words like these head many a table that is no plan,
 * so that here the cells must say it, too. Takes the columns and what stands below; gives whether both agree.
 */
import { beginsParty, normaliseTarget, normaliseTimeframe, words } from "@cotejo/core";
import { share } from "../../grid/profile.ts";
import type { Columns } from "../../grid/rows.ts";
import type { SourceCell } from "../../read/source-document.ts";
import type { PlanColumns } from "../plan-table.ts";

/** A table of fewer columns than this is narrow. */
export const FEWEST_OF_WIDE = 4;
/** Rows that a narrow table has at least. */
const FEWEST_ROWS = 3;
/** Share of a column's cells that must be what its heading says. */
const ENOUGH = 0.5;

const isTime = (text: string): boolean => !["unknown", "missing"].includes(normaliseTimeframe(text).kind);
const isTarget = (text: string): boolean => !["qualitative", "missing"].includes(normaliseTarget(text).kind);
const isParty = (text: string): boolean => beginsParty(words(text)[0] ?? "");

export function cellsAgree({ of, yearly, schedule, isOfActivities }: PlanColumns, below: Columns): boolean {
  const cellsOf = (column: number | undefined): readonly SourceCell[] => below.get(column ?? -1) ?? [];
  const told = cellsOf(of.get("description")?.[0] ?? of.get("indicator")?.[0]);
  if (told.length < FEWEST_ROWS) return false;
  const says = (key: "time" | "start" | "end" | "target" | "responsible", is: (text: string) => boolean) => {
    const cells = cellsOf(of.get(key)?.[0]);
    return cells.length >= told.length * ENOUGH && share(cells, is) >= ENOUGH;
  };
  if (yearly.length > 0 || says("target", isTarget)) return true;
  const isDated = (["time", "start", "end"] as const).some((key) => says(key, isTime));
  return isOfActivities && (schedule.length > 0 || isDated || says("responsible", isParty));
}
