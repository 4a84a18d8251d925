/** Plans in the database: core's `Plan` in and out. */
import {
  type Activity,
  type Attributes,
  type Indicator,
  type IndicatorLevel,
  normaliseTarget,
  normaliseTimeframe,
  type Place,
  type Plan,
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
  };
}

type IndicatorDetails = Pick<Indicator, "yearly" | "unit" | "baseline" | "attributes">;

function indicatorRow({ text, place, target, level, yearly, unit, baseline, attributes }: Indicator, position: number) {
  const details: IndicatorDetails = { yearly, unit, baseline, attributes };
  return {
    position,
    text,
    place: optionalJson(place),
    target: optionalJson(target && sourced(target)),
    level: level ?? null,
    details: Object.values(details).some((detail) => detail !== undefined) ? toJson(details) : undefined,
  };
}

function activityRow({ text, place, responsible, timeframe, indicator }: Activity, position: number) {
  return {
    position,
    text,
    place: optionalJson(place),
    responsible: optionalJson(responsible),
    timeframe: optionalJson(timeframe && sourced(timeframe)),
    indicator,
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
    activities: row.activities.map(({ text, place, responsible, timeframe, indicator }) => ({
      text,
      place: placeFrom(place),
      responsible: fromJson<SourcedText | null>(responsible),
      timeframe: withNormal(timeframe, normaliseTimeframe),
      indicator,
    })),
    responsible: fromJson(row.responsible),
    resources: fromJson(row.resources),
    timeframe: withNormal(row.timeframe, normaliseTimeframe),
    ...(row.attributes && { attributes: fromJson<Attributes>(row.attributes) }),
    absences: fromJson(row.absences),
  };
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
      const plan: Plan = {
        ...fromJson<Omit<Plan, "actions">>(version.document),
        actions: version.actions.map(actionFrom),
      };
      const { municipalityCode } = version.plan;
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
