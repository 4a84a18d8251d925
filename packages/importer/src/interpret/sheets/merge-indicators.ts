/** One indicator of what two sheets say of it: what the second adds fills what the first leaves open, or stands beside it under its sheet's name. */
import { type Attributes, fold, PRINTED_FIELDS, type SourcedText, type YearlyTarget } from "@cotejo/core";
import type { DraftIndicator } from "../draft.ts";
import { optional } from "../optional.ts";
import { withoutCode } from "./indicator-rows.ts";

const isSame = (a: SourcedText | null | undefined, b: SourcedText | null | undefined): boolean =>
  fold(a?.text ?? "") === fold(b?.text ?? "");

/** A key that is not taken yet: the heading with the sheet's name, and a number where that is taken, too. */
function freeKey(known: Attributes, heading: string, sheet: string): string {
  if (!Object.hasOwn(known, heading)) return heading;
  const ofSheet = `${heading} (${sheet})`;
  let key = ofSheet;
  for (let number = 2; Object.hasOwn(known, key); number++) key = `${ofSheet} ${number}`;
  return key;
}

/** What a sheet says otherwise is kept under its name. */
export function addAttributes(to: Attributes | undefined, more: Attributes | undefined, sheet: string): Attributes {
  const added: Record<string, SourcedText> = { ...to };
  for (const [heading, value] of Object.entries(more ?? {}))
    if (!Object.hasOwn(added, heading) || !isSame(added[heading], value)) added[freeKey(added, heading, sheet)] = value;
  return added;
}

/** Whether a sheet calls an indicator by the name that the catalogue has for it. */
const isNameOf = (to: DraftIndicator, from: DraftIndicator): boolean =>
  fold(withoutCode(from.text)) === fold(to.catalogName ?? to.text);

/** Values of the fields in which a later sheet differs, by what the fields are called. */
function differences(to: DraftIndicator, from: DraftIndicator): Attributes {
  const pairs: [string, SourcedText | null | undefined, SourcedText | null | undefined][] = [
    ["Indicador", to, isNameOf(to, from) ? null : from],
    ["Meta", to.target, from.target],
    ["Línea base", to.baseline, from.baseline],
    ["Unidad", to.unit, from.unit],
    ...(from.yearly ?? []).map((value): [string, SourcedText | undefined, SourcedText] => [
      `Meta ${value.year}`,
      to.yearly?.find(({ year }) => year === value.year),
      value,
    ]),
  ];
  return Object.fromEntries(
    pairs.flatMap(([name, own, other]) =>
      own && other?.text && !isSame(own, other) ? [[name, { text: other.text, place: other.place }] as const] : [],
    ),
  );
}

/** The values of both, each key once. */
function unite<Value>(
  own: readonly Value[] | undefined,
  more: readonly Value[] | undefined,
  keyOf: (value: Value) => unknown,
): Value[] {
  const known = new Set(own?.map(keyOf));
  return [...(own ?? []), ...(more ?? []).filter((value) => !known.has(keyOf(value)))];
}
const yearOf = ({ year }: YearlyTarget): number => year;

const printed = (name: string, text: SourcedText | undefined) => (text ? [[name, text] as const] : []);
const orNothing = <Value>(values: readonly Value[]): readonly Value[] | null => (values.length > 0 ? values : null);

/** The years that two sheets are called after, where their targets are of them. */
export interface SheetYears {
  to: number | null;
  from: number | null;
}

type Targets = Pick<DraftIndicator, "target" | "targetAbsence"> & { yearly: readonly YearlyTarget[] };

const ofYear = (target: SourcedText | null, year: number | null): YearlyTarget[] =>
  target && year !== null ? [{ ...target, year }] : [];

/** Targets of sheets of single years are those of the years; one that all of them print holds for the term, too. */
function targetsOf(to: DraftIndicator, from: DraftIndicator, years: SheetYears): Targets {
  const yearly = [...ofYear(to.target, years.to), ...ofYear(from.target, years.from)];
  const all = unite(to.yearly, unite(yearly, from.yearly, yearOf), yearOf).sort((a, b) => a.year - b.year);
  const isOfTerm = years.from === null || (to.target !== null && (years.to === null || isSame(to.target, from.target)));
  const target = isOfTerm ? (to.target ?? from.target) : null;
  return { target, yearly: all, ...(!target && optional("targetAbsence", to.targetAbsence ?? "not-stated")) };
}

/** `years`: of the sheets. */
export function mergeIndicator(
  to: DraftIndicator,
  given: DraftIndicator,
  sheet: string,
  years: SheetYears = { to: null, from: null },
): DraftIndicator {
  const { targetAbsence: _, ...own } = to;
  const targets = targetsOf(to, given, years);
  const from = years.from === null ? given : { ...given, target: null };
  const ofSheet = Object.entries(differences(to, from)).map(([name, value]) => [`${name} (${sheet})`, value] as const);
  const attributes = addAttributes(to.attributes, from.attributes, sheet);
  return {
    ...own,
    ...targets,
    ...optional("id", to.id ?? from.id),
    ...optional("code", to.code ?? from.code),
    ...optional("catalogName", to.catalogName ?? from.catalogName),
    ...Object.fromEntries(PRINTED_FIELDS.flatMap((name) => printed(name, to[name] ?? from[name]))),
    ...optional("accumulation", to.accumulation ?? from.accumulation),
    ...optional("isMain", to.isMain ?? from.isMain),
    ...optional("bpin", orNothing([...new Set([...(to.bpin ?? []), ...(from.bpin ?? [])])])),
    ...optional("measurements", orNothing(unite(to.measurements, from.measurements, ({ period }) => period))),
    ...optional("amounts", orNothing(unite(to.amounts, from.amounts, ({ year, source }) => `${year} ${source}`))),
    attributes: addAttributes(attributes, Object.fromEntries(ofSheet), sheet),
  };
}
