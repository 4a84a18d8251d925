/** What tells of which framework a document is, and for which years: what heads it and its tables, the names of its sheets and file. */
import { type Framework, type FrameworkEvidence, fold, type PlanPeriod, periodOf, squeeze } from "@cotejo/core";
import { visibleRows } from "../../grid/rows.ts";
import { type Grid, type SourceDocument, textOf } from "../../read/source-document.ts";
import type { PlanTable } from "../plan-table.ts";
import { capitalise } from "./owner-evidence.ts";

/** Rows of a sheet that may hold its title: those with few cells before its table. */
const TITLE_ROWS = 14;
const MOST_TITLE_CELLS = 3;
/** Paragraphs of a text document that may hold its title. */
const TITLE_PARAGRAPHS = 6;
const LONGEST_TITLE = 300;
/** Rows of a sheet that are looked at; its headings stand among them. */
const MOST_ROWS = 40;
const MOST_PARAGRAPHS = 400;

/** What stands in the first rows of a sheet: titles, until a row of several cells begins its table. */
function evidenceOfGrid(grid: Grid): FrameworkEvidence[] {
  let isAbove = true;
  return [...visibleRows(grid)].slice(0, MOST_ROWS).flatMap(([row, cells]) => {
    isAbove &&= row < TITLE_ROWS && cells.length <= MOST_TITLE_CELLS;
    const at = isAbove ? "title" : "cell";
    return cells.map((cell) => ({ text: squeeze(textOf(cell)), at }) as const);
  });
}

/** Each text once, with where it stands; hidden sheets are older or hold lists. */
export function frameworkEvidence({ file, blocks }: SourceDocument): FrameworkEvidence[] {
  const paragraphs = blocks.filter((block) => block.kind === "paragraph").slice(0, MOST_PARAGRAPHS);
  const grids = blocks.filter((block) => block.kind === "grid");
  const visible = grids.filter(({ isHidden }) => !isHidden);
  const inText = paragraphs.map(({ text, heading, isPageHead }, at): FrameworkEvidence => {
    const isTitle = (heading !== null || isPageHead || at < TITLE_PARAGRAPHS) && text.length <= LONGEST_TITLE;
    return { text, at: isTitle ? "title" : "body" };
  });
  const names = [file.replace(/\.[^.]*$/, ""), ...visible.flatMap(({ name }) => name ?? [])];
  const all = [
    ...inText,
    ...(visible.length > 0 ? visible : grids).flatMap(evidenceOfGrid),
    ...names.map((text): FrameworkEvidence => ({ text: capitalise(text), at: "name" })),
  ];
  return [...new Map(all.map((one) => [`${one.at} ${one.text}`, one])).values()];
}

/** Columns of what was before the plan, or of what came of it. */
const OF_BEFORE = /\b(?:linea (?:de )?base|l\.? ?b\.?|historic[oa]|ejecutad[oa]s?|ejecucion)\b/;

/** "Vigencia: 2025" in two cells: the year that the label says. */
function labelledYears(evidence: readonly FrameworkEvidence[]): string[] {
  return evidence.flatMap(({ text, at }, index) => {
    const next = evidence[index + 1]?.text ?? "";
    return at === "cell" && /^(?:vigencia|a[ñn]o|per[ií]odo)\s*:?$/iu.test(text) && /^20\d\d\b/.test(next) ? next : [];
  });
}

/**
 * Titles first, then what heads the columns of the tables, then names. `years`: those that targets are for; several of them say more than
 * what heads the columns, which may tell of years before.
 */
export function identifyPeriod(
  evidence: readonly FrameworkEvidence[],
  tables: readonly PlanTable[],
  years: readonly number[],
  framework: Framework,
): PlanPeriod | null {
  const at = (place: FrameworkEvidence["at"]) => evidence.filter((one) => one.at === place).map(({ text }) => text);
  const printed = tables.flatMap(({ heading }) => heading?.columns.map((column) => column.heading) ?? []);
  const headings = printed.filter((heading) => !OF_BEFORE.test(fold(heading)));
  const isTold = new Set(years).size > 1;
  return periodOf(
    framework,
    [...at("title"), ...labelledYears(evidence), ...(isTold ? [] : headings), ...at("name")],
    years,
  );
}
