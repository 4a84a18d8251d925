/** Ties printed texts to a framework's catalogue entries: indicators, resources, phases, parties. */

import { findConcepts } from "../language/concepts.ts";
import { fold, words } from "../language/fold.ts";
import { perObject } from "../language/remember.ts";
import { createTermMatcher } from "../language/terms.ts";
import type { NamedEntry, Phase } from "./catalogue.ts";
import type { Framework } from "./framework.ts";
import { holds } from "./read-line.ts";

/** Key of the shared indicator that a printed one is, within its action's line; null where it is one of its own. */
export function recogniseIndicator(text: string, line: string, framework: Framework): string | null {
  const concepts = findConcepts(text, framework.indicatorConcepts);
  return (
    framework.indicators.find((indicator) => indicator.lines.includes(line) && holds(indicator, concepts))?.key ?? null
  );
}

const entryFinder = perObject((entries: readonly NamedEntry[]) =>
  createTermMatcher(entries.flatMap(({ terms }) => terms)),
);
const phaseFinder = perObject((phases: readonly Phase[]) => createTermMatcher(phases.map(({ name }) => fold(name))));

/** Keys of the entries that a printed text names, in catalogue order. */
function recogniseEntries(text: string, entries: readonly NamedEntry[]): string[] {
  const found = entryFinder(entries)(words(text));
  return entries.filter(({ terms }) => terms.some((term) => found.has(term))).map(({ key }) => key);
}

/** Keys of the resources that a printed text names, in catalogue order. */
export const recogniseResources = (text: string, { resources }: Framework): string[] =>
  recogniseEntries(text, resources);

/** Key of the phase that a text names first by itself ("Fase de Información", "e-Democracia"), or null. */
export function recognisePhase(text: string, { phases }: Framework): string | null {
  const found = phaseFinder(phases)(words(text));
  return phases.find(({ name }) => found.has(fold(name)))?.key ?? null;
}

/** Keys of the phases that a printed text names ("en la fase de interacción"), in their order; none where it names all. */
export function recognisePhases(text: string, framework: Framework): string[] {
  const found = words(text);
  if (!found.some((word) => word.startsWith("fase"))) return [];
  const last = found.findLastIndex((word) => word.startsWith("fase"));
  const named = phaseFinder(framework.phases)(found.slice(last));
  return framework.phases.filter(({ name }) => named.has(fold(name))).map(({ key }) => key);
}

/** Keys of the parties that a printed responsible names, in catalogue order; none where it names somebody else. */
export function recogniseParties(text: string, framework: Framework): string[] {
  const named = recogniseEntries(text, framework.parties);
  const isNarrower = named.includes("incoming-officials") || named.includes("outgoing-officials");
  return isNarrower ? named.filter((key) => key !== "officials") : named;
}
