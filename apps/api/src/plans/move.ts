/** Moves a plan that was applied to the wrong owner, framework or period, with its corrections and the reports added to it. */

import { recordAudit } from "../audit/record-audit.ts";
import type { DatabaseContext } from "../context.ts";
import type { PlanVersion } from "../generated/prisma/client.ts";
import { choose } from "../imports/choose.ts";
import { drawerOf, lockImport } from "../imports/import-row.ts";
import { Problem } from "../problem.ts";
import { recordOf } from "./compose.ts";
import { withdraw } from "./go-back.ts";
import { inTransaction } from "./in-transaction.ts";
import { lockPlan, versionInForce, writeVersion } from "./write-version.ts";

export interface MoveRequest {
  planId: string;
  entityCode: string;
  period: { start: number; end: number } | null;
  expectedVersionId?: string | null;
}

/**
 * The drawer that it leaves goes back to what stood there before; in the other it comes into force. The framework stays: another one is
 * another reading of the file. Throws `Problem`: not-found, plan-changed, unknown-entity, bad-period, same-place.
 */
export function movePlan(
  context: DatabaseContext,
  { planId, expectedVersionId, ...choice }: MoveRequest,
): Promise<PlanVersion> {
  return inTransaction(context.prisma, async (tx) => {
    const plan = await tx.plan.findUnique({ where: { id: planId } });
    if (!plan) throw new Problem("not-found", "Ese plan ya no existe.");
    await lockPlan(tx, planId);
    const current = await versionInForce(tx, planId);
    if (!current || (expectedVersionId !== undefined && current.id !== expectedVersionId))
      throw new Problem("plan-changed", "El plan cambió mientras usted lo miraba. Ábralo de nuevo y muévalo.");
    const row = await choose(tx, context, await lockImport(tx, current.importId), choice);
    const drawer = { ...drawerOf(row), framework: plan.framework };
    const { entityCode, periodStart, periodEnd } = drawer;
    if (entityCode === plan.entityCode && periodStart === plan.periodStart && periodEnd === plan.periodEnd)
      throw new Problem("same-place", "El plan ya está en ese lugar.");
    await withdraw(tx, context, plan, current, current.importId);
    const { recordId } = current;
    const record = await recordOf(tx, recordId);
    const version = await writeVersion(tx, context, { drawer, recipe: current, recordId, record, origin: "IMPORT" });
    const details = { from: planId, to: version.planId };
    await recordAudit(tx, context, { act: "plan.move", subjectId: version.planId, entityCode, details });
    return version;
  });
}
