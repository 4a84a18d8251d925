/** Columns that say what was reached by a year or a cut-off: "Ejecutado 2024", "% de cumplimiento junio 2025", "T1 programado". */
import { findConcepts, labelWords, MEASUREMENT_WORDS, squeeze } from "@cotejo/core";
import { isAmount, share } from "../../grid/profile.ts";
import type { SourceCell } from "../../read/source-document.ts";
import type { FollowUpColumn } from "../plan-table.ts";

/** A year, or a word of a cut-off within one with its number. */
const YEAR = /(?<!\d)20\d\d(?!\d)/g;
const { planned, executed, percent, part } = MEASUREMENT_WORDS;
/** What tells when, and what was counted. */
const PARTS = { part };
const COUNTED = { counted: [...planned, ...executed, ...percent] };
/** "Trimestre" alone says of no time; with a number, or as a month's name, it does. */
const GENERAL = /^(?:trimestres?|trim|semestres?|sem|bimestre|cuatrimestre|mes|corte)$/iu;
const isPercent = (text: string): boolean => text.includes("%");
const MOST = 0.5;

/** Where a heading, or the name of a sheet, says by when: "I trimestre 2025", "30 de junio de 2025", "T4 2025" of "T.4 EJECUTADO 2025". Null where it does not. */
export function periodIn(heading: string): string | null {
  if (new Set(heading.match(YEAR)).size > 1) return null;
  const words = heading.replace(/\b([TQS])\. ?(?=\d\b)/giu, "$1").match(/[\p{L}\p{N}]+/gu) ?? [];
  const isPart = (word = "") => findConcepts(labelWords(word), PARTS).size > 0;
  const told = words.flatMap((word, at) => (isPart(word) || /^20\d\d$/.test(word) ? at : []));
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isNumber = (at: number) => /^(?:\d{1,2}|[IV]{1,3}|primer|segundo|tercer|cuarto)$/iu.test(words[at] ?? "");
  const before = words[first - 1] === "de" ? first - 2 : first - 1;
  const from = isPart(words[first]) && isNumber(before) ? before : first;
  const to = isPart(words[last]) && isNumber(last + 1) ? last + 1 : last;
  const own = words.slice(from, to + 1).filter((word) => findConcepts(labelWords(word), COUNTED).size === 0);
  return own.every((word) => GENERAL.test(word)) ? null : own.join(" ");
}

/** What a heading says was counted; null for one that tells of money, of the plan itself, or in words. */
function kindOf(heading: string, cells: readonly SourceCell[]): FollowUpColumn["kind"] | null {
  const found = findConcepts(labelWords(heading), MEASUREMENT_WORDS);
  const mayBe = found.has("executed") || found.has("percent") || (found.has("planned") && found.has("part"));
  if (!mayBe || found.has("other") || !isAmount(cells)) return null;
  const isOfShares = isPercent(heading) || found.has("percent");
  if (found.has("executed")) return isOfShares || share(cells, isPercent) > MOST ? "percent" : "executed";
  if (isOfShares && found.has("percent")) return "percent";
  return found.has("planned") && found.has("part") ? "planned" : null;
}

/** `sheet`: its name. Columns that say nothing of when are of the row's own year, where rows have one, else of what the sheet is called after. */
export function followUpColumns(
  headings: readonly { column: number; heading: string }[],
  below: ReadonlyMap<number, readonly SourceCell[]>,
  sheet: string | null,
  hasRowPeriods: boolean,
): FollowUpColumn[] {
  const ofSheet = sheet === null || hasRowPeriods ? null : periodIn(sheet);
  const yearOfSheet = /20\d\d/.exec(ofSheet ?? "")?.[0] ?? "";
  return headings.flatMap(({ column, heading }) => {
    const kind = kindOf(heading, below.get(column) ?? []);
    if (kind === null) return [];
    const told = periodIn(heading);
    const whole = told && !/20\d\d/.test(told) ? squeeze(`${told} ${yearOfSheet}`) : told;
    const period = whole ?? ofSheet;
    return period === null && !hasRowPeriods ? [] : [{ column, kind, period }];
  });
}
