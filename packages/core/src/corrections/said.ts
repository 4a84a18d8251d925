/** What values said as their file was read, and whether a correction still speaks of them. */
import { wordsOf } from "../comparison/field-values.ts";
import { fold } from "../language/fold.ts";
import { isObject } from "../record/json-values.ts";

/** The text of a value as its file was read; null where it says nothing. */
export function saidBefore(value: unknown): string | null {
  if (isObject(value) && isObject(value.corrected)) return (value.corrected.before as string | null) ?? null;
  const text = isObject(value) && typeof value.text === "string" ? value.text : wordsOf(value);
  return text === "" ? null : text;
}

export const saysSame = (one: string | null, other: string | null): boolean => fold(one ?? "") === fold(other ?? "");

/** Whether two values are pieces that one was split into: they said the same, at the same place. */
export function isPieceOfSame(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other) || !isObject(one.corrected) || !isObject(other.corrected)) return false;
  const { before } = one.corrected;
  const isOfOnePlace = JSON.stringify(one.place) === JSON.stringify(other.place);
  return before !== null && before === other.corrected.before && isOfOnePlace;
}
