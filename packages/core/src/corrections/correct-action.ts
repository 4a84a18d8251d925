/** An action with its corrections: its parts split and joined, then values, then targets tied to indicators. */
import type { Framework } from "../frameworks/framework.ts";
import { FIELDS, type Field } from "../model/fields.ts";
import { type Identified, identifyActivities, identifyIndicators, keepKeys } from "../model/identity.ts";
import type { Action, Activity, Indicator, Target } from "../model/plan.ts";
import { type Arranged, arrangeParts, type Fail, isOfArrangement, type Part } from "./arrange-parts.ts";
import type { Correction, ValueAddress } from "./correction.ts";
import { SingleDraft } from "./field-draft.ts";
import { ListDraft } from "./list-draft.ts";
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

/** What people call the field that a correction speaks of. */
const calledOf = ({ where }: Correction): string => fieldOf(where)?.es ?? where.field;
const fieldOf = ({ part, field }: ValueAddress): Field | undefined =>
  FIELDS.find(({ owner, name }) => owner === (part?.owner ?? "action") && name === field);

/** Indicators whose target is none of their own, and the targets that are the action's then. */
function unpaired(indicators: readonly Identified<Indicator>[], corrections: readonly Correction[], fail: Fail) {
  const freed = new Map<string, Target>();
  for (const correction of corrections) {
    const { where, before } = correction;
    const target = indicators.find(({ key }) => key === where.part?.key)?.item.target;
    const field = calledOf(correction);
    if (fieldOf(where)?.kind !== "target") fail(correction, problem("change-unfit", { field }));
    else if (!target || !saysSame(saidBefore(target), before))
      fail(correction, problem("item-gone", { field, before: before ?? "" }));
    else freed.set(where.part!.key, target);
  }
  return {
    freed: indicators.flatMap(({ key }) => freed.get(key) ?? []),
    indicators: indicators.map(
      ({ key, item }): Identified<Indicator> =>
        freed.has(key) ? { key, item: { ...item, target: null, targetAbsence: "loose" } } : { key, item },
    ),
  };
}

/** The draft of a key, or of what its part was joined to. */
function draftOf<Own extends Part>(
  drafts: readonly PartDraft<Own>[],
  key: string,
  { joinedTo }: Arranged<Own>,
): OwnerDraft<Own> | undefined {
  const own = joinedTo.get(key) ?? key;
  return drafts.find((one) => one.key === own)?.draft;
}

class ActionDraft {
  private readonly action: OwnerDraft<Action>;
  private readonly arranged: { indicator: Arranged<Indicator>; activity: Arranged<Activity> };
  private readonly indicators: PartDraft<Indicator>[];
  private readonly activities: PartDraft<Activity>[];
  private readonly corrections: readonly Correction[];
  private readonly fail: Fail;

  /** Splits and joins parts, and unties targets. */
  constructor(action: Action, corrections: readonly Correction[], framework: Framework | null, fail: Fail) {
    const name = action.name.text;
    const arrangement = corrections.filter(isOfArrangement);
    const ofIndicators = arrangement.filter(isOf("indicator"));
    const ofActivities = arrangement.filter(isOf("activity"));
    const indicator = arrangeParts("indicator", identifyIndicators(action), name, ofIndicators, framework, fail);
    const activity = arrangeParts("activity", identifyActivities(action), name, ofActivities, framework, fail);
    const own = unpaired(indicator.parts, corrections.filter(hasKind("unpair")), fail);
    const looseTargets = own.freed.length > 0 ? [...action.looseTargets, ...own.freed] : action.looseTargets;
    const beside = (at: number | null) => (at === null ? null : (indicator.positions[at] ?? null));
    const moved = (one: Activity): Activity => ({ ...one, indicator: beside(one.indicator) });
    this.corrections = corrections;
    this.fail = fail;
    this.arranged = { indicator, activity };
    this.action = new OwnerDraft("action", { ...action, looseTargets }, framework);
    this.indicators = own.indicators.map(({ key, item }) => ({
      key,
      draft: new OwnerDraft("indicator", item, framework),
    }));
    this.activities = activity.parts.map(({ key, item }) => ({
      key,
      draft: new OwnerDraft("activity", moved(item), framework),
    }));
  }

  /** Corrects one value. */
  apply(correction: Correction): void {
    const reason = this.correct(correction);
    if (reason) this.fail(correction, reason);
  }

  private correct(correction: Correction): CorrectionProblem | null {
    if (this.isOverwritten(correction)) return problem("superseded");
    const { part } = correction.where;
    const owner = part ? this.partOf(part) : this.action;
    return owner ? owner.apply(correction) : problem("part-gone", { action: this.action.base.name.text });
  }

  /** The part of a key, or what it was joined to. */
  private partOf({ owner, key }: NonNullable<ValueAddress["part"]>): OwnerDraft<Part> | undefined {
    return owner === "indicator"
      ? draftOf(this.indicators, key, this.arranged.indicator)
      : draftOf(this.activities, key, this.arranged.activity);
  }

  /** Whether a text was given before what split or joined it said what it is to be. */
  private isOverwritten(correction: Correction): boolean {
    const { part, field } = correction.where;
    const arranged = part && field === "text" ? this.arranged[part.owner].arrangedBy.get(part.key) : undefined;
    if (!part || !arranged) return false;
    const isJoinedAway = this.arranged[part.owner].joinedTo.has(part.key);
    return isJoinedAway || this.corrections.indexOf(correction) < this.corrections.indexOf(arranged);
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
    const indicator = draftOf(this.indicators, key, this.arranged.indicator);
    const target = indicator?.field("target");
    if (!(target instanceof SingleDraft) || !indicator) return problem("indicator-gone", { action: base.name.text });
    const loose = correction.where.part ? null : this.action.field(correction.where.field);
    if (!(loose instanceof ListDraft) || loose.field.kind !== "targets")
      return problem("change-unfit", { field: calledOf(correction) });
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
