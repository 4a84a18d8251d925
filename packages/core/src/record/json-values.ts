/** Values of a plan record as JSON gives them, read without trust: what is of another kind counts as left out. */
import type { Place } from "../model/place.ts";
import type { SourcedText } from "../model/plan.ts";

/** Makes a value of what JSON gives; undefined where none of its kind is there. */
export type Reader<Value> = (json: unknown) => Value | undefined;
/** How each part of an object is read. */
export type Shape = Readonly<Record<string, Reader<unknown>>>;
type Read<Of extends Shape> = { [Name in keyof Of]: Exclude<ReturnType<Of[Name]>, undefined> };

export const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === "object" && json !== null && !Array.isArray(json);

export const anyString: Reader<string> = (json) => (typeof json === "string" ? json : undefined);
export const string: Reader<string> = (json) => anyString(json) || undefined;
export const number: Reader<number> = (json) => (typeof json === "number" ? json : undefined);
export const boolean: Reader<boolean> = (json) => (typeof json === "boolean" ? json : undefined);
export const oneOf =
  <const Value extends string>(...values: readonly Value[]): Reader<Value> =>
  (json) =>
    values.find((value) => value === json);

/** A text that stands as itself or as an object with `text`. */
export const text: Reader<SourcedText> = (json) => {
  if (typeof json === "string") return json === "" ? undefined : { text: json, place: null };
  if (!isObject(json) || typeof json.text !== "string") return undefined;
  // A record that this product printed carries its places; they are shown, never followed.
  const place = isObject(json.place) && typeof json.place.file === "string" ? (json.place as unknown as Place) : null;
  const before = isObject(json.corrected) ? { before: printed(json.corrected.before) ?? null } : null;
  return {
    text: json.text,
    ...(typeof json.raw === "string" && { raw: json.raw }),
    place,
    ...(before && { corrected: before }),
  };
};
/** The words of a text alone: a code, a name. */
export const printed: Reader<string> = (json) => text(json)?.text || undefined;

/** A value, null where it is not there. */
export const orNull =
  <Value>(read: Reader<Value>) =>
  (json: unknown): Value | null =>
    read(json) ?? null;

/** What is there, else what stands for it. */
export const or =
  <Value>(read: Reader<Value>, other: Value) =>
  (json: unknown): Value =>
    read(json) ?? other;

/** The items of a list that are of its kind. */
export const listOf =
  <Value>(read: Reader<Value>) =>
  (json: unknown): Value[] =>
    Array.isArray(json) ? json.map(read).filter((item) => item !== undefined) : [];

/** What is left out where there is nothing in it. */
export const unlessEmpty =
  <Value extends object>(read: Reader<Value>): Reader<Value> =>
  (json) => {
    const found = read(json);
    return found && Object.keys(found).length > 0 ? found : undefined;
  };
export const someOf = <Value>(read: Reader<Value>): Reader<Value[]> => unlessEmpty(listOf(read));

const entriesOf = (json: Readonly<Record<string, unknown>>, readers: readonly [string, Reader<unknown>][]) =>
  readers.map(([name, read]) => [name, read(json[name])] as const).filter(([, value]) => value !== undefined);

/** An object with all parts of the first shape, and those of the second that are there. */
export const recordOf =
  <Needed extends Shape, More extends Shape = Record<never, never>>(
    needed: Needed,
    more?: More,
  ): Reader<Read<Needed> & Partial<Read<More>>> =>
  (json) => {
    if (!isObject(json)) return undefined;
    const parts = entriesOf(json, Object.entries(needed));
    if (parts.length < Object.keys(needed).length) return undefined;
    const record = Object.fromEntries([...parts, ...entriesOf(json, Object.entries(more ?? {}))]);
    // Each part is what the reader of its name has made.
    return record as Read<Needed> & Partial<Read<More>>;
  };

/** What of an object is of one kind, whatever its name. */
export const dictionaryOf =
  <Value>(read: Reader<Value>): Reader<Record<string, Value>> =>
  (json) => {
    if (!isObject(json)) return undefined;
    const names = Object.keys(json).filter((name) => read(json[name]) !== undefined);
    return Object.fromEntries(names.map((name) => [name, read(json[name])!]));
  };

/** A text with what stands beside it in its object. */
export const textWith =
  <Beside extends object>(read: Reader<Beside>): Reader<SourcedText & Beside> =>
  (json) => {
    const [own, beside] = [text(json), read(json)];
    return own && beside && { ...own, ...beside };
  };
