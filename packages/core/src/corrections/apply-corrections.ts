/**
 * A plan as its file was read, and what people corrected → the plan as it should be. Nothing given is changed. A correction holds where its
 * target is still found and still says what it said when it was corrected; else it changes nothing and is told as stale, with the reason.
 *
 * All corrections are relative to the plan as read: keys and texts are those of the file, whatever other corrections say, so that leaving
 * one out spares the others and their order matters only where two speak of the same value (the later one wins). Parts that a split made
 * have keys of their own: "key › 2". Keys hold: what a correction renames keeps the key that it was read with (`identity`).
 */
import type { Framework } from "../frameworks/framework.ts";
import { withLine } from "../frameworks/line-of-action.ts";
import { frameworkOf } from "../frameworks/registry.ts";
import { groupBy } from "../language/group-by.ts";
import { identifyActions, keepKeys } from "../model/identity.ts";
import type { Action, Plan } from "../model/plan.ts";
import { correctAction } from "./correct-action.ts";
import type { Correction, StaleCorrection } from "./correction.ts";
import { OwnerDraft } from "./owner-draft.ts";
import { correctIdentity, isOfIdentity } from "./plan-identity.ts";
import { type CorrectionProblem, problem } from "./problems.ts";

export interface CorrectedPlan {
  plan: Plan;
  applied: Correction[];
  stale: StaleCorrection[];
}

/** What tells an action's line. */
const lineWords = ({ name, levels, indicators, activities }: Action): string =>
  JSON.stringify([name, ...levels, ...indicators, ...activities].map(({ text }) => text));

/** An action of the framework that a person chose, or that says something else now, is of the line that this makes it. */
function relined(action: Action, before: Action, framework: Framework | null, isOther: boolean): Action {
  return framework && (isOther || (action !== before && lineWords(action) !== lineWords(before)))
    ? withLine(action, framework)
    : action;
}

/** `plan`: as its file was read. */
export function applyCorrections(plan: Plan, corrections: readonly Correction[]): CorrectedPlan {
  const reasons = new Map<Correction, CorrectionProblem>();
  const fail = (correction: Correction, reason: CorrectionProblem) => void reasons.set(correction, reason);

  const [ofIdentity, ofValues] = [corrections.filter(isOfIdentity), corrections.filter((one) => !isOfIdentity(one))];
  const identity = correctIdentity(plan, ofIdentity, fail);
  const framework = frameworkOf(identity.framework ?? plan.framework);

  const ofActions = groupBy(ofValues, ({ where }) => where.action);
  const document = new OwnerDraft("plan", plan, framework);
  for (const correction of ofActions.get(null) ?? []) {
    const reason = correction.where.part ? problem("action-gone") : document.apply(correction);
    if (reason) fail(correction, reason);
  }
  for (const earlier of document.superseded) fail(earlier, problem("superseded"));

  const found = identifyActions(plan);
  const isOther = identity.framework !== undefined && identity.framework !== plan.framework;
  const actions = found.map(({ key, item }) => {
    const own = ofActions.get(key);
    const action = own ? correctAction(item, own, framework, fail) : item;
    return { key, item: relined(action, item, framework, isOther) };
  });
  const known = new Set<string | null>([null, ...found.map(({ key }) => key)]);
  for (const correction of ofValues) if (!known.has(correction.where.action)) fail(correction, problem("action-gone"));

  return {
    plan: {
      ...document.done(),
      ...identity,
      actions: keepKeys(actions, (items) => identifyActions({ actions: items })),
    },
    applied: corrections.filter((one) => !reasons.has(one)),
    stale: corrections.flatMap((correction) => {
      const reason = reasons.get(correction);
      return reason ? [{ correction, reason }] : [];
    }),
  };
}

/**
 * What a person must mend before a correction is kept; null where it can be. `plan`: as its file was read; `kept`: the corrections that it
 * already has, for one that speaks of what they made.
 */
export function checkCorrection(
  plan: Plan,
  correction: Correction,
  kept: readonly Correction[] = [],
): CorrectionProblem | null {
  const { stale } = applyCorrections(plan, [...kept, correction]);
  return stale.find((one) => one.correction === correction)?.reason ?? null;
}
