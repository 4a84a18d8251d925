/**
 * Which sheets of a workbook a person leaves out of the plan or takes into it, whatever they hold. As JSON, beside a mapping's columns:
 * `{"sheets": {"leaveOut": ["Plan 2023"], "takeIn": ["Hoja oculta"]}}`; capitals, accents and blanks of the names do not matter.
 */
import { fold } from "@cotejo/core";
import { MappingError } from "./headings/mapping.ts";

/** Names as given, by their folded forms. */
export interface SheetChoice {
  leaveOut: ReadonlyMap<string, string>;
  takeIn: ReadonlyMap<string, string>;
}

export const NO_CHOICE: SheetChoice = { leaveOut: new Map(), takeIn: new Map() };

const KEYS = ["leaveOut", "takeIn"] as const;
const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((name) => typeof name === "string");

/** Takes parsed JSON; null where it says nothing of sheets. Throws `MappingError` for what names none. */
export function readSheetChoice(json: unknown): SheetChoice | null {
  const sheets = (json as { sheets?: unknown } | null)?.sheets;
  if (sheets === undefined) return null;
  const given = Object.entries(typeof sheets === "object" && sheets !== null ? sheets : { sheets });
  const isChoice = given.every(([key, names]) => KEYS.some((known) => known === key) && isNames(names));
  if (!isChoice || given.length === 0)
    throw new MappingError('Las hojas deben ser {"sheets": {"leaveOut": ["Hoja", …], "takeIn": ["Hoja", …]}}.');
  const named = new Map(given as [string, string[]][]);
  const [leaveOut, takeIn] = KEYS.map((key) => new Map((named.get(key) ?? []).map((name) => [fold(name), name])));
  return { leaveOut: leaveOut!, takeIn: takeIn! };
}

/** A choice with sheets whose columns a person maps: they are taken in, unless they are left out. */
export function withMapped(choice = NO_CHOICE, mapped: ReadonlyMap<string, string> = new Map()): SheetChoice {
  const taken = [...mapped].filter(([key]) => !choice.leaveOut.has(key));
  return { ...choice, takeIn: new Map([...taken, ...choice.takeIn]) };
}
