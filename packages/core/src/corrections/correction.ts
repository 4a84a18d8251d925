/**
 * A correction: what a person says of one value of a plan, as data. It is told by keys (`model/identity.ts`) and by what the file says
 * there, never by a position alone, so that it holds when the file is read again. All corrections of a plan are relative to the plan as
 * its file was read, not to each other: any of them can be left out, and the others hold.
 */
import type { Absence } from "../model/plan.ts";
import type { CorrectionProblem } from "./problems.ts";

/** Where a value stands in a plan. */
export interface ValueAddress {
  /** The action's key; null for what the plan itself says. */
  action: string | null;
  /** An indicator or activity of the action; null for what the action itself says. */
  part: { owner: "indicator" | "activity"; key: string } | null;
  /** A name of the table of fields, or of what tells the plan: owner, framework, period, kind. */
  field: string;
  /** Of a list: where the item stood when it was corrected. A hint: the item is the one that says what stood there before. */
  index?: number;
  /** Of values by year. */
  year?: number;
  /** Of measurements. */
  period?: string;
  /** Of attributes: the printed heading. */
  attribute?: string;
  /** Of values of several parts: "role", "executed", "product". */
  member?: string;
}

export type CorrectionChange =
  /** The text as a person gives it. An owner is told by its DIVIPOLA code, a framework by its key, a period as "2024-2027". */
  | { kind: "set"; text: string }
  /** There is no value, and why; of an item of a list, that it is none. */
  | { kind: "absent"; absence: Absence }
  /** One item of a list, or an indicator or activity, is several. */
  | { kind: "split"; texts: readonly string[] }
  /**
   * Several are one, in the place of the first. `with`: the others, as the file says them; of indicators and activities their keys. `text`:
   * what the one says; left out, what the file says of them, one after the other.
   */
  | { kind: "join"; with: readonly string[]; text?: string }
  /** A target that the document ties to no indicator is this one's, told by its key. `text`: which piece, of one that was split. */
  | { kind: "pair"; indicator: string; text?: string }
  /** The target of an indicator is none of its own. */
  | { kind: "unpair" };

export interface Correction {
  where: ValueAddress;
  what: CorrectionChange;
  /** What the file says there, as read: null where it says nothing. A value that was corrected before tells it (`corrected.before`). */
  before: string | null;
}

/** A correction that does not hold, and why. */
export interface StaleCorrection {
  correction: Correction;
  reason: CorrectionProblem;
}
