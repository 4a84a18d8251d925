/**
 * Sheets of one file that tell of the same indicators: other years of the plan, its follow-up, its projects. Takes the actions of each
 * sheet; gives those of all with each indicator once, what a later sheet adds set beside what the first one says.
 */
import { type Attributes, fold, groupBy, type Message, type Place, type Result, type SourcedText } from "@cotejo/core";
import { message } from "../../messages/catalogue.ts";
import { distinctTexts } from "../distinct-texts.ts";
import type { DraftAction, DraftActivity } from "../draft.ts";
import { type IndicatorRow, indicatorOf, rowsOfSheet } from "./indicator-rows.ts";
import { matchRows } from "./match-rows.ts";
import { addAttributes, mergeIndicator } from "./merge-indicators.ts";

export interface SheetActions {
  /** Null for tables of text documents. */
  sheet: string | null;
  place: Place;
  actions: DraftAction[];
  /** The year or cut-off that the sheet is called after, where its targets are of it. */
  period: string | null;
}

type Pairs = ReadonlyMap<IndicatorRow, IndicatorRow>;

/** Copies, so that what a stage before made stays as it was. */
const copyOf = (action: DraftAction): DraftAction => ({
  ...action,
  indicators: [...action.indicators],
  activities: [...action.activities],
});

/** Activities of a row that its indicator's action does not tell yet, by what they say. */
function addActivities(own: DraftAction, activities: readonly DraftActivity[], indicator: number | null): void {
  if (activities.length === 0) return;
  const known = new Set([own.name, ...own.levels, ...own.indicators, ...own.activities].map(({ text }) => fold(text)));
  const added = activities.filter(({ text }) => !known.has(fold(text)));
  own.activities.push(...added.map((activity) => ({ ...activity, indicator })));
}

const FIELDS = ["responsible", "times", "benefits", "resources"] as const;
/** What the fields are called where they are attributes. */
const NAMES = { responsible: "Responsable", times: "Tiempo", benefits: "Beneficios", resources: "Recursos" } as const;
/** Those fields under the names that absences have. */
const ABSENT = {
  responsible: "responsible",
  times: "timeframe",
  benefits: "benefits",
  resources: "resources",
} as const;

const joined = (texts: readonly SourcedText[]): SourcedText => ({
  text: texts.map(({ text }) => text).join("; "),
  place: texts[0]!.place,
});

/** What an action of a sheet says of itself. Where its rows are of several actions, no more than one value is surely of each. */
function addToAction(own: DraftAction, { attributes, ...action }: DraftAction, sheet: string, isWhole: boolean): void {
  const beside: [string, SourcedText][] = [];
  for (const field of FIELDS) {
    const known = new Set(own[field].map(({ text }) => fold(text)));
    const added = action[field].filter(({ text }) => !known.has(fold(text)));
    if (added.length === 0) continue;
    if (isWhole || action[field].length === 1) {
      own[field] = distinctTexts([...own[field], ...added]);
      own.absences = Object.fromEntries(Object.entries(own.absences).filter(([name]) => name !== ABSENT[field]));
    } else beside.push([NAMES[field], joined(added)]);
  }
  const all: Attributes = addAttributes(
    addAttributes(own.attributes, attributes, sheet),
    Object.fromEntries(beside),
    sheet,
  );
  if (Object.keys(all).length > 0) own.attributes = all;
  if (!own.codes && action.codes) own.codes = action.codes;
}

/** What a sheet's own levels say of a row that stands under others: its project, its office. */
function levelsBeside(row: IndicatorRow, known: DraftAction): Attributes {
  const texts = [known.name, ...known.levels, ...Object.values(known.attributes ?? {})].map(({ text }) => fold(text));
  const added = row.action.levels.filter(({ text }) => !texts.includes(fold(text)));
  return Object.fromEntries(added.map(({ level, text, place }) => [level, { text, place }]));
}

/** Some indicators of an action with their activities, and those that are tied to none. */
function partOf(action: DraftAction, places: readonly number[]): DraftAction {
  const at = new Map(places.map((place, index) => [place, index]));
  return {
    ...action,
    indicators: places.map((place) => action.indicators[place]!),
    activities: action.activities.flatMap((activity) => {
      if (activity.indicator === null) return activity;
      const indicator = at.get(activity.indicator);
      return indicator === undefined ? [] : { ...activity, indicator };
    }),
  };
}

/** Adds rows that are new to an action of the same name. */
function append(own: DraftAction, more: DraftAction, sheet: string): void {
  const first = own.indicators.length;
  own.indicators.push(...more.indicators);
  const isTied = ({ indicator }: DraftActivity) => indicator !== null;
  for (const activity of more.activities.filter(isTied))
    own.activities.push({ ...activity, indicator: activity.indicator! + first });
  addActivities(
    own,
    more.activities.filter((one) => !isTied(one)),
    null,
  );
  addToAction(own, more, sheet, true);
}

class SheetMerger {
  readonly messages: Message[] = [];
  private readonly known: IndicatorRow[] = [];
  private readonly periods = new Map<string, string | null>();
  private readonly byName = new Map<string, DraftAction>();

  /** Takes the actions of a sheet; gives those of them that are new. */
  add({ sheet, place, actions, period }: SheetActions & { sheet: string }): DraftAction[] {
    const own = actions.map(copyOf);
    const rows = rowsOfSheet(sheet, own);
    const { pairs, isRepeat } = matchRows(
      rows,
      this.known.filter((row) => row.sheet !== sheet),
    );
    if (isRepeat) this.messages.push(message("sheet-merged", place, { sheet, first: sheetOf(pairs) }));
    else if (pairs.size > 0) this.messages.push(message("rows-merged", place, { sheet, rows: pairs.size }));
    this.periods.set(sheet, period);
    const byAction = groupBy(rows, ({ action }) => action);
    const added = own.flatMap((action) =>
      this.addAction(action, byAction.get(action) ?? [], pairs, isRepeat ? sheet : null),
    );
    this.known.push(...rowsOfSheet(sheet, added));
    for (const action of added) this.byName.set(fold(action.name.text), action);
    return added;
  }

  /** What is new of an action, whose known rows go to where they are known. `repeating`: the sheet, where it repeats another. */
  private addAction(
    action: DraftAction,
    rows: readonly IndicatorRow[],
    pairs: Pairs,
    repeating: string | null,
  ): DraftAction[] {
    const moved = rows.flatMap((row) => {
      const known = pairs.get(row);
      return known ? [{ row, known }] : [];
    });
    for (const { row, known } of moved) this.move(row, known);
    const left = rows.filter((row) => !pairs.has(row)).map(({ at }) => at);
    const targets = [...new Set(moved.map(({ known }) => known.action))];
    const [only = null] = targets.length === 1 && left.length === 0 ? targets : [];
    for (const target of targets) addToAction(target, action, moved[0]!.row.sheet, only !== null);
    const rest = partOf(action, left);
    if (only) addActivities(only, rest.activities, null);
    const same = repeating === null ? undefined : this.byName.get(fold(action.name.text));
    const isAll = targets.length > 0 && left.length === 0 && (only !== null || rest.activities.length === 0);
    if (isAll) return [];
    if (!same) return [rest];
    append(same, rest, repeating!);
    return [];
  }

  private move(row: IndicatorRow, known: IndicatorRow): void {
    const periods = { to: this.periods.get(known.sheet) ?? null, from: this.periods.get(row.sheet) ?? null };
    const own = indicatorOf(row);
    const more = { ...own, attributes: { ...levelsBeside(row, known.action), ...own.attributes } };
    known.action.indicators[known.at] = mergeIndicator(indicatorOf(known), more, row.sheet, periods);
    const activities = row.action.activities.filter(({ indicator }) => indicator === row.at);
    addActivities(known.action, activities, known.at);
  }
}

/** The sheet that most rows of another are known from. */
function sheetOf(pairs: Pairs): string {
  const sheets = groupBy(pairs.values(), ({ sheet }) => sheet);
  const [first] = [...sheets].sort(([, a], [, b]) => b.length - a.length);
  return first?.[0] ?? "";
}

const isOfSheet = (one: SheetActions): one is SheetActions & { sheet: string } => one.sheet !== null;

/** How many indicators a sheet tells apart: the one that tells most is the plan. */
const sizeOf = ({ actions }: SheetActions): number =>
  new Set(actions.flatMap(({ indicators }) => indicators.map(({ id, code, text }) => [id, code, text].join("|")))).size;

export function mergeSheets(sheets: readonly SheetActions[]): Result<DraftAction[]> {
  if (sheets.filter(isOfSheet).length < 2) return { value: sheets.flatMap(({ actions }) => actions), messages: [] };
  const merger = new SheetMerger();
  const left = new Map<SheetActions, DraftAction[]>();
  for (const one of sheets.filter(isOfSheet).sort((a, b) => sizeOf(b) - sizeOf(a))) left.set(one, merger.add(one));
  return { value: sheets.flatMap((one) => left.get(one) ?? one.actions), messages: merger.messages };
}
