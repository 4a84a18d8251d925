/**
 * The action lines of GEL 2008: the six of the official template ("Marco de acción") and four that offices added
 * (participation, evaluation, outreach, funding), recognised by what they speak of, in whatever words.
 */
import type { Line } from "../catalogue.ts";

export const GEL_2008_LINES: readonly Line[] = [
  {
    key: "site-update",
    name: "Procedimientos de actualización del sitio Web",
    isStandard: true,
    rules: [
      { strength: "exact", all: [["update"], ["website"]], without: ["gather"] },
      { strength: "paraphrase", all: [["update", "gather"], ["website"]] },
      { strength: "variant", all: [["update"], ["information"]] },
    ],
  },
  {
    key: "services",
    name: "Identificación de servicios a ser sujetos de optimización, publicación de información y automatización",
    isStandard: true,
    rules: [
      { strength: "exact", all: [["services"], ["identify"], ["improve"]], without: ["procedures"] },
      { strength: "paraphrase", all: [["services"], ["identify", "improve", "rationalise"]], without: ["articulate"] },
    ],
  },
  {
    key: "procedures",
    name: "Identificación de trámites a ser sujetos de racionalización, publicación de información y automatización",
    isStandard: true,
    rules: [
      { strength: "exact", all: [["procedures"], ["identify"], ["rationalise", "improve"]], without: ["services"] },
      { strength: "paraphrase", all: [["procedures"], ["identify", "improve", "rationalise"]] },
    ],
  },
  {
    key: "articulation",
    name: "Acciones para articular esfuerzos con entidades locales, departamentales, nacionales e internacionales",
    isStandard: true,
    rules: [
      { strength: "exact", all: [["articulate"], ["entities"]] },
      { strength: "variant", all: [["articulate"], ["efforts", "people"]] },
    ],
  },
  {
    key: "phase-advance",
    name: "Acciones para avanzar en las cinco fases de Gobierno en Línea",
    isStandard: true,
    rules: [
      { strength: "exact", all: [["moveOn"], ["phases"]] },
      { strength: "paraphrase", all: [["advance"], ["phases"]] },
      { strength: "variant", all: [["moveOn"]] },
      { strength: "variant", all: [["advance"], ["strategy"]], without: ["website"] },
    ],
  },
  {
    key: "handover",
    name: "Estrategias para que el Comité GEL-T empalme con las nuevas administraciones",
    isStandard: true,
    rules: [
      { strength: "exact", all: [["handOver"], ["newAdministration"]] },
      { strength: "paraphrase", all: [["newAdministration"]] },
      { strength: "paraphrase", all: [["handOver"]], without: ["information", "services", "procedures"] },
    ],
  },
  {
    key: "participation",
    name: "Participación de dependencias y ciudadanía",
    isStandard: false,
    rules: [{ strength: "paraphrase", all: [["participate"], ["people"]] }],
  },
  {
    key: "evaluation",
    name: "Evaluación y encuestas",
    isStandard: false,
    rules: [
      { strength: "exact", all: [["evaluate"], ["inquire"]] },
      { strength: "paraphrase", all: [["evaluate"]] },
    ],
  },
  {
    key: "outreach",
    name: "Divulgación y socialización",
    isStandard: false,
    rules: [
      { strength: "exact", all: [["spread"], ["website", "strategy"]] },
      { strength: "paraphrase", all: [["spread"]] },
    ],
  },
  {
    key: "funding",
    name: "Recursos presupuestales",
    isStandard: false,
    rules: [{ strength: "exact", all: [["money"]] }],
  },
];

export const GEL_2008_LINE_PRECEDENCE: readonly string[] = [
  "handover",
  "funding",
  "evaluation",
  "outreach",
  "phase-advance",
  "procedures",
  "services",
  "articulation",
  "participation",
  "site-update",
];
