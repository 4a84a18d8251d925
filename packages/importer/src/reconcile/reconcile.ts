/**
 * The stage reconcile: a plan read, beside the one in force → what would change, action by action and field by field.
 * Actions are the same when their line and their name are; the rest is new or gone.
 */
import { ACTION_FIELDS, type Action, type ActionField, fold, type Plan } from "@cotejo/core";

export interface ActionChange {
  kind: "added" | "removed" | "changed";
  /** The action's printed name, the new one where it has both. */
  name: string;
  /** Fields that differ; empty for added and removed ones. */
  fields: ActionField[];
}

export interface ChangeSet {
  /** No plan of this municipality and framework is in force. */
  isFirst: boolean;
  actions: ActionChange[];
  unchanged: number;
}

const texts = (items: readonly { text: string }[]): string => items.map(({ text }) => fold(text)).join("|");

const CONTENTS: Readonly<Record<ActionField, (action: Action) => string>> = {
  name: (action) => fold(action.name.text),
  benefits: (action) => texts(action.benefits),
  indicators: (action) => texts(action.indicators),
  targets: (action) =>
    [...action.indicators.map(({ target }) => fold(target?.text ?? "")), texts(action.looseTargets)].join("|"),
  activities: (action) => texts(action.activities),
  responsible: (action) => texts(action.responsible),
  resources: (action) => texts(action.resources),
  timeframe: (action) => fold(action.timeframe?.text ?? ""),
};

const identity = (action: Action): string => `${action.line} ${fold(action.name.text)}`;

export function reconcile(plan: Plan, inForce: Plan | null): ChangeSet {
  const before = new Map(inForce?.actions.map((action) => [identity(action), action]));
  const changes: ActionChange[] = [];
  let unchanged = 0;
  for (const action of plan.actions) {
    const same = before.get(identity(action));
    before.delete(identity(action));
    const fields = same ? ACTION_FIELDS.filter((field) => CONTENTS[field](same) !== CONTENTS[field](action)) : [];
    if (!same) changes.push({ kind: "added", name: action.name.text, fields });
    else if (fields.length > 0) changes.push({ kind: "changed", name: action.name.text, fields });
    else unchanged++;
  }
  const removed = [...before.values()].map(
    (action): ActionChange => ({ kind: "removed", name: action.name.text, fields: [] }),
  );
  return { isFirst: inForce === null, actions: [...changes, ...removed], unchanged };
}
