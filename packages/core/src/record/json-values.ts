/** Values of a plan record as JSON gives them, read without trust: what is of another kind counts as left out. */
import type { Place } from "../model/place.ts";
import type { SourcedText } from "../model/plan.ts";

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
export const string = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/** A text that stands as itself or as an object with `text`; null for anything else. */
export function readText(value: unknown): SourcedText | null {
  if (typeof value === "string") return value ? { text: value, place: null } : null;
  if (!isObject(value) || typeof value.text !== "string") return null;
  // A record that this product printed carries its places; they are shown, never followed.
  const place =
    isObject(value.place) && typeof value.place.file === "string" ? (value.place as unknown as Place) : null;
  return typeof value.raw === "string" ? { text: value.text, raw: value.raw, place } : { text: value.text, place };
}

export const readTexts = (value: unknown): SourcedText[] =>
  Array.isArray(value) ? value.flatMap((item) => readText(item) ?? []) : [];
