/** Writes a plan's next version and brings it into force, in the caller's transaction. */
import { randomInt } from "node:crypto";
import { type Plan as PlanRecord, RULES_VERSION } from "@cotejo/core";
import type { DatabaseContext } from "../context.ts";
import type { PlanVersion, PrismaClient, VersionOrigin } from "../generated/prisma/client.ts";
import { Problem } from "../problem.ts";
import { insertRows, type Transaction } from "../storage/insert-rows.ts";
import { NUMBERED } from "../storage/plan-store.ts";
import { deleteRecord, saveRecord } from "../storage/records.ts";
import { FACT_TABLES, factsOf } from "./facts.ts";
import { afterwards, outside } from "./in-transaction.ts";

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

/** Versions of before the last few were unmarked when they were put away. */
const MOST_UNMARKED = 3;

let count = 0;
const numbers = new WeakMap<object, number>();

/** Tells plans in memory apart. */
function numberOf(record: object): number {
  const known = numbers.get(record) ?? count++;
  numbers.set(record, known);
  return known;
}

/** Takes the drawer for this transaction: whoever else writes to it waits. Makes it where there is none. */
export async function lockDrawer(tx: Transaction, drawer: Drawer): Promise<string> {
  const id = await findDrawer(tx, drawer);
  await lockPlan(tx, id);
  return id;
}

async function findDrawer(db: Transaction, drawer: Drawer): Promise<string> {
  const { departmentCode } = drawer;
  await db.plan.createMany({ data: [{ ...keyOf(drawer), departmentCode }], skipDuplicates: true });
  const { id } = await db.plan.findUniqueOrThrow({
    where: { entityCode_framework_periodStart_periodEnd: keyOf(drawer) },
    select: { id: true },
  });
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

/** Marks a version and its rows as in force, or no longer, all at once. */
export async function setInForce(tx: Transaction, versionId: string, inForce: boolean): Promise<void> {
  await tx.planVersion.update({ where: { id: versionId }, data: { inForce } });
  for (const table of FACT_TABLES)
    await tx.$executeRawUnsafe(`UPDATE "${table}" SET "inForce" = $2 WHERE "versionId" = $1`, versionId, inForce);
}

/** Takes a version out of force. Its rows are unmarked later: they count with a version in force alone. */
async function putAway(tx: Transaction, { id, planId }: PlanVersion): Promise<void> {
  await tx.planVersion.update({ where: { id }, data: { inForce: false } });
  await afterwards(tx, (db) => unmarkRows(db, planId));
}

/** Unmarks rows of a plan's versions that are not in force, also those that a process left that was killed. */
async function unmarkRows(db: Transaction, planId: string): Promise<void> {
  const rows = await db.planVersion.findMany({
    where: { planId, inForce: false, ...NUMBERED },
    orderBy: { number: "desc" },
    take: MOST_UNMARKED,
    select: { id: true },
  });
  const ids = rows.map(({ id }) => id);
  for (const table of FACT_TABLES)
    await db.$executeRawUnsafe(
      `UPDATE "${table}" SET "inForce" = false WHERE "versionId" = ANY($1::text[]) AND "inForce"`,
      ids,
    );
}

/** The version in force of a plan, or null. */
export const versionInForce = (tx: Pick<Transaction, "planVersion">, planId: string): Promise<PlanVersion | null> =>
  tx.planVersion.findFirst({ where: { planId, inForce: true } });

/** Leaves a plan without a version in force; its versions stay to be seen and restored. */
export async function takeOutOfForce(tx: Transaction, planId: string): Promise<void> {
  const current = await versionInForce(tx, planId);
  if (current) await putAway(tx, current);
  await tx.plan.update({ where: { id: planId }, data: { inForce: false, revision: { increment: 1 } } });
}

/** Makes the rows of a version from its record, each statement by itself. */
export async function writeFacts(
  db: Transaction,
  { id, inForce }: Pick<PlanVersion, "id" | "inForce">,
  drawer: Drawer,
  record: PlanRecord,
): Promise<void> {
  for (const table of FACT_TABLES) await db.$executeRawUnsafe(`DELETE FROM "${table}" WHERE "versionId" = $1`, id);
  const facts = factsOf(record, {
    ...{ versionId: id, inForce },
    ...keyOf(drawer),
    departmentCode: drawer.departmentCode,
  });
  for (const table of FACT_TABLES) await insertRows(db, table, facts[table]);
  await db.planVersion.update({ where: { id }, data: { rules: RULES_VERSION } });
}

/** A version with its rows and no number yet, which nobody sees before it is given one and comes into force. */
async function prepareVersion(
  db: Transaction,
  { actor, now }: Pick<DatabaseContext, "actor" | "now">,
  { drawer, origin, recipe, recordId, record }: NewVersion,
): Promise<PlanVersion> {
  const planId = await findDrawer(db, drawer);
  const version = await db.planVersion.create({
    data: {
      ...{ planId, origin },
      recordId: recordId ?? (await saveRecord(db, record)),
      importId: recipe.importId,
      number: -randomInt(1, 2 ** 31),
      inForce: false,
      actor: actor.id,
      createdAt: now(),
    },
  });
  // Marked already: they count with a version in force alone.
  await writeFacts(db, { ...version, inForce: true }, drawer, record);
  return version;
}

/** Takes back what was prepared, the record included where it was made for it. */
async function dropPrepared(
  db: Transaction,
  { id, planId, recordId }: PlanVersion,
  isOwnRecord: boolean,
): Promise<void> {
  await db.planVersion.deleteMany({ where: { id } });
  await db.plan.deleteMany({ where: { id: planId, versions: { none: {} } } });
  if (isOwnRecord) await deleteRecord(db, recordId);
}

/** Takes back what processes were preparing that were killed meanwhile. */
export async function dropUnfinished(prisma: PrismaClient, before: Date): Promise<void> {
  await prisma.planVersion.deleteMany({ where: { number: { lt: 0 }, createdAt: { lt: before } } });
}

/** Throws `Problem` "plan-changed" where another version than the expected one is in force. */
export async function writeVersion(
  tx: Transaction,
  context: Pick<DatabaseContext, "actor" | "now">,
  given: NewVersion,
): Promise<PlanVersion> {
  const { drawer, expectedVersionId, origin, basedOn, recipe, recordId, record } = given;
  const planId = await lockDrawer(tx, drawer);
  const current = await versionInForce(tx, planId);
  if (expectedVersionId !== undefined && (current?.id ?? null) !== expectedVersionId)
    throw new Problem("plan-changed", PLAN_CHANGED);
  const prepared = await outside(tx, {
    key: `version ${JSON.stringify(keyOf(drawer))} ${numberOf(record)}`,
    run: (db) => prepareVersion(db, context, given),
    undo: (db, version) => dropPrepared(db, version, recordId === null),
  });
  if (current) await putAway(tx, current);
  const { _max } = await tx.planVersion.aggregate({ where: { planId }, _max: { number: true } });
  const version = await tx.planVersion.update({
    where: { id: prepared.id },
    data: {
      ...{ origin, basedOn, inForce: true },
      importId: recipe.importId,
      followUpIds: [...recipe.followUpIds],
      correctionIds: [...recipe.correctionIds],
      number: Math.max(_max.number ?? 0, 0) + 1,
      createdAt: context.now(),
    },
  });
  await tx.plan.update({ where: { id: planId }, data: { inForce: true, revision: { increment: 1 } } });
  return version;
}
