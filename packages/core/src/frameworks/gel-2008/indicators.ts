/** Indicators that plans of GEL 2008 share, so that the same one lines up across municipalities. */
import type { ConceptCatalogue } from "../../language/concepts.ts";
import type { CatalogueIndicator } from "../catalogue.ts";
import { GEL_2008_PHASES } from "./phases.ts";

export const GEL_2008_INDICATOR_CONCEPTS: ConceptCatalogue = {
  frequency: ["frecuencia", "periodicidad", "veces", "numero de actualizaciones", "cantidad de actualizaciones"],
  content: ["actualiz*", "sitio web", "pagina*", "portal*", "publicacion", "informacion", "canales", "contenidos"],
  mail: ["correo*"],
  published: ["publicad*", "publicacion*", "en el sitio web", "en la pagina"],
  automated: ["automatiz*", "sistematiz*", "en linea"],
  rationalised: ["racionaliz*", "simplific*"],
  optimised: ["optimiz*", "mejorad*"],
  identified: ["identific*", "inventari*"],
  surveyed: ["encuesta*"],
  suit: ["suit", "sistema unico de informacion de tramites"],
  entities: ["entidad", "entidades", "institucion", "instituciones"],
  local: ["local", "locales", "municipales"],
  departmental: ["departamental", "departamentales"],
  national: ["nacional", "nacionales"],
  international: ["internacional", "internacionales"],
  anyLevel: ["cualquier nivel", "todos los niveles"],
  compliance: ["criterio*", "cumplimiento", "cumplid*", "avance", "implementacion", "porcentaje"],
  phase: ["fase", "fases"],
  eachPhase: ["cada una de las fases", "cada fase", "las cinco fases", "las 5 fases", "todas las fases", "por fase"],
  informacion: ["fase de informacion", "fase informacion", "fase 1"],
  interaccion: ["fase de interaccion", "fase interaccion", "fase 2"],
  transaccion: ["fase de transaccion", "fase transaccion", "fase 3"],
  transformacion: ["fase de transformacion", "fase transformacion", "fase 4"],
  democracia: ["fase de democracia", "fase democracia", "fase de e democracia", "democracia en linea", "fase 5"],
  officials: ["funcionari*", "servidores", "empleados"],
  newAdministration: [
    "nueva administracion",
    "nuevas administraciones",
    "administracion entrante",
    "nuevo gobierno",
    "entrantes",
  ],
  able: ["capacidad", "capacitad*", "capaces"],
  document: ["documento*", "acta de empalme", "informe de empalme"],
  handOver: ["empalme"],
};

const onePhase = GEL_2008_PHASES.map(
  ({ key, name }): CatalogueIndicator => ({
    key: `phase.${key}`,
    name: `Cumplimiento de la fase de ${name}`,
    lines: ["phase-advance"],
    all: [["compliance"], [key]],
  }),
);

function forBoth(line: "services" | "procedures", noun: string): CatalogueIndicator[] {
  const indicator = (name: string, concept: string, without: string[], key = concept): CatalogueIndicator => ({
    key: `${line}.${key}`,
    name: `${noun} ${name}`,
    lines: [line],
    all: [[concept]],
    without,
  });
  return [
    indicator("publicados en el SUIT", "suit", [], "published-suit"),
    indicator("automatizados", "automated", ["suit"]),
    indicator("publicados", "published", ["suit", "automated", "rationalised", "optimised"]),
    indicator("racionalizados", "rationalised", ["suit", "automated"]),
    indicator("optimizados", "optimised", ["suit", "automated", "rationalised"]),
    indicator("evaluados con encuesta", "surveyed", ["published", "automated"]),
    indicator("identificados", "identified", ["published", "automated", "rationalised", "optimised", "surveyed"]),
  ];
}

/** In order: the first that holds is the indicator's. */
export const GEL_2008_INDICATORS: readonly CatalogueIndicator[] = [
  {
    key: "site-update.frequency",
    name: "Frecuencia de actualización del sitio Web",
    lines: ["site-update"],
    all: [["frequency"], ["content"]],
    without: ["mail"],
  },
  ...forBoth("services", "Servicios"),
  ...forBoth("procedures", "Trámites"),
  {
    key: "articulation.local",
    name: "Entidades locales vinculadas",
    lines: ["articulation"],
    all: [["entities"], ["local"]],
    without: ["departmental", "national"],
  },
  {
    key: "articulation.departmental",
    name: "Entidades departamentales vinculadas",
    lines: ["articulation"],
    all: [["entities"], ["departmental"]],
    without: ["local", "national"],
  },
  {
    key: "articulation.national",
    name: "Entidades nacionales vinculadas",
    lines: ["articulation"],
    all: [["entities"], ["national"]],
    without: ["local", "departmental"],
  },
  {
    key: "articulation.any",
    name: "Entidades vinculadas de cualquier nivel",
    lines: ["articulation"],
    all: [["entities"]],
  },
  {
    key: "phase.each",
    name: "Cumplimiento de cada una de las fases",
    lines: ["phase-advance"],
    all: [["compliance"], ["eachPhase"]],
  },
  ...onePhase,
  {
    key: "handover.officials-able",
    name: "Funcionarios de la nueva administración capacitados",
    lines: ["handover"],
    all: [["officials"], ["able"]],
  },
  {
    key: "handover.officials",
    name: "Funcionarios de la nueva administración vinculados",
    lines: ["handover"],
    all: [["officials"], ["newAdministration"]],
  },
  { key: "handover.document", name: "Documento de empalme", lines: ["handover"], all: [["document"]] },
];
