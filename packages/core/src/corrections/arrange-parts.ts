/** Indicators and activities that are split and joined, before anything else of them is corrected. */
import { fieldKey } from "../comparison/field-values.ts";
import type { Framework } from "../frameworks/framework.ts";
import { ACTIVITY_FIELDS, type Field, INDICATOR_FIELDS } from "../model/fields.ts";
import type { Identified } from "../model/identity.ts";
import type { Activity, Indicator } from "../model/plan.ts";
import type { Correction, ValueAddress } from "./correction.ts";
import { type Made, withText } from "./leaf.ts";
import { type CorrectionProblem, problem } from "./problems.ts";
import { isPieceOfSame, saidBefore, saysSame } from "./said.ts";

export type Part = Indicator | Activity;
type PartOwner = NonNullable<ValueAddress["part"]>["owner"];
export type Fail = (correction: Correction, reason: CorrectionProblem) => void;

const FIELDS_OF: Readonly<Record<PartOwner, readonly Field[]>> = {
  indicator: INDICATOR_FIELDS,
  activity: ACTIVITY_FIELDS,
};

/** Parts as corrections arrange them. */
export interface Arranged<Own extends Part> {
  parts: readonly Identified<Own>[];
  /** Where each part as read stands now, or what it was joined to. */
  positions: readonly number[];
  /** The key of what a part was joined to, by its own. */
  joinedTo: ReadonlyMap<string, string>;
  /** What split or joined a part, by its key: all that was said of its text before is overwritten. */
  arrangedBy: ReadonlyMap<string, Correction>;
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
  /** What each part as read becomes: nothing where it is joined to another. */
  private readonly slots: Identified<Own>[][] = [];
  /** For each part as read its slot, and which of the slot's pieces it is. */
  private readonly spots: { at: number; nth: number }[] = [];
  private readonly joinedTo = new Map<string, string>();
  private readonly arrangedBy = new Map<string, Correction>();
  private readonly keys: readonly string[];
  private readonly owner: PartOwner;
  private readonly framework: Framework | null;
  /** What the action is called. */
  private readonly action: string;

  constructor(owner: PartOwner, parts: readonly Identified<Own>[], action: string, framework: Framework | null) {
    this.owner = owner;
    this.action = action;
    this.framework = framework;
    for (const part of parts) {
      const last = this.slots.at(-1);
      if (last && isPieceOfSame(last[0]?.item, part.item)) last.push(part);
      else this.slots.push([part]);
      this.spots.push({ at: this.slots.length - 1, nth: this.slots.at(-1)!.length - 1 });
    }
    this.keys = this.slots.map(([first]) => first!.key);
  }

  /** Splits or joins, where no later correction did so with the same parts. */
  apply(correction: Correction): CorrectionProblem | null {
    const { where, what, before } = correction;
    const key = where.part!.key;
    const others = what.kind === "join" ? what.with.filter((one) => one !== key) : [];
    const [at, ...more] = [key, ...others].map((one) => this.keys.indexOf(one));
    if (at === undefined || at === -1 || more.includes(-1)) return problem("part-gone", { action: this.action });
    if ([key, ...others].some((one) => this.arrangedBy.has(one))) return problem("superseded");
    const { key: own, item } = this.slots[at]![0]!;
    const said = saidBefore(item);
    if (!saysSame(said, before))
      return problem("says-otherwise", { field: this.named.es, before: before ?? "", now: said ?? "" });
    const made = what.kind === "split" ? this.split(at, what.texts, where) : this.join(item, more, what, where);
    if ("code" in made) return made;
    for (const other of more) this.slots[other] = [];
    this.slots[at] = made.map((piece, nth) => ({ key: nth === 0 ? own : `${own} › ${nth + 1}`, item: piece }));
    for (const one of others) this.joinedTo.set(one, key);
    for (const one of [key, ...others]) this.arrangedBy.set(one, correction);
    return null;
  }

  private split(at: number, texts: readonly string[], where: ValueAddress): Own[] | CorrectionProblem {
    if (texts.length < 2) return problem("split-into-one");
    const [first, ...known] = this.slots[at]!.map(({ item }) => item);
    // A further piece is of the kind of the whole.
    const wholes = texts.map((_, nth) =>
      nth === 0 ? first! : (known[nth - 1] ?? (furtherPiece(this.owner, first!) as Own)),
    );
    const made = wholes.map((whole, nth) => this.saying(whole, texts[nth]!, where));
    const wrong = made.find((one) => "code" in one);
    return wrong ?? made.flatMap((one) => ("item" in one ? [one.item as Own] : []));
  }

  private join(
    item: Own,
    others: readonly number[],
    what: Correction["what"],
    where: ValueAddress,
  ): Own[] | CorrectionProblem {
    if (others.length === 0 || what.kind !== "join") return problem("join-of-one");
    const own = others.map((other) => this.slots[other]![0]!.item);
    let made = item;
    for (const other of own) {
      const both = united(this.owner, made, other);
      if ("kind" in both) return problem("join-would-lose", { field: both.es });
      made = both;
    }
    const text = what.text ?? [item, ...own].map((one) => saidBefore(one) ?? "").join(" ");
    const joined = this.saying(made, text, where);
    // It is the first of them with another text.
    return "code" in joined ? joined : [joined.item as Own];
  }

  private saying(part: Own, text: string, where: ValueAddress): Made {
    return withText({ field: this.named, where, framework: this.framework }, part, text);
  }

  private get named(): Field {
    return FIELDS_OF[this.owner].find(({ name }) => name === "text")!;
  }

  done(): Arranged<Own> {
    const { slots, keys, joinedTo, arrangedBy } = this;
    const starts = slots.map((_, at) => slots.slice(0, at).reduce((sum, slot) => sum + slot.length, 0));
    const positions = this.spots.map(({ at, nth }) => {
      const key = keys[at]!;
      const joined = joinedTo.get(key);
      return starts[joined === undefined ? at : keys.indexOf(joined)]! + (arrangedBy.has(key) ? 0 : nth);
    });
    return { parts: slots.flat(), positions, joinedTo, arrangedBy };
  }
}

/** Splits and joins the parts of an action. `name`: what the action is called. */
export function arrangeParts<Own extends Part>(
  owner: PartOwner,
  parts: readonly Identified<Own>[],
  name: string,
  corrections: readonly Correction[],
  framework: Framework | null,
  fail: Fail,
): Arranged<Own> {
  const arrangement = new Arrangement(owner, parts, name, framework);
  for (const correction of corrections.toReversed()) {
    const wrong = arrangement.apply(correction);
    if (wrong) fail(correction, wrong);
  }
  return arrangement.done();
}
