/** Plans in force of one kind side by side: which drawer is compared, and the records loaded for core to compare. */
import {
  type ComparedPlan,
  type Comparison,
  comparePlans,
  departmentOf,
  frameworkOf,
  GEL_2008,
  municipalityOf,
  type Plan,
  type PlanPeriod,
} from "@cotejo/core";
import type { PrismaClient } from "../generated/prisma/client.ts";
import { Problem } from "../problem.ts";
import { asDrawer, findInForce, type StoredVersion } from "../storage/plan-store.ts";
import { loadRecords } from "../storage/records.ts";

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

/** Which versions stand side by side. It tells a comparison whole, since versions never change. */
export interface ComparedVersions {
  framework: string;
  /** Null where none of the entities has a plan of the framework. */
  period: PlanPeriod | null;
  columns: readonly { code: string; recordId: string | null; hasOther: boolean }[];
}

/** Throws `Problem`: too-many-columns, unknown-entity, unknown-framework. */
export async function findCompared(
  prisma: Pick<PrismaClient, "planVersion">,
  request: CompareRequest,
): Promise<ComparedVersions> {
  const codes = [...new Set(request.entities)];
  if (codes.length > MOST_COLUMNS)
    throw new Problem(
      "too-many-columns",
      `Se comparan hasta ${MOST_COLUMNS} entidades a la vez; pidió ${codes.length}.`,
    );
  codes.forEach(columnOf);
  const all = await findInForce(prisma, { entityCodes: codes });
  const framework = request.framework ?? commonest(all.map(({ plan }) => plan.framework)) ?? GEL_2008.key;
  if (!frameworkOf(framework))
    throw new Problem("unknown-framework", `No existe un marco con la clave «${framework}».`);
  const ofFramework = all.filter(({ plan }) => plan.framework === framework);
  const asked = request.period && `${request.period.start}-${request.period.end}`;
  const key = asked ?? commonest(ofFramework.map(({ plan }) => periodKey(plan)));
  const compared = ofFramework.filter(({ plan }) => periodKey(plan) === key);
  const byEntity = new Map(compared.map(({ plan, recordId }) => [plan.entityCode, recordId]));
  const others = new Set(all.map(({ plan }) => plan.entityCode));
  const [start, end] = (key ?? "").split("-").map(Number);
  return {
    framework,
    period: key === null ? null : { start: start!, end: end! },
    columns: codes.map((code) => {
      const recordId = byEntity.get(code) ?? null;
      return { code, recordId, hasOther: recordId === null && others.has(code) };
    }),
  };
}

/** The whole comparison. */
export async function compareVersions(
  prisma: Pick<PrismaClient, "planRecord" | "recordAction">,
  { framework, period, columns }: ComparedVersions,
): Promise<Comparison> {
  const records = await loadRecords(
    prisma,
    columns.flatMap(({ recordId }) => recordId ?? []),
  );
  const planOf = (code: string, recordId: string | null): Plan | null => {
    const record = recordId === null ? undefined : records.get(recordId);
    if (!record || period === null) return null;
    const { start: periodStart, end: periodEnd } = period;
    return asDrawer(record, { plan: { entityCode: code, framework, periodStart, periodEnd } });
  };
  return comparePlans(
    columns.map(({ code, recordId, hasOther }) => ({ ...columnOf(code), plan: planOf(code, recordId), hasOther })),
    frameworkOf(framework)!,
  );
}
