/**
 * What the columns of a table without known headings seem to hold, by their headings and by what their cells say: for a person to
 * confirm, never taken by itself. Takes a grid; gives a suggestion a column, or none where the grid is no plan at all.
 */
import {
  beginsMeasure,
  beginsParty,
  beginsResource,
  groupBy,
  isInfinitive,
  normaliseTarget,
  normaliseTimeframe,
  squeeze,
  type TableField,
  words,
} from "@cotejo/core";
import { columnsWithin, visibleRows } from "../../grid/rows.ts";
import { type Grid, type SourceCell, textOf } from "../../read/source-document.ts";
import { headingByShape } from "../headings/heading-rows.ts";
import { isTableField } from "../headings/mapping.ts";
import { GRADES, type HeadingMatcher } from "../headings/match-heading.ts";

export interface Suggestion {
  cell: SourceCell;
  heading: string;
  field: TableField;
  /** From 0 to 1: the share of the cells that say so, or how well the heading does. */
  confidence: number;
  /** In Spanish, for people. */
  reason: string;
}

/** The reason of what a heading says by itself, in Spanish. */
export const SAID_BY_HEADING = "así lo dice su encabezado";

const FEWEST_COLUMNS = 3;
/** Share of a column's cells that must say the same. */
const ENOUGH = 0.5;

const firstWord = (text: string): string => words(text)[0] ?? "";

/** What cells of a field look like, the most telling first. */
const LOOKS: readonly [TableField, (text: string) => boolean, string][] = [
  [
    "time",
    (text) => ["interval", "duration", "recurrence", "months", "continuous"].includes(normaliseTimeframe(text).kind),
    "sus celdas son plazos o fechas",
  ],
  ["responsible", (text) => beginsParty(firstWord(text)), "sus celdas nombran dependencias o cargos"],
  ["indicator", (text) => beginsMeasure(firstWord(text)), "sus celdas empiezan como indicadores"],
  [
    "target",
    (text) =>
      text.length < 40 && ["percent", "count", "frequency", "change", "compound"].includes(normaliseTarget(text).kind),
    "sus celdas son cantidades o porcentajes",
  ],
  ["activity", (text) => isInfinitive(firstWord(text)), "sus celdas dicen lo que se va a hacer"],
  ["resource", (text) => beginsResource(firstWord(text)), "sus celdas nombran recursos"],
];

/** The share of texts that look so, each asked once; 0 as soon as that cannot be enough. */
function shareOf(texts: readonly (readonly string[])[], all: number, looks: (text: string) => boolean): number {
  let others = 0;
  for (const same of texts) {
    if (looks(same[0]!)) continue;
    others += same.length;
    if ((all - others) / all < ENOUGH) return 0;
  }
  return (all - others) / Math.max(1, all);
}

function byContent(texts: readonly string[]): Pick<Suggestion, "field" | "confidence" | "reason"> | null {
  const distinct = [...groupBy(texts, (text) => text).values()].sort((a, b) => b.length - a.length);
  for (const [field, looks, reason] of LOOKS) {
    const confidence = shareOf(distinct, texts.length, looks);
    if (confidence >= ENOUGH) return { field, confidence, reason };
  }
  return null;
}

/** Cells of several columns that are all quantities do not say which of them is the target: a person does. */
function withoutRivalTargets(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const targets = suggestions.filter(({ field }) => field === "target");
  const isGuess = ({ field, reason }: Suggestion) => field === "target" && reason !== SAID_BY_HEADING;
  return targets.length > 1 ? suggestions.filter((one) => !isGuess(one)) : suggestions;
}

/** Two columns of things to be done: the first one is the actions. */
function nameActions(suggestions: readonly Suggestion[]): Suggestion[] {
  const [first, ...more] = suggestions.filter(({ field }) => field === "activity");
  const hasAction = suggestions.some(({ field }) => field === "action");
  return first && more.length > 0 && !hasAction
    ? suggestions.map((one) => (one === first ? { ...one, field: "action" as const } : one))
    : [...suggestions];
}

/** Suggestions in the order of the columns; empty where too few columns say anything, or none says what is to be done. */
export function suggestMapping(grid: Grid, match: HeadingMatcher): Suggestion[] {
  const headings = headingByShape(visibleRows(grid));
  const [first] = headings ?? [];
  if (!headings || !first) return [];
  const below = columnsWithin(grid, first.row + 1);
  const suggestions = headings.flatMap((cell): Suggestion[] => {
    const heading = squeeze(textOf(cell));
    const named = match(heading);
    const isSure = named !== null && named.confidence >= GRADES.sure;
    if (isSure && isTableField(named.meaning))
      return [{ cell, heading, field: named.meaning, confidence: named.confidence, reason: SAID_BY_HEADING }];
    const isAside = isSure && (named.meaning === "follow-up" || named.meaning === "baseline");
    const found = isAside ? null : byContent((below.get(cell.column) ?? []).map((one) => squeeze(textOf(one))));
    return found ? [{ cell, heading, ...found }] : [];
  });
  const isDone = suggestions.some(({ field }) => field === "action" || field === "activity");
  return isDone && suggestions.length >= FEWEST_COLUMNS ? nameActions(withoutRivalTargets(suggestions)) : [];
}
