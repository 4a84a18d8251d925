/** Gobierno en Línea, orden territorial, 2008–2012 (Decreto 1151 of 14 April 2008). */
import { defineFramework } from "../framework.ts";
import { GEL_2008_CONCEPTS } from "./concepts.ts";
import { GEL_2008_INDICATOR_CONCEPTS, GEL_2008_INDICATORS } from "./indicators.ts";
import { GEL_2008_LINE_PRECEDENCE, GEL_2008_LINES } from "./lines.ts";
import { GEL_2008_PHASES } from "./phases.ts";
import { GEL_2008_VOCABULARY } from "./vocabulary.ts";

export const GEL_2008 = defineFramework({
  key: "gel-2008",
  name: "Gobierno en Línea 2008",
  norm: "Decreto 1151 de 2008",
  period: { kind: "fixed", start: 2008, end: 2012 },
  structure: "lines",
  signs: {
    names: ["gobierno en linea", "gel", "gel t", "gelt"],
    marks: [
      "decreto 1151",
      "agenda de conectividad",
      "fases de gobierno en linea",
      "cinco fases",
      "5 fases",
      "fase de informacion",
      "fase de interaccion",
      "fase de transaccion",
      "fase de transformacion",
      "fase de democracia",
    ],
    years: { from: 2008, to: 2012 },
  },
  phases: GEL_2008_PHASES,
  concepts: GEL_2008_CONCEPTS,
  lines: GEL_2008_LINES,
  precedence: GEL_2008_LINE_PRECEDENCE,
  vocabulary: GEL_2008_VOCABULARY,
  indicatorConcepts: GEL_2008_INDICATOR_CONCEPTS,
  indicators: GEL_2008_INDICATORS,
});
