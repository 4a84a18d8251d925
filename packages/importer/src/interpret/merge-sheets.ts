/**
 * Sheets that say the same rows again, for another year of the plan or for its follow-up: one plan, each indicator once. Takes the
 * actions of each sheet; gives those of all, what a later sheet adds set beside what the first one says.
 */
import { type Attributes, fold, groupBy, type Message, type Place, type Result, type SourcedText } from "@cotejo/core";
import { message } from "../messages/catalogue.ts";
import { distinctTexts } from "./distinct-texts.ts";
import type { DraftAction, DraftIndicator } from "./draft.ts";

export interface SheetActions {
  /** Null for tables of text documents. */
  sheet: string | null;
  place: Place;
  actions: DraftAction[];
}

/** Fewer rows in common may be chance. */
const FEWEST_SAME = 3;
const SHARE_OF_SAME = 0.8;

const keyOf = (action: DraftAction, { text, level }: DraftIndicator): string =>
  [action.name.text, level ?? "", text].map(fold).join("|");

const keysOf = ({ actions }: SheetActions): Set<string> =>
  new Set(actions.flatMap((action) => action.indicators.map((indicator) => keyOf(action, indicator))));

function repeats(one: SheetActions, before: SheetActions): boolean {
  if (one.sheet === null || before.sheet === null || one.sheet === before.sheet) return false;
  const [own, known] = [keysOf(one), keysOf(before)];
  const same = [...own].filter((key) => known.has(key)).length;
  return same >= FEWEST_SAME && same >= own.size * SHARE_OF_SAME;
}

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
function addAttributes(to: Attributes | undefined, more: Attributes | undefined, sheet: string): Attributes {
  const added: Record<string, SourcedText> = { ...to };
  for (const [heading, value] of Object.entries(more ?? {}))
    if (!Object.hasOwn(added, heading) || !isSame(added[heading], value)) added[freeKey(added, heading, sheet)] = value;
  return added;
}

/** Values of the fields in which a later sheet differs, by what the fields are called. */
function differences(to: DraftIndicator, from: DraftIndicator): Attributes {
  const pairs: [string, SourcedText | null | undefined, SourcedText | null | undefined][] = [
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
    pairs.flatMap(([name, own, other]) => (own && other && !isSame(own, other) ? [[name, other] as const] : [])),
  );
}

function mergeIndicator(to: DraftIndicator, from: DraftIndicator, sheet: string): DraftIndicator {
  const years = new Set(to.yearly?.map(({ year }) => year));
  const yearly = [...(to.yearly ?? []), ...(from.yearly ?? []).filter(({ year }) => !years.has(year))];
  const [baseline, unit] = [to.baseline ?? from.baseline, to.unit ?? from.unit];
  const ofSheet = Object.entries(differences(to, from)).map(([name, value]) => [`${name} (${sheet})`, value] as const);
  return {
    ...to,
    target: to.target ?? from.target,
    yearly: yearly.sort((a, b) => a.year - b.year),
    ...(baseline && { baseline }),
    ...(unit && { unit }),
    attributes: addAttributes(addAttributes(to.attributes, from.attributes, sheet), Object.fromEntries(ofSheet), sheet),
  };
}

/** The indicators of an action by what they are called, those of one name in their order. */
const placesOf = (action: DraftAction): Map<string, number[]> =>
  groupBy(action.indicators.keys(), (at) => keyOf(action, action.indicators[at]!));

function mergeAction(own: DraftAction, action: DraftAction, sheet: string): void {
  const places = placesOf(own);
  for (const indicator of action.indicators) {
    // The first of a name goes with the first of that name.
    const at = places.get(keyOf(action, indicator))?.shift();
    if (at === undefined) own.indicators.push(indicator);
    else own.indicators[at] = mergeIndicator(own.indicators[at]!, indicator, sheet);
  }
  const known = new Set(own.activities.map(({ text }) => fold(text)));
  const added = action.activities.filter(({ text }) => !known.has(fold(text)));
  own.activities.push(...added.map((activity) => ({ ...activity, indicator: null })));
  own.responsible = distinctTexts([...own.responsible, ...action.responsible]);
  own.times = distinctTexts([...own.times, ...action.times]);
  own.attributes = addAttributes(own.attributes, action.attributes, sheet);
}

/** Adds the rows of a sheet to those of the one that it repeats; rows that are new there go to their action, or are one. */
function mergeInto(target: SheetActions, { actions, sheet }: SheetActions): void {
  const byName = new Map(target.actions.map((action) => [fold(action.name.text), action]));
  for (const action of actions) {
    const own = byName.get(fold(action.name.text));
    if (own) mergeAction(own, action, sheet ?? "");
    else target.actions.push(action);
  }
}

export function mergeSheets(sheets: readonly SheetActions[]): Result<DraftAction[]> {
  const merged: SheetActions[] = [];
  const messages: Message[] = [];
  for (const one of sheets) {
    const before = merged.find((known) => repeats(one, known));
    if (before) {
      mergeInto(before, one);
      messages.push(message("sheet-merged", one.place, { sheet: one.sheet ?? "", first: before.sheet ?? "" }));
    } else merged.push({ ...one, actions: [...one.actions] });
  }
  return { value: merged.flatMap(({ actions }) => actions), messages };
}
