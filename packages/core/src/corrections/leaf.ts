/**
 * The leaf of a field: the one value in it that a correction speaks of, and how a text that a person gives becomes such a value. What a
 * field can hold is its record reader's to say: a text that the reader does not take is no value of it.
 */
import type { Framework } from "../frameworks/framework.ts";
import { recogniseParties, recognisePhases, recogniseResources } from "../frameworks/recognise.ts";
import { fold } from "../language/fold.ts";
import { type Field, isListField } from "../model/fields.ts";
import { readDigits } from "../normal-forms/numbers/numbers.ts";
import { isObject, type Reader } from "../record/json-values.ts";
import { FIELD_READERS } from "../record/read-plan-record.ts";
import type { ValueAddress } from "./correction.ts";
import { type CorrectionProblem, problem } from "./problems.ts";
import { saidBefore } from "./said.ts";
import { spelled } from "./spelled.ts";

/** Whether an address speaks of an item of a list. */
export const isOfItem = ({ index, year, period }: ValueAddress): boolean =>
  index !== undefined || year !== undefined || period !== undefined;

/** The part of an item that an address speaks of; undefined where it speaks of all of it. */
const partOf = ({ attribute, member }: ValueAddress): string | undefined => attribute ?? member;
export const isWhole = (where: ValueAddress): boolean => partOf(where) === undefined;

/** What a value knows of itself beside what it says: none of it is a person's to say. */
const OF_THE_READER: ReadonlySet<string> = new Set(["place", "raw", "entries", "normal", "corrected", "report"]);

/** Whether a field has values where an address says. */
export function mayHold(field: Field, where: ValueAddress): boolean {
  const { attribute, member } = where;
  if (isOfItem(where) && !isListField(field)) return false;
  if (attribute !== undefined) return field.kind === "attributes" && member === undefined;
  return member === undefined || ((field.kind === "records" || field.kind === "code") && !OF_THE_READER.has(member));
}

/** The value that an address speaks of in a field's value or in an item of its list. */
export function leafOf(where: ValueAddress, item: unknown): unknown {
  const name = partOf(where);
  return name === undefined ? item : isObject(item) ? item[name] : undefined;
}

/** What tells an item that is yet to be made. */
const selectorOf = ({ year, period }: ValueAddress) => ({
  ...(year !== undefined && { year }),
  ...(period !== undefined && { period }),
});

/** A part's own text is read as any text: the part stands for it. */
const ownText: Reader<unknown> = (json) => (isObject(json) ? json : undefined);
export const readerOf = ({ owner, name }: Field): Reader<unknown> => FIELD_READERS[owner][name] ?? ownText;

/** An item with another leaf, as JSON. */
function withLeaf(where: ValueAddress, item: unknown, leaf: unknown): unknown {
  const name = partOf(where);
  if (name !== undefined) return { ...selectorOf(where), ...(isObject(item) && item), [name]: leaf };
  return isObject(leaf) ? { ...selectorOf(where), ...leaf } : leaf;
}

/** The item with the leaf that its field's reader makes of it; undefined where it takes none such. */
function readItem(field: Field, where: ValueAddress, item: unknown, leaf: unknown): unknown {
  const whole = withLeaf(where, item, leaf);
  const read = readerOf(field)(isListField(field) ? [whole] : whole);
  const own = Array.isArray(read) ? read[0] : read;
  const name = partOf(where);
  // What the reader does not know of the rest of a record (the place of an amount) stays.
  return name !== undefined && isObject(item) && isObject(own) ? { ...item, [name]: own[name] } : own;
}

const YES_OR_NO: Readonly<Record<string, boolean>> = { si: true, yes: true, true: true, no: false, false: false };

/** What a text may stand for: itself with what stood there, itself alone, a number, yes or no. */
function candidatesOf(text: string, old: unknown): unknown[] {
  const { entries: _, normal: __, ...kept } = isObject(old) ? old : {};
  const place = isObject(old) ? (old.place ?? null) : null;
  const asText = { ...kept, text, place, corrected: { before: saidBefore(old) } };
  const number = readDigits(text.replace(/[$%\s]/g, ""));
  return [asText, text, number, YES_OR_NO[fold(text)]].filter((one) => one !== null && one !== undefined);
}

const wordsIn = (candidate: unknown): unknown => (isObject(candidate) ? candidate.text : candidate);
const isRead = (candidate: unknown, leaf: unknown): boolean =>
  isObject(candidate) && isObject(leaf) ? leaf.text === candidate.text : leaf === wordsIn(candidate);

const ENTRIES = { parties: recogniseParties, resources: recogniseResources, phases: recognisePhases };

/** A text of a field that names entries of the framework, with those that it names. */
function withEntries(field: Field, value: unknown, framework: Framework | null): unknown {
  if (!field.names || !framework || !isObject(value) || typeof value.text !== "string") return value;
  const entries = ENTRIES[field.names](value.text, framework);
  return entries.length > 0 ? { ...value, entries } : value;
}

/** What a leaf is of. */
export interface LeafOwner {
  field: Field;
  where: ValueAddress;
  framework: Framework | null;
}

/** What became of an item, or why nothing can. */
export type Made = { item: unknown } | CorrectionProblem;

/** An item whose leaf says the text that a person gives. `item`: as it stands; undefined for one to be made. */
export function withText({ field, where, framework }: LeafOwner, item: unknown, given: string): Made {
  const old = leafOf(where, item);
  const text = spelled(field, where.member, given);
  if (typeof text !== "string") return text;
  for (const candidate of candidatesOf(text, old)) {
    const made = readItem(field, where, item, candidate);
    if (isRead(candidate, leafOf(where, made)))
      return { item: isWhole(where) ? withEntries(field, made, framework) : made };
  }
  const isOfParts = isObject(old) && typeof old.text !== "string";
  return problem(isOfParts ? "member-needed" : "text-unfit", { field: field.es, text: given });
}

/** An item without its leaf, where the rest of it stands alone. */
export function withoutLeaf({ field, where }: LeafOwner, item: unknown): Made {
  const made = readItem(field, where, item, undefined);
  // Of a dictionary whose last entry goes nothing is left to be read.
  if (!isObject(made) && where.attribute === undefined) return problem("change-unfit", { field: field.es });
  if (!isObject(made)) return { item: undefined };
  const { [partOf(where)!]: leaf, ...rest } = made;
  return { item: leaf === undefined ? rest : made };
}
