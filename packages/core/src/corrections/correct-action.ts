/** An action with its corrections: its parts split and joined, then values, then targets tied to indicators. */
import type { Framework } from "../frameworks/framework.ts";
import { type Identified, identifyActivities, identifyIndicators, keepKeys } from "../model/identity.ts";
import type { Action, Activity, Indicator, Target } from "../model/plan.ts";
import { arrangeParts, type Fail, isOfArrangement, type Part } from "./arrange-parts.ts";
import type { Correction } from "./correction.ts";
import { OwnerDraft } from "./owner-draft.ts";
import { type CorrectionProblem, problem } from "./problems.ts";
import { saidBefore, saysSame } from "./said.ts";

type Kind = Correction["what"]["kind"];

interface PartDraft<Own extends Part> {
  key: string;
  draft: OwnerDraft<Own>;
}

const isOf =
  (owner: "indicator" | "activity") =>
  ({ where }: Correction): boolean =>
    where.part?.owner === owner;

/** Indicators whose target is none of their own, and the targets that are the action's then. */
function unpaired(indicators: readonly Identified<Indicator>[], corrections: readonly Correction[], fail: Fail) {
  const freed = new Map<string, Target>();
  for (const correction of corrections) {
    const { where, before } = correction;
    const target = indicators.find(({ key }) => key === where.part?.key)?.item.target;
    if (where.part?.owner !== "indicator" || where.field !== "target")
      fail(correction, problem("change-unfit", { field: where.field }));
    else if (!target || !saysSame(saidBefore(target), before))
      fail(correction, problem("item-gone", { field: "Meta", before: before ?? "" }));
    else freed.set(where.part.key, target);
  }
  return {
    freed: indicators.flatMap(({ key }) => freed.get(key) ?? []),
    indicators: indicators.map(
      ({ key, item }): Identified<Indicator> =>
        freed.has(key) ? { key, item: { ...item, target: null, targetAbsence: "loose" } } : { key, item },
    ),
  };
}

class ActionDraft {
  private readonly action: OwnerDraft<Action>;
  private readonly indicators: PartDraft<Indicator>[];
  private readonly activities: PartDraft<Activity>[];
  private readonly fail: Fail;

  constructor(action: Action, corrections: readonly Correction[], framework: Framework | null, fail: Fail) {
    const name = action.name.text;
    const arrangement = corrections.filter(isOfArrangement);
    const ofIndicators = arrangement.filter(isOf("indicator"));
    const ofActivities = arrangement.filter(isOf("activity"));
    const indicators = arrangeParts("indicator", identifyIndicators(action), name, ofIndicators, framework, fail);
    const activities = arrangeParts("activity", identifyActivities(action), name, ofActivities, framework, fail);
    const own = unpaired(indicators.slots.flat(), corrections.filter(hasKind("unpair")), fail);
    const { positions } = indicators;
    const moved = ({ key, item }: Identified<Activity>) => ({
      key,
      item: item.indicator === null ? item : { ...item, indicator: positions[item.indicator] ?? null },
    });
    this.fail = fail;
    this.action = new OwnerDraft(
      "action",
      own.freed.length > 0 ? { ...action, looseTargets: [...action.looseTargets, ...own.freed] } : action,
      framework,
    );
    this.indicators = own.indicators.map(({ key, item }) => ({
      key,
      draft: new OwnerDraft("indicator", item, framework),
    }));
    this.activities = activities.slots
      .flat()
      .map(moved)
      .map(({ key, item }) => ({ key, draft: new OwnerDraft("activity", item, framework) }));
  }

  /** Corrects one value. */
  apply(correction: Correction): void {
    const { part } = correction.where;
    const parts: readonly PartDraft<Part>[] = part?.owner === "indicator" ? this.indicators : this.activities;
    const owner = part ? parts.find(({ key }) => key === part.key)?.draft : this.action;
    const reason = owner ? owner.apply(correction) : problem("part-gone", { action: this.action.base.name.text });
    if (reason) this.fail(correction, reason);
  }

  /** Ties targets to indicators, the later of two first: an earlier one of the same is superseded. */
  pair(corrections: readonly Correction[]): void {
    const paired = new Set<string>();
    for (const correction of corrections.toReversed()) {
      const { what } = correction;
      const key = what.kind === "pair" ? what.indicator : "";
      const reason = paired.has(key) ? problem("superseded") : this.pairOne(correction, key);
      if (reason) this.fail(correction, reason);
      else paired.add(key);
    }
  }

  private pairOne(correction: Correction, key: string): CorrectionProblem | null {
    const { base } = this.action;
    const indicator = this.indicators.find((one) => one.key === key)?.draft;
    const target = indicator?.field("target");
    if (!indicator || !target) return problem("indicator-gone", { action: base.name.text });
    const loose = correction.where.part ? null : this.action.field(correction.where.field);
    if (loose?.field.kind !== "targets") return problem("change-unfit", { field: correction.where.field });
    if (indicator.base.target && target.value())
      return problem("indicator-has-target", { indicator: indicator.base.text, target: indicator.base.target.text });
    const taken = loose.take(correction);
    if ("code" in taken) return taken;
    target.fillWith(taken.item);
    return null;
  }

  done(): Action {
    for (const { draft } of [...this.indicators, ...this.activities, { draft: this.action }])
      for (const earlier of draft.superseded) this.fail(earlier, problem("superseded"));
    const items = <Own extends Part>(drafts: readonly PartDraft<Own>[]) =>
      drafts.map(({ key, draft }) => ({ key, item: draft.done() }));
    return {
      ...this.action.done(),
      indicators: keepKeys(items(this.indicators), (indicators) => identifyIndicators({ indicators })),
      activities: keepKeys(items(this.activities), (activities) => identifyActivities({ activities })),
    };
  }
}

const hasKind =
  (kind: Kind) =>
  ({ what }: Correction): boolean =>
    what.kind === kind;

/** `corrections`: those of the action and its parts. */
export function correctAction(
  action: Action,
  corrections: readonly Correction[],
  framework: Framework | null,
  fail: Fail,
): Action {
  const draft = new ActionDraft(action, corrections, framework, fail);
  const isOfValue = (one: Correction) => !isOfArrangement(one) && !hasKind("pair")(one) && !hasKind("unpair")(one);
  for (const correction of corrections.filter(isOfValue)) draft.apply(correction);
  draft.pair(corrections.filter(hasKind("pair")));
  return draft.done();
}
