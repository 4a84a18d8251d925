/** One field of a line across plans: what each says, and whether they differ. */

import { fold } from "../language/fold.ts";
import type { Absence, Action, ActionField, Plan, SourcedText } from "../model/plan.ts";
import type { CellState, ComparedField, FieldCell, FieldRow } from "./comparison.ts";
import { targetKey, timeframeKey } from "./value-keys.ts";

interface FieldReading {
  values: (action: Action) => SourcedText[];
  /** Keys under which the values are the same ones; their order does not matter. */
  keys: (action: Action) => string[];
  absence: ActionField;
}

const byWords = (values: (action: Action) => SourcedText[], absence: ActionField): FieldReading => ({
  values,
  keys: (action) => values(action).map(({ text }) => fold(text)),
  absence,
});

const timesOf = (action: Action) => (action.timeframe ? [action.timeframe] : []);

const READINGS: Readonly<Record<ComparedField, FieldReading>> = {
  name: byWords((action) => [action.name], "name"),
  benefits: byWords((action) => action.benefits, "benefits"),
  activities: byWords((action) => action.activities, "activities"),
  responsible: byWords((action) => action.responsible, "responsible"),
  resources: byWords((action) => action.resources, "resources"),
  timeframe: {
    values: timesOf,
    keys: (action) => timesOf(action).map(({ normal, text }) => timeframeKey(normal, text)),
    absence: "timeframe",
  },
  looseTargets: {
    values: (action) => action.looseTargets,
    keys: (action) => action.looseTargets.map(({ normal, text }) => targetKey(normal, text)),
    absence: "targets",
  },
};

function stateOf(
  plan: Plan | null,
  actions: readonly Action[],
  values: readonly SourcedText[],
  field: ActionField,
): CellState {
  if (plan === null) return "no-plan";
  if (values.length > 0) return "present";
  const absences = actions.map((action): Absence | undefined => action.absences[field]);
  return absences.includes("unreadable") ? "unreadable" : absences.includes("blank") ? "blank" : "not-stated";
}

/** Compares a field over the actions of one line, a list of actions a column. */
export function compareField(
  field: ComparedField,
  plans: readonly (Plan | null)[],
  actions: readonly (readonly Action[])[],
): FieldRow {
  const reading = READINGS[field];
  const cells = plans.map((plan, column): FieldCell => {
    const own = actions[column]!;
    const values = own.flatMap((action) => reading.values(action));
    return { state: stateOf(plan, own, values, reading.absence), values };
  });
  const keys = plans.flatMap((plan, column) => {
    const own = actions[column]!;
    return plan === null || own.length === 0
      ? []
      : [
          own
            .flatMap((action) => reading.keys(action))
            .sort()
            .join("; "),
        ];
  });
  return { field, differs: new Set(keys).size > 1, cells };
}
