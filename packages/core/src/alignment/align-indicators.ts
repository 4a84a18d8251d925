/**
 * Homologación: which indicators of different plans are the same one. Within a line, first by the framework's catalogue,
 * then by alike wording; a person confirms or rejects, this only suggests.
 */
import type { Framework } from "../frameworks/framework.ts";
import { recogniseIndicator } from "../frameworks/recognise.ts";
import { meaningfulWords } from "../language/concepts.ts";
import { isSameWord } from "../language/likeness.ts";
import type { Indicator, Plan } from "../model/plan.ts";

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

/** How much of their words two texts must share to be the same indicator without a catalogue entry. */
const SHARED_WORDS = 0.8;

/** "Número de", "Cantidad de" and "Porcentaje de" open most indicators and tell none apart. */
const MEASURE_WORDS = new Set(["numero", "cantidad", "porcentaje", "n", "no", "total", "%"]);

function sharedWords(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((word) => b.some((other) => isSameWord(other, word))).length;
  return shared / Math.max(a.length, b.length, 1);
}

function isSameWording(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => meaningfulWords(text).filter((word) => !MEASURE_WORDS.has(word)));
  return sharedWords(x!, y!) >= SHARED_WORDS;
}

function groupFor(
  member: IndicatorMember,
  line: string,
  groups: IndicatorGroup[],
  framework: Framework,
): IndicatorGroup {
  const key = recogniseIndicator(member.indicator.text, line, framework);
  const isIts = (group: IndicatorGroup) =>
    group.line === line &&
    (key === null
      ? group.key === null &&
        group.members.every(({ plan }) => plan !== member.plan) &&
        isSameWording(group.name, member.indicator.text)
      : group.key === key);
  const found = groups.find(isIts);
  if (found) return found;
  const name = framework.indicators.find((indicator) => indicator.key === key)?.name ?? member.indicator.text;
  const group: IndicatorGroup = { key, line, name, members: [] };
  groups.push(group);
  return group;
}

/** Groups all indicators of the plans; a group of one is an indicator that only one plan has. Order: lines, then first appearance. */
export function alignIndicators(plans: readonly (Plan | null)[], framework: Framework): IndicatorGroup[] {
  const groups: IndicatorGroup[] = [];
  plans.forEach((plan, planIndex) => {
    plan?.actions.forEach((action, actionIndex) => {
      for (const indicator of action.indicators) {
        const member = { plan: planIndex, action: actionIndex, indicator };
        groupFor(member, action.line, groups, framework).members.push(member);
      }
    });
  });
  return groups;
}
