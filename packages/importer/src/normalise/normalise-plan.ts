/** The stage normalise: draft plan → core `Plan`. Adds normal forms and the action's line; the printed text stays. */
import {
  type Action,
  type Framework,
  type Message,
  normaliseTarget,
  normaliseTimeframe,
  type Plan,
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
import type { DraftPlan } from "../interpret/interpret-plan.ts";
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

const NO_LINE = { line: "other", strength: "none" } as const;

function normaliseAction(draft: DraftAction, framework: Framework): Result<Action> {
  const { times, isOfMatrix, ...rest } = draft;
  const { line, strength } = isOfMatrix ? NO_LINE : recogniseLine(draft.name.text, framework);
  const withParties = (text: SourcedText) => withEntries(text, recogniseParties(text.text, framework));
  const value: Action = {
    ...rest,
    line,
    lineStrength: strength,
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
  return { value, messages: isOfMatrix ? [] : describeLine(value, framework) };
}

function describeLine({ name, line, lineStrength }: Action, framework: Framework): Message[] {
  const facts = { action: name.text, line: framework.lines.find(({ key }) => key === line)?.name ?? "" };
  if (lineStrength === "variant") return [message("line-is-variant", name.place!, facts)];
  return lineStrength === "none" ? [message("line-unknown", name.place!, facts)] : [];
}

export function normalise(draft: DraftPlan, framework: Framework): Result<Plan> {
  const actions = draft.actions.map((action) => normaliseAction(action, framework));
  const { municipality, place } = draft.owner;
  const value: Plan = {
    ...draft.fields,
    framework: framework.key,
    municipality: {
      name: municipality?.name ?? null,
      department: municipality?.department.name ?? null,
      code: municipality?.code ?? null,
      place,
    },
    title: draft.title,
    actions: actions.map((result) => result.value),
  };
  const flags = describeFlags(value, draft.file, framework);
  return { value, messages: [...actions.flatMap(({ messages }) => messages), ...flags] };
}
