/**
 * Headings of the matrices that municipalities keep today (plan indicativo, plan de acción of a development plan, PETI, MIPG): a heading
 * is what its concepts make of it together ("meta de producto 2025"), by the rules of `heading-rules.ts`.
 */
import type { ConceptCatalogue } from "../../language/concepts.ts";
import { HEADING_RULES, type HeadingRule } from "./heading-rules.ts";
import { MATRIX_CONCEPTS, type MatrixConcept } from "./matrix-concepts.ts";
import { termsOf } from "./terms-of.ts";

/** Levels by which matrices group their rows, from the outermost; each with its words. */
const MATRIX_LEVELS = {
  dimension: "dimension dimensiones",
  pilar: "pilar pilares",
  eje: "eje ejes",
  linea: "linea|estrategica lineas|estrategicas linea lineas",
  reto: "reto retos apuesta apuestas",
  sector: "sector sectores sect",
  politica: "politica politicas",
  objetivo: "objetivo|estrategico objetivos|estrategicos objetivo objetivos",
  estrategia: "estrategia estrategias",
  programa: "programa programas prog",
  plan: "plan planes",
  gestion: "gestion",
  etapa: "etapa etapas fase fases momento momentos ciclo ciclos",
  ruta: "ruta rutas",
  subruta: "subruta subrutas sub|ruta",
  proceso: "proceso procesos",
  componente: "componente componentes elemento elementos",
  subcomponente: "subcomponente subcomponentes sub|componente",
  subprograma: "subprograma subprogramas sub|programa sub|programas",
  proyecto: "proyecto proyectos iniciativa iniciativas nombre|bp nombre|bpin nombre|bpim",
  // Offices that call the levels of their plan by number.
  nivel: "nivel|1 nivel|2 nivel|3 nivel|4 nivel|i nivel|ii nivel|iii nivel|iv",
} as const;

/** Keys of levels; a framework of its own may add others. */
export type MatrixLevel = string;

/** What a framework's matrices are recognised by. */
export interface MatrixCatalogue {
  concepts: Readonly<Record<MatrixConcept, readonly string[]>>;
  /** Levels by key, each with its terms; a framework may have others than these. */
  levels: ConceptCatalogue;
  rules: readonly HeadingRule[];
}

export const PLAN_MATRICES: MatrixCatalogue = {
  concepts: termsOf(MATRIX_CONCEPTS),
  levels: termsOf(MATRIX_LEVELS),
  rules: HEADING_RULES,
};
