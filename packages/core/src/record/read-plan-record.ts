/**
 * Reads a plan record from JSON, as `cotejo read` prints it or as a person wrote it: any text may stand as itself or as an
 * object with `text`. What the record leaves out is empty; normal forms are made anew from the texts.
 */
import type { Framework } from "../frameworks/framework.ts";
import { FRAMEWORKS } from "../frameworks/registry.ts";
import { DEPARTMENTS, municipalityOf } from "../geography/territory.ts";
import type { DocumentFields } from "../model/plan.ts";
import { type Act, emptyPlan, type Plan, type PlanOwner, type PlanPeriod } from "../model/plan.ts";
import { isObject, type Json, objects, readText, readTexts, string } from "./json-values.ts";
import { readAction } from "./read-action.ts";

/** The JSON holds no plan record; `message` says so in Spanish. */
export class PlanRecordError extends Error {
  override name = "PlanRecordError";
}

function readAct(value: unknown): Act | null {
  if (!isObject(value)) return null;
  return { kind: string(value.kind) ?? "", number: string(value.number) ?? "", date: string(value.date) };
}

/** What the record says around the actions. */
function readDocumentFields(json: Json): DocumentFields {
  return {
    title: readText(json.title),
    approval: readAct(json.approval),
    committee: readAct(json.committee),
    legalNorms: readTexts(json.legalNorms),
    phaseDeadlines: objects(json.phaseDeadlines).flatMap(({ phase, level, date }) => {
      const isWhole = typeof phase === "string" && typeof date === "string";
      return isWhole && (level === "nacional" || level === "territorial") ? [{ phase, level, date }] : [];
    }),
    vision: readText(json.vision),
    generalObjective: readText(json.generalObjective),
    specificObjectives: readTexts(json.specificObjectives),
    actionLines: readTexts(json.actionLines),
    diagnosis: objects(json.diagnosis).flatMap(({ phase, percent, asOf }) =>
      typeof phase === "string" && typeof percent === "number" ? [{ phase, percent, asOf: string(asOf) }] : [],
    ),
    phaseActions: objects(json.phaseActions).flatMap(({ phase, action, deadline }) => {
      const text = readText(action);
      return typeof phase === "string" && text ? [{ phase, action: text, deadline: readText(deadline) }] : [];
    }),
    monitoring: readTexts(json.monitoring),
    support: objects(json.support).map((row) => ({
      problem: textOrEmpty(row.problem),
      procedure: textOrEmpty(row.procedure),
      assistance: textOrEmpty(row.assistance),
    })),
    incentives: objects(json.incentives).map(({ title, text }) => ({
      title: textOrEmpty(title),
      text: textOrEmpty(text),
    })),
    signatories: objects(json.signatories).map(({ name, role }) => ({
      name: textOrEmpty(name),
      role: textOrEmpty(role),
    })),
  };
}

const textOrEmpty = (value: unknown) => readText(value) ?? { text: "", place: null };

/** Whose plan a record says it is: its owner, or the municipality of older records; by its code alone, else as it is named. */
function readOwner({ owner, municipality }: Json): PlanOwner | null {
  const said = isObject(owner) ? owner : isObject(municipality) ? municipality : {};
  const code = readText(said.code)?.text ?? null;
  if (code === null) return null;
  const certainty = "named" as const;
  const known = municipalityOf(code);
  if (known)
    return { type: "municipality", name: known.name, department: known.department.name, code, certainty, place: null };
  const department = DEPARTMENTS.find((one) => one.code === code);
  const name = department?.name ?? readText(said.name)?.text ?? code;
  const type = department ? "department" : "municipality";
  return {
    type,
    name,
    department: department?.name ?? readText(said.department)?.text ?? "",
    code,
    certainty,
    place: null,
  };
}

function readPeriod(value: unknown): PlanPeriod | null {
  if (!isObject(value)) return null;
  const [start, end] = [value.start, value.end].map((year) => Number(String(year).slice(0, 4)));
  return start && end ? { start, end } : null;
}

/**
 * Takes parsed JSON; throws `PlanRecordError` where it has no list of actions. `fallback`: the framework of a record that names none that
 * is known.
 */
export function readPlanRecord(
  json: unknown,
  fallback: Framework,
  frameworks: readonly Framework[] = FRAMEWORKS,
): Plan {
  if (!isObject(json) || !Array.isArray(json.actions))
    throw new PlanRecordError("El JSON no contiene un plan: falta la lista «actions».");
  const framework = frameworks.find(({ key }) => key === readText(json.framework)?.text) ?? fallback;
  return {
    ...emptyPlan(framework.key),
    ...readDocumentFields(json),
    kind: json.kind === "follow-up" ? "follow-up" : "plan",
    period: readPeriod(json.period),
    owner: readOwner(json),
    actions: objects(json.actions).flatMap((action) => readAction(action, framework)),
  };
}
