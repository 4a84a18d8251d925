/** Reads a correction from JSON without trust. */
import { anyString, isObject, number, oneOf, or, type Reader, recordOf, string } from "../record/json-values.ts";
import { ABSENCES } from "../record/read-action.ts";
import type { Correction, CorrectionChange, ValueAddress } from "./correction.ts";

/** A correction that was read, or the part of the JSON that is none: "where.field". */
export type ReadCorrection = { ok: true; correction: Correction } | { ok: false; part: string };

const textOrNull: Reader<string | null> = (json) => (json === null ? null : anyString(json));
const position: Reader<number> = (json) => (Number.isInteger(json) && Number(json) >= 0 ? Number(json) : undefined);

const PART = recordOf({ owner: oneOf("indicator", "activity"), key: anyString });
const partOrNull: Reader<{ owner: "indicator" | "activity"; key: string } | null> = (json) =>
  json === null || json === undefined ? null : PART(json);
/** `null` and what is left out are the same: clients of GraphQL say either. */
const unlessNull =
  <Value>(read: Reader<Value>): Reader<Value> =>
  (json) =>
    json === null ? undefined : read(json);

const ADDRESS_NEEDS = { action: or(textOrNull, null), part: partOrNull, field: string };
const ADDRESS_MAY_HAVE = { index: position, year: number, period: string, attribute: string, member: string };
const address: Reader<ValueAddress> = recordOf(ADDRESS_NEEDS, ADDRESS_MAY_HAVE);

/** A list of which every item is of its kind. */
const allOf =
  <Value>(read: Reader<Value>): Reader<Value[]> =>
  (json) => {
    const all = Array.isArray(json) ? json.map(read) : [undefined];
    return all.some((one) => one === undefined) ? undefined : (all as Value[]);
  };

const CHANGES: { [Kind in CorrectionChange["kind"]]: Reader<Extract<CorrectionChange, { kind: Kind }>> } = {
  set: recordOf({ kind: oneOf("set"), text: anyString }),
  absent: recordOf({ kind: oneOf("absent"), absence: oneOf(...ABSENCES) }),
  split: recordOf({ kind: oneOf("split"), texts: allOf(anyString) }),
  join: recordOf({ kind: oneOf("join"), with: allOf(anyString) }, { text: unlessNull(anyString) }),
  pair: recordOf({ kind: oneOf("pair"), indicator: anyString }, { text: unlessNull(anyString) }),
  unpair: recordOf({ kind: oneOf("unpair") }),
};
const change: Reader<CorrectionChange> = (json) => {
  const kind = isObject(json) ? oneOf(...(Object.keys(CHANGES) as CorrectionChange["kind"][]))(json.kind) : undefined;
  return kind && CHANGES[kind](json);
};

/** Parts that are there and of another kind: a year in letters is no address without a year. */
function wrongPart(json: unknown, shape: Readonly<Record<string, Reader<unknown>>>): string | null {
  if (!isObject(json)) return "";
  const isWrong = (name: string) =>
    json[name] !== undefined && json[name] !== null && shape[name]!(json[name]) === undefined;
  return Object.keys(shape).find(isWrong) ?? null;
}

export function readCorrection(json: unknown): ReadCorrection {
  if (!isObject(json)) return { ok: false, part: "" };
  const wrong = wrongPart(json.where, { ...ADDRESS_NEEDS, ...ADDRESS_MAY_HAVE, action: textOrNull });
  const where = wrong === null ? address(json.where) : undefined;
  if (!where) return { ok: false, part: wrong ? `where.${wrong}` : "where" };
  const what = change(json.what);
  if (!what) return { ok: false, part: "what" };
  const before = textOrNull(json.before ?? null);
  return before === undefined ? { ok: false, part: "before" } : { ok: true, correction: { where, what, before } };
}
