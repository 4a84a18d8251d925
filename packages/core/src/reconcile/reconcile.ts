/**
 * A plan read, beside the one in force → what would change, old → new: of the document, of each action, of its indicators and
 * activities. Which are the same is `model/identity.ts`'s to say; which fields there are, `model/fields.ts`'s.
 */
import { fieldKey, printedField } from "../comparison/field-values.ts";
import {
  ACTION_FIELDS,
  ACTIVITY_FIELDS,
  type Field,
  type FieldOwner,
  INDICATOR_FIELDS,
  PLAN_FIELDS,
} from "../model/fields.ts";
import { type Identified, identifyActions, identifyActivities, identifyIndicators } from "../model/identity.ts";
import type { Action, Plan } from "../model/plan.ts";

/** A field that says something else, as printed: null where it says nothing. */
export interface FieldChange {
  owner: FieldOwner;
  field: string;
  /** What people call the field, in Spanish and English. */
  es: string;
  en: string;
  before: string | null;
  after: string | null;
}

export type ChangeKind = "added" | "removed" | "changed";

interface Change {
  kind: ChangeKind;
  /** See `identifyActions` and its kin. */
  key: string;
  /** Fields that differ; empty for added and removed ones. */
  fields: FieldChange[];
}

/** An indicator or an activity of an action. */
export interface PartChange extends Change {
  owner: "indicator" | "activity";
  text: string;
}

export interface ActionChange extends Change {
  /** The action's printed name, the new one where it has both. */
  name: string;
  /** Of changed ones. */
  parts: PartChange[];
}

export interface ChangeSet {
  /** No plan of this owner and framework is in force. */
  isFirst: boolean;
  /** What the document says around its tables. */
  document: FieldChange[];
  actions: ActionChange[];
  /** Actions that stay as they are. */
  unchanged: number;
}

/** Fields of the same thing that say something else; what it owns is compared one by one. */
function fieldChanges(before: object, after: object, fields: readonly Field[]): FieldChange[] {
  return fields
    .filter((field) => field.kind !== "children" && fieldKey(before, field) !== fieldKey(after, field))
    .map((field) => {
      const { owner, name, es, en } = field;
      return { owner, field: name, es, en, before: printedField(before, field), after: printedField(after, field) };
    });
}

/** Each key with what stands under it before and after, those of now first. */
function matched<Item>(before: readonly Identified<Item>[], after: readonly Identified<Item>[]) {
  const known = new Map(before.map(({ key, item }) => [key, item]));
  const now = new Set(after.map(({ key }) => key));
  return [
    ...after.map(({ key, item }) => ({ key, before: known.get(key) ?? null, after: item as Item | null })),
    ...before.filter(({ key }) => !now.has(key)).map(({ key, item }) => ({ key, before: item, after: null })),
  ];
}

const kindOf = (before: unknown, after: unknown): ChangeKind =>
  before === null ? "added" : after === null ? "removed" : "changed";

function partChanges<Part extends { text: string }>(
  owner: PartChange["owner"],
  before: readonly Identified<Part>[],
  after: readonly Identified<Part>[],
  fields: readonly Field[],
): PartChange[] {
  return matched(before, after).flatMap(({ key, before: old, after: own }): PartChange[] => {
    const changes = old && own ? fieldChanges(old, own, fields) : [];
    const kind = kindOf(old, own);
    return kind === "changed" && changes.length === 0
      ? []
      : [{ kind, owner, key, text: (own ?? old)!.text, fields: changes }];
  });
}

function partsOf(before: Action, after: Action): PartChange[] {
  return [
    ...partChanges("indicator", identifyIndicators(before), identifyIndicators(after), INDICATOR_FIELDS),
    ...partChanges("activity", identifyActivities(before), identifyActivities(after), ACTIVITY_FIELDS),
  ];
}

/** `inForce`: null where there is none. */
export function reconcile(plan: Plan, inForce: Plan | null): ChangeSet {
  const all = matched(inForce ? identifyActions(inForce) : [], identifyActions(plan)).map(
    ({ key, before, after }): ActionChange => ({
      kind: kindOf(before, after),
      key,
      name: (after ?? before)!.name.text,
      fields: before && after ? fieldChanges(before, after, ACTION_FIELDS) : [],
      parts: before && after ? partsOf(before, after) : [],
    }),
  );
  const actions = all.filter(({ kind, fields, parts }) => kind !== "changed" || fields.length + parts.length > 0);
  return {
    isFirst: inForce === null,
    document: inForce ? fieldChanges(inForce, plan, PLAN_FIELDS) : [],
    actions,
    unchanged: all.length - actions.length,
  };
}
