/** Plans in the database: core's `Plan` in and out. */
import {
  type Action,
  type Activity,
  type Attributes,
  emptyPlan,
  type Indicator,
  type IndicatorLevel,
  municipalityOf,
  normaliseTarget,
  normaliseTimeframe,
  type Place,
  type Plan,
  type PlanOwner,
  type SourcedText,
} from "@cotejo/core";
import type { Prisma, PrismaClient } from "../generated/prisma/client.ts";

type Transaction = Prisma.TransactionClient;

/** A value as a Json column takes it: what JSON cannot hold is left out. */
export function toJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
}

const optionalJson = (value: unknown) => (value === null || value === undefined ? undefined : toJson(value));

/** Json columns hold what this file wrote. */
const fromJson = <Value>(value: Prisma.JsonValue): Value => value as Value;
const placeFrom = (value: Prisma.JsonValue): Place | null => fromJson<Place | null>(value);

function sourced(text: SourcedText): SourcedText {
  return text.raw === undefined
    ? { text: text.text, place: text.place }
    : { text: text.text, raw: text.raw, place: text.place };
}

function withNormal<Form>(
  value: Prisma.JsonValue,
  normalise: (text: string) => Form,
): (SourcedText & { normal: Form }) | null {
  const text = fromJson<SourcedText | null>(value);
  return text && { ...text, normal: normalise(text.text) };
}

function actionRow(action: Plan["actions"][number], position: number) {
  return {
    position,
    name: action.name.text,
    namePlace: optionalJson(action.name.place),
    line: action.line,
    lineStrength: action.lineStrength,
    benefits: toJson(action.benefits.map(sourced)),
    looseTargets: toJson(action.looseTargets.map(sourced)),
    responsible: toJson(action.responsible.map(sourced)),
    resources: toJson(action.resources.map(sourced)),
    timeframe: optionalJson(action.timeframe && sourced(action.timeframe)),
    absences: toJson(action.absences),
    attributes: optionalJson(action.attributes),
    details: detailsJson<ActionDetails>({
      levels: action.levels.length > 0 ? action.levels : undefined,
      codes: action.codes,
    }),
  };
}

/** What has no column of its own. */
type ActionDetails = Partial<Pick<Action, "levels" | "codes">>;
type IndicatorDetails = Omit<Indicator, keyof SourcedText | "target" | "level">;
type ActivityDetails = Pick<Activity, "attributes" | "timeframeAbsence">;

const detailsJson = <Details extends object>(details: Details) =>
  Object.values(details).some((detail) => detail !== undefined) ? toJson(details) : undefined;

function indicatorRow({ text, raw: _, entries: __, place, target, level, ...details }: Indicator, position: number) {
  return {
    position,
    text,
    place: optionalJson(place),
    target: optionalJson(target && sourced(target)),
    level: level ?? null,
    details: detailsJson<IndicatorDetails>(details),
  };
}

function activityRow(activity: Activity, position: number) {
  const { text, place, responsible, timeframe, indicator, attributes, timeframeAbsence } = activity;
  return {
    position,
    text,
    place: optionalJson(place),
    responsible: optionalJson(responsible),
    timeframe: optionalJson(timeframe && sourced(timeframe)),
    indicator,
    details: detailsJson<ActivityDetails>({ attributes, timeframeAbsence }),
  };
}

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
  const under = <Row>(make: (action: Plan["actions"][number]) => Row[]) =>
    actions.flatMap((action, position) => make(action).map((row) => ({ ...row, actionId: idOf.get(position)! })));
  await tx.indicator.createMany({ data: under(({ indicators }) => indicators.map(indicatorRow)) });
  await tx.activity.createMany({ data: under(({ activities }) => activities.map(activityRow)) });
  return version.id;
}

const ordered = { orderBy: { position: "asc" } } as const;
const WITH_ROWS = {
  actions: { ...ordered, include: { indicators: ordered, activities: ordered } },
} as const satisfies Prisma.PlanVersionInclude;
type VersionRow = Prisma.PlanVersionGetPayload<{ include: typeof WITH_ROWS }>;

function actionFrom(row: VersionRow["actions"][number]): Plan["actions"][number] {
  return {
    name: { text: row.name, place: placeFrom(row.namePlace) },
    line: row.line,
    // Written from core's own type.
    lineStrength: row.lineStrength as Plan["actions"][number]["lineStrength"],
    levels: [],
    ...fromJson<ActionDetails | null>(row.details),
    benefits: fromJson(row.benefits),
    indicators: row.indicators.map(({ text, place, target, level, details }) => ({
      text,
      place: placeFrom(place),
      target: withNormal(target, normaliseTarget),
      ...(level && { level: level as IndicatorLevel }),
      ...fromJson<IndicatorDetails | null>(details),
    })),
    looseTargets: fromJson<SourcedText[]>(row.looseTargets).map((text) => ({
      ...text,
      normal: normaliseTarget(text.text),
    })),
    activities: row.activities.map(({ text, place, responsible, timeframe, indicator, details }) => ({
      text,
      place: placeFrom(place),
      responsible: fromJson<SourcedText | null>(responsible),
      timeframe: withNormal(timeframe, normaliseTimeframe),
      indicator,
      ...fromJson<ActivityDetails | null>(details),
    })),
    responsible: fromJson(row.responsible),
    resources: fromJson(row.resources),
    timeframe: withNormal(row.timeframe, normaliseTimeframe),
    ...(row.attributes && { attributes: fromJson<Attributes>(row.attributes) }),
    absences: fromJson(row.absences),
  };
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
