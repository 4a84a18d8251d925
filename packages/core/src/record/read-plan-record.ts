/**
 * Reads a plan record from JSON, as `cotejo read` prints it or as a person wrote it: any text may stand as itself or as an
 * object with `text`. What the record leaves out is empty; normal forms are made anew from the texts.
 */
import type { Framework } from "../frameworks/framework.ts";
import { type Act, emptyPlan, type Plan } from "../model/plan.ts";
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
function readDocumentFields(json: Json): Omit<Plan, "framework" | "municipality" | "actions"> {
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

/** Takes parsed JSON; throws `PlanRecordError` where it has no list of actions. */
export function readPlanRecord(json: unknown, framework: Framework): Plan {
  if (!isObject(json) || !Array.isArray(json.actions))
    throw new PlanRecordError("El JSON no contiene un plan: falta la lista «actions».");
  const owner = isObject(json.municipality) ? json.municipality : {};
  return {
    ...emptyPlan(framework.key),
    ...readDocumentFields(json),
    municipality: {
      name: readText(owner.name)?.text ?? null,
      department: readText(owner.department)?.text ?? null,
      code: string(owner.code),
      place: null,
    },
    actions: objects(json.actions).flatMap((action) => readAction(action, framework)),
  };
}
