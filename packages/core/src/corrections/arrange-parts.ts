/** Indicators and activities that are split and joined, before anything else of them is corrected. */
import { fieldKey } from "../comparison/field-values.ts";
import type { Framework } from "../frameworks/framework.ts";
import { ACTIVITY_FIELDS, type Field, INDICATOR_FIELDS } from "../model/fields.ts";
import type { Identified } from "../model/identity.ts";
import type { Activity, Indicator } from "../model/plan.ts";
import type { Correction, ValueAddress } from "./correction.ts";
import { withText } from "./leaf.ts";
import { type CorrectionProblem, problem } from "./problems.ts";
import { saidBefore, saysSame } from "./said.ts";

export type Part = Indicator | Activity;
type PartOwner = NonNullable<ValueAddress["part"]>["owner"];
export type Fail = (correction: Correction, reason: CorrectionProblem) => void;

const FIELDS_OF: Readonly<Record<PartOwner, readonly Field[]>> = {
  indicator: INDICATOR_FIELDS,
  activity: ACTIVITY_FIELDS,
};

/** Parts in the order in which they were read, each with what it became: nothing where it was joined to another. */
export interface Arranged<Own extends Part> {
  slots: readonly (readonly Identified<Own>[])[];
  /** Where the first of what an item became stands now, by where the item stood. */
  positions: readonly number[];
}

const isSplitOrJoin = ({ what }: Correction): boolean => what.kind === "split" || what.kind === "join";
/** Whether a correction is about how many parts there are. */
export const isOfArrangement = (correction: Correction): boolean =>
  correction.where.part !== null && correction.where.field === "text" && isSplitOrJoin(correction);

/** What a further piece has of the part that it was split from: a row says who does something and when of all that it says. */
function furtherPiece(owner: PartOwner, part: Part): Part {
  if (owner === "activity") return part;
  const { text, place, corrected, entries, level, target, targetAbsence } = part as Indicator;
  return {
    ...{ text, place, ...(corrected && { corrected }), ...(entries && { entries }), ...(level && { level }) },
    target: null,
    targetAbsence: target ? "not-stated" : (targetAbsence ?? "not-stated"),
  };
}

/** What two parts say together; the field that both say otherwise. */
function united<Own extends Part>(owner: PartOwner, one: Own, other: Own): Own | Field {
  let made = one;
  for (const field of FIELDS_OF[owner].filter(({ name }) => name !== "text")) {
    const [own, others] = [fieldKey(one, field), fieldKey(other, field)];
    if (own !== "" && others !== "" && own !== others) return field;
    if (own === "" && others !== "") made = { ...made, [field.name]: other[field.name as keyof Own] };
  }
  if ("target" in made && made.target && made.targetAbsence) {
    const { targetAbsence: _, ...rest } = made;
    // It says all that it said but why it has no target.
    return rest as unknown as Own;
  }
  return made;
}

class Arrangement<Own extends Part> {
  readonly slots: Identified<Own>[][];
  /** Into which slot the one at a place was joined. */
  readonly joinedTo = new Map<number, number>();
  private readonly owner: PartOwner;
  private readonly parts: readonly Identified<Own>[];
  private readonly framework: Framework | null;
  /** What the action is called. */
  private readonly action: string;
  private readonly last = new Map<number, Correction>();

  constructor(owner: PartOwner, parts: readonly Identified<Own>[], action: string, framework: Framework | null) {
    this.action = action;
    this.owner = owner;
    this.parts = parts;
    this.framework = framework;
    this.slots = parts.map((part) => [part]);
  }

  apply(correction: Correction, fail: Fail): void {
    const at = this.parts.findIndex(({ key }) => key === correction.where.part!.key);
    const wrong = this.change(at, correction);
    const earlier = this.last.get(at);
    if (!wrong) this.last.set(at, correction);
    if (wrong) fail(correction, wrong);
    else if (earlier) fail(earlier, problem("superseded"));
  }

  private change(at: number, { where, what, before }: Correction): CorrectionProblem | null {
    const part = this.parts[at];
    if (!part) return problem("part-gone", { action: this.action });
    const said = saidBefore(part.item);
    if (!saysSame(said, before))
      return problem("says-otherwise", { field: this.named.es, before: before ?? "", now: said ?? "" });
    if (what.kind === "split") return this.split(at, part, what.texts, where);
    return what.kind === "join" ? this.join(at, part, what.with, what.text, where) : null;
  }

  private split(at: number, { key, item }: Identified<Own>, texts: readonly string[], where: ValueAddress) {
    if (texts.length < 2) return problem("split-into-one");
    const made = texts.map((text) => this.saying(item, text, where));
    const wrong = made.find((one) => "code" in one && "facts" in one);
    if (wrong) return wrong as CorrectionProblem;
    const pieces = made.map((one) => (one as { item: unknown }).item as Own);
    this.slots[at] = pieces.map((piece, nth) => ({
      key: nth === 0 ? key : `${key} › ${nth + 1}`,
      // A further piece is of the kind of the whole.
      item: nth === 0 ? piece : (furtherPiece(this.owner, piece) as Own),
    }));
    return null;
  }

  private join(
    at: number,
    first: Identified<Own>,
    keys: readonly string[],
    text: string | undefined,
    where: ValueAddress,
  ) {
    const others = keys.filter((key) => key !== first.key).map((key) => this.parts.findIndex((one) => one.key === key));
    if (others.length === 0) return problem("join-of-one");
    if (others.includes(-1)) return problem("part-gone", { action: this.action });
    const own = others.map((other) => this.parts[other]!.item);
    let made = first.item;
    for (const other of own) {
      const both = united(this.owner, made, other);
      if ("kind" in both) return problem("join-would-lose", { field: both.es });
      made = both;
    }
    const joined = this.saying(made, text ?? [first.item, ...own].map((one) => one.text).join(" "), where);
    if ("code" in joined) return joined;
    this.slots[at] = [{ key: first.key, item: joined.item as Own }];
    for (const other of others) {
      this.slots[other] = [];
      this.joinedTo.set(other, at);
    }
    return null;
  }

  private saying(part: Own, text: string, where: ValueAddress) {
    const { framework } = this;
    return withText({ field: this.named, where, framework, isList: false }, part, text);
  }

  private get named(): Field {
    return FIELDS_OF[this.owner].find(({ name }) => name === "text")!;
  }
}

/** Splits and joins the parts of an action. */
export function arrangeParts<Own extends Part>(
  owner: PartOwner,
  parts: readonly Identified<Own>[],
  action: string,
  corrections: readonly Correction[],
  framework: Framework | null,
  fail: Fail,
): Arranged<Own> {
  const arrangement = new Arrangement(owner, parts, action, framework);
  for (const correction of corrections) arrangement.apply(correction, fail);
  const { slots, joinedTo } = arrangement;
  const starts = slots.map((_, at) => slots.slice(0, at).reduce((sum, slot) => sum + slot.length, 0));
  return { slots, positions: slots.map((_, at) => starts[joinedTo.get(at) ?? at]!) };
}
