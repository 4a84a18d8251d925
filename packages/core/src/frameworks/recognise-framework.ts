/**
 * Of which framework a document is, by what it prints: names in titles say most, names elsewhere less, and marks (a decree's number, a
 * column's heading) a little each. Takes texts by where they stand; gives the framework and how it is known.
 */

import { words } from "../language/fold.ts";
import { perObject } from "../language/remember.ts";
import { createTermMatcher } from "../language/terms.ts";
import type { Framework } from "./framework.ts";
import { readLine } from "./read-line.ts";
import { FRAMEWORKS } from "./registry.ts";

/** `title`: what heads the document or a table. `name`: of the file or a sheet. `body`: text around tables. `cell`: of a table. */
export type EvidencePlace = "title" | "name" | "body" | "cell";

export interface FrameworkEvidence {
  text: string;
  at: EvidencePlace;
}

export interface RecognisedFramework {
  framework: Framework;
  /** `named`: a title says it; `inferred`: weaker signs do; `assumed`: nothing does. */
  certainty: "named" | "inferred" | "assumed";
}

/** What a framework's name says by where it stands. */
const NAME_POINTS: Readonly<Record<EvidencePlace, number>> = { title: 6, name: 4, body: 3, cell: 1 };
/** A general name beside a particular one. */
const GENERAL_SHARE = 0.6;
const MOST_MARKS = 3;
/** A year of the framework's time in a title. */
const YEAR_POINTS = 1;
const LINES_POINTS = 6;
/** Lines of action that a table must hold to tell its framework. */
const FEWEST_LINES = 2;
/** Nothing is told by less. */
const FEWEST_POINTS = 1;
/** Longer cells are sentences that speak of anything. */
const LONGEST_CELL_WORDS = 40;
const MOST_CELLS = 500;

const finderOf = perObject((frameworks: readonly Framework[]) =>
  createTermMatcher(frameworks.flatMap(({ signs }) => [...signs.names, ...signs.marks])),
);

/** The signs that a text prints, of whichever framework. */
interface PrintedSigns {
  at: EvidencePlace;
  terms: ReadonlyMap<string, unknown>;
}

const yearsIn = (evidence: readonly FrameworkEvidence[]): number[] =>
  evidence
    .filter(({ at }) => at === "title" || at === "name")
    .flatMap(({ text }) => [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year)));

/** Cells that may be names of actions, the first ones of a long table. */
const cellsIn = (evidence: readonly FrameworkEvidence[]): string[] =>
  evidence
    .filter(({ at, text }) => at === "cell" && text.includes(" ") && words(text).length <= LONGEST_CELL_WORDS)
    .slice(0, MOST_CELLS)
    .map(({ text }) => text);

/** Lines that several concepts tell; one word alone ("información") is of any plan. */
const isTelling = (framework: Framework, key: string): boolean =>
  framework.lines.some((line) => line.key === key && line.rules.some(({ all }) => all.length > 1));

/** Lines of a framework that cells name in its own words. */
function linesNamed(framework: Framework, cells: readonly string[]): number {
  if (!framework.lines.some(({ key }) => isTelling(framework, key))) return 0;
  const surest = cells.flatMap((text) => readLine(text, framework).hits.slice(0, 1));
  const keys = surest.filter(({ strength }) => strength === "exact").map(({ line }) => line);
  return new Set(keys.filter((key) => isTelling(framework, key))).size;
}

/** What names, marks and years say. */
function pointsOf({ signs }: Framework, printed: readonly PrintedSigns[], years: readonly number[]): number {
  const places = printed.filter(({ terms }) => signs.names.some((name) => terms.has(name))).map(({ at }) => at);
  const marks = signs.marks.filter((mark) => printed.some(({ terms }) => terms.has(mark))).length;
  const share = signs.isGeneral ? GENERAL_SHARE : 1;
  const named = share * places.reduce((most, at) => Math.max(most, NAME_POINTS[at]), 0);
  const isOfTime = named + marks > 0 && years.some((year) => isWithin(signs, year));
  return named + Math.min(marks, MOST_MARKS) + (isOfTime ? YEAR_POINTS : 0);
}

const isWithin = ({ years: { from, to } }: Framework["signs"], year: number): boolean =>
  year >= from && year <= (to ?? year);

/** What lines of action say, where titles do not date the document to other years: plans of today speak of some of the same things. */
function linePoints(framework: Framework, years: readonly number[], cells: readonly string[]): number {
  const mayBe = years.length === 0 || years.some((year) => isWithin(framework.signs, year));
  return mayBe && linesNamed(framework, cells) >= FEWEST_LINES ? LINES_POINTS : 0;
}

/** The framework of a document without any sign of one: the most general that the registry has. */
const generalOf = (frameworks: readonly Framework[]): Framework =>
  frameworks.find(({ signs }) => signs.isGeneral) ?? frameworks[0]!;

export function recogniseFramework(
  evidence: readonly FrameworkEvidence[],
  frameworks: readonly Framework[] = FRAMEWORKS,
): RecognisedFramework {
  const findSigns = finderOf(frameworks);
  const printed = evidence
    .map(({ text, at }): PrintedSigns => ({ at, terms: findSigns(words(text)) }))
    .filter(({ terms }) => terms.size > 0);
  const years = yearsIn(evidence);
  const told = frameworks.map((framework) => ({ framework, points: pointsOf(framework, printed, years) }));
  // Where a title names a framework of its own, nothing that cells say outweighs it.
  const isTold = told.some(({ framework: { signs }, points }) => !signs.isGeneral && points >= NAME_POINTS.title);
  const cells = isTold ? [] : cellsIn(evidence);
  // Of equals the first of the registry, which is the oldest.
  const { framework, points } = told
    .map((one) => ({ ...one, points: one.points + linePoints(one.framework, years, cells) }))
    .reduce((most, one) => (one.points > most.points ? one : most));
  if (points < FEWEST_POINTS) return { framework: generalOf(frameworks), certainty: "assumed" };
  const isNamed = printed.some(
    ({ at, terms }) => at === "title" && framework.signs.names.some((name) => terms.has(name)),
  );
  return { framework, certainty: isNamed ? "named" : "inferred" };
}
