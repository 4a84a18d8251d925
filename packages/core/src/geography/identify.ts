/** Which municipality a document is about, from all that it says. */
import { findDepartments, findMunicipalities, type Mention } from "./mentions.ts";
import type { Municipality } from "./territory.ts";

/** A text that may name the municipality. `weight`: 1 for body text, more for titles, less for sheet and file names. */
export interface Evidence<Origin> {
  text: string;
  weight: number;
  origin: Origin;
}

export type Identification<Origin> =
  | { kind: "found"; municipality: Municipality; origin: Origin }
  | { kind: "ambiguous"; candidates: readonly Municipality[]; origin: Origin }
  | { kind: "none" };

/** Points of a mention: a code or "municipio de X" says it, a name of one word may be an accident. */
function pointsOf(mention: Mention): number {
  if (mention.kind === "coded") return 20;
  const byKind = mention.kind === "named" ? 6 : mention.length > 1 ? 3 : 1;
  return byKind + (mention.department ? 3 : 0);
}

interface Standing<Origin> {
  points: number;
  municipality: Municipality;
  origin: Origin;
}

function candidatesOf(mention: Mention, departments: ReadonlySet<string>): readonly Municipality[] {
  const within = (codes: ReadonlySet<string>) =>
    mention.candidates.filter(({ department }) => codes.has(department.code));
  if (mention.department) return within(new Set([mention.department.code]));
  const known = within(departments);
  return known.length > 0 ? known : mention.candidates;
}

/** Adds the points of one text's mentions; a text that repeats a name counts it once. */
function weigh<Origin>(
  { text, weight, origin }: Evidence<Origin>,
  departments: ReadonlySet<string>,
  standings: Map<string, Standing<Origin>>,
): void {
  const counted = new Set<string>();
  const candidates = findMunicipalities(text).flatMap((mention) => {
    return candidatesOf(mention, departments).map((municipality) => ({ mention, municipality }));
  });
  for (const { mention, municipality } of candidates) {
    if (counted.has(municipality.code)) continue;
    counted.add(municipality.code);
    const isKnown = departments.has(municipality.department.code);
    const standing = standings.get(municipality.code) ?? { points: 0, municipality, origin };
    standing.points += pointsOf(mention) * weight * (isKnown ? 1.5 : 1);
    standings.set(municipality.code, standing);
  }
}

/** Departments that the strongest evidence names: what cells of a table say counts only where no title or text says more. */
function departmentsOf(evidence: readonly Evidence<unknown>[]): Set<string> {
  const weights = [...new Set(evidence.map(({ weight }) => Math.min(weight, 1)))].sort((a, b) => b - a);
  for (const least of weights) {
    const told = evidence.filter(({ weight }) => weight >= least).flatMap(({ text }) => findDepartments(text));
    if (told.length > 0) return new Set(told.map(({ code }) => code));
  }
  return new Set();
}

/** Weighs every mention; ties are left to a person. */
export function identifyMunicipality<Origin>(evidence: readonly Evidence<Origin>[]): Identification<Origin> {
  const departments = departmentsOf(evidence);
  const standings = new Map<string, Standing<Origin>>();
  for (const one of evidence) weigh(one, departments, standings);
  const [first] = [...standings.values()].sort((a, b) => b.points - a.points);
  if (!first) return { kind: "none" };
  const tied = [...standings.values()]
    .filter(({ points }) => points === first.points)
    .map(({ municipality }) => municipality);
  if (tied.length > 1) return { kind: "ambiguous", candidates: tied, origin: first.origin };
  return { kind: "found", municipality: first.municipality, origin: first.origin };
}
