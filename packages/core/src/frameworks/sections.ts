/**
 * Sections of a plan's document, by the headings that offices print (the official template's, domain §1.3, and others').
 * Terms are folded; a heading names the section whose longest term it begins with.
 */
export const SECTIONS = {
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

export type SectionKey = keyof typeof SECTIONS;

/** Headings that name a section only where they say nothing else: "GENERAL" below "OBJETIVOS". */
export const SECTIONS_BY_ONE_WORD: Readonly<Record<string, SectionKey>> = {
  general: "generalObjective",
  especificos: "specificObjectives",
};
