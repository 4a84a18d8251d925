/**
 * Reads a plan record from JSON, as `cotejo read` prints it or as a person wrote it: any text may stand as itself or as an
 * object with `text`. What the record leaves out is empty; normal forms are made anew from the texts.
 */
import type { Framework } from "../frameworks/framework.ts";
import { FRAMEWORKS } from "../frameworks/registry.ts";
import { DEPARTMENTS, municipalityOf } from "../geography/territory.ts";
import { type FieldOwner, PLAN_FIELDS } from "../model/fields.ts";
import type { DocumentFields, Plan, PlanOwner, PlanPeriod } from "../model/plan.ts";
import {
  anyString,
  isObject,
  listOf,
  number,
  oneOf,
  or,
  orNull,
  printed,
  type Reader,
  recordOf,
  type Shape,
  string,
  text,
  unlessEmpty,
} from "./json-values.ts";
import { ACTION_READERS, absencesOf, actionOf } from "./read-action.ts";

/** The JSON holds no plan record; `message` says so in Spanish. */
export class PlanRecordError extends Error {
  override name = "PlanRecordError";
}

const act = recordOf({ kind: or(string, ""), number: or(string, ""), date: orNull(string) });
const textOrEmpty = or(text, { text: "", place: null });

/** What the record says around the actions. */
const DOCUMENT_FIELDS = {
  title: orNull(text),
  approval: orNull(act),
  committee: orNull(act),
  legalNorms: listOf(text),
  phaseDeadlines: listOf(recordOf({ phase: anyString, level: oneOf("nacional", "territorial"), date: anyString })),
  vision: orNull(text),
  generalObjective: orNull(text),
  specificObjectives: listOf(text),
  actionLines: listOf(text),
  diagnosis: listOf(recordOf({ phase: anyString, percent: number, asOf: orNull(string) })),
  phaseActions: listOf(recordOf({ phase: anyString, action: text, deadline: orNull(text) })),
  monitoring: listOf(text),
  support: listOf(recordOf({ problem: textOrEmpty, procedure: textOrEmpty, assistance: textOrEmpty })),
  incentives: listOf(recordOf({ title: textOrEmpty, text: textOrEmpty })),
  signatories: listOf(recordOf({ name: textOrEmpty, role: textOrEmpty })),
};
const documentFields: Reader<DocumentFields> = recordOf(DOCUMENT_FIELDS);
const absences = unlessEmpty(absencesOf(PLAN_FIELDS));

/** How each field of a plan and of what it owns is read from JSON. */
export const FIELD_READERS: Readonly<Record<FieldOwner, Shape>> = { plan: DOCUMENT_FIELDS, ...ACTION_READERS };

/** A plan with an owner yet to be told and nothing in it. */
export const emptyPlan = (framework: string): Plan => ({
  framework,
  kind: "plan",
  period: null,
  owner: null,
  ...documentFields({})!,
  actions: [],
});

/** Whose plan a record says it is: its owner, or the municipality of older records; by its code alone, else as it is named. */
function readOwner(owner: unknown, municipality: unknown): PlanOwner | null {
  const said = isObject(owner) ? owner : isObject(municipality) ? municipality : {};
  const code = printed(said.code);
  if (code === undefined) return null;
  const known = municipalityOf(code);
  const department = known?.department ?? DEPARTMENTS.find((one) => one.code === code);
  return {
    type: department && !known ? "department" : "municipality",
    name: (known ?? department)?.name ?? printed(said.name) ?? code,
    department: department?.name ?? printed(said.department) ?? "",
    code,
    certainty: "named",
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
  const absent = absences(json.absences);
  const framework = frameworks.find(({ key }) => key === printed(json.framework)) ?? fallback;
  return {
    ...emptyPlan(framework.key),
    ...documentFields(json),
    kind: json.kind === "follow-up" ? "follow-up" : "plan",
    period: readPeriod(json.period),
    owner: readOwner(json.owner, json.municipality),
    actions: listOf(actionOf(framework))(json.actions),
    ...(absent && { absences: absent }),
  };
}
