/**
 * A field while it is corrected. What a correction says stood there is held against the value as read, never against what another
 * correction made of it.
 */
import { printedField } from "../comparison/field-values.ts";
import type { Framework } from "../frameworks/framework.ts";
import type { Field } from "../model/fields.ts";
import type { Absence } from "../model/plan.ts";
import { isObject } from "../record/json-values.ts";
import type { Correction, ValueAddress } from "./correction.ts";
import {
  isOfItem,
  isWhole,
  type LeafOwner,
  leafOf,
  type Made,
  mayHold,
  readerOf,
  withoutLeaf,
  withText,
} from "./leaf.ts";
import { type CorrectionProblem, problem } from "./problems.ts";
import { saidBefore, saysSame } from "./said.ts";

export abstract class FieldDraft {
  readonly field: Field;
  /** Its value as read. */
  protected readonly origin: unknown;
  private readonly printed: string | null;
  private readonly framework: Framework | null;
  /** Why there is no value, where a person said so. */
  absence: Absence | null = null;
  isChanged = false;
  /** Corrections that a later one took the place of. */
  readonly superseded: Correction[] = [];
  private readonly last = new Map<string, Correction>();

  /** `owner`: what has the field. */
  constructor(field: Field, owner: object, framework: Framework | null) {
    this.field = field;
    // The table names properties of the model's types.
    this.origin = (owner as Readonly<Record<string, unknown>>)[field.name];
    this.printed = printedField(owner, field);
    this.framework = framework;
  }

  /** The field's value as corrected; undefined where the model leaves it out. */
  abstract value(): unknown;
  protected abstract change(correction: Correction): CorrectionProblem | null;

  /** Does what a correction says; why not, where it does not hold. */
  apply(correction: Correction): CorrectionProblem | null {
    if (!mayHold(this.field, correction.where)) return this.unfit();
    const wrong = this.change(correction);
    if (!wrong) this.isChanged = true;
    return wrong;
  }

  /** Whether a correction speaks of all that the field says. */
  protected isOfAll({ where, before }: Correction): boolean {
    return !isOfItem(where) && isWhole(where) && saysSame(before, this.printed);
  }

  /** Of two corrections of one value the later counts. `spot`: which item it is of. */
  protected note(correction: Correction, spot: string): void {
    const { attribute, member } = correction.where;
    const key = JSON.stringify([spot, attribute, member]);
    const earlier = this.last.get(key);
    if (earlier) this.superseded.push(earlier);
    this.last.set(key, correction);
  }

  /** What was said of a spot that is no more counts no more. */
  protected forget(spot: string): void {
    const earlier = this.last.get(JSON.stringify([spot, undefined, undefined]));
    if (earlier) this.superseded.push(earlier);
  }

  protected leafOwner(where: ValueAddress): LeafOwner {
    return { field: this.field, where, framework: this.framework };
  }

  protected unfit = () => problem("change-unfit", { field: this.field.es });
  protected gone = (before: string | null) => problem("item-gone", { field: this.field.es, before: before ?? "" });
  protected saysOtherwise = (before: string | null, now: string | null) =>
    problem("says-otherwise", { field: this.field.es, before: before ?? "", now: now ?? "" });
}

/** A field of one value. */
export class SingleDraft extends FieldDraft {
  private current = this.origin;

  protected change(correction: Correction): CorrectionProblem | null {
    const { where, what, before } = correction;
    const said = saidBefore(leafOf(where, this.origin));
    if (!saysSame(said, before) && !this.isOfAll(correction)) return this.saysOtherwise(before, said);
    const made = this.changed(correction);
    if ("code" in made) return made;
    this.current = made.item;
    this.absence = what.kind === "absent" ? what.absence : null;
    this.note(correction, "");
    return null;
  }

  private changed({ where, what }: Correction): Made {
    if (what.kind === "set") return withText(this.leafOwner(where), this.current ?? this.origin, what.text);
    if (what.kind !== "absent") return this.unfit();
    return isWhole(where)
      ? { item: readerOf(this.field)(undefined) }
      : withoutLeaf(this.leafOwner(where), this.current);
  }

  /** Gives it a value that stood elsewhere; what a person said of it holds, at the place of that. */
  fillWith(item: unknown): void {
    if (!isObject(item)) return;
    const said = isObject(this.current) ? this.current : item;
    this.current = { ...said, place: said.place ?? item.place, corrected: { before: saidBefore(this.origin) } };
    this.isChanged = true;
  }

  value(): unknown {
    return this.current;
  }
}
