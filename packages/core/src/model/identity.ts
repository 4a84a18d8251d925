/**
 * Stable keys of actions and indicators: the same across a plan's versions, whatever their order in an array. Corrections, alignments
 * and differences of versions hang on these. Two of one name are told apart by their place among those of the same name. What a person
 * corrected keeps the key that it had as its file was read, so that all that hangs on it holds.
 */
import { fold } from "../language/fold.ts";
import type { Action, Activity, Indicator, Keyed, Plan } from "./plan.ts";

/** An item with its key, unique within its owner. */
export interface Identified<Item> {
  key: string;
  item: Item;
}

/** Numbers those of one name: "x", "x #2"; a key that was kept is the item's own. */
function numbered<Item extends Keyed>(items: readonly Item[], nameOf: (item: Item) => string): Identified<Item>[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    if (item.identity !== undefined) return { key: item.identity, item };
    const name = nameOf(item);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { key: count === 1 ? name : `${name} #${count}`, item };
  });
}

/**
 * By its code, else by its levels and name. A level that its code names is not looked at: offices word it as they like. Nor is its line,
 * which the name tells already: told by indicators and rules, it would make another action of one that lost an indicator.
 */
function actionName({ codes, levels, name }: Action): string {
  if (codes?.product) return `product ${codes.product}`;
  const outer = levels.map(({ text }) => fold(text)).join(" › ");
  return [outer, fold(name.text)].filter((part) => part !== "").join(" · ");
}

/** By the file's own mark of its row, else by its code with its wording, else by its wording alone. */
function indicatorName({ id, code, text, level }: Indicator): string {
  if (id) return `id ${fold(id)}`;
  return [level === "resultado" ? level : "", code ?? "", fold(text)].filter((part) => part !== "").join(" · ");
}

/** The actions of a plan, in their order, each with its key. */
export const identifyActions = ({ actions }: Pick<Plan, "actions">): Identified<Action>[] =>
  numbered(actions, actionName);

/** The indicators of an action, in their order, each with its key within it. */
export const identifyIndicators = ({ indicators }: Pick<Action, "indicators">): Identified<Indicator>[] =>
  numbered(indicators, indicatorName);

/** The activities of an action, in their order, each with its key within it: by its wording. */
export const identifyActivities = ({ activities }: Pick<Action, "activities">): Identified<Activity>[] =>
  numbered(activities, ({ text }) => fold(text));

/** Items that still have the keys that they are told by: those that say something else by now keep theirs beside what they say. */
export function keepKeys<Item extends Keyed>(
  wanted: readonly Identified<Item>[],
  identify: (items: Item[]) => readonly Identified<Item>[],
): Item[] {
  let items = wanted.map(({ item }) => item);
  for (;;) {
    const found = identify(items);
    const isMoved = (at: number) => found[at]!.key !== wanted[at]!.key;
    if (!items.some((_, at) => isMoved(at))) return items;
    // Those that keep their key are no longer counted among the others, which may move these.
    items = items.map((item, at) => (isMoved(at) ? { ...item, identity: wanted[at]!.key } : item));
  }
}

/** The keys that all would have if their file said what people corrected, by those that they have; none where nothing was renamed. */
export function keysAsSaid<Item extends Keyed>(
  found: readonly Identified<Item>[],
  identify: (items: Item[]) => readonly Identified<Item>[],
): ReadonlyMap<string, string> {
  if (found.every(({ item }) => item.identity === undefined)) return new Map();
  const said = identify(found.map(({ item }) => ({ ...item, identity: undefined })));
  return new Map(found.map(({ key }, at) => [key, said[at]!.key]));
}
