/** Corrections of values: kept with who made them, applied to what waits for review or to the plan in force, each undone alone. */
import { applyCorrections, type Correction, checkCorrection, type Plan, renderCorrectionProblem } from "@cotejo/core";
import { recordAudit } from "../audit/record-audit.ts";
import type { DatabaseContext } from "../context.ts";
import type { Import, PlanVersion } from "../generated/prisma/client.ts";
import { versionWith } from "../imports/apply.ts";
import { lockImport } from "../imports/import-row.ts";
import { Problem } from "../problem.ts";
import type { Transaction } from "../storage/insert-rows.ts";
import { fromJson, toJson } from "../storage/json.ts";
import { deleteRecord, loadRecord, saveRecord } from "../storage/records.ts";
import { compose, loadCorrections, recordOf } from "./compose.ts";
import { inTransaction, outside } from "./in-transaction.ts";
import { lockPlan, versionInForce, writeVersion } from "./write-version.ts";

export interface Corrected {
  correctionId: string;
  importId: string;
  /** The version that the correction made; null while the import is in review. */
  versionId: string | null;
}

/** Corrections of an import that stand, in the order in which they were made. */
async function standing(tx: Transaction, importId: string) {
  return tx.correction.findMany({
    where: { importId, undoneAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

/** Makes the corrected plan of an import in review anew: null where nothing is corrected. */
export async function renewCorrected(tx: Transaction, row: Pick<Import, "id" | "recordId">): Promise<void> {
  const ids = (await standing(tx, row.id)).map(({ id }) => id);
  const corrections = await loadCorrections(tx, ids);
  const correctedId =
    corrections.length === 0
      ? null
      : await outside(tx, {
          key: `corrected ${JSON.stringify([row.recordId, corrections])}`,
          run: async (db) => saveRecord(db, applyCorrections(await loadRecord(db, row.recordId!), corrections).plan),
          undo: deleteRecord,
        });
  await tx.import.update({ where: { id: row.id }, data: { correctedId } });
}

/** The version in force that an import is the base of, taken for this transaction. */
async function takeVersion(tx: Transaction, importId: string) {
  const found = await versionWith(tx, importId);
  if (!found || found.importId !== importId)
    throw new Problem(
      "not-in-force",
      "El plan de esta carga ya no es el vigente. Corrija el vigente, o restaure la versión que quiere corregir.",
    );
  await lockPlan(tx, found.planId);
  const current = await versionInForce(tx, found.planId);
  if (current?.id !== found.id)
    throw new Problem("plan-changed", "El plan cambió mientras usted corregía. Mire cómo quedó y corrija de nuevo.");
  return found;
}

/** The next version of a plan, by other corrections than the one in force holds. */
async function writeCorrected(
  tx: Transaction,
  context: DatabaseContext,
  current: NonNullable<Awaited<ReturnType<typeof versionWith>>>,
  correctionIds: readonly string[],
): Promise<PlanVersion> {
  const recipe = { importId: current.importId, followUpIds: current.followUpIds, correctionIds };
  const { recordId, record } = await compose(tx, recipe);
  const basedOn = current.number;
  return writeVersion(tx, context, { drawer: current.plan, origin: "CORRECTION", basedOn, recipe, recordId, record });
}

/** What tells a plan's drawer is chosen in review, or moved: a correction of it would leave the plan in another's drawer. */
const TELLS_DRAWER = ["owner", "framework", "period", "kind"];

/** A correction as it may be kept beside those that stand. Throws `Problem` "bad-correction" with what to mend. */
function check(plan: Plan, correction: Correction, kept: readonly Correction[]): void {
  const { action, field } = correction.where;
  if (action === null && TELLS_DRAWER.includes(field))
    throw new Problem(
      "bad-correction",
      "De quién es el plan y para qué años se dice en la revisión; un plan vigente se mueve. El marco se cambia leyendo de nuevo el archivo.",
    );
  const problem = checkCorrection(plan, correction, kept);
  if (problem) throw new Problem("bad-correction", renderCorrectionProblem(problem));
}

/** Throws `Problem`: not-found, not-in-review, not-in-force, plan-changed, bad-correction. */
export function correct(
  context: DatabaseContext,
  { importId, correction }: { importId: string; correction: Correction },
): Promise<Corrected> {
  return inTransaction(context.prisma, async (tx) => {
    const row = await lockImport(tx, importId);
    if (row.recordId === null || !["IN_REVIEW", "APPLIED"].includes(row.status))
      throw new Problem("not-in-review", "Esta carga no tiene un plan que se pueda corregir ahora.");
    const kept = (await standing(tx, importId)).map((one) => fromJson<Correction>(one.correction));
    check(await recordOf(tx, row.recordId), correction, kept);
    const { actor, now } = context;
    const { id } = await tx.correction.create({
      data: { importId, correction: toJson(correction), actor: actor.id, createdAt: now() },
    });
    const version = row.status === "APPLIED" ? await correctInForce(tx, context, importId, id) : null;
    if (!version) await renewCorrected(tx, row);
    await recordAudit(tx, context, {
      act: "plan.correct",
      subjectId: id,
      entityCode: row.entityCode,
      details: { importId, correction },
    });
    return { correctionId: id, importId, versionId: version?.id ?? null };
  });
}

async function correctInForce(
  tx: Transaction,
  context: DatabaseContext,
  importId: string,
  id: string,
): Promise<PlanVersion> {
  const current = await takeVersion(tx, importId);
  return writeCorrected(tx, context, current, [...current.correctionIds, id]);
}

/** Takes a correction back; the others stay. Throws `Problem`: not-found, plan-changed. */
export function undoCorrection(context: DatabaseContext, correctionId: string): Promise<Corrected> {
  return inTransaction(context.prisma, async (tx) => {
    const own = await tx.correction.findUnique({ where: { id: correctionId } });
    if (!own || own.undoneAt) throw new Problem("not-found", "Esa corrección ya no existe o ya se deshizo.");
    const row = await lockImport(tx, own.importId);
    await tx.correction.update({
      where: { id: own.id },
      data: { undoneAt: context.now(), undoneBy: context.actor.id },
    });
    const holder = await tx.planVersion.findFirst({
      where: { inForce: true, correctionIds: { has: own.id } },
      include: { plan: true },
    });
    const version = holder ? await writeWithout(tx, context, holder, own.id) : null;
    if (row.status === "IN_REVIEW") await renewCorrected(tx, row);
    await recordAudit(tx, context, {
      act: "plan.undo-correction",
      subjectId: own.id,
      entityCode: row.entityCode,
      details: { importId: row.id },
    });
    return { correctionId: own.id, importId: row.id, versionId: version?.id ?? null };
  });
}

async function writeWithout(
  tx: Transaction,
  context: DatabaseContext,
  holder: NonNullable<Awaited<ReturnType<typeof versionWith>>>,
  id: string,
): Promise<PlanVersion> {
  await lockPlan(tx, holder.planId);
  return writeCorrected(
    tx,
    context,
    holder,
    holder.correctionIds.filter((one) => one !== id),
  );
}
