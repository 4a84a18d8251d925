/**
 * Sheets that say the same rows again, for another year of the plan or for its follow-up: one plan, each indicator once. Takes the
 * actions of each sheet; gives those of all, what a later sheet adds set beside what the first one says.
 */
import { type Attributes, fold, type Message, type Place, type Result, type SourcedText } from "@cotejo/core";
import { message } from "../messages/catalogue.ts";
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

/** What a sheet says otherwise is kept under its name. */
function addAttributes(to: Attributes | undefined, more: Attributes | undefined, sheet: string): Attributes {
  const added = Object.entries(more ?? {}).flatMap(([heading, value]) => {
    const known = to?.[heading];
    if (known && isSame(known, value)) return [];
    return [[known ? `${heading} (${sheet})` : heading, value] as const];
  });
  return { ...to, ...Object.fromEntries(added) };
}

function mergeIndicator(to: DraftIndicator, from: DraftIndicator, sheet: string): DraftIndicator {
  const years = new Set(to.yearly?.map(({ year }) => year));
  const other = from.target && to.target && !isSame(from.target, to.target) ? { Meta: from.target } : undefined;
  const yearly = [...(to.yearly ?? []), ...(from.yearly ?? []).filter(({ year }) => !years.has(year))];
  return {
    ...to,
    target: to.target ?? from.target,
    yearly: yearly.sort((a, b) => a.year - b.year),
    attributes: addAttributes(addAttributes(to.attributes, from.attributes, sheet), other, sheet),
  };
}

/** Adds the rows of a sheet to those of the one that it repeats; rows that are new there go to their action, or are one. */
function mergeInto(target: SheetActions, { actions, sheet }: SheetActions): void {
  for (const action of actions) {
    const own = target.actions.find(({ name }) => isSame(name, action.name));
    if (!own) {
      target.actions.push(action);
      continue;
    }
    for (const indicator of action.indicators) {
      const at = own.indicators.findIndex((known) => keyOf(own, known) === keyOf(action, indicator));
      if (at < 0) own.indicators.push(indicator);
      else own.indicators[at] = mergeIndicator(own.indicators[at]!, indicator, sheet ?? "");
    }
    const isKnown = (activity: SourcedText) => own.activities.some((known) => isSame(known, activity));
    own.activities.push(
      ...action.activities.filter((one) => !isKnown(one)).map((activity) => ({ ...activity, indicator: null })),
    );
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
