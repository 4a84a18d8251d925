/** One indicator of what two sheets say of it: what the second adds fills what the first leaves open, or stands beside it under its sheet's name. */
import {
  type Amount,
  type Attributes,
  fold,
  groupBy,
  type Measurement,
  PRINTED_FIELDS,
  type SourcedText,
  type YearlyTarget,
} from "@cotejo/core";
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

const KINDS = ["planned", "executed", "percent"] as const;
const NAMES = { planned: "Programado", executed: "Ejecutado", percent: "Cumplimiento" } as const;
const pesos = ({ value, place }: Amount): SourcedText => ({ text: String(value), place });

/** Values of the fields in which a later sheet differs, by what the fields are called. */
function differences(to: DraftIndicator, from: DraftIndicator): Attributes {
  const pairs: (readonly [string, SourcedText | null | undefined, SourcedText | null | undefined])[] = [
    ["Indicador", to, isNameOf(to, from) ? null : from],
    ["Meta", to.target, from.target],
    ["Línea base", to.baseline, from.baseline],
    ["Unidad", to.unit, from.unit],
    ...(from.yearly ?? []).map((value): [string, SourcedText | undefined, SourcedText] => [
      `Meta ${value.year}`,
      to.yearly?.find(({ year }) => year === value.year),
      value,
    ]),
    ...(from.measurements ?? []).flatMap((value) => {
      const own = to.measurements?.find(({ period }) => period === value.period);
      return KINDS.map((kind) => [`${NAMES[kind]} ${value.period}`, own?.[kind], value[kind]] as const);
    }),
    ...(from.amounts ?? []).map((value) => {
      const own = to.amounts?.find(({ year, source }) => year === value.year && source === value.source);
      return [`${value.source} ${value.year}`, own && pesos(own), pesos(value)] as const;
    }),
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

/** The years or cut-offs that two sheets are called after, where their targets are of them. */
export interface SheetPeriods {
  to: string | null;
  from: string | null;
}

/** The measurements of both, those of one period as one. */
function uniteMeasurements(own: readonly Measurement[] = [], more: readonly Measurement[] = []): Measurement[] {
  const byPeriod = groupBy([...more, ...own], ({ period }) => period);
  const periods = new Set([...own, ...more].map(({ period }) => period));
  return [...periods].map((period) => Object.assign({}, ...byPeriod.get(period)!) as Measurement);
}

/** An indicator whose target is that of a period: of a year, or planned by a cut-off within one. */
function ofPeriod(indicator: DraftIndicator, period: string | null): DraftIndicator {
  const { target, yearly, measurements } = indicator;
  if (!target || period === null) return indicator;
  if (/^20\d\d$/.test(period))
    return { ...indicator, yearly: unite(yearly, [{ ...target, year: Number(period) }], yearOf) };
  return { ...indicator, measurements: uniteMeasurements(measurements, [{ period, planned: target }]) };
}

/** The target of the term. One of a period's is that of the term, too, where all of them print it. */
function targetOf(to: DraftIndicator, from: DraftIndicator, periods: SheetPeriods): DraftIndicator["target"] {
  if (periods.from === null) return to.target ?? from.target;
  return periods.to === null || isSame(to.target, from.target) ? to.target : null;
}

/** `periods`: of the sheets. */
export function mergeIndicator(
  given: DraftIndicator,
  more: DraftIndicator,
  sheet: string,
  periods: SheetPeriods = { to: null, from: null },
): DraftIndicator {
  const [to, other] = [ofPeriod(given, periods.to), ofPeriod(more, periods.from)];
  const { targetAbsence, ...own } = to;
  const target = targetOf(to, other, periods);
  const from = periods.from === null ? other : { ...other, target: null };
  const ofSheet = Object.entries(differences(to, from)).map(([name, value]) => [`${name} (${sheet})`, value] as const);
  const attributes = addAttributes(to.attributes, from.attributes, sheet);
  return {
    ...own,
    target,
    ...(!target && { targetAbsence: targetAbsence ?? "not-stated" }),
    yearly: unite(to.yearly, from.yearly, yearOf).sort((a, b) => a.year - b.year),
    ...optional("id", to.id ?? from.id),
    ...optional("code", to.code ?? from.code),
    ...optional("catalogName", to.catalogName ?? from.catalogName),
    ...Object.fromEntries(PRINTED_FIELDS.flatMap((name) => printed(name, to[name] ?? from[name]))),
    ...optional("accumulation", to.accumulation ?? from.accumulation),
    ...optional("isMain", to.isMain ?? from.isMain),
    ...optional("bpin", orNothing([...new Set([...(to.bpin ?? []), ...(from.bpin ?? [])])])),
    ...optional("measurements", orNothing(uniteMeasurements(to.measurements, from.measurements))),
    ...optional("amounts", orNothing(unite(to.amounts, from.amounts, ({ year, source }) => `${year} ${source}`))),
    attributes: addAttributes(attributes, Object.fromEntries(ofSheet), sheet),
  };
}
