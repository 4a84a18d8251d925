/**
 * A plan as it was read beside the one that a human reader wrote down of the same document → what of each field is right, missing and
 * extra. Texts count as the same where they are nearly alike once folded; values that stand in pairs only where both halves are.
 */
import { type Action, fold, likeness, type Plan, type SourcedText } from "@cotejo/core";

/** From here on two texts are one text, otherwise typed. */
const ALIKE = 0.9;
/** From here on two actions are the same one, so that their fields are held beside each other. */
const SAME_ACTION = 0.8;

export interface Score {
  right: number;
  missing: string[];
  extra: string[];
}
/** What is wrong with a field: texts that the reader entered and we lack, and texts that we have and the reader did not enter. */
export type Gaps = Record<string, Pick<Score, "missing" | "extra">>;

/** A value as its folded parts: a text one, an indicator with its target two. */
type Item = readonly string[];
type ItemsOf<Owner> = (owner: Owner) => Item[];

type Text = SourcedText | string | null | undefined;
const printed = (text: Text): string => (typeof text === "object" ? (text?.text ?? "") : (text ?? ""));
const part = (text: Text): string => fold(printed(text)).replaceAll(" %", "%");
const item = (...texts: Text[]): Item => texts.map(part);
const isFilled = (parts: Item): boolean => parts.some((one) => one !== "");
const single = (texts: readonly Text[]): Item[] => texts.map((text) => item(text)).filter(isFilled);
const distinct = (items: readonly Item[]): Item[] => [...new Map(items.map((one) => [one.join("|"), one])).values()];

const targetsOf = ({ indicators, looseTargets }: Action): Item[] =>
  single([...indicators.map(({ target }) => target), ...looseTargets]);

/** An action's times, and those of its activities: a cell may join several by "; ". */
const timesOf = ({ timeframe, activities }: Action): Item[] =>
  distinct(
    single([timeframe, ...activities.map((activity) => activity.timeframe)].flatMap((t) => printed(t).split(/[;\n]/))),
  );

interface ActionRow {
  name: string;
  itemsOf: ItemsOf<Action>;
  /** Whether the document shows which halves stand together; where it does not, the pairs of that action are nobody's to say. */
  isDecided?: (gold: Action) => boolean;
}

const ACTION_ROWS: readonly ActionRow[] = [
  { name: "line", itemsOf: ({ line }) => [[line]] },
  { name: "benefits", itemsOf: ({ benefits }) => single(benefits) },
  { name: "indicators", itemsOf: ({ indicators }) => single(indicators) },
  { name: "targets", itemsOf: targetsOf },
  {
    name: "indicator+target",
    itemsOf: ({ indicators }) => indicators.map((indicator) => item(indicator, indicator.target)),
    isDecided: (gold) => [0, gold.indicators.length].includes(targetsOf(gold).length),
  },
  { name: "activities", itemsOf: ({ activities }) => single(activities) },
  {
    name: "activity+responsible",
    itemsOf: ({ activities }) => activities.map((activity) => item(activity, activity.responsible)),
    isDecided: ({ activities, responsible }) => {
      const paired = activities.filter((activity) => activity.responsible !== null).length;
      return paired === activities.length || (paired === 0 && activities.length !== responsible.length);
    },
  },
  { name: "responsible", itemsOf: ({ responsible }) => distinct(single(responsible)) },
  { name: "resources", itemsOf: ({ resources }) => single(resources) },
  { name: "timeframe", itemsOf: timesOf },
];

const act = (one: Plan["approval"]): Item[] => (one ? [item(`${one.kind} ${one.number} ${one.date ?? ""}`)] : []);
const deadlines =
  (level: "nacional" | "territorial"): ItemsOf<Plan> =>
  ({ phaseDeadlines }) =>
    phaseDeadlines.filter((one) => one.level === level).map(({ phase, date }) => [`${phase} ${date}`]);

/** What a document says around its table. */
const DOCUMENT_ROWS: Readonly<Record<string, ItemsOf<Plan>>> = {
  title: ({ title }) => single([title]),
  vision: ({ vision }) => single([vision]),
  generalObjective: ({ generalObjective }) => single([generalObjective]),
  specificObjectives: ({ specificObjectives }) => single(specificObjectives),
  actionLines: ({ actionLines }) => single(actionLines),
  phaseDeadlines: deadlines("territorial"),
  diagnosis: ({ diagnosis }) => diagnosis.map(({ phase, percent }) => [`${phase} ${percent}`]),
  support: ({ support }) => support.map(({ problem, procedure, assistance }) => item(problem, procedure, assistance)),
  incentives: ({ incentives }) => incentives.map(({ title, text }) => item(`${printed(title)} ${printed(text)}`)),
  signatories: ({ signatories }) => signatories.map(({ name, role }) => item(name, role)),
};

/** What only the documents as they came say, not every rendering of them. */
const WHOLE_ROWS: Readonly<Record<string, ItemsOf<Plan>>> = {
  nationalDeadlines: deadlines("nacional"),
  committee: ({ committee }) => act(committee),
  monitoring: ({ monitoring }) => single(monitoring),
  phaseActions: ({ phaseActions }) =>
    phaseActions.map(({ phase, action, deadline }) => [part(phase), part(action), part(deadline)]),
  approval: ({ approval }) => act(approval),
  legalNorms: ({ legalNorms }) => single(legalNorms),
};

/** How much of a plan a file holds: its table, its sections too, or all that the document says. */
export type Extent = "table" | "all" | "seed";

const documentRowsOf = (extent: Extent): Readonly<Record<string, ItemsOf<Plan>>> => ({
  ...(extent === "table" ? {} : DOCUMENT_ROWS),
  ...(extent === "seed" ? WHOLE_ROWS : {}),
});

/** As alike as the halves that differ most. */
const alike = (a: Item, b: Item): number => Math.min(...a.map((own, at) => likeness(own, b[at] ?? "")));

/** Ties each thing to at most one other, those most alike first; gives positions. */
function tie<Thing>(
  gold: readonly Thing[],
  found: readonly Thing[],
  howAlike: (a: Thing, b: Thing) => number,
  least: number,
) {
  const likely = gold
    .flatMap((a, at) => found.map((b, other) => ({ at, other, alike: howAlike(a, b) })))
    .filter((pair) => pair.alike >= least)
    .sort((a, b) => b.alike - a.alike);
  const [partner, taken] = [new Map<number, number>(), new Set<number>()];
  for (const { at, other } of likely) {
    if (partner.has(at) || taken.has(other)) continue;
    partner.set(at, other);
    taken.add(other);
  }
  return { partner, taken };
}

function scoreItems(gold: readonly Item[], found: readonly Item[], least = ALIKE): Score {
  const { partner, taken } = tie(gold, found, alike, least);
  return {
    right: partner.size,
    missing: gold.filter((_, at) => !partner.has(at)).map((one) => one.join(" | ")),
    extra: found.filter((_, at) => !taken.has(at)).map((one) => one.join(" | ")),
  };
}

const sum = (scores: readonly Score[]): Score => ({
  right: scores.reduce((total, { right }) => total + right, 0),
  missing: scores.flatMap(({ missing }) => missing),
  extra: scores.flatMap(({ extra }) => extra),
});

function scoreActions(gold: readonly Action[], found: readonly Action[]): Record<string, Score> {
  const nameOf = ({ name }: Action) => part(name);
  const { partner, taken } = tie(gold, found, (a, b) => likeness(nameOf(a), nameOf(b)), SAME_ACTION);
  const strangers = found.filter((_, at) => !taken.has(at));
  const rows = ACTION_ROWS.map(({ name, itemsOf, isDecided = () => true }): [string, Score] => {
    const known = [...gold.entries()].filter(([, action]) => isDecided(action));
    const scores = known.map(([at, action]) => {
      const own = found[partner.get(at) ?? -1];
      return scoreItems(itemsOf(action), own ? itemsOf(own) : []);
    });
    return [name, sum([...scores, ...strangers.map((action) => scoreItems([], itemsOf(action)))])];
  });
  return {
    action: scoreItems(
      gold.map(({ name }) => item(name)),
      found.map(({ name }) => item(name)),
    ),
    ...Object.fromEntries(rows),
  };
}

const ownerOf = ({ owner }: Plan): Item[] => [[`${owner?.code ?? ""} ${part(owner?.name)} ${part(owner?.department)}`]];

/** What of each field is right; `found` null where no plan came out. */
export function scorePlan(gold: Plan, found: Plan | null, extent: Extent): Record<string, Score> {
  const document = Object.entries(documentRowsOf(extent)).map(([name, itemsOf]): [string, Score] => [
    name,
    scoreItems(itemsOf(gold), found ? itemsOf(found) : []),
  ]);
  return {
    municipality: scoreItems(ownerOf(gold), found ? ownerOf(found) : [], 1),
    ...scoreActions(gold.actions, found?.actions ?? []),
    ...Object.fromEntries(document),
  };
}

/** The fields with something missing or extra. */
export const gapsOf = (scores: Readonly<Record<string, Score>>): Gaps =>
  Object.fromEntries(
    Object.entries(scores)
      .filter(([, { missing, extra }]) => missing.length + extra.length > 0)
      .map(([field, { missing, extra }]) => [field, { missing, extra }]),
  );

/** Twice what is right over what either has; null where neither has anything. */
export function f1({ right, missing, extra }: Score): number | null {
  const all = 2 * right + missing.length + extra.length;
  return all > 0 ? (2 * right) / all : null;
}

/** One figure of a plan: the mean over the fields that the reader filled, less a hundredth for each text in a field left empty. */
export function scoreOf(scores: Readonly<Record<string, Score>>): number {
  const isAsked = ({ right, missing }: Score) => right + missing.length > 0;
  const asked = Object.values(scores).filter(isAsked);
  const invented = Object.values(scores)
    .filter((score) => !isAsked(score))
    .flatMap(({ extra }) => extra).length;
  const mean = asked.reduce((total, score) => total + f1(score)!, 0) / asked.length;
  return Math.max(0, mean - 0.01 * invented);
}
