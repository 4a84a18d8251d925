/**
 * Forms of the same labels, one after the other: where each begins, and which of its texts are labels. Takes the rows of one grid or of
 * several; gives the rows of each form, or null where labels do not come back.
 */
import { FORM_LABELS, groupBy } from "@cotejo/core";
import type { Token, TokenRow } from "./label-tokens.ts";
import { layoutsAbove } from "./read-card.ts";

export interface Forms {
  /** Of each grid its forms, of each form its rows. */
  ofGrids: TokenRow[][][];
  /** Whether a text stands in all forms alike, and so may be a label. */
  isCommon: (token: Token) => boolean;
  /** Rows of labels with their values below. */
  layouts: ReadonlySet<string>;
}

type Grids = readonly (readonly TokenRow[])[];

/** Fewest labels of a form, and the rows that they stand on. */
const FEWEST_LABELS = 4;
const FEWEST_SURE = 2;
const FEWEST_ROWS = 3;
/** Share of its labels that stand in one row: more are a table's heading. */
const MOST_OF_LABELS = 0.6;
/** A form is a page or two. */
const MOST_ROWS = 100;
/** Share of its labels that are those of plans. */
const SHARE_OF_KNOWN = 0.3;
/** Share of the forms that print a label. */
const SHARE_OF_FORMS = 0.8;

/** Numbers head nothing, years aside. */
const mayHead = ({ text, part }: Token): boolean => part !== "value" && /\p{L}|^20\d\d$/u.test(text);

/** Rows that say who made the form and which edition it is. */
const isOfForm = (row: TokenRow): boolean => row.some((token) => mayHead(token) && FORM_LABELS.has(token.key));
const bodiesOf = (grids: Grids): TokenRow[][] => grids.map((rows) => rows.filter((row) => !isOfForm(row)));

/** How often each text stands. */
const countsOf = (tokens: readonly Token[]): Map<string, number> =>
  new Map([...groupBy(tokens.filter(mayHead), ({ key }) => key)].map(([key, own]) => [key, own.length]));

/** How often the labels of a form come back: as often as most that surely are some, the fewer of equals. */
function timesOf(tokens: readonly Token[]): number {
  const counts = countsOf(tokens.filter(({ known }) => known === "sure"));
  const byTimes = [...groupBy([...counts.values()], (times) => times)].filter(([, own]) => own.length >= FEWEST_SURE);
  const [most] = byTimes.sort(([a, own], [b, other]) => other.length - own.length || a - b);
  return most?.[0] ?? 0;
}

/** Whether rows at the top of a page are the rest of the form above: labels of plans that it does not have yet, and no other. */
function isRestOf(form: readonly TokenRow[] | undefined, rows: readonly TokenRow[]): boolean {
  const labelsOf = (some: readonly TokenRow[]) => some.flat().filter((token) => mayHead(token) && token.known !== null);
  const own = new Set(labelsOf(form ?? []).map(({ key }) => key));
  const labels = labelsOf(rows);
  return form !== undefined && labels.length > 0 && labels.every(({ key }) => !own.has(key));
}

/** The rows of each form: it begins where its first label comes back, with what stands before that label in the first form. */
function cutForms(grids: Grids, begins: (row: TokenRow) => boolean, leading: ReadonlySet<string>): TokenRow[][][] {
  const leads = (row: TokenRow) => row.some((token) => mayHead(token) && leading.has(token.key));
  let last: TokenRow[] | undefined;
  return grids.map((rows) => {
    const starts = [...rows.keys()].filter((at) => begins(rows[at]!));
    const firsts = starts.map((at, k) => {
      let first = at;
      while (first - 1 > (starts[k - 1] ?? -1) && leads(rows[first - 1]!)) first--;
      return first;
    });
    const rest = rows.slice(0, firsts[0]);
    if (last && isRestOf(last, rest)) last.push(...rest);
    const forms = firsts.map((first, k) => rows.slice(first, firsts[k + 1]));
    last = forms.at(-1) ?? last;
    return forms;
  });
}

/** The forms of some grids, whose labels come back; null where they do not. */
export function findForms(grids: Grids): Forms | null {
  const bodies = bodiesOf(grids);
  const tokens = bodies.flat(2);
  const times = timesOf(tokens);
  if (times < 2) return null;
  const counts = countsOf(tokens);
  const start = tokens.find((token) => token.known !== null && mayHead(token) && counts.get(token.key) === times);
  if (!start) return null;
  const begins = (row: TokenRow) => row.some((token) => mayHead(token) && token.key === start.key);
  const top = bodies.find((rows) => rows.some(begins)) ?? [];
  const before = top.slice(0, top.findIndex(begins));
  const mayLead = (token: Token, { length }: TokenRow) =>
    mayHead(token) && ((token.known !== null && length > 1) || counts.get(token.key)! > 1);
  const leading = new Set(before.flatMap((row) => row.filter((token) => mayLead(token, row)).map(({ key }) => key)));
  const ofGrids = cutForms(bodies, begins, leading);
  const cards = ofGrids.flat();
  const printed = cards.flatMap((rows) => [
    ...new Set(
      rows
        .flat()
        .filter(mayHead)
        .map(({ key }) => key),
    ),
  ]);
  const printing = groupBy(printed, (key) => key);
  const fewest = Math.max(2, Math.ceil(cards.length * SHARE_OF_FORMS));
  // A level may be named once for several forms.
  const isCommon = (token: Token) =>
    mayHead(token) &&
    ((printing.get(token.key)?.length ?? 0) >= fewest || (token.known !== null && leading.has(token.key)));
  const isLabel = (token: Token) => token.known !== null && isCommon(token);
  const labels = new Set(tokens.filter(isLabel).map(({ key }) => key));
  const common = new Set(tokens.filter(isCommon).map(({ key }) => key));
  const isForm =
    cards.every((rows) => rows.length <= MOST_ROWS) &&
    labels.size >= FEWEST_LABELS &&
    labels.size >= common.size * SHARE_OF_KNOWN &&
    cards[0]!.filter((row) => row.some(isLabel)).length >= FEWEST_ROWS &&
    Math.max(...cards[0]!.map((row) => row.filter(isLabel).length)) <= labels.size * MOST_OF_LABELS;
  return isForm ? { ofGrids, isCommon, layouts: layoutsAbove(cards, isCommon) } : null;
}

/** A form alone: only words that plans use tell its labels, and what stands by itself may be its title. */
export function singleForm(rows: readonly TokenRow[]): Forms {
  const cards = bodiesOf([rows]);
  const alone = new Set(rows.filter(({ length }) => length === 1).flat());
  const isCommon = (token: Token) => token.known === "sure" || (token.known === "maybe" && !alone.has(token));
  return { ofGrids: [cards], isCommon, layouts: layoutsAbove(cards, isCommon) };
}
