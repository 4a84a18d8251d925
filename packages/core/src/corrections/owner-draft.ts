/** A plan, an action or a part of one while it is corrected: its fields, each by itself, so that corrections of two are none of each other's. */
import type { Framework } from "../frameworks/framework.ts";
import { FIELDS, type FieldOwner } from "../model/fields.ts";
import type { Absence, SourcedText } from "../model/plan.ts";
import type { Correction } from "./correction.ts";
import { FieldDraft } from "./field-draft.ts";
import { type CorrectionProblem, problem } from "./problems.ts";
import { saidBefore } from "./said.ts";

/** The field that an owner is called by; parts are texts themselves. It has one always, an empty one where it cannot be read. */
const NAMES: Readonly<Record<FieldOwner, string | null>> = {
  plan: null,
  action: "name",
  indicator: "text",
  activity: "text",
};
/** Fields of which the model keeps the absence in a property of its own. */
const ABSENCE_PROPERTIES: Readonly<Record<string, string>> = {
  "indicator.target": "targetAbsence",
  "activity.timeframe": "timeframeAbsence",
};

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

type Properties = Readonly<Record<string, unknown>>;

export class OwnerDraft<Owner extends object = object> {
  readonly owner: FieldOwner;
  readonly base: Owner;
  private readonly framework: Framework | null;
  private readonly drafts = new Map<string, FieldDraft>();

  constructor(owner: FieldOwner, base: Owner, framework: Framework | null) {
    this.owner = owner;
    this.base = base;
    this.framework = framework;
  }

  /** A field of it, as far as it is corrected; null where it has none of the name. */
  field(name: string): FieldDraft | null {
    const field = FIELDS.find((one) => one.owner === this.owner && one.name === name && one.kind !== "children");
    if (!field) return null;
    const isOwnText = this.isPart && name === NAMES[this.owner];
    const draft =
      this.drafts.get(name) ?? new FieldDraft(field, isOwnText ? { text: this.base } : this.base, this.framework);
    this.drafts.set(name, draft);
    return draft;
  }

  apply(correction: Correction): CorrectionProblem | null {
    const { field } = correction.where;
    return this.field(field)?.apply(correction) ?? (this.field(field) ? null : problem("field-unknown", { field }));
  }

  /** Corrections that later ones took the place of. */
  get superseded(): Correction[] {
    return [...this.drafts.values()].flatMap(({ superseded }) => superseded);
  }

  /** It with its fields as corrected. */
  done(): Owner {
    // Its properties are looked up by the names of the table.
    let made = { ...this.base } as Properties;
    for (const [name, draft] of this.drafts) made = this.withField(made, name, draft.value(), draft.absence);
    // Each field's value is what the reader of the field gives.
    return (this.drafts.size > 0 ? made : this.base) as Owner;
  }

  private withField(made: Properties, name: string, value: unknown, absence: Absence | null): Properties {
    const { [name]: _, ...rest } = made;
    if (name !== NAMES[this.owner])
      return this.withAbsence(
        value === undefined ? rest : { ...made, [name]: value },
        name,
        isEmpty(value) ? absence : null,
        isEmpty(value),
      );
    const old = (this.isPart ? made : made[name]) as SourcedText;
    const { entries: __, ...kept } = old;
    const text = (value as SourcedText | undefined) ?? { ...kept, text: "", corrected: { before: saidBefore(old) } };
    const own = this.isPart ? withText(made, text) : { ...made, [name]: text };
    return this.withAbsence(own, name, text.text === "" ? absence : null, text.text === "");
  }

  /** Says why a field has no value, or no longer that it has none. */
  private withAbsence(made: Properties, name: string, absence: Absence | null, isAbsent: boolean): Properties {
    if (isAbsent && absence === null) return made;
    const property = ABSENCE_PROPERTIES[`${this.owner}.${name}`];
    const { [property ?? "absences"]: said, ...rest } = made;
    if (property) return absence ? { ...rest, [property]: absence } : rest;
    const { [name]: _, ...others } = (said ?? {}) as Properties;
    const absences = absence ? { ...others, [name]: absence } : others;
    return this.owner === "action" || Object.keys(absences).length > 0 ? { ...rest, absences } : rest;
  }

  private get isPart(): boolean {
    return this.owner === "indicator" || this.owner === "activity";
  }
}

/** A part with another text of its own. */
function withText({ entries: _, ...part }: Properties, { text, corrected, entries }: SourcedText): Properties {
  return { ...part, text, ...(corrected && { corrected }), ...(entries && { entries }) };
}
