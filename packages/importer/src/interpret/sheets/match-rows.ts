/**
 * Which rows of a sheet are indicators that other sheets of the file print, too: by the file's own marks, else by code with wording;
 * where the sheet repeats another as a whole, by wording under the same action, and by what is left over. Each row is paired once.
 */
import { fold, perObject } from "@cotejo/core";
import { areOthers } from "../party-words.ts";
import { type IndicatorRow, indicatorOf } from "./indicator-rows.ts";

type Pairs = Map<IndicatorRow, IndicatorRow>;
type KeysOf = (row: IndicatorRow) => readonly string[];

/** By what rows are paired, the surest first. */
interface Sameness {
  keysOf: KeysOf;
  /** Those of the rows that are known; as of the others by default. */
  amongKnown?: KeysOf;
  /** Only where a single row of each has the key. */
  isOnly?: true;
  /** Says nothing of rows that others answer for, or of other codes. */
  isWeak?: true;
}

/** Fewer rows in common may be chance. */
const FEWEST_SAME = 3;
const SHARE_OF_SAME = 0.8;
/** Marks that only number the rows of a sheet are another row's in the next. */
const SHARE_OF_MARKS = 0.5;

const kindOf = (row: IndicatorRow): string => indicatorOf(row).level ?? "";
const both = (some: readonly string[], others: Iterable<string>): string[] =>
  some.flatMap((one) => [...others].map((other) => `${one}|${other}`));

const ownWording: KeysOf = (row) => [`${kindOf(row)}|${row.own}`];
const allWordings: KeysOf = (row) => both([kindOf(row)], row.said);
const codeWithOwn: KeysOf = (row) => both(row.codes, ownWording(row));
const codeWithAny: KeysOf = (row) => both(row.codes, allWordings(row));
const beside: KeysOf = (row) => both([fold(row.action.name.text)], allWordings(row));
const underAction: KeysOf = (row) => both([fold(row.action.name.text)], ownWording(row));

const BY_MARK: Sameness = { keysOf: (row) => both([kindOf(row)], row.ids) };
const BY_CODE: readonly Sameness[] = [
  { keysOf: codeWithAny, amongKnown: codeWithOwn },
  { keysOf: codeWithOwn, amongKnown: codeWithAny },
];
const BY_WORDING: readonly Sameness[] = [
  { keysOf: underAction, isWeak: true },
  { keysOf: beside, isOnly: true, isWeak: true },
  { keysOf: allWordings, amongKnown: ownWording, isOnly: true, isWeak: true },
  { keysOf: ownWording, amongKnown: allWordings, isOnly: true, isWeak: true },
];
const BY_CODE_ALONE: Sameness = { keysOf: (row) => both([kindOf(row)], row.codes), isOnly: true };

const meet = (some: Iterable<string>, others: ReadonlySet<string>): boolean => [...some].some((one) => others.has(one));

/** Rows that print other codes, or that others answer for, are two commitments however alike they are worded. */
const differ = (row: IndicatorRow, known: IndicatorRow): boolean =>
  areOthers(row.parties, known.parties) || areOthers(new Set(row.codes), new Set(known.codes));

function index(rows: readonly IndicatorRow[], keysOf: KeysOf): Map<string, IndicatorRow[]> {
  const byKey = new Map<string, IndicatorRow[]>();
  for (const row of rows)
    for (const key of keysOf(row)) {
      const own = byKey.get(key);
      if (own) own.push(row);
      else byKey.set(key, [row]);
    }
  return byKey;
}

/** The rows that are known by the keys of a kind. */
type KnownRows = (keysOf: KeysOf) => ReadonlyMap<string, readonly IndicatorRow[]>;

const sharedBy = (row: IndicatorRow, known: IndicatorRow): number =>
  [...row.said].filter((text) => known.said.has(text)).length;

/** Pairs what is not paired yet; of several rows that it may be, the one that says most of the same. */
function pairBy(
  { keysOf, amongKnown = keysOf, isOnly, isWeak }: Sameness,
  rows: readonly IndicatorRow[],
  known: KnownRows,
  pairs: Pairs,
): void {
  const left = rows.filter((row) => !pairs.has(row));
  if (left.length === 0) return;
  const before = new Set(pairs.values());
  const taken = new Set(before);
  const byKey = known(amongKnown);
  const freeOf = (key: string) => byKey.get(key)?.filter((row) => !before.has(row)) ?? [];
  const rivals = isOnly && index(left, keysOf);
  for (const row of left) {
    const keys = keysOf(row).filter((key) => !rivals || (rivals.get(key)?.length === 1 && freeOf(key).length === 1));
    const found = new Set(keys.flatMap(freeOf));
    const fitting = [...found].filter((one) => !taken.has(one) && !(isWeak && differ(row, one)));
    const [best] = fitting.length > 1 ? fitting.sort((a, b) => sharedBy(row, b) - sharedBy(row, a)) : fitting;
    if (!best) continue;
    pairs.set(row, best);
    taken.add(best);
  }
}

/** Whether rows of the same mark mostly say the same, too. */
function hasMarks(rows: readonly IndicatorRow[], known: KnownRows): boolean {
  const byMark = known(BY_MARK.keysOf);
  const found = rows.flatMap((row) =>
    BY_MARK.keysOf(row).flatMap((key) => byMark.get(key)?.map((one) => ({ row, one })) ?? []),
  );
  return found.filter(({ row, one }) => meet(row.said, one.said)).length >= found.length * SHARE_OF_MARKS;
}

/** Rows left over whose mark, code and wording, or wording one single known row has: a row a project of the same indicator. */
function pairRepeated(ways: readonly Sameness[], rows: readonly IndicatorRow[], known: KnownRows, pairs: Pairs): void {
  for (const { keysOf, amongKnown = keysOf, isWeak } of ways) {
    const left = rows.filter((row) => !pairs.has(row));
    for (const row of left) {
      const found = [...new Set(keysOf(row).flatMap((key) => known(amongKnown).get(key) ?? []))];
      if (found.length === 1 && !(isWeak && differ(row, found[0]!))) pairs.set(row, found[0]!);
    }
  }
}

/** Whether a sheet says again what others do: many of its rows, or the few that it has with the same targets. */
function isRepeated(rows: readonly IndicatorRow[], pairs: Pairs): boolean {
  if (pairs.size >= FEWEST_SAME) return pairs.size >= rows.length * SHARE_OF_SAME;
  const targetOf = (row: IndicatorRow) => fold(indicatorOf(row).target?.text ?? "");
  return (
    rows.length > 0 &&
    rows.every((row) => {
      const known = pairs.get(row);
      return known !== undefined && targetOf(row) !== "" && targetOf(row) === targetOf(known);
    })
  );
}

/** The rows of a sheet that are known, with whether it repeats what is known as a whole. */
export function matchRows(
  rows: readonly IndicatorRow[],
  others: readonly IndicatorRow[],
): { pairs: ReadonlyMap<IndicatorRow, IndicatorRow>; isRepeat: boolean } {
  const known: KnownRows = perObject((keysOf) => index(others, keysOf));
  const sure: Pairs = new Map();
  const ways = [...(hasMarks(rows, known) ? [BY_MARK] : []), ...BY_CODE];
  for (const way of ways) pairBy(way, rows, known, sure);
  const all: Pairs = new Map(sure);
  for (const way of BY_WORDING) pairBy(way, rows, known, all);
  pairRepeated([...ways, ...BY_WORDING], rows, known, all);
  if (!isRepeated(rows, all)) return { pairs: sure, isRepeat: false };
  pairBy(BY_CODE_ALONE, rows, known, all);
  return { pairs: all, isRepeat: true };
}
