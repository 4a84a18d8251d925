/** What applying a plan would take away from the one in force, so that a person is warned before a table alone takes a whole document's place. */
import { fieldValues } from "../comparison/field-values.ts";
import {
  ACTION_FIELDS,
  ACTIVITY_FIELDS,
  type Field,
  type FieldOwner,
  INDICATOR_FIELDS,
  PLAN_FIELDS,
} from "../model/fields.ts";
import { identifyActions, identifyActivities, identifyIndicators } from "../model/identity.ts";
import type { Action, Plan } from "../model/plan.ts";
import type { ActionChange, ChangeSet, FieldChange } from "./reconcile.ts";

/**
 * More than this share of the plan in force going is warned of. Offices send corrected plans that keep most of what they had; a file that
 * keeps less than half is rather another plan, or a part of this one.
 */
export const MOST_LOSS = 0.5;

export interface Loss {
  /** Of the fields that say something in the plan in force, how many would say nothing: 0 to 1. */
  share: number;
  /** How many of its actions and indicators would go. */
  actions: number;
  indicators: number;
  /** Fields of the document around its tables that would go, in Spanish and English. */
  sections: Pick<FieldChange, "field" | "es" | "en">[];
}

/** How many fields of a thing say something; what it owns is counted by itself. */
const filled = (owner: object, fields: readonly Field[]): number =>
  fields.filter((field) => field.kind !== "children" && fieldValues(owner, field).length > 0).length;

const PART_FIELDS: Readonly<Record<"indicator" | "activity", readonly Field[]>> = {
  indicator: INDICATOR_FIELDS,
  activity: ACTIVITY_FIELDS,
};

const weightOf = (action: Action): number =>
  filled(action, ACTION_FIELDS) +
  action.indicators.reduce((sum, one) => sum + filled(one, INDICATOR_FIELDS), 0) +
  action.activities.reduce((sum, one) => sum + filled(one, ACTIVITY_FIELDS), 0);

const isGone = ({ before, after }: FieldChange): boolean => before !== null && after === null;

/** Fields of an action that stays, and of its parts, that would say nothing. */
function goneOf({ fields, parts }: ActionChange, action: Action): number {
  const known = {
    indicator: new Map(identifyIndicators(action).map(({ key, item }) => [key, item])),
    activity: new Map(identifyActivities(action).map(({ key, item }) => [key, item])),
  } satisfies Partial<Record<FieldOwner, ReadonlyMap<string, object>>>;
  const ofParts = parts.map(({ kind, owner, key, fields }) => {
    const part = known[owner].get(key);
    return kind === "removed" && part ? filled(part, PART_FIELDS[owner]) : fields.filter(isGone).length;
  });
  return ofParts.reduce((sum, one) => sum + one, fields.filter(isGone).length);
}

/** `changes`: what `reconcile` says of the plan that would be applied, beside the one in force. */
export function lossOf(changes: ChangeSet, inForce: Plan): Loss {
  const known = new Map(identifyActions(inForce).map(({ key, item }) => [key, item]));
  const sections = changes.document.filter(isGone);
  let [gone, actions, indicators] = [sections.length, 0, 0];
  for (const change of changes.actions) {
    const action = known.get(change.key);
    if (!action) continue;
    const isRemoved = change.kind === "removed";
    gone += isRemoved ? weightOf(action) : goneOf(change, action);
    actions += isRemoved ? 1 : 0;
    const removed = change.parts.filter(({ kind, owner }) => kind === "removed" && owner === "indicator");
    indicators += isRemoved ? action.indicators.length : removed.length;
  }
  const all = inForce.actions.reduce((sum, action) => sum + weightOf(action), filled(inForce, PLAN_FIELDS));
  return {
    share: all === 0 ? 0 : gone / all,
    ...{ actions, indicators, sections: sections.map(({ field, es, en }) => ({ field, es, en })) },
  };
}
