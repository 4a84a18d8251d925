/** Indicators of a sheet's actions with what tells them apart from others: marks, codes, wordings, who answers for them. */
import { fold, groupBy, readCode, remember, words } from "@cotejo/core";
import type { DraftAction, DraftActivity, DraftIndicator } from "../draft.ts";
import { partyWords } from "../party-words.ts";

export interface IndicatorRow {
  sheet: string;
  action: DraftAction;
  /** Its place among the action's indicators. */
  at: number;
  /** The file's own mark of it. */
  ids: readonly string[];
  /** Codes that its row prints, in whatever column. */
  codes: readonly string[];
  /** Its wording, folded, without a code before it. */
  own: string;
  /** All that its row says in sentences: sheets put the same wording under other headings. */
  said: ReadonlySet<string>;
  /** What tells apart those who answer for it. */
  parties: ReadonlySet<string>;
}

/** Shorter texts are said of many rows. */
const FEWEST_WORDS = 3;
const CODE_BEFORE = /^\s*\d[\d.]*\s*[-–:]\s+/u;

export const withoutCode = (text: string): string => text.replace(CODE_BEFORE, "");
const wordingOf = remember((text) => fold(withoutCode(text)));
const isSentence = remember((text) => words(text).filter((word) => /\p{L}/u.test(word)).length >= FEWEST_WORDS);

/** Headings of columns of codes. Numbers of as many digits stand under others, too: money. */
const isOfCodes = remember((heading) => /\b(?:cod\p{L}*|indicador\p{L}*)\b/u.test(fold(heading)));

/** The codes of an indicator: its own, else those before its names, or in a column of them that fills no field. */
function codesOf({ code, text, catalogName, attributes }: DraftIndicator): string[] {
  if (code) return [code];
  const before = [text, catalogName ?? ""].filter((name) => CODE_BEFORE.test(name));
  const columns = Object.entries(attributes ?? {}).filter(([heading]) => isOfCodes(heading));
  const printed = [...before, ...columns.map(([, value]) => value.text)];
  return [...new Set(printed.flatMap((one) => readCode(one, "indicator") ?? []))];
}

function rowOf(
  sheet: string,
  action: DraftAction,
  indicator: DraftIndicator,
  at: number,
  activities: readonly DraftActivity[],
): IndicatorRow {
  const beside = [...activities, ...Object.values(indicator.attributes ?? {})].map(({ text }) => text);
  const sentences = [...(indicator.catalogName ? [indicator.catalogName] : []), ...beside.filter(isSentence)];
  const own = wordingOf(indicator.text);
  const answering = activities.flatMap(({ responsible }) => responsible ?? []);
  return {
    ...{ sheet, action, at, own },
    ids: indicator.id ? [fold(indicator.id)] : [],
    codes: codesOf(indicator),
    said: new Set([own, ...sentences.map(wordingOf)]),
    parties: partyWords(answering.length > 0 ? answering : action.responsible),
  };
}

export const rowsOfSheet = (sheet: string, actions: readonly DraftAction[]): IndicatorRow[] =>
  actions.flatMap((action) => {
    const activities = groupBy(action.activities, ({ indicator }) => indicator);
    return action.indicators.map((indicator, at) => rowOf(sheet, action, indicator, at, activities.get(at) ?? []));
  });

export const indicatorOf = ({ action, at }: IndicatorRow): DraftIndicator => action.indicators[at]!;
