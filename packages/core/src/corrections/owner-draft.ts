/** A plan, an action or a part of one while it is corrected: its fields, each by itself, so that corrections of two are none of each other's. */
import type { Framework } from "../frameworks/framework.ts";
import { FIELDS, type Field, type FieldOwner, isListField } from "../model/fields.ts";
import type { Absence, SourcedText } from "../model/plan.ts";
import type { Correction } from "./correction.ts";
import { type FieldDraft, SingleDraft } from "./field-draft.ts";
import { ListDraft } from "./list-draft.ts";
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

/** A part with another text of its own. */
function withOwnText({ entries: _, ...part }: Properties, { text, corrected, entries }: SourcedText): Properties {
  return { ...part, text, ...(corrected && { corrected }), ...(entries && { entries }) };
}

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
    const draft = this.drafts.get(name) ?? this.draftOf(field);
    this.drafts.set(name, draft);
    return draft;
  }

  private draftOf(field: Field): FieldDraft {
    if (isListField(field)) return new ListDraft(field, this.base, this.framework);
    const isOwnText = this.isPart && field.name === NAMES[this.owner];
    return new SingleDraft(field, isOwnText ? { [field.name]: this.base } : this.base, this.framework);
  }

  /** Corrects one value. */
  apply(correction: Correction): CorrectionProblem | null {
    const { field } = correction.where;
    const draft = this.field(field);
    return draft ? draft.apply(correction) : problem("field-unknown", { field });
  }

  /** Corrections that later ones took the place of. */
  get superseded(): Correction[] {
    return [...this.drafts.values()].flatMap(({ superseded }) => superseded);
  }

  /** It with its fields as corrected. */
  done(): Owner {
    const changed = [...this.drafts].filter(([, { isChanged }]) => isChanged);
    // Its properties are looked up by the names of the table.
    let made = this.base as Properties;
    for (const [name, draft] of changed) {
      const value = draft.value();
      made =
        name === NAMES[this.owner]
          ? this.withName(made, name, value as SourcedText | undefined, draft.absence)
          : this.withField(made, name, value, draft.absence);
    }
    // Each field's value is what the reader of the field gives.
    return made as Owner;
  }

  private withField(made: Properties, name: string, value: unknown, absence: Absence | null): Properties {
    const { [name]: _, ...rest } = made;
    const own = value === undefined ? rest : { ...made, [name]: value };
    return this.withAbsence(own, name, absence, isEmpty(value));
  }

  private withName(
    made: Properties,
    name: string,
    value: SourcedText | undefined,
    absence: Absence | null,
  ): Properties {
    // What an owner is called by is a text.
    const old = (this.isPart ? made : made[name]) as SourcedText;
    const { entries: _, ...kept } = old;
    const text = value ?? { ...kept, text: "", corrected: { before: saidBefore(old) } };
    const own = this.isPart ? withOwnText(made, text) : { ...made, [name]: text };
    return this.withAbsence(own, name, absence, text.text === "");
  }

  /** Says why a field has no value, or no longer that it has none. */
  private withAbsence(made: Properties, name: string, said: Absence | null, isAbsent: boolean): Properties {
    if (isAbsent && said === null) return made;
    const absence = isAbsent ? said : null;
    const property = ABSENCE_PROPERTIES[`${this.owner}.${name}`];
    const { [property ?? "absences"]: known, ...rest } = made;
    if (property) return absence ? { ...rest, [property]: absence } : rest;
    const { [name]: _, ...others } = (known ?? {}) as Properties;
    const absences = absence ? { ...others, [name]: absence } : others;
    return this.owner === "action" || Object.keys(absences).length > 0 ? { ...rest, absences } : rest;
  }

  private get isPart(): boolean {
    return this.owner === "indicator" || this.owner === "activity";
  }
}
