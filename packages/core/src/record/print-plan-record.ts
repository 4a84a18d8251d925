/** A plan as `cotejo read` prints it: the record that other programs take. */
import type { Absence, Action, Plan, PlanOwner } from "../model/plan.ts";

/** Of what `read` and `compare` print; a change that a reader of records would notice raises it. */
export const CONTRACT_VERSION = 2;

/** A municipality's plan has its parts; of a department's or nobody's they are all null. Why there is no time stands beside an action. */
export type PlanRecord = Omit<Plan, "actions"> & {
  municipality: ReturnType<typeof municipalityOfOwner>;
  actions: (Action & { timeframeAbsence?: Absence })[];
};

/** The municipality of an owner; all null where it is none. */
export function municipalityOfOwner(owner: PlanOwner | null) {
  const isOne = owner?.type === "municipality";
  const { name, department, code } = isOne ? owner : { name: null, department: null, code: null };
  return { name, department, code };
}

export function printPlanRecord(plan: Plan): PlanRecord {
  const { framework, kind, period, owner, actions, ...rest } = plan;
  const printed = actions.map((action) => {
    const absence = action.timeframe ? undefined : action.absences.timeframe;
    return absence ? { ...action, timeframeAbsence: absence } : action;
  });
  return { framework, kind, period, owner, municipality: municipalityOfOwner(owner), ...rest, actions: printed };
}
