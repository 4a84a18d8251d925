/** A version's content from what it follows from: its base as read, people's corrections, and the reports added to it. */
import {
  addFollowUp,
  applyCorrections,
  type Correction,
  type Plan,
  type StaleCorrection,
  type UnplacedRow,
} from "@cotejo/core";
import type { Transaction } from "../storage/insert-rows.ts";
import { fromJson } from "../storage/json.ts";
import { loadRecord, loadRecords } from "../storage/records.ts";
import { outside } from "./in-transaction.ts";
import type { Recipe } from "./write-version.ts";

export interface Composed {
  /** Null for what no record holds yet. */
  recordId: string | null;
  record: Plan;
  /** Corrections that no longer find what they corrected; the rest of the recipe holds without them. */
  stale: readonly StaleCorrection[];
  /** Rows of reports that stand under no indicator of the plan. */
  unplaced: readonly UnplacedRow[];
}

/** Corrections by their ids, in that order; those that were undone are left out. */
export async function loadCorrections(
  tx: Pick<Transaction, "correction">,
  ids: readonly string[],
): Promise<Correction[]> {
  if (ids.length === 0) return [];
  const rows = await tx.correction.findMany({ where: { id: { in: [...ids] }, undoneAt: null } });
  const byId = new Map(rows.map(({ id, correction }) => [id, fromJson<Correction>(correction)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function recordIdOf(tx: Transaction, importId: string): Promise<string> {
  const { recordId } = await tx.import.findUniqueOrThrow({ where: { id: importId }, select: { recordId: true } });
  if (recordId === null) throw new Error(`import ${importId} has no record`);
  return recordId;
}

/** A record whole; none is ever changed, so that it is loaded outside the transaction. */
export const recordOf = (tx: Transaction, id: string): Promise<Plan> =>
  outside(tx, { key: `record ${id}`, run: (db) => loadRecord(db, id) });

/** Where nothing was corrected or added, the base's own record is the version's. */
export async function compose(tx: Transaction, recipe: Recipe): Promise<Composed> {
  const baseId = await recordIdOf(tx, recipe.importId);
  const corrections = await loadCorrections(tx, recipe.correctionIds);
  if (corrections.length + recipe.followUpIds.length === 0)
    return { recordId: baseId, record: await recordOf(tx, baseId), stale: [], unplaced: [] };
  const reports: Report[] = [];
  for (const importId of recipe.followUpIds) reports.push({ importId, recordId: await recordIdOf(tx, importId) });
  return outside(tx, {
    key: `composed ${JSON.stringify([baseId, corrections, reports])}`,
    run: (db) => composeOf(db, baseId, corrections, reports),
  });
}

/** An import whose measurements are added. */
interface Report {
  importId: string;
  recordId: string;
}

async function composeOf(
  db: Transaction,
  baseId: string,
  corrections: readonly Correction[],
  reports: readonly Report[],
): Promise<Composed> {
  const records = await loadRecords(db, [baseId, ...reports.map(({ recordId }) => recordId)]);
  const { plan, stale } = applyCorrections(records.get(baseId)!, corrections);
  let record = plan;
  const unplaced: UnplacedRow[] = [];
  for (const { importId, recordId } of reports) {
    const added = addFollowUp(record, records.get(recordId)!, importId);
    record = added.plan;
    unplaced.push(...added.unplaced);
  }
  return { recordId: null, record, stale, unplaced };
}
