/**
 * Reads a plan record from JSON, as `cotejo read` prints it or as a person wrote it: any text may stand as itself or as an
 * object with `text`. What the record leaves out is empty; normal forms are made anew from the texts.
 */
import type { Framework } from "../frameworks/framework.ts";
import { recogniseLine } from "../frameworks/recognise.ts";
import type { Place } from "../model/place.ts";
import {
  type Absence,
  type Act,
  type Action,
  type ActionField,
  type Activity,
  emptyPlan,
  type Indicator,
  type Plan,
  type SourcedText,
} from "../model/plan.ts";
import { normaliseTarget } from "../normal-forms/target.ts";
import { normaliseTimeframe } from "../normal-forms/timeframe.ts";

type Json = Readonly<Record<string, unknown>>;

/** The JSON holds no plan record; `message` says so in Spanish. */
export class PlanRecordError extends Error {
  override name = "PlanRecordError";
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const string = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

function readText(value: unknown): SourcedText | null {
  if (typeof value === "string") return value ? { text: value, place: null } : null;
  if (!isObject(value) || typeof value.text !== "string") return null;
  // A record that this product printed carries its places; they are shown, never followed.
  const place =
    isObject(value.place) && typeof value.place.file === "string" ? (value.place as unknown as Place) : null;
  return typeof value.raw === "string" ? { text: value.text, raw: value.raw, place } : { text: value.text, place };
}

const readTexts = (value: unknown): SourcedText[] =>
  Array.isArray(value) ? value.flatMap((item) => readText(item) ?? []) : [];

function withNormal<Form>(
  value: SourcedText | null,
  normalise: (text: string) => Form,
): (SourcedText & { normal: Form }) | null {
  return value && { ...value, normal: normalise(value.text) };
}

function readIndicator(value: Json): Indicator[] {
  const text = readText(value);
  return text ? [{ ...text, target: withNormal(readText(value.target), normaliseTarget) }] : [];
}

function readActivity(value: Json): Activity[] {
  const text = readText(value);
  if (!text) return [];
  const indicator = typeof value.indicator === "number" ? value.indicator : null;
  return [
    {
      ...text,
      responsible: readText(value.responsible),
      timeframe: withNormal(readText(value.timeframe), normaliseTimeframe),
      indicator,
    },
  ];
}

function readAction(value: Json, framework: Framework): Action[] {
  const name = readText(value.name);
  if (!name) return [];
  const recognised = recogniseLine(name.text, framework);
  const line = string(value.line) ?? recognised.line;
  return [
    {
      name,
      line,
      lineStrength: line === recognised.line ? recognised.strength : "paraphrase",
      benefits: readTexts(value.benefits),
      indicators: objects(value.indicators).flatMap(readIndicator),
      looseTargets: readTexts(value.looseTargets).flatMap((text) => withNormal(text, normaliseTarget) ?? []),
      activities: objects(value.activities).flatMap(readActivity),
      responsible: readTexts(value.responsible),
      resources: readTexts(value.resources),
      timeframe: withNormal(readText(value.timeframe), normaliseTimeframe),
      absences: isObject(value.absences) ? (value.absences as Partial<Record<ActionField, Absence>>) : {},
    },
  ];
}

function readAct(value: unknown): Act | null {
  if (!isObject(value)) return null;
  return { kind: string(value.kind) ?? "", number: string(value.number) ?? "", date: string(value.date) };
}

/** Takes parsed JSON; throws `PlanRecordError` where it has no list of actions. */
export function readPlanRecord(json: unknown, framework: Framework): Plan {
  if (!isObject(json) || !Array.isArray(json.actions))
    throw new PlanRecordError("El JSON no contiene un plan: falta la lista «actions».");
  const owner = isObject(json.municipality) ? json.municipality : {};
  return {
    ...emptyPlan(framework.key),
    municipality: {
      name: readText(owner.name)?.text ?? null,
      department: readText(owner.department)?.text ?? null,
      code: string(owner.code),
      place: null,
    },
    title: readText(json.title),
    approval: readAct(json.approval),
    committee: readAct(json.committee),
    legalNorms: readTexts(json.legalNorms),
    vision: readText(json.vision),
    generalObjective: readText(json.generalObjective),
    specificObjectives: readTexts(json.specificObjectives),
    actionLines: readTexts(json.actionLines),
    actions: objects(json.actions).flatMap((action) => readAction(action, framework)),
    monitoring: readTexts(json.monitoring),
  };
}
