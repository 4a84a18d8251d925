/** Columns that say what was reached by a year or a cut-off: "Ejecutado 2024", "% de cumplimiento junio 2025", "T1 programado". */
import { findConcepts, labelWords, MEASUREMENT_WORDS, squeeze } from "@cotejo/core";
import { isAmount, share } from "../../grid/profile.ts";
import type { SourceCell } from "../../read/source-document.ts";
import type { FollowUpColumn } from "../plan-table.ts";

/** A year, or a word of a cut-off within one with its number. */
const YEAR = /(?<!\d)20\d\d(?!\d)/g;
const { planned, executed, percent, part } = MEASUREMENT_WORDS;
/** What tells when, and what was counted. */
const WORDS = { part, counted: [...planned, ...executed, ...percent] };
const isPercent = (text: string): boolean => text.includes("%");
const MOST = 0.5;

/** Where a heading says by when: "I trimestre 2025", "30 de junio de 2025", "T4 2025" of "T.4 EJECUTADO 2025". Null where it does not. */
export function periodIn(heading: string): string | null {
  if (new Set(heading.match(YEAR)).size > 1) return null;
  const words = heading.replace(/\b([TQS])\. ?(?=\d\b)/giu, "$1").match(/[\p{L}\p{N}]+/gu) ?? [];
  const names = (concept: "part" | "counted", word: string) =>
    findConcepts(labelWords(word), { [concept]: WORDS[concept] }).size > 0;
  const told = words.flatMap((word, at) => (names("part", word) || /^20\d\d$/.test(word) ? at : []));
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isNumber = (at: number) => /^(?:\d{1,2}|[IV]{1,3}|primer|segundo|tercer|cuarto)$/iu.test(words[at] ?? "");
  const before = words[first - 1] === "de" ? first - 2 : first - 1;
  const from = names("part", words[first]!) && isNumber(before) ? before : first;
  const to = names("part", words[last]!) && isNumber(last + 1) ? last + 1 : last;
  return words
    .slice(from, to + 1)
    .filter((word) => !names("counted", word))
    .join(" ");
}

/** What a heading says was counted; null for one that tells of money, of the plan itself, or in words. */
function kindOf(heading: string, cells: readonly SourceCell[]): FollowUpColumn["kind"] | null {
  const found = findConcepts(labelWords(heading), MEASUREMENT_WORDS);
  if (found.has("other") || !isAmount(cells)) return null;
  const isOfShares = isPercent(heading) || found.has("percent");
  if (found.has("executed")) return isOfShares || share(cells, isPercent) > MOST ? "percent" : "executed";
  if (isOfShares && found.has("percent")) return "percent";
  return found.has("planned") && found.has("part") ? "planned" : null;
}

/** `year`: of the sheet, where it is called after one. Columns that say nothing of when are of the row's own year, where rows have one. */
export function followUpColumns(
  headings: readonly { column: number; heading: string }[],
  below: ReadonlyMap<number, readonly SourceCell[]>,
  year: number | null,
  hasRowPeriods: boolean,
): FollowUpColumn[] {
  const ofSheet = year === null || hasRowPeriods ? "" : String(year);
  return headings.flatMap(({ column, heading }) => {
    const kind = kindOf(heading, below.get(column) ?? []);
    if (kind === null) return [];
    const told = periodIn(heading) ?? "";
    const period = /20\d\d/.test(told) ? told : squeeze(`${told} ${ofSheet}`);
    return period === "" && !hasRowPeriods ? [] : [{ column, kind, period: period || null }];
  });
}
