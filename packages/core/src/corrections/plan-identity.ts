/** What tells a plan's drawer, as a person corrects it: whose it is, under which framework, for which years, and of which kind. */
import { frameworkOf } from "../frameworks/registry.ts";
import { territoryOfCode } from "../geography/territory.ts";
import type { Plan, PlanOwner, PlanPeriod } from "../model/plan.ts";
import type { Correction } from "./correction.ts";
import { type CorrectionProblem, problem } from "./problems.ts";
import { saysSame } from "./said.ts";

/** Names of what tells a plan; its other fields are those of the table. */
export type IdentityField = "owner" | "framework" | "period" | "kind";

interface Rule {
  es: string;
  said: (plan: Plan) => string | null;
  read: (text: string, plan: Plan) => Partial<Plan> | CorrectionProblem;
}

function readOwner(text: string, place: PlanOwner["place"]): PlanOwner | null {
  const territory = /^\d+$/.test(text) ? territoryOfCode(text) : null;
  if (!territory) return null;
  const { type, code, name, department } = territory;
  return { type, code, name, department: department.name, certainty: "chosen", place };
}

/** Nothing that a plan is for is longer. */
const LONGEST = 20;

function readPeriod(text: string): PlanPeriod | null {
  const [, first, last] = /^((?:19|20)\d\d)(?:\s*[-–—/a]\s*((?:19|20)\d\d))?$/.exec(text) ?? [];
  const [start, end] = [Number(first), Number(last ?? first)];
  return first !== undefined && start <= end && end - start < LONGEST ? { start, end } : null;
}

const RULES: Readonly<Record<IdentityField, Rule>> = {
  owner: {
    es: "De quién es",
    said: ({ owner }) => owner?.code ?? null,
    read: (text, plan) => {
      const owner = readOwner(text, plan.owner?.place ?? null);
      return owner ? { owner } : problem("owner-unknown", { text });
    },
  },
  framework: {
    es: "Marco",
    said: ({ framework }) => framework,
    read: (text) => (frameworkOf(text) ? { framework: text } : problem("framework-unknown", { text })),
  },
  period: {
    es: "Período",
    said: ({ period }) => period && [...new Set([period.start, period.end])].join("-"),
    read: (text) => {
      const period = readPeriod(text);
      return period ? { period } : problem("period-unfit", { text });
    },
  },
  kind: {
    es: "Plan o seguimiento",
    said: ({ kind }) => kind,
    read: (text) =>
      text === "plan" || text === "follow-up"
        ? { kind: text }
        : problem("text-unfit", { text, field: "Plan o seguimiento" }),
  },
};

const isIdentityField = (name: string): name is IdentityField => Object.hasOwn(RULES, name);

/** Whether a correction speaks of what tells the plan. */
export const isOfIdentity = ({ where }: Correction): boolean =>
  where.action === null && where.part === null && isIdentityField(where.field);

/** What changes in a plan by corrections of what tells it, each held against the plan as read; the later of two wins. */
export function correctIdentity(
  plan: Plan,
  corrections: readonly Correction[],
  fail: (correction: Correction, reason: CorrectionProblem) => void,
): Partial<Plan> {
  const last = new Map<string, Correction>();
  let changes: Partial<Plan> = {};
  for (const correction of corrections) {
    const { where, what, before } = correction;
    const rule = RULES[where.field as IdentityField];
    const said = rule.said(plan);
    const made: Partial<Plan> | CorrectionProblem = !saysSame(said, before)
      ? problem("says-otherwise", { field: rule.es, before: before ?? "", now: said ?? "" })
      : what.kind === "set"
        ? rule.read(what.text.trim(), plan)
        : problem("change-unfit", { field: rule.es });
    if ("code" in made) {
      fail(correction, made);
      continue;
    }
    const earlier = last.get(where.field);
    if (earlier) fail(earlier, problem("superseded"));
    last.set(where.field, correction);
    changes = { ...changes, ...made };
  }
  return changes;
}
