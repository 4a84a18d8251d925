/** What applying an import would change, and what lies between two versions: loaded, then told by core. */
import { type ChangeSet, type Loss, lossOf, reconcile, type StaleCorrection, type UnplacedRow } from "@cotejo/core";
import type { Import, PrismaClient } from "../generated/prisma/client.ts";
import { preview } from "../imports/apply.ts";
import { choiceColumns } from "../imports/choose.ts";
import type { Choice } from "../imports/import-row.ts";
import { Problem } from "../problem.ts";
import { asDrawer, loadVersionPlans, type StoredVersion, WITH_PLAN } from "../storage/plan-store.ts";

export interface Preview {
  changes: ChangeSet;
  /** What would be taken away from the plan in force; null where there is none. */
  loss: Loss | null;
  /** The version in force of the drawer that it would come into. */
  inForce: StoredVersion | null;
  stale: readonly StaleCorrection[];
  unplaced: readonly UnplacedRow[];
}

/** Of an import as a person would choose it. Null while it cannot be applied: nobody knows whose it is, or for which years. */
export async function previewImport(prisma: PrismaClient, id: string, choice: Choice): Promise<Preview | null> {
  const row = await prisma.import.findUniqueOrThrow({ where: { id } });
  if (row.recordId === null) return null;
  const chosen: Import = { ...row, ...choiceColumns(row, choice) };
  const placed = await preview(prisma, chosen).catch((error: unknown) => {
    if (error instanceof Problem) return null;
    throw error;
  });
  if (!placed) return null;
  const { drawer, record, stale, unplaced } = placed;
  const { departmentCode: _, ...key } = drawer;
  const inForce = await prisma.planVersion.findFirst({ where: { inForce: true, plan: key }, include: WITH_PLAN });
  const before = inForce && (await loadVersionPlans(prisma, [inForce])).get(inForce.id)!;
  const changes = reconcile(asDrawer(record, { plan: key }), before);
  return { changes, loss: before && lossOf(changes, before), inForce, stale, unplaced };
}

/** What changed from one version to another of a plan. Throws where one is missing. */
export async function diffVersions(prisma: PrismaClient, fromId: string, toId: string): Promise<ChangeSet> {
  const versions = await prisma.planVersion.findMany({ where: { id: { in: [fromId, toId] } }, include: WITH_PLAN });
  const plans = await loadVersionPlans(prisma, versions);
  const [from, to] = [plans.get(fromId), plans.get(toId)];
  if (!from || !to) throw new Problem("not-found", "Esa versión no existe. Abra de nuevo el historial del plan.");
  return reconcile(to, from);
}
