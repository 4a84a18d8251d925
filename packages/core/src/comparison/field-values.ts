/**
 * What a field of the table says, for people and for holding side by side: takes whatever has the field, gives its values as printed
 * and a key that two values share where they say the same.
 */
import { fold } from "../language/fold.ts";
import type { Field, FieldKind } from "../model/fields.ts";
import type { Attributes, SourcedText, Target, Timeframe, YearlyTarget } from "../model/plan.ts";
import { targetKey, timeframeKey } from "./value-keys.ts";

export interface FieldValue {
  text: string;
  key: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** What values of several parts know of themselves beside what they say. */
const UNSAID: ReadonlySet<string> = new Set(["place", "report"]);

/** The words of a value of several parts, its places and normal forms aside. */
export function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join("; ");
  if (!isObject(value)) return value === null || value === undefined ? "" : String(value);
  if (typeof value.text === "string" && "place" in value)
    return [value.level, value.code, value.text].filter(Boolean).join(" ");
  return Object.entries(value)
    .filter(([name]) => !UNSAID.has(name))
    .map(([, part]) => wordsOf(part))
    .filter((part) => part !== "")
    .join(" · ");
}

const byWords = (text: string): FieldValue => ({ text, key: fold(text) });
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** How values of each kind are read. The table says which kind a field of the model is, so that each gets its own type. */
const READERS: Readonly<Record<FieldKind, (value: unknown) => FieldValue[]>> = {
  text: (value) => [byWords(isObject(value) ? (value as unknown as SourcedText).text : String(value))],
  texts: (value) => (value as readonly SourcedText[]).map(({ text }) => byWords(text)),
  target: (value) => [targetValue(value as Target)],
  targets: (value) => (value as readonly Target[]).map(targetValue),
  time: (value) => {
    const { normal, text } = value as Timeframe;
    return [{ text, key: timeframeKey(normal, text) }];
  },
  series: (value) => (value as readonly YearlyTarget[]).map(({ year, text }) => byWords(`${year}: ${text}`)),
  attributes: (value) =>
    Object.entries(value as Attributes)
      .map(([heading, { text }]) => byWords(`${heading}: ${text}`))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  records: (value) => list(value).map((one) => byWords(wordsOf(one))),
  code: (value) => list(value).map((one) => ({ text: wordsOf(one), key: wordsOf(one) })),
  children: (value) => (value as readonly SourcedText[]).map(({ text }) => byWords(text)),
};

const targetValue = ({ normal, text }: Target): FieldValue => ({ text, key: targetKey(normal, text) });

/** The values of a field; none where it is left out or empty. */
export function fieldValues(owner: object, { name, kind }: Field): FieldValue[] {
  // The table names properties of the model's types; what it is asked of has them.
  const value = (owner as Readonly<Record<string, unknown>>)[name];
  if (value === null || value === undefined || value === "") return [];
  return READERS[kind](value).filter(({ text }) => text !== "");
}

/** All that a field says, as printed; null where it says nothing. */
export function printedField(owner: object, field: Field): string | null {
  const values = fieldValues(owner, field);
  return values.length > 0 ? values.map(({ text }) => text).join("\n") : null;
}

/** One key of all values of a field; empty where there are none. */
export const fieldKey = (owner: object, field: Field): string =>
  fieldValues(owner, field)
    .map(({ key }) => key)
    .join("|");
