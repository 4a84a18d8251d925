/** A plan as `cotejo read` prints it: the record that other programs take. */
import type { Absence, Action, Plan, PlanOwner } from "../model/plan.ts";

/** Of what `read` and `compare` print; a change that a reader of records would notice raises it. */
export const CONTRACT_VERSION = 2;

/** The owner's parts of a municipality, all null for a department's plan or nobody's. */
interface RecordMunicipality {
  name: string | null;
  department: string | null;
  code: string | null;
}

/** An action as a record says it: why there is no time stands beside it. */
type RecordAction = Action & { timeframeAbsence?: Absence };

export type PlanRecord = Omit<Plan, "actions"> & { municipality: RecordMunicipality; actions: RecordAction[] };

/** The municipality of an owner; all null where it is none. */
export function municipalityOfOwner(owner: PlanOwner | null): RecordMunicipality {
  if (owner?.type !== "municipality") return { name: null, department: null, code: null };
  return { name: owner.name, department: owner.department, code: owner.code };
}

export function printPlanRecord(plan: Plan): PlanRecord {
  const { framework, kind, period, owner, actions, ...rest } = plan;
  const printed = actions.map((action): RecordAction => {
    const absence = action.timeframe ? undefined : action.absences.timeframe;
    return absence ? { ...action, timeframeAbsence: absence } : action;
  });
  return { framework, kind, period, owner, municipality: municipalityOfOwner(owner), ...rest, actions: printed };
}
