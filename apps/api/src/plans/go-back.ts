/** Back to what stood before: an import undone, a version restored. Each is a version of its own, so that it can be undone, too. */
import type { StaleCorrection } from "@cotejo/core";
import { recordAudit } from "../audit/record-audit.ts";
import type { DatabaseContext } from "../context.ts";
import type { Plan, PlanVersion } from "../generated/prisma/client.ts";
import { versionWith } from "../imports/apply.ts";
import { lockImport } from "../imports/import-row.ts";
import { Problem } from "../problem.ts";
import type { Transaction } from "../storage/insert-rows.ts";
import { NUMBERED } from "../storage/plan-store.ts";
import { compose, recordOf } from "./compose.ts";
import { inTransaction } from "./in-transaction.ts";
import { lockPlan, type Recipe, takeOutOfForce, versionInForce, writeVersion } from "./write-version.ts";

/** What an undo did, and what of later work it spared or could not. */
export interface Undone {
  /** The version now in force; null where the plan has none left, or where the import was not in force. */
  versionId: string | null;
  /** Corrections and reports of later than the import that stand on. */
  kept: number;
  /** Corrections that found nothing to correct in what stands now; they stay written down. */
  stale: readonly StaleCorrection[];
}

const withoutFollowUp = ({ importId, followUpIds, correctionIds }: Recipe, id: string): Recipe => ({
  importId,
  followUpIds: followUpIds.filter((one) => one !== id),
  correctionIds,
});

/** The last version before an import became a plan's base; null where it was the first. */
async function versionBefore(tx: Transaction, planId: string, importId: string): Promise<PlanVersion | null> {
  const first = await tx.planVersion.findFirst({
    where: { planId, importId, ...NUMBERED },
    orderBy: { number: "asc" },
  });
  return tx.planVersion.findFirst({
    where: { planId, number: { gt: 0, lt: first!.number }, importId: { not: importId }, import: { status: "APPLIED" } },
    orderBy: { number: "desc" },
  });
}

/** What a plan's content follows from once an import is taken out of it; null where nothing is left. */
async function recipeWithout(tx: Transaction, current: PlanVersion, importId: string): Promise<Recipe | null> {
  if (current.importId !== importId) return withoutFollowUp(current, importId);
  const before = await versionBefore(tx, current.planId, importId);
  if (!before) return null;
  const followUpIds = [...new Set([...before.followUpIds, ...current.followUpIds])];
  const correctionIds = [...new Set([...before.correctionIds, ...current.correctionIds])];
  return { importId: before.importId, followUpIds, correctionIds };
}

/** Takes an import out of the plan whose version in force holds it. */
export async function withdraw(
  tx: Transaction,
  context: Pick<DatabaseContext, "actor" | "now">,
  plan: Plan,
  current: PlanVersion,
  importId: string,
): Promise<Undone> {
  const recipe = await recipeWithout(tx, current, importId);
  if (!recipe) {
    await takeOutOfForce(tx, plan.id);
    return { versionId: null, kept: 0, stale: [] };
  }
  const { stale, ...composed } = await compose(tx, recipe);
  const version = await writeVersion(tx, context, {
    ...{ drawer: plan, recipe, ...composed, origin: "UNDO", basedOn: current.number },
  });
  const kept = recipe.followUpIds.length + recipe.correctionIds.length - stale.length;
  return { versionId: version.id, kept, stale };
}

/**
 * Undoes an applied import: the plan goes back to what stood before it, and what people did later stands on where it still applies.
 * Where a later import is in force already, nothing of it changes. Throws `Problem`: not-found, not-applied.
 */
export function undoImport(context: DatabaseContext, importId: string): Promise<Undone> {
  return inTransaction(context.prisma, async (tx) => {
    const row = await lockImport(tx, importId);
    if (row.status !== "APPLIED")
      throw new Problem("not-applied", "Esta carga no está aplicada: no hay nada que deshacer.");
    const found = await versionWith(tx, importId);
    if (found) await lockPlan(tx, found.planId);
    const current = found && (await versionInForce(tx, found.planId));
    const undone: Undone = current
      ? await withdraw(tx, context, found.plan, current, importId)
      : { versionId: null, kept: 0, stale: [] };
    await tx.import.update({ where: { id: importId }, data: { status: "UNDONE" } });
    const details = {
      versionId: undone.versionId,
      kept: undone.kept,
      stale: undone.stale.length,
      wasInForce: current !== null,
    };
    await recordAudit(tx, context, { act: "import.undo", subjectId: importId, entityCode: row.entityCode, details });
    return undone;
  });
}

const NO_VERSION = "Esa versión no existe. Abra de nuevo el historial del plan.";

/** Brings a version's content into force again, as a new version. Throws `Problem`: not-found, plan-changed, in-force. */
export function restoreVersion(
  context: DatabaseContext,
  { versionId, expectedVersionId }: { versionId: string; expectedVersionId?: string | null },
): Promise<PlanVersion> {
  return inTransaction(context.prisma, async (tx) => {
    const old = await tx.planVersion.findUnique({ where: { id: versionId }, include: { plan: true } });
    if (!old) throw new Problem("not-found", NO_VERSION);
    await lockPlan(tx, old.planId);
    if ((await versionInForce(tx, old.planId))?.id === old.id)
      throw new Problem("in-force", "Esa versión ya es la vigente.");
    const { recordId, number: basedOn, plan: drawer } = old;
    const record = await recordOf(tx, recordId);
    const version = await writeVersion(tx, context, {
      ...{ drawer, recipe: old, recordId, record, expectedVersionId, origin: "RESTORE", basedOn },
    });
    await tx.import.updateMany({
      where: { id: { in: [old.importId, ...old.followUpIds] }, status: "UNDONE" },
      data: { status: "APPLIED" },
    });
    const details = { from: basedOn, number: version.number };
    await recordAudit(tx, context, {
      act: "plan.restore",
      subjectId: old.planId,
      entityCode: drawer.entityCode,
      details,
    });
    return version;
  });
}
