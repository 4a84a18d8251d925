/** One field of a line across plans: what each says, and whether they differ. */
import type { ComparedField, Field } from "../model/fields.ts";
import type { Absence, Action, SourcedText } from "../model/plan.ts";
import { absenceOf, type CellState, type ComparedPlan, type FieldCell, type FieldRow } from "./comparison.ts";
import { fieldValues } from "./field-values.ts";

/** What an action says in a field, as texts with their places. */
function textsOf(action: Action, name: ComparedField): readonly SourcedText[] {
  const value = action[name];
  if (value === null) return [];
  return "text" in value ? [value] : value;
}

function stateOf(
  column: ComparedPlan,
  actions: readonly Action[],
  values: readonly SourcedText[],
  field: ComparedField,
): CellState {
  const absence = absenceOf(column);
  if (absence) return absence;
  if (values.length > 0) return "present";
  const absences = actions.map((action): Absence | undefined => action.absences[field]);
  return absences.includes("unreadable") ? "unreadable" : absences.includes("blank") ? "blank" : "not-stated";
}

/** Compares a field over the actions of one line, a list of actions a column; the order of its values does not matter. */
export function compareField(
  field: Field<ComparedField>,
  columns: readonly ComparedPlan[],
  actions: readonly (readonly Action[])[],
): FieldRow {
  const cells = columns.map((column, at): FieldCell => {
    const own = actions[at]!;
    const values = own.flatMap((action) => textsOf(action, field.name));
    return { state: stateOf(column, own, values, field.name), values };
  });
  const keys = columns.flatMap(({ plan }, at) => {
    const own = actions[at]!;
    if (plan === null || own.length === 0) return [];
    const all = own.flatMap((action) => fieldValues(action, field).map(({ key }) => key));
    return [all.sort().join("; ")];
  });
  return { field: field.name, differs: new Set(keys).size > 1, cells };
}
