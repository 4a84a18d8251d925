/** Indicators and activities of a table of actions: lists in cells, paired with targets, parties and times only as rows and lists show. */
import type { Message, SourcedText } from "@cotejo/core";
import { message } from "../messages/catalogue.ts";
import type { FieldCell } from "../stitch/row-group.ts";
import type { RowKey } from "../stitch/row-key.ts";
import type { DraftAction, DraftActivity, DraftIndicator } from "./draft.ts";
import type { GroupCells } from "./group-cells.ts";
import { type CellItems, type Pairing, pairLists } from "./pair-lists.ts";
import { type ListStyle, splitList } from "./split-list.ts";

const STYLES: Readonly<Partial<Record<RowKey, ListStyle>>> = {
  action: "single",
  benefits: "benefits",
  indicator: "sentences",
  target: "lines",
  activity: "sentences",
  responsible: "names",
  resource: "names",
  time: "lines",
};

/** What indicators and activities a group has. */
export interface Measures extends Pick<DraftAction, "indicators" | "looseTargets" | "activities"> {
  messages: Message[];
}

/** The items of a cell, each with its place. */
export function itemsOf({ cell, sources, from, to }: FieldCell, key: RowKey, cells: GroupCells): CellItems {
  cells.use(sources);
  const texts = cell.isError ? [] : splitList(cell.lines, STYLES[key] ?? "single");
  return { from, to, items: texts.map((text): SourcedText => ({ text, place: cell.place })) };
}

/**
 * Where an action goes on under a name that is not merged, a value of its first row alone ("5 años", then blanks) is the
 * action's, as the name itself is: it covers all rows.
 */
function carryDown(items: readonly CellItems[], { group }: GroupCells): readonly CellItems[] {
  const [only, ...more] = items;
  const { rows, isMerged } = group;
  const isCarried = only && more.length === 0 && only.from === 0 && only.to === 0 && rows.length > 1 && !isMerged;
  return isCarried ? [{ ...only, to: rows.length - 1 }] : items;
}

/** Activities with the party and time of their row, and the indicator beside them where rows show one. */
function pairActivities(
  cells: GroupCells,
  items: (key: RowKey) => readonly CellItems[],
  indicators: Pairing["pairs"],
): DraftActivity[] {
  const rowCount = cells.group.rows.length;
  const activities = items("activity");
  const parties = pairLists(activities, carryDown(items("responsible"), cells), rowCount).pairs;
  const times = pairLists(activities, carryDown(items("time"), cells), rowCount).pairs;
  return parties.map(({ main, cell, partner }, at) => {
    const isOwnRow = rowCount > 1 && cell.items.length === 1;
    const beside = indicators.flatMap((one, i) => (one.cell.from === cell.from && one.cell.to === cell.to ? i : []));
    const timeframe = rowCount > 1 || cell.items.length > 1 ? (times[at]?.partner ?? null) : null;
    const indicator = isOwnRow && beside.length === 1 ? beside[0]! : null;
    return { ...main, responsible: partner, timeframe, indicator };
  });
}

/** `name`: of the action, for what is said of it. */
export function listedMeasures(
  cells: GroupCells,
  items: (key: RowKey) => readonly CellItems[],
  name: string,
): Measures {
  const targets = items("target");
  const { pairs, loose } = pairLists(items("indicator"), targets, cells.group.rows.length);
  const messages: Message[] = [];
  if (loose.length > 0 && pairs.length > 0) {
    const count = targets.reduce((sum, cell) => sum + cell.items.length, 0);
    const facts = { action: name, targets: count, indicators: pairs.length };
    messages.push(message("targets-unpaired", loose[0]!.place!, facts));
  }
  const indicators = pairs.map(({ main, cell, partner }): DraftIndicator => {
    if (partner) return { ...main, target: partner };
    return {
      ...main,
      target: null,
      targetAbsence: loose.length > 0 ? "loose" : cells.absence("target", cell.from, cell.to),
    };
  });
  return { indicators, looseTargets: loose, activities: pairActivities(cells, items, pairs), messages };
}
