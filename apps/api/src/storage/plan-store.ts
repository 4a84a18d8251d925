/** Plans in the database: core's `Plan` in and out. */
import { type Action, emptyPlan, municipalityOf, type Plan, type PlanOwner } from "@cotejo/core";
import type { Prisma, PrismaClient } from "../generated/prisma/client.ts";
import { actionFrom, actionRow, activityRow, fromJson, indicatorRow, toJson, WITH_ROWS } from "./plan-rows.ts";

type Transaction = Prisma.TransactionClient;

/** Writes a version's rows; the caller holds the transaction. Gives the version's id. */
export async function savePlanVersion(
  tx: Transaction,
  planId: string,
  number: number,
  importId: string,
  plan: Plan,
): Promise<string> {
  const { actions, ...document } = plan;
  const version = await tx.planVersion.create({ data: { planId, number, importId, document: toJson(document) } });
  const rows = await tx.action.createManyAndReturn({
    data: actions.map((action, position) => ({ ...actionRow(action, position), versionId: version.id })),
    select: { id: true, position: true },
  });
  const idOf = new Map(rows.map(({ id, position }) => [position, id]));
  const under = <Row>(make: (action: Action) => Row[]) =>
    actions.flatMap((action, position) => make(action).map((row) => ({ ...row, actionId: idOf.get(position)! })));
  await tx.indicator.createMany({ data: under(({ indicators }) => indicators.map(indicatorRow)) });
  await tx.activity.createMany({ data: under(({ activities }) => activities.map(activityRow)) });
  return version.id;
}

/** A municipality as the owner that a person chose. */
export function ownerOf(code: string): PlanOwner | null {
  const municipality = municipalityOf(code);
  if (!municipality) return null;
  const { name, department } = municipality;
  return { type: "municipality", name, department: department.name, code, certainty: "chosen", place: null };
}

/** A plan as it is in force. */
export interface StoredPlan {
  id: string;
  versionId: string;
  version: number;
  appliedAt: Date;
  fileName: string;
  municipalityCode: string;
  plan: Plan;
}

/** Plans in force of the municipalities, by their codes; those without one are left out. */
export async function loadPlans(
  prisma: PrismaClient | Transaction,
  municipalityCodes: readonly string[],
  framework: string,
): Promise<Map<string, StoredPlan>> {
  const plans = await prisma.plan.findMany({ where: { framework, municipalityCode: { in: [...municipalityCodes] } } });
  const inForce = plans.map(({ id, current }) => ({ planId: id, number: current }));
  const versions = await prisma.planVersion.findMany({
    where: { OR: inForce },
    include: { ...WITH_ROWS, import: { select: { fileName: true } }, plan: true },
  });
  return new Map(
    versions.map((version) => {
      const { municipalityCode } = version.plan;
      // Versions of before plans had an owner are their municipality's.
      const document = fromJson<Partial<Omit<Plan, "actions">>>(version.document);
      const plan: Plan = {
        ...emptyPlan(framework),
        ...document,
        owner: document.owner ?? ownerOf(municipalityCode),
        actions: version.actions.map(actionFrom),
      };
      const stored = {
        id: version.planId,
        versionId: version.id,
        version: version.number,
        appliedAt: version.createdAt,
        fileName: version.import.fileName,
        municipalityCode,
        plan,
      };
      return [municipalityCode, stored];
    }),
  );
}

/** The plan in force of one municipality, or null. */
export async function loadPlan(
  prisma: PrismaClient | Transaction,
  municipalityCode: string,
  framework: string,
): Promise<StoredPlan | null> {
  return (await loadPlans(prisma, [municipalityCode], framework)).get(municipalityCode) ?? null;
}

/** Of the plans in force of a municipality under any framework the one that was applied last, or null. */
export async function loadPlanInAny(
  prisma: PrismaClient | Transaction,
  municipalityCode: string,
): Promise<StoredPlan | null> {
  const latest = await prisma.planVersion.findFirst({
    where: { plan: { municipalityCode } },
    orderBy: { createdAt: "desc" },
    select: { plan: { select: { framework: true } } },
  });
  return latest && loadPlan(prisma, municipalityCode, latest.plan.framework);
}

/** The framework of which most of some municipalities have a plan in force, of as many the first by key; null where none has any. */
export async function commonFramework(
  prisma: PrismaClient,
  municipalityCodes: readonly string[],
): Promise<string | null> {
  const [most] = await prisma.plan.groupBy({
    by: ["framework"],
    where: { municipalityCode: { in: [...municipalityCodes] } },
    _count: { framework: true },
    orderBy: [{ _count: { framework: "desc" } }, { framework: "asc" }],
    take: 1,
  });
  return most?.framework ?? null;
}
