/** Plans in force, by their drawers. */
import { departmentOf, municipalityOf, type Plan, type PlanOwner } from "@cotejo/core";
import type { Prisma, PrismaClient } from "../generated/prisma/client.ts";
import { loadRecords, type RecordHead } from "./records.ts";

/** A municipality (five digits) or a department (two) as the owner that a person chose; null for a code that nobody has. */
export function ownerOf(code: string): PlanOwner | null {
  const municipality = municipalityOf(code);
  const department = municipality?.department ?? departmentOf(code);
  if (!department) return null;
  const type = municipality ? "municipality" : "department";
  const { name } = municipality ?? department;
  return { type, name, department: department.name, code, certainty: "chosen", place: null };
}

/** A version with what tells it apart; its record is loaded apart. */
export type StoredVersion = Prisma.PlanVersionGetPayload<{ include: typeof WITH_PLAN }>;

export const WITH_PLAN = {
  plan: true,
  import: { select: { fileName: true } },
} as const satisfies Prisma.PlanVersionInclude;

/** Versions that are in force or were; others are being prepared, and nobody sees them. */
export const NUMBERED = { number: { gt: 0 } } as const satisfies Prisma.PlanVersionWhereInput;

/** Which plans in force: of these owners, under one framework, for one period. */
export interface PlanChoice {
  entityCodes: readonly string[];
  framework?: string;
  periodStart?: number;
  periodEnd?: number;
}

/** Versions in force, those that came into force last first. */
export function findInForce(
  prisma: Pick<PrismaClient, "planVersion">,
  { entityCodes, ...drawer }: PlanChoice,
): Promise<StoredVersion[]> {
  return prisma.planVersion.findMany({
    where: { inForce: true, plan: { entityCode: { in: [...entityCodes] }, ...drawer } },
    include: WITH_PLAN,
    orderBy: { createdAt: "desc" },
  });
}

type DrawerKey = Pick<StoredVersion["plan"], "entityCode" | "framework" | "periodStart" | "periodEnd">;

/** What a record says as the plan of its drawer: a person may have chosen another owner, framework or period than it prints. */
export function asDrawer<Said extends Plan>(said: Said, { plan }: { plan: DrawerKey }): Said {
  const { entityCode, framework, periodStart, periodEnd } = plan;
  const owner = said.owner?.code === entityCode ? said.owner : ownerOf(entityCode);
  return { ...said, owner, framework, period: { start: periodStart, end: periodEnd } };
}

/** A head as that of its drawer. */
export const headAsDrawer = (head: RecordHead, version: { plan: DrawerKey }): RecordHead => ({
  ...head,
  document: asDrawer(head.document, version),
});

/** Whole plans of versions, by the versions' ids. */
export async function loadVersionPlans(
  prisma: Pick<PrismaClient, "planRecord" | "recordAction">,
  versions: readonly StoredVersion[],
): Promise<Map<string, Plan>> {
  const records = await loadRecords(
    prisma,
    versions.map(({ recordId }) => recordId),
  );
  return new Map(versions.map((version) => [version.id, asDrawer(records.get(version.recordId)!, version)]));
}
