/**
 * Sections of a plan's document, by the headings that offices print (the official template's, domain §1.3, and others').
 * Terms are folded; a heading names the section whose longest term it begins with.
 */
const TERMS = {
  legal: [
    "marco legal",
    "marco juridico",
    "marco normativo",
    "normatividad",
    "base legal",
    "fundamento legal",
    "fundamentos legales",
  ],
  strategic: [
    "marco estrategico",
    "direccionamiento estrategico",
    "introduccion",
    "presentacion",
    "justificacion",
    "mision",
    "antecedentes",
  ],
  vision: ["vision"],
  generalObjective: ["objetivo general", "objetivo principal", "objetivo"],
  specificObjectives: ["objetivos especificos", "objetivo especifico", "objetivos"],
  actionLines: ["marco de accion", "lineas de accion", "lineas estrategicas", "ejes de accion"],
  diagnosis: ["diagnostico", "estado actual", "situacion actual", "linea base"],
  operative: ["marco operativo", "plan operativo", "matriz operativa", "matriz del plan", "matriz de acciones"],
  monitoring: [
    "monitoreo",
    "seguimiento",
    "evaluacion y seguimiento",
    "actividades de seguimiento",
    "actividades de monitoreo",
    "mecanismos de seguimiento",
  ],
  support: ["soporte tecnico", "soporte", "mesa de ayuda", "asistencia tecnica"],
  incentives: ["listado de incentivos", "incentivos", "estimulos"],
  signatures: ["firmas", "firman", "aprobacion", "aprobo", "en constancia"],
} as const satisfies Record<string, readonly string[]>;

export type SectionKey = keyof typeof TERMS;

export interface SectionCatalogue {
  terms: Readonly<Record<SectionKey, readonly string[]>>;
  /** Headings that name a section only where they say nothing else: "GENERAL" below "OBJETIVOS". */
  byOneWord: Readonly<Record<string, SectionKey>>;
}

/** What plans of any era print. */
export const PLAN_SECTIONS: SectionCatalogue = {
  terms: TERMS,
  byOneWord: { general: "generalObjective", especificos: "specificObjectives" },
};
