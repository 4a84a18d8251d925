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
import {
  type Identified,
  identifyActions,
  identifyActivities,
  identifyIndicators,
  keysAsSaid,
} from "../model/identity.ts";
import type { Action, Activity, Indicator, Keyed, Plan } from "../model/plan.ts";

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

/**
 * Each key with what stands under it before and after, those of now first. What is left over on both sides is the same where one says what
 * the other was corrected to say: an office that mends its file says it itself.
 */
function matched<Item extends Keyed>(
  itemsBefore: readonly Item[],
  itemsNow: readonly Item[],
  identify: (items: readonly Item[]) => Identified<Item>[],
) {
  const [before, after] = [identify(itemsBefore), identify(itemsNow)];
  const now = new Set(after.map(({ key }) => key));
  const known = new Map(before.map(({ key, item }) => [key, item]));
  const [saidBefore, saidNow] = [keysAsSaid(before, identify), keysAsSaid(after, identify)];
  const gone = before.filter(({ key }) => !now.has(key));
  const left = new Map(gone.map((one) => [saidBefore.get(one.key) ?? one.key, one]));
  const take = (key: string): Item | null => {
    const said = saidNow.get(key) ?? key;
    const own = left.get(said);
    left.delete(said);
    return own?.item ?? null;
  };
  return [
    ...after.map(({ key, item }) => ({ key, before: known.get(key) ?? take(key), after: item as Item | null })),
    ...[...left.values()].map(({ key, item }) => ({ key, before: item, after: null })),
  ];
}

const actionsOf = (actions: readonly Action[]) => identifyActions({ actions: [...actions] });
const indicatorsOf = (indicators: readonly Indicator[]) => identifyIndicators({ indicators: [...indicators] });
const activitiesOf = (activities: readonly Activity[]) => identifyActivities({ activities: [...activities] });

const kindOf = (before: unknown, after: unknown): ChangeKind =>
  before === null ? "added" : after === null ? "removed" : "changed";

function partChanges<Part extends Keyed & { text: string }>(
  owner: PartChange["owner"],
  parts: ReturnType<typeof matched<Part>>,
  fields: readonly Field[],
): PartChange[] {
  return parts.flatMap(({ key, before: old, after: own }): PartChange[] => {
    const changes = old && own ? fieldChanges(old, own, fields) : [];
    const kind = kindOf(old, own);
    return kind === "changed" && changes.length === 0
      ? []
      : [{ kind, owner, key, text: (own ?? old)!.text, fields: changes }];
  });
}

function partsOf(before: Action, after: Action): PartChange[] {
  const indicators = matched(before.indicators, after.indicators, indicatorsOf);
  const activities = matched(before.activities, after.activities, activitiesOf);
  return [
    ...partChanges("indicator", indicators, INDICATOR_FIELDS),
    ...partChanges("activity", activities, ACTIVITY_FIELDS),
  ];
}

/** `inForce`: null where there is none. */
export function reconcile(plan: Plan, inForce: Plan | null): ChangeSet {
  const all = matched(inForce?.actions ?? [], plan.actions, actionsOf).map(
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
