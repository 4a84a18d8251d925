/** Which municipality a document is about, from all that it says. */
import { groupBy } from "../language/group-by.ts";
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

/** What each municipality gains by a text that mentions it; a text that repeats a name counts it once. */
function standingsIn<Origin>(
  { text, weight, origin }: Evidence<Origin>,
  departments: ReadonlySet<string>,
): Standing<Origin>[] {
  const gained = findMunicipalities(text).flatMap((mention) =>
    candidatesOf(mention, departments).map((municipality) => {
      const share = departments.has(municipality.department.code) ? 1.5 : 1;
      return { points: pointsOf(mention) * weight * share, municipality, origin };
    }),
  );
  return [...groupBy(gained, ({ municipality }) => municipality).values()].map(([first]) => first!);
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
  const gained = groupBy(
    evidence.flatMap((one) => standingsIn(one, departments)),
    ({ municipality }) => municipality,
  );
  const standings = [...gained.values()].map((own) => ({
    ...own[0]!,
    points: own.reduce((sum, { points }) => sum + points, 0),
  }));
  const most = Math.max(...standings.map(({ points }) => points));
  const [first, ...tied] = standings.filter(({ points }) => points === most);
  if (!first) return { kind: "none" };
  const { municipality, origin } = first;
  if (tied.length === 0) return { kind: "found", municipality, origin };
  return { kind: "ambiguous", candidates: [municipality, ...tied.map((one) => one.municipality)], origin };
}
