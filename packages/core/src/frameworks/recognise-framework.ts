/**
 * Of which framework a document is, by what it prints: names in titles say most, names elsewhere less, and marks (a decree's number, a
 * column's heading) a little each. Takes texts by where they stand; gives the framework and how it is known.
 */

import { words } from "../language/fold.ts";
import { perObject } from "../language/remember.ts";
import { createTermMatcher } from "../language/terms.ts";
import type { Framework } from "./framework.ts";
import { recogniseLine } from "./recognise.ts";
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

interface Found {
  names: Set<EvidencePlace>;
  marks: Set<string>;
}

const finderOf = perObject((frameworks: readonly Framework[]) =>
  createTermMatcher(frameworks.flatMap(({ signs }) => [...signs.names, ...signs.marks])),
);

function addSigns(
  { text, at }: FrameworkEvidence,
  frameworks: readonly Framework[],
  found: Map<Framework, Found>,
): void {
  const terms = finderOf(frameworks)(words(text));
  if (terms.size === 0) return;
  for (const framework of frameworks) {
    const own = found.get(framework)!;
    if (framework.signs.names.some((name) => terms.has(name))) own.names.add(at);
    for (const mark of framework.signs.marks) if (terms.has(mark)) own.marks.add(mark);
  }
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
  const keys = cells.map((text) => recogniseLine(text, framework)).filter(({ strength }) => strength === "exact");
  return new Set(keys.map(({ line }) => line).filter((key) => isTelling(framework, key))).size;
}

/** What names, marks and years say. */
function pointsOf({ signs }: Framework, { names, marks }: Found, years: readonly number[]): number {
  const named = Math.max(0, ...[...names].map((at) => NAME_POINTS[at])) * (signs.isGeneral ? GENERAL_SHARE : 1);
  const isNamed = named > 0 || marks.size > 0;
  const isOfTime = isNamed && years.some((year) => isWithin(signs, year));
  return named + Math.min(marks.size, MOST_MARKS) + (isOfTime ? YEAR_POINTS : 0);
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
  const found = new Map(
    frameworks.map((framework): [Framework, Found] => [framework, { names: new Set(), marks: new Set() }]),
  );
  for (const one of evidence) addSigns(one, frameworks, found);
  const years = yearsIn(evidence);
  const told = frameworks.map((framework) => ({
    framework,
    points: pointsOf(framework, found.get(framework)!, years),
  }));
  // Where a title names a framework of its own, nothing that cells say outweighs it.
  const isTold = told.some(({ framework: { signs }, points }) => !signs.isGeneral && points >= NAME_POINTS.title);
  const cells = isTold ? [] : cellsIn(evidence);
  const scored = told.map(({ framework, points }) => ({
    framework,
    points: points + linePoints(framework, years, cells),
  }));
  // Of equals the first of the registry, which is the oldest.
  const best = scored.reduce((most, one) => (one.points > most.points ? one : most));
  if (best.points < FEWEST_POINTS) return { framework: generalOf(frameworks), certainty: "assumed" };
  const isNamed = found.get(best.framework)!.names.has("title");
  return { framework: best.framework, certainty: isNamed ? "named" : "inferred" };
}
