/** Plans in force of one kind side by side: which drawer is compared, and the plans loaded for core to compare. */
import {
  type ComparedPlan,
  type Comparison,
  comparePlans,
  departmentOf,
  frameworkOf,
  GEL_2008,
  municipalityOf,
  type PlanPeriod,
} from "@cotejo/core";
import type { PrismaClient } from "../generated/prisma/client.ts";
import { Problem } from "../problem.ts";
import { findInForce, loadVersionPlans, type StoredVersion } from "../storage/plan-store.ts";

export interface CompareRequest {
  /** DIVIPOLA codes of municipalities and departments, in the order of the columns. */
  entities: readonly string[];
  /** By default the framework of most of their plans. */
  framework: string | null;
  /** By default the period of most of their plans of that framework. */
  period: PlanPeriod | null;
}

export const MOST_COLUMNS = 30;

/** The commonest key; of as many the first by its name. */
function commonest(keys: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

const periodKey = ({ periodStart, periodEnd }: StoredVersion["plan"]) => `${periodStart}-${periodEnd}`;

function columnOf(code: string): Pick<ComparedPlan, "id" | "municipality"> {
  const municipality = municipalityOf(code);
  const department = municipality?.department ?? departmentOf(code);
  if (!department)
    throw new Problem("unknown-entity", `No existe un municipio ni un departamento con el código «${code}».`);
  const name = municipality?.name ?? department.name;
  return { id: code, municipality: { code, name, department: department.name } };
}

/** A comparison, and of which drawer it is. */
export interface ComparedDrawer extends Comparison {
  /** Null where none of the entities has a plan of the framework. */
  period: PlanPeriod | null;
}

/** Throws `Problem`: too-many-columns, unknown-entity, unknown-framework. */
export async function compareInForce(prisma: PrismaClient, request: CompareRequest): Promise<ComparedDrawer> {
  const codes = [...new Set(request.entities)];
  if (codes.length > MOST_COLUMNS)
    throw new Problem(
      "too-many-columns",
      `Se comparan hasta ${MOST_COLUMNS} entidades a la vez; pidió ${codes.length}.`,
    );
  const columns = codes.map(columnOf);
  const all = await findInForce(prisma, { entityCodes: codes });
  const key = request.framework ?? commonest(all.map(({ plan }) => plan.framework)) ?? GEL_2008.key;
  const framework = frameworkOf(key);
  if (!framework) throw new Problem("unknown-framework", `No existe un marco con la clave «${key}».`);
  const ofFramework = all.filter(({ plan }) => plan.framework === key);
  const asked = request.period && `${request.period.start}-${request.period.end}`;
  const period = asked ?? commonest(ofFramework.map(({ plan }) => periodKey(plan)));
  const compared = ofFramework.filter(({ plan }) => periodKey(plan) === period);
  const plans = await loadVersionPlans(prisma, compared);
  const byEntity = new Map(compared.map((version) => [version.plan.entityCode, plans.get(version.id)!]));
  const others = new Set(all.map(({ plan }) => plan.entityCode));
  const [start, end] = (period ?? "").split("-").map(Number);
  const comparison = comparePlans(
    columns.map((column) => {
      const plan = byEntity.get(column.id) ?? null;
      return { ...column, plan, hasOther: plan === null && others.has(column.id) };
    }),
    framework,
  );
  return { ...comparison, period: period === null ? null : { start: start!, end: end! } };
}
