/**
 * A field while it is corrected. Of a list each item as read has a slot of its own, so that splitting or dropping one moves no other;
 * what a correction says stood there is held against the value as read, never against what another correction made of it.
 */
import { printedField } from "../comparison/field-values.ts";
import type { Framework } from "../frameworks/framework.ts";
import { fold } from "../language/fold.ts";
import type { Field, FieldKind } from "../model/fields.ts";
import type { Absence } from "../model/plan.ts";
import { isObject } from "../record/json-values.ts";
import type { Correction, ValueAddress } from "./correction.ts";
import { isOfItem, type LeafOwner, leafOf, readerOf, withoutLeaf, withText } from "./leaf.ts";
import { type CorrectionProblem, problem } from "./problems.ts";
import { saidBefore, saysSame } from "./said.ts";

interface Slot {
  /** As read; undefined for one that was added. */
  readonly origin: unknown;
  items: unknown[];
}

/** Lists whose items can be split and joined; items of the other kinds are told by their year or have parts. */
const OF_TEXTS: ReadonlySet<FieldKind> = new Set(["texts", "targets", "code"]);

/** Pieces that one item was split into stand in its slot again. */
function slotsOf(items: readonly unknown[]): Slot[] {
  const slots: Slot[] = [];
  for (const item of items) {
    const last = slots.at(-1);
    if (last && isPieceOfSame(last.items[0], item)) last.items.push(item);
    else slots.push({ origin: item, items: [item] });
  }
  return slots;
}

function isPieceOfSame(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other) || !isObject(one.corrected) || !isObject(other.corrected)) return false;
  const { before } = one.corrected;
  return (
    before !== null && before === other.corrected.before && JSON.stringify(one.place) === JSON.stringify(other.place)
  );
}

export class FieldDraft {
  readonly field: Field;
  private readonly origin: unknown;
  private readonly printed: string | null;
  private readonly framework: Framework | null;
  private readonly slots: Slot[];
  /** By the index that a person gave them. */
  private readonly added = new Map<string, Slot>();
  private readonly last = new Map<string, Correction>();
  private single: unknown;
  private isListed: boolean;
  /** Why there is no value, where a person said so. */
  absence: Absence | null = null;
  /** Corrections that a later one took the place of. */
  readonly superseded: Correction[] = [];

  constructor(field: Field, owner: object, framework: Framework | null) {
    // The table names properties of the model's types.
    this.origin = (owner as Readonly<Record<string, unknown>>)[field.name];
    this.field = field;
    this.printed = printedField(owner, field);
    this.framework = framework;
    this.single = this.origin;
    this.isListed = Array.isArray(this.origin);
    this.slots = Array.isArray(this.origin) ? slotsOf(this.origin) : [];
  }

  /** Does what a correction says; why not, where it does not hold. */
  apply(correction: Correction): CorrectionProblem | null {
    const { where, what, before } = correction;
    if (this.origin === undefined && isOfItem(where)) this.isListed = true;
    if (!this.isListed && isOfItem(where)) return this.unfit();
    const isWhole = !isOfItem(where) && where.member === undefined && saysSame(before, this.printed);
    if (this.isListed && what.kind === "absent" && isWhole) return this.drop(correction, what.absence);
    if (!this.isListed) return this.applyToSingle(correction);
    const slot = this.slotOf(where, before, what.kind === "set" ? what.text : null);
    return "code" in slot ? slot : this.applyToSlot(slot, correction);
  }

  private applyToSingle(correction: Correction): CorrectionProblem | null {
    const { where, what, before } = correction;
    const said = saidBefore(leafOf(where, this.origin));
    if (!saysSame(said, before)) return this.saysOtherwise(before, said);
    if (what.kind !== "set" && what.kind !== "absent") return this.unfit();
    const made =
      what.kind === "set"
        ? withText(this.leafOwner(where), this.single, what.text)
        : isWhole(where)
          ? { item: readerOf(this.field)(undefined) }
          : withoutLeaf(this.leafOwner(where), this.single);
    if ("code" in made) return made;
    this.single = made.item;
    this.noteLast(correction, "");
    if (what.kind === "absent") this.absence = what.absence;
    return null;
  }

  private applyToSlot(slot: Slot, correction: Correction): CorrectionProblem | null {
    const { where, what } = correction;
    const old = slot.items[0] ?? slot.origin;
    switch (what.kind) {
      case "set":
        return this.fill(slot, correction, [withText(this.leafOwner(where), old, what.text)]);
      case "absent":
        this.absence = what.absence;
        return this.fill(slot, correction, isWhole(where) ? [] : [withoutLeaf(this.leafOwner(where), old)]);
      case "split":
        if (!OF_TEXTS.has(this.field.kind)) return this.unfit();
        if (what.texts.length < 2) return problem("split-into-one");
        return this.fill(
          slot,
          correction,
          what.texts.map((text) => withText(this.leafOwner(where), slot.origin, text)),
        );
      case "join":
        return this.join(slot, correction, what.with, what.text);
      default:
        return this.unfit();
    }
  }

  private fill(
    slot: Slot,
    correction: Correction,
    made: readonly ({ item: unknown } | CorrectionProblem)[],
  ): CorrectionProblem | null {
    const wrong = made.find((one) => "code" in one);
    if (wrong) return wrong;
    slot.items = made.map((one) => ("item" in one ? one.item : null));
    if (!this.slots.includes(slot)) this.slots.push(slot);
    this.noteLast(correction, String(this.slots.indexOf(slot)));
    return null;
  }

  private join(
    slot: Slot,
    correction: Correction,
    others: readonly string[],
    given: string | undefined,
  ): CorrectionProblem | null {
    if (!OF_TEXTS.has(this.field.kind)) return this.unfit();
    if (others.length === 0) return problem("join-of-one");
    const joined = [slot];
    for (const said of others) {
      const free = this.slots.filter((one) => !joined.includes(one) && saysSame(saidBefore(one.origin), said));
      const next = free.find((one) => this.slots.indexOf(one) > this.slots.indexOf(slot)) ?? free[0];
      if (!next) return this.gone(said);
      joined.push(next);
    }
    const text = given ?? joined.map(({ origin }) => saidBefore(origin) ?? "").join(" ");
    const wrong = this.fill(slot, correction, [withText(this.leafOwner(correction.where), slot.origin, text)]);
    if (wrong) return wrong;
    for (const one of joined.slice(1)) one.items = [];
    return null;
  }

  /** Takes an item out of the list. */
  take({ where, before }: Correction): { item: unknown } | CorrectionProblem {
    const slot = this.slotOf(where, before, null);
    if ("code" in slot) return slot;
    const [item] = slot.items;
    if (item === undefined) return problem("superseded");
    slot.items = slot.items.slice(1);
    return { item };
  }

  /** Fills a field of one value with one that stood elsewhere; what a person said of it holds, at the place of that. */
  fillWith(item: unknown): void {
    if (!isObject(item)) return;
    const said = isObject(this.single) ? this.single : item;
    this.single = { ...said, place: said.place ?? item.place, corrected: { before: saidBefore(this.origin) } };
  }

  /** The slot that an address speaks of: of those of its year and period the one that says what stood there before. */
  private slotOf(where: ValueAddress, before: string | null, text: string | null): Slot | CorrectionProblem {
    const fitting = this.slots.filter(({ origin }) => isTold(where, origin));
    const saying = fitting.filter(({ origin }) => saysSame(saidBefore(leafOf(where, origin)), before));
    const own = where.index === undefined ? undefined : this.slots[where.index];
    if (own && saying.includes(own)) return own;
    const [only, ...more] = saying;
    if (only && more.length === 0 && before !== null) return only;
    if (only && (where.year !== undefined || where.period !== undefined)) return only;
    if (only && before !== null) return problem("item-repeated", { field: this.field.es, before });
    if (before !== null) {
      const [first] = fitting;
      const isByKey = where.year !== undefined || where.period !== undefined;
      return first && isByKey ? this.saysOtherwise(before, saidBefore(leafOf(where, first.origin))) : this.gone(before);
    }
    return this.newSlot(where, text, fitting);
  }

  private newSlot(where: ValueAddress, text: string | null, fitting: readonly Slot[]): Slot | CorrectionProblem {
    if (text === null) return this.gone("");
    const [first] = fitting;
    const isByKey = where.year !== undefined || where.period !== undefined;
    if (first && isByKey) return this.saysOtherwise(null, saidBefore(leafOf(where, first.origin)));
    if (fitting.some(({ origin }) => saysSame(saidBefore(leafOf(where, origin)), text)))
      return problem("already-said", { field: this.field.es, text });
    const key = JSON.stringify([where.index, where.year, where.period]);
    const slot = this.added.get(key) ?? { origin: undefined, items: [] };
    this.added.set(key, slot);
    return slot;
  }

  private drop(correction: Correction, absence: Absence): null {
    for (const slot of this.slots) slot.items = [];
    this.absence = absence;
    this.noteLast(correction, "all");
    return null;
  }

  private noteLast(correction: Correction, slot: string): void {
    const { attribute, member } = correction.where;
    const key = JSON.stringify([slot, attribute, member]);
    const earlier = this.last.get(key);
    if (earlier) this.superseded.push(earlier);
    this.last.set(key, correction);
  }

  /** The field's value as corrected; undefined where the model leaves it out. */
  value(): unknown {
    if (!this.isListed) return isObject(this.single) && Object.keys(this.single).length === 0 ? undefined : this.single;
    const items = this.slots.flatMap(({ items }) => items);
    if (items.length === 0) return readerOf(this.field)([]);
    return this.field.kind === "series" ? items.sort((one, other) => yearOf(one) - yearOf(other)) : items;
  }

  private leafOwner(where: ValueAddress): LeafOwner {
    return { field: this.field, where, framework: this.framework, isList: this.isListed };
  }

  private unfit = () => problem("change-unfit", { field: this.field.es });
  private gone = (before: string) => problem("item-gone", { field: this.field.es, before });
  private saysOtherwise = (before: string | null, now: string | null) =>
    problem("says-otherwise", { field: this.field.es, before: before ?? "", now: now ?? "" });
}

const isWhole = ({ attribute, member }: ValueAddress): boolean => attribute === undefined && member === undefined;
const yearOf = (item: unknown): number => (isObject(item) && typeof item.year === "number" ? item.year : 0);

/** Whether an item is of the year and the period that an address names. */
function isTold({ year, period }: ValueAddress, item: unknown): boolean {
  if (!isObject(item)) return year === undefined && period === undefined;
  const isOfPeriod = period === undefined || (typeof item.period === "string" && fold(item.period) === fold(period));
  return isOfPeriod && (year === undefined || item.year === year);
}
