/**
 * Homologación: which indicators of different plans are the same one. Within a line, first by the framework's catalogue,
 * then by alike wording; a person confirms or rejects, this only suggests.
 */
import type { Framework } from "../frameworks/framework.ts";
import { recogniseIndicator } from "../frameworks/recognise.ts";
import { groupBy } from "../language/group-by.ts";
import type { Indicator, Plan } from "../model/plan.ts";
import { type Wording, wordingsOf } from "./wording.ts";
import { createWordingGroups, type Worded } from "./wording-groups.ts";

/** One indicator: indexes of its plan among those compared, of its action in the plan, and its own in the action. */
export interface IndicatorMember {
  plan: number;
  action: number;
  indicator: Indicator;
}

export interface IndicatorGroup {
  /** Key of the catalogue's indicator, or null for a group by wording. */
  key: string | null;
  line: string;
  /** The catalogue's name, or the wording of its first member. */
  name: string;
  members: IndicatorMember[];
}

/** An indicator of some plan, with all that says to which group it belongs. */
interface Candidate extends IndicatorMember {
  line: string;
  key: string | null;
  wording: Wording;
}

function candidatesOf(plans: readonly (Plan | null)[], framework: Framework): Candidate[] {
  const members = plans.flatMap((own, plan) =>
    (own?.actions ?? []).flatMap(({ line, indicators }, action) =>
      indicators.map((indicator) => ({ plan, action, indicator, line })),
    ),
  );
  const wordings = wordingsOf(members.map(({ indicator }) => indicator.text));
  return members.map((member, at) => ({
    ...member,
    key: recogniseIndicator(member.indicator.text, member.line, framework),
    wording: wordings[at]!,
  }));
}

interface OpenGroup extends IndicatorGroup, Worded {}

/** Members come plan after plan, so that the last one's plan is the only one that a group may hold already. */
const hasPlan = ({ members }: IndicatorGroup, plan: number): boolean => members.at(-1)?.plan === plan;

/** Groups all indicators of the plans; a group of one is an indicator that only one plan has. Order: lines, then first appearance. */
export function alignIndicators(plans: readonly (Plan | null)[], framework: Framework): IndicatorGroup[] {
  const candidates = candidatesOf(plans, framework);
  const groups: OpenGroup[] = [];
  const byKey = new Map<string, OpenGroup>();
  const byLine = new Map(
    [...groupBy(candidates, ({ line }) => line)].map(([line, own]) => [
      line,
      createWordingGroups<OpenGroup>(own.map(({ wording }) => wording)),
    ]),
  );
  for (const { plan, action, indicator, line, key, wording } of candidates) {
    const worded = byLine.get(line)!;
    const known = key === null ? worded.find(wording, (group) => !hasPlan(group, plan)) : byKey.get(`${line} ${key}`);
    const name = framework.indicators.find((entry) => entry.key === key)?.name ?? indicator.text;
    const group = known ?? { key, line, name, members: [], wording };
    group.members.push({ plan, action, indicator });
    if (known) continue;
    groups.push(group);
    if (key === null) worded.add(group);
    else byKey.set(`${line} ${key}`, group);
  }
  return groups.map(({ wording: _, ...group }) => group);
}
