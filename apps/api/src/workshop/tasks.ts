/** What takes more processor time than the thread that answers has: named, so that it can be asked of another thread. */
import type { DatabaseContext } from "../context.ts";
import { applyImport } from "../imports/apply.ts";
import { changedActions, summariseDiff, summarisePreview } from "../plans/change-windows.ts";
import { comparedFields, comparedIndicators, outlineComparison } from "../plans/comparison-windows.ts";
import { correct, undoCorrection } from "../plans/correct.ts";
import { restoreVersion, undoImport } from "../plans/go-back.ts";
import { movePlan } from "../plans/move.ts";
import { renewFacts } from "../upgrade/renew-facts.ts";
import { renewVersion } from "../upgrade/renew-version.ts";

/** Requests and results can be sent to another thread. */
type Task = (context: DatabaseContext, request: never) => Promise<unknown>;

const LOOKING = {
  summarisePreview,
  summariseDiff,
  changedActions,
  outlineComparison,
  comparedIndicators,
  comparedFields,
} satisfies Record<string, Task>;

const WRITING = {
  applyImport,
  undoImport,
  restoreVersion,
  correct,
  undoCorrection,
  movePlan,
  renewVersion,
  renewFacts,
} satisfies Record<string, Task>;

const TASKS = { ...LOOKING, ...WRITING };

export type TaskName = keyof typeof TASKS;
export type Request<Name extends TaskName> = Parameters<(typeof TASKS)[Name]>[1];
export type Result<Name extends TaskName> = Awaited<ReturnType<(typeof TASKS)[Name]>>;

/** Does a task and gives its result. Throws the task's `Problem`s. */
export type Run = <Name extends TaskName>(name: Name, request: Request<Name>) => Promise<Result<Name>>;

/** Tasks that share what they keep from one to the next run on one thread. */
export const benchOf = (name: TaskName): "looking" | "writing" => (name in LOOKING ? "looking" : "writing");

/** On this thread. */
export const runHere =
  (context: DatabaseContext): Run =>
  <Name extends TaskName>(name: Name, request: Request<Name>) =>
    // The request is the task's own by its name, which the compiler cannot follow through the table.
    (TASKS[name] as (context: DatabaseContext, request: Request<Name>) => Promise<Result<Name>>)(context, request);
