/** Writes a plan's next version and brings it into force, in the caller's transaction. */
import { type Plan as PlanRecord, RULES_VERSION } from "@cotejo/core";
import type { Context } from "../context.ts";
import type { PlanVersion, VersionOrigin } from "../generated/prisma/client.ts";
import { Problem } from "../problem.ts";
import { insertRows, type Transaction } from "../storage/insert-rows.ts";
import { saveRecord } from "../storage/records.ts";
import { FACT_TABLES, factsOf } from "./facts.ts";

/** A plan's drawer: whose, under which framework, for which years. */
export interface Drawer {
  entityCode: string;
  departmentCode: string;
  framework: string;
  periodStart: number;
  periodEnd: number;
}

/** What a version's content follows from: its base, reports added to it and people's corrections. */
export interface Recipe {
  importId: string;
  followUpIds: readonly string[];
  correctionIds: readonly string[];
}

export interface NewVersion {
  drawer: Drawer;
  /** The version that was in force when the change was shown; null where there was none; undefined where it does not matter. */
  expectedVersionId?: string | null;
  origin: VersionOrigin;
  basedOn?: number;
  recipe: Recipe;
  /** Null where `record` is not kept yet. */
  recordId: string | null;
  record: PlanRecord;
}

const PLAN_CHANGED =
  "El plan vigente cambió mientras usted revisaba. Revise los cambios de nuevo y aplique; lo que otra persona hizo sigue ahí.";

/** Takes the drawer for this transaction: whoever else writes to it waits. Makes it where there is none. */
export async function lockDrawer(tx: Transaction, drawer: Drawer): Promise<string> {
  const { departmentCode } = drawer;
  await tx.plan.createMany({ data: [{ ...keyOf(drawer), departmentCode }], skipDuplicates: true });
  const { id } = await tx.plan.findUniqueOrThrow({
    where: { entityCode_framework_periodStart_periodEnd: keyOf(drawer) },
    select: { id: true },
  });
  await lockPlan(tx, id);
  return id;
}

/** Takes a plan for this transaction. */
export async function lockPlan(tx: Transaction, planId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Plan" WHERE "id" = ${planId} FOR UPDATE`;
}

const keyOf = ({ entityCode, framework, periodStart, periodEnd }: Drawer) => ({
  entityCode,
  framework,
  periodStart,
  periodEnd,
});

/** Marks a version and its rows as in force, or no longer. */
export async function setInForce(tx: Transaction, versionId: string, inForce: boolean): Promise<void> {
  await tx.planVersion.update({ where: { id: versionId }, data: { inForce } });
  for (const table of FACT_TABLES)
    await tx.$executeRawUnsafe(`UPDATE "${table}" SET "inForce" = $2 WHERE "versionId" = $1`, versionId, inForce);
}

/** The version in force of a plan, or null. */
export const versionInForce = (tx: Pick<Transaction, "planVersion">, planId: string): Promise<PlanVersion | null> =>
  tx.planVersion.findFirst({ where: { planId, inForce: true } });

/** Leaves a plan without a version in force; its versions stay to be seen and restored. */
export async function takeOutOfForce(tx: Transaction, planId: string): Promise<void> {
  const current = await versionInForce(tx, planId);
  if (current) await setInForce(tx, current.id, false);
  await tx.plan.update({ where: { id: planId }, data: { inForce: false, revision: { increment: 1 } } });
}

/** Makes the rows of a version from its record. */
export async function writeFacts(
  tx: Transaction,
  { id, inForce }: Pick<PlanVersion, "id" | "inForce">,
  drawer: Drawer,
  record: PlanRecord,
): Promise<void> {
  for (const table of FACT_TABLES) await tx.$executeRawUnsafe(`DELETE FROM "${table}" WHERE "versionId" = $1`, id);
  const facts = factsOf(record, { versionId: id, inForce, ...keyOf(drawer), departmentCode: drawer.departmentCode });
  for (const table of FACT_TABLES) await insertRows(tx, table, facts[table]);
  await tx.planVersion.update({ where: { id }, data: { rules: RULES_VERSION } });
}

/** Throws `Problem` "plan-changed" where another version than the expected one is in force. */
export async function writeVersion(
  tx: Transaction,
  { actor, now }: Pick<Context, "actor" | "now">,
  { drawer, expectedVersionId, origin, basedOn, recipe, recordId, record }: NewVersion,
): Promise<PlanVersion> {
  const planId = await lockDrawer(tx, drawer);
  const current = await versionInForce(tx, planId);
  if (expectedVersionId !== undefined && (current?.id ?? null) !== expectedVersionId)
    throw new Problem("plan-changed", PLAN_CHANGED);
  if (current) await setInForce(tx, current.id, false);
  const { _max } = await tx.planVersion.aggregate({ where: { planId }, _max: { number: true } });
  const version = await tx.planVersion.create({
    data: {
      ...{ planId, origin, basedOn },
      recordId: recordId ?? (await saveRecord(tx, record)),
      importId: recipe.importId,
      followUpIds: [...recipe.followUpIds],
      correctionIds: [...recipe.correctionIds],
      number: (_max.number ?? 0) + 1,
      inForce: true,
      actor: actor.id,
      createdAt: now(),
    },
  });
  await tx.plan.update({ where: { id: planId }, data: { inForce: true, revision: { increment: 1 } } });
  await writeFacts(tx, version, drawer, record);
  return version;
}
