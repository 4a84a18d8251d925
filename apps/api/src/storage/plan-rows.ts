/** Rows of a plan's actions, and actions from these rows: what has a column of its own, and what lies in one of JSON. */
import {
  type Action,
  type Activity,
  type Attributes,
  type Indicator,
  type IndicatorLevel,
  normaliseTarget,
  normaliseTimeframe,
  type Place,
  type SourcedText,
} from "@cotejo/core";
import type { Prisma } from "../generated/prisma/client.ts";

/** A value as a Json column takes it: what JSON cannot hold is left out. */
export function toJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
}

const optionalJson = (value: unknown) => (value === null || value === undefined ? undefined : toJson(value));

/** Json columns hold what this file wrote. */
export const fromJson = <Value>(value: Prisma.JsonValue): Value => value as Value;
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

export function actionRow(action: Action, position: number) {
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
      lineReason: action.lineReason,
    }),
  };
}

/** What has no column of its own. */
type ActionDetails = Partial<Pick<Action, "levels" | "codes" | "lineReason">>;
type IndicatorDetails = Omit<Indicator, keyof SourcedText | "target" | "level">;
type ActivityDetails = Pick<Activity, "attributes" | "timeframeAbsence">;

const detailsJson = <Details extends object>(details: Details) =>
  Object.values(details).some((detail) => detail !== undefined) ? toJson(details) : undefined;

export function indicatorRow(
  { text, raw: _, entries: __, place, target, level, ...details }: Indicator,
  position: number,
) {
  return {
    position,
    text,
    place: optionalJson(place),
    target: optionalJson(target && sourced(target)),
    level: level ?? null,
    details: detailsJson<IndicatorDetails>(details),
  };
}

export function activityRow(activity: Activity, position: number) {
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

const ordered = { orderBy: { position: "asc" } } as const;
/** Rows of a version, in the order of the document. */
export const WITH_ROWS = {
  actions: { ...ordered, include: { indicators: ordered, activities: ordered } },
} as const satisfies Prisma.PlanVersionInclude;
type VersionRow = Prisma.PlanVersionGetPayload<{ include: typeof WITH_ROWS }>;

export function actionFrom(row: VersionRow["actions"][number]): Action {
  return {
    name: { text: row.name, place: placeFrom(row.namePlace) },
    line: row.line,
    // Written from core's own type.
    lineStrength: row.lineStrength as Action["lineStrength"],
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
