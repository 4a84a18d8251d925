/** The stage normalise: draft plan → core `Plan`. Adds normal forms and the action's line; the printed text stays. */
import {
  type Action,
  type Framework,
  type Message,
  normaliseTarget,
  normaliseTimeframe,
  OTHER_LINE,
  type Plan,
  type PlanKind,
  type PlanPeriod,
  type Result,
  recogniseLine,
  recogniseParties,
  recognisePhases,
  recogniseResources,
  remember,
  type SourcedText,
  type Target,
  type Timeframe,
} from "@cotejo/core";
import type { DraftAction } from "../interpret/draft.ts";
import type { DraftPlan } from "../interpret/interpret.ts";
import { message } from "../messages/catalogue.ts";
import { describeFlags } from "./flags.ts";

const targetForm = remember(normaliseTarget);
const timeframeForm = remember(normaliseTimeframe);
const toTarget = (text: SourcedText): Target => ({ ...text, normal: targetForm(text.text) });
const toTimeframe = (text: SourcedText): Timeframe => ({ ...text, normal: timeframeForm(text.text) });

/** The action's time; where activities have their own, all of them, joined. */
function joinTimes(times: readonly SourcedText[]): Timeframe | null {
  const [first] = times;
  return first ? toTimeframe({ text: times.map(({ text }) => text).join("; "), place: first.place }) : null;
}

/** A text with the catalogue entries that it names, where it names any. */
function withEntries<Text extends SourcedText>(text: Text, entries: readonly string[]): Text {
  return entries.length > 0 ? { ...text, entries } : text;
}

type LineMatch = ReturnType<typeof recogniseLine>;
const NO_LINE: LineMatch = { line: OTHER_LINE, strength: "none", reason: [] };
const textsOf = (values: readonly SourcedText[]): string[] => values.map(({ text }) => text);

/** Rows under levels are of a line that one of these names, the outermost first, and of none where the framework's actions have lines of their own. */
function lineOf({ name, levels, indicators, activities }: DraftAction, framework: Framework): LineMatch {
  if (framework.lines.length === 0) return NO_LINE;
  if (levels.length === 0)
    return recogniseLine(
      { name: name.text, indicators: textsOf(indicators), activities: textsOf(activities) },
      framework,
    );
  if (framework.structure === "lines") return NO_LINE;
  const found = [...levels, name].map(({ text }) => recogniseLine({ name: text }, framework));
  return found.find(({ strength }) => strength !== "none") ?? NO_LINE;
}

function normaliseAction(draft: DraftAction, framework: Framework): Result<Action> {
  const { times, ...rest } = draft;
  const { line, strength, reason } = lineOf(draft, framework);
  const withParties = (text: SourcedText) => withEntries(text, recogniseParties(text.text, framework));
  const value: Action = {
    ...rest,
    line,
    lineStrength: strength,
    ...(reason.length > 0 && { lineReason: reason }),
    indicators: draft.indicators.map((indicator) => ({
      ...withEntries(indicator, recognisePhases(indicator.text, framework)),
      target: indicator.target && toTarget(indicator.target),
    })),
    looseTargets: draft.looseTargets.map(toTarget),
    activities: draft.activities.map((activity) => ({
      ...activity,
      responsible: activity.responsible && withParties(activity.responsible),
      timeframe: activity.timeframe && toTimeframe(activity.timeframe),
    })),
    responsible: draft.responsible.map(withParties),
    resources: draft.resources.map((resource) => withEntries(resource, recogniseResources(resource.text, framework))),
    timeframe: joinTimes(times),
  };
  const isOfLines = framework.lines.length > 0 && draft.levels.length === 0;
  return { value, messages: isOfLines ? describeLine(value, framework) : [] };
}

function describeLine({ name, line, lineStrength }: Action, framework: Framework): Message[] {
  const facts = { action: name.text, line: framework.lines.find(({ key }) => key === line)?.name ?? "" };
  if (lineStrength === "variant") return [message("line-is-variant", name.place!, facts)];
  return lineStrength === "none" ? [message("line-unknown", name.place!, facts)] : [];
}

/** What is known of the plan as a whole. */
export interface PlanIdentity {
  framework: Framework;
  period: PlanPeriod | null;
  kind: PlanKind;
}

export function normalise(draft: DraftPlan, { framework, period, kind }: PlanIdentity): Result<Plan> {
  const actions = draft.actions.map((action) => normaliseAction(action, framework));
  const value: Plan = {
    ...draft.fields,
    framework: framework.key,
    kind,
    period,
    owner: draft.owner,
    title: draft.title,
    actions: actions.map((result) => result.value),
  };
  const flags = describeFlags(value, draft.file, framework);
  return { value, messages: [...actions.flatMap(({ messages }) => messages), ...flags] };
}
