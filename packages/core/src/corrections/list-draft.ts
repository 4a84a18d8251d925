/** A list while it is corrected. Each item as read has a slot of its own, so that splitting or dropping one moves no other. */
import type { Framework } from "../frameworks/framework.ts";
import { fold } from "../language/fold.ts";
import type { Field, FieldKind } from "../model/fields.ts";
import { isObject } from "../record/json-values.ts";
import type { Correction, ValueAddress } from "./correction.ts";
import { FieldDraft } from "./field-draft.ts";
import { isWhole, leafOf, type Made, readerOf, withoutLeaf, withText } from "./leaf.ts";
import { type CorrectionProblem, problem } from "./problems.ts";
import { isPieceOfSame, saidBefore, saysSame } from "./said.ts";

interface Slot {
  /** As read; undefined for one that was added. */
  readonly origin: unknown;
  items: unknown[];
}

/** Lists whose items can be split and joined; those of other kinds are told by their year or have parts. */
const OF_TEXTS: ReadonlySet<FieldKind> = new Set(["texts", "targets", "code"]);

/** Whether an item is of the year and the period that an address names. */
function isTold({ year, period }: ValueAddress, item: unknown): boolean {
  if (!isObject(item)) return year === undefined && period === undefined;
  const isOfPeriod = period === undefined || (typeof item.period === "string" && fold(item.period) === fold(period));
  return isOfPeriod && (year === undefined || item.year === year);
}
const isByKey = ({ year, period }: ValueAddress): boolean => year !== undefined || period !== undefined;
const yearOf = (item: unknown): number => (isObject(item) && typeof item.year === "number" ? item.year : 0);

export class ListDraft extends FieldDraft {
  private readonly slots: Slot[] = [];
  /** By the index that a person gave them. */
  private readonly added = new Map<string, Slot>();

  constructor(field: Field, owner: object, framework: Framework | null) {
    super(field, owner, framework);
    for (const item of Array.isArray(this.origin) ? this.origin : []) {
      const last = this.slots.at(-1);
      if (last && isPieceOfSame(last.origin, item)) last.items.push(item);
      else this.slots.push({ origin: item, items: [item] });
    }
  }

  protected change(correction: Correction): CorrectionProblem | null {
    const { where, what, before } = correction;
    if (what.kind === "absent" && this.isOfAll(correction)) return this.drop(correction);
    const slot = this.slotOf(where, before, what.kind === "set" ? what.text : null);
    if ("code" in slot) return slot;
    const wrong = this.changeSlot(slot, correction);
    if (!wrong && what.kind === "absent") this.absence = what.absence;
    return wrong;
  }

  private changeSlot(slot: Slot, correction: Correction): CorrectionProblem | null {
    const { where, what } = correction;
    const owner = this.leafOwner(where);
    const old = slot.items[0] ?? slot.origin;
    switch (what.kind) {
      case "set":
        return this.fill(slot, correction, [withText(owner, old, what.text)]);
      case "absent":
        return this.fill(slot, correction, isWhole(where) ? [] : [withoutLeaf(owner, old)]);
      case "split":
        if (!OF_TEXTS.has(this.field.kind)) return this.unfit();
        if (what.texts.length < 2) return problem("split-into-one");
        return this.fill(
          slot,
          correction,
          what.texts.map((text) => withText(owner, slot.origin, text)),
        );
      case "join":
        return this.join(slot, correction, what.with, what.text);
      default:
        return this.unfit();
    }
  }

  private fill(slot: Slot, correction: Correction, made: readonly Made[]): CorrectionProblem | null {
    const wrong = made.find((one) => "code" in one);
    if (wrong) return wrong;
    slot.items = made.map((one) => ("item" in one ? one.item : null));
    if (!this.slots.includes(slot)) this.slots.push(slot);
    this.note(correction, String(this.slots.indexOf(slot)));
    return null;
  }

  private join(
    slot: Slot,
    correction: Correction,
    others: readonly string[],
    given?: string,
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
    for (const one of joined.slice(1)) {
      this.forget(String(this.slots.indexOf(one)));
      one.items = [];
    }
    return null;
  }

  /** The slot that an address speaks of: of those of its year and period the one that says what stood there before. */
  private slotOf(where: ValueAddress, before: string | null, text: string | null): Slot | CorrectionProblem {
    const fitting = this.slots.filter(({ origin }) => isTold(where, origin));
    const saying = fitting.filter(({ origin }) => saysSame(saidBefore(leafOf(where, origin)), before));
    const own = where.index === undefined ? undefined : this.slots[where.index];
    if (own && saying.includes(own)) return own;
    const [only, ...more] = saying;
    if (only && isByKey(where)) return only;
    const [first] = fitting;
    if (first && isByKey(where)) return this.saysOtherwise(before, saidBefore(leafOf(where, first.origin)));
    if (before === null) return this.newSlot(where, text);
    if (only && more.length === 0) return only;
    return only ? problem("item-repeated", { field: this.field.es, before }) : this.gone(before);
  }

  /** A slot for an item that the file does not have; a list that has come to say the same needs none. */
  private newSlot(where: ValueAddress, text: string | null): Slot | CorrectionProblem {
    if (text === null) return this.gone(null);
    if (isWhole(where) && this.slots.some(({ origin }) => origin !== undefined && saysSame(saidOf(origin), text)))
      return problem("already-said", { field: this.field.es, text });
    const key = JSON.stringify([where.index, where.year, where.period]);
    const slot = this.added.get(key) ?? { origin: undefined, items: [] };
    this.added.set(key, slot);
    return slot;
  }

  /** Takes an item out of the list: of a slot that was split the piece that says the text. */
  take({ where, what, before }: Correction): Made {
    const slot = this.slotOf(where, before, null);
    if ("code" in slot) return slot;
    const text = what.kind === "pair" ? what.text : undefined;
    const item = text === undefined ? slot.items[0] : slot.items.find((one) => saysSame(saidOf(one), text));
    if (item === undefined) return slot.items.length === 0 ? problem("superseded") : this.gone(text ?? before);
    slot.items = slot.items.filter((one) => one !== item);
    this.isChanged = true;
    return { item };
  }

  private drop(correction: Correction): null {
    for (const slot of this.slots) slot.items = [];
    this.absence = correction.what.kind === "absent" ? correction.what.absence : null;
    this.note(correction, "all");
    return null;
  }

  value(): unknown {
    if (!this.isChanged) return this.origin;
    const items = this.slots.flatMap(({ items }) => items);
    if (items.length === 0) return readerOf(this.field)([]);
    return this.field.kind === "series" ? items.sort((one, other) => yearOf(one) - yearOf(other)) : items;
  }
}

/** What a value says now. */
const saidOf = (value: unknown): string | null =>
  isObject(value) && typeof value.text === "string" ? value.text : saidBefore(value);
