/**
 * The leaf of a field: the one value in it that a correction speaks of, and how a text that a person gives becomes such a value. What a
 * field can hold is its record reader's to say: a text that the reader does not take is no value of it.
 */
import type { Framework } from "../frameworks/framework.ts";
import { recogniseParties, recognisePhases, recogniseResources } from "../frameworks/recognise.ts";
import { fold, squeeze } from "../language/fold.ts";
import { CODE_LEVELS, readCode } from "../model/codes.ts";
import type { Field } from "../model/fields.ts";
import { readDigits } from "../normal-forms/numbers/numbers.ts";
import { isObject, type Reader } from "../record/json-values.ts";
import { FIELD_READERS } from "../record/read-plan-record.ts";
import type { ValueAddress } from "./correction.ts";
import { type CorrectionProblem, problem } from "./problems.ts";
import { saidBefore } from "./said.ts";

/** Whether an address speaks of an item of a list. */
export const isOfItem = ({ index, year, period }: ValueAddress): boolean =>
  index !== undefined || year !== undefined || period !== undefined;

/** The value that an address speaks of in a field's value or in an item of its list. */
export function leafOf({ attribute, member }: ValueAddress, item: unknown): unknown {
  const name = attribute ?? member;
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
  const name = where.attribute ?? where.member;
  if (name !== undefined) return { ...selectorOf(where), ...(isObject(item) && item), [name]: leaf };
  return isObject(leaf) ? { ...selectorOf(where), ...leaf } : leaf;
}

/** The item with the leaf that its field's reader makes of it; undefined where it takes none such. */
function readItem(field: Field, where: ValueAddress, item: unknown, leaf: unknown, isList: boolean): unknown {
  const whole = withLeaf(where, item, leaf);
  const read = readerOf(field)(isList ? [whole] : whole);
  const own = isList ? (read as readonly unknown[] | undefined)?.[0] : read;
  const name = where.attribute ?? where.member;
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

const isRead = (candidate: unknown, leaf: unknown): boolean =>
  isObject(candidate) && isObject(leaf)
    ? leaf.text === candidate.text
    : leaf === candidate || leaf === wordsIn(candidate);
const wordsIn = (candidate: unknown): unknown => (isObject(candidate) ? candidate.text : candidate);

/** A code of digits alone, whole; null where the text is none. */
function digitsOf(text: string, member: string | undefined): string | null {
  const level = CODE_LEVELS.find((one) => one === member);
  if (level) return readCode(text, level);
  return /^\d[\d .]*$/.test(text) ? text.replace(/[ .]/g, "") : null;
}

const ENTRIES = { parties: recogniseParties, resources: recogniseResources, phases: recognisePhases };

/** A text of a field that names entries of the framework, with those that it names. */
function withEntries(field: Field, value: unknown, framework: Framework | null): unknown {
  if (!field.names || !framework || !isObject(value) || typeof value.text !== "string") return value;
  const entries = ENTRIES[field.names](value.text, framework);
  return entries.length > 0 ? { ...value, entries } : value;
}

export interface LeafOwner {
  field: Field;
  where: ValueAddress;
  framework: Framework | null;
  isList: boolean;
}

/** An item whose leaf says the text that a person gives, or why it cannot. `item`: as it stands; null for one to be made. */
export function withText(
  { field, where, framework, isList }: LeafOwner,
  item: unknown,
  given: string,
): { item: unknown } | CorrectionProblem {
  const facts = { field: field.es, text: given };
  const old = leafOf(where, item);
  const text = field.isDigits ? digitsOf(given, where.member) : squeeze(given);
  if (text === null) return problem("not-digits", facts);
  if (text === "") return problem("text-empty", facts);
  for (const candidate of candidatesOf(text, old)) {
    const made = readItem(field, where, item, candidate, isList);
    if (!isRead(candidate, leafOf(where, made))) continue;
    return {
      item: where.attribute === undefined && where.member === undefined ? withEntries(field, made, framework) : made,
    };
  }
  return problem(isObject(old) && typeof old.text !== "string" ? "member-needed" : "text-unfit", facts);
}

/** An item without its leaf, where the rest of it stands alone. */
export function withoutLeaf({ field, where, isList }: LeafOwner, item: unknown): { item: unknown } | CorrectionProblem {
  const made = readItem(field, where, item, undefined, isList);
  if (!isObject(made)) return problem("change-unfit", { field: field.es });
  const name = (where.attribute ?? where.member)!;
  const { [name]: leaf, ...rest } = made;
  return { item: leaf === undefined ? rest : made };
}
