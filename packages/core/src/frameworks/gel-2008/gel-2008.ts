/** Gobierno en Línea, orden territorial, 2008–2012 (Decreto 1151 of 14 April 2008). */
import type { Framework } from "../framework.ts";
import { PLAN_HEADINGS } from "../headings.ts";
import { PLAN_MATRICES } from "../matrix-headings.ts";
import { PLAN_SECTIONS } from "../sections.ts";
import { GEL_2008_CONCEPTS } from "./concepts.ts";
import { GEL_2008_INDICATOR_CONCEPTS, GEL_2008_INDICATORS } from "./indicators.ts";
import { GEL_2008_LINE_PRECEDENCE, GEL_2008_LINES } from "./lines.ts";
import { GEL_2008_PARTIES } from "./parties.ts";
import { GEL_2008_PHASES } from "./phases.ts";
import { GEL_2008_RESOURCES } from "./resources.ts";

export const GEL_2008: Framework = {
  key: "gel-2008",
  name: "Gobierno en Línea 2008",
  norm: "Decreto 1151 de 2008",
  headings: PLAN_HEADINGS,
  matrices: PLAN_MATRICES,
  sections: PLAN_SECTIONS,
  phases: GEL_2008_PHASES,
  concepts: GEL_2008_CONCEPTS,
  lines: GEL_2008_LINES,
  precedence: GEL_2008_LINE_PRECEDENCE,
  indicatorConcepts: GEL_2008_INDICATOR_CONCEPTS,
  indicators: GEL_2008_INDICATORS,
  parties: GEL_2008_PARTIES,
  resources: GEL_2008_RESOURCES,
};
