/** Moves versions of a plan to the drawer that they belong in; those of both plans are counted anew, by their age. */
import type { Plan } from "../generated/prisma/client.ts";
import { type Drawer, lockDrawer, setInForce } from "../plans/write-version.ts";
import type { Transaction } from "../storage/insert-rows.ts";
import { NUMBERED } from "../storage/plan-store.ts";

const BY_AGE = [{ createdAt: "asc" }, { id: "asc" }] as const;

const versionsOf = (tx: Transaction, planIds: readonly string[]) =>
  tx.planVersion.findMany({
    where: { planId: { in: [...planIds] }, ...NUMBERED },
    include: { import: { select: { status: true } } },
    orderBy: [...BY_AGE],
  });
type Version = Awaited<ReturnType<typeof versionsOf>>[number];

/** Numbers within the two plans; one that goes back to a version in the other plan goes back to none that is there. */
async function renumber(
  tx: Transaction,
  versions: readonly Version[],
  planOf: (version: Version) => string,
): Promise<void> {
  const numbers = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const version of versions) {
    const number = (counts.get(planOf(version)) ?? 0) + 1;
    counts.set(planOf(version), number);
    numbers.set(version.id, number);
  }
  for (const version of versions) {
    const { id, planId, basedOn } = version;
    const base = versions.find((one) => one.planId === planId && one.number === basedOn);
    const isBeside = base !== undefined && planOf(base) === planOf(version);
    // Below zero until all have theirs: no two have the same number at a moment.
    const data = {
      planId: planOf(version),
      number: -numbers.get(id)!,
      basedOn: isBeside ? numbers.get(base.id)! : null,
    };
    await tx.planVersion.update({ where: { id }, data });
  }
  await tx.$executeRaw`UPDATE "PlanVersion" SET "number" = -"number" WHERE "id" = ANY(${[...numbers.keys()]})`;
}

/** Brings the last version of a plan into force whose import nobody has undone, where the plan has one in force at all. */
async function settle(tx: Transaction, planId: string, hasInForce: boolean): Promise<void> {
  const versions = await versionsOf(tx, [planId]);
  if (versions.length === 0) {
    // One that somebody is preparing a version for stays.
    await tx.plan.deleteMany({ where: { id: planId, versions: { none: {} } } });
    await tx.plan.updateMany({ where: { id: planId }, data: { inForce: false } });
    return;
  }
  const last = hasInForce ? versions.findLast((version) => version.import.status === "APPLIED") : undefined;
  for (const { id, inForce } of versions) if (inForce && id !== last?.id) await setInForce(tx, id, false);
  if (last && !last.inForce) await setInForce(tx, last.id, true);
  await tx.plan.update({ where: { id: planId }, data: { inForce: last !== undefined, revision: { increment: 1 } } });
}

/**
 * In the caller's transaction, which has locked the plan that they lie in. Gives the id of the plan that they lie in then; a plan without
 * versions goes.
 */
export async function moveVersions(
  tx: Transaction,
  from: Plan,
  drawer: Drawer,
  ids: readonly string[],
): Promise<string> {
  const toId = await lockDrawer(tx, drawer);
  if (toId === from.id) return toId;
  const to = await tx.plan.findUniqueOrThrow({ where: { id: toId } });
  const versions = await versionsOf(tx, [from.id, toId]);
  for (const { id, inForce } of versions) if (inForce && ids.includes(id)) await setInForce(tx, id, false);
  await renumber(tx, versions, ({ id, planId }) => (ids.includes(id) ? toId : planId));
  await settle(tx, from.id, from.inForce);
  await settle(tx, toId, from.inForce || to.inForce);
  return toId;
}
