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
      { strength: "paraphrase", all: [["website"], ["content"]] },
      { strength: "variant", all: [["update"], ["information"]] },
      { strength: "hint", all: [["website", "firstLine"]] },
    ],
  },
  {
    key: "services",
    name: "Identificación de servicios a ser sujetos de optimización, publicación de información y automatización",
    isStandard: true,
    rules: [
      { strength: "exact", all: [["services"], ["identify"], ["improve"]], without: ["procedures"] },
      {
        strength: "paraphrase",
        all: [["services"], ["identify", "choose", "improve", "ease", "rationalise"]],
        without: ["articulate"],
      },
      { strength: "paraphrase", all: [["services", "counter"], ["online"]], without: ["procedures", "strategy"] },
      { strength: "paraphrase", all: [["counter"]], without: ["procedures"], isAlone: true },
      { strength: "hint", all: [["services", "secondLine"]] },
    ],
  },
  {
    key: "procedures",
    name: "Identificación de trámites a ser sujetos de racionalización, publicación de información y automatización",
    isStandard: true,
    rules: [
      { strength: "exact", all: [["procedures"], ["identify"], ["rationalise", "improve"]], without: ["services"] },
      {
        strength: "paraphrase",
        all: [["procedures"], ["identify", "choose", "improve", "ease", "rationalise", "lighten", "online"]],
      },
      { strength: "hint", all: [["procedures", "thirdLine"]] },
    ],
  },
  {
    key: "articulation",
    name: "Acciones para articular esfuerzos con entidades locales, departamentales, nacionales e internacionales",
    isStandard: true,
    rules: [
      { strength: "exact", all: [["articulate"], ["entities"]] },
      {
        strength: "paraphrase",
        all: [
          ["articulate", "agreement", "together"],
          ["entities", "partners"],
        ],
      },
      { strength: "paraphrase", all: [["agreement"]], isAlone: true },
      { strength: "variant", all: [["articulate"], ["efforts", "people"]] },
      { strength: "hint", all: [["articulate", "together", "fourthLine"]] },
    ],
  },
  {
    key: "phase-advance",
    name: "Acciones para avanzar en las cinco fases de Gobierno en Línea",
    isStandard: true,
    rules: [
      { strength: "exact", all: [["moveOn"], ["phases"]] },
      {
        strength: "paraphrase",
        all: [
          ["advance", "measure"],
          ["phases", "phaseNames", "manual"],
        ],
      },
      { strength: "paraphrase", all: [["phases", "manual"]], isAlone: true },
      { strength: "paraphrase", all: [["manualItself"], ["strategy"]] },
      { strength: "variant", all: [["moveOn"]] },
      { strength: "variant", all: [["advance"], ["strategy"]], without: ["website"] },
      { strength: "hint", all: [["phases", "phaseNames", "manual", "fifthLine"]] },
    ],
  },
  {
    key: "handover",
    name: "Estrategias para que el Comité GEL-T empalme con las nuevas administraciones",
    isStandard: true,
    rules: [
      { strength: "exact", all: [["handOver"], ["newAdministration"]] },
      { strength: "paraphrase", all: [["newAdministration", "handOverItself"]] },
      {
        strength: "paraphrase",
        all: [["handOver"]],
        without: ["information", "services", "procedures"],
        isAlone: true,
      },
      { strength: "hint", all: [["sixthLine"]] },
    ],
  },
  {
    key: "participation",
    name: "Participación de dependencias y ciudadanía",
    isStandard: false,
    rules: [
      { strength: "paraphrase", all: [["participate"], ["people"]], isAlone: true },
      { strength: "paraphrase", all: [["participate"], ["people", "forum"], ["online", "information"]] },
      { strength: "paraphrase", all: [["offices"], ["supply", "participate"], ["content"]] },
      { strength: "paraphrase", all: [["forum"], ["online", "people"]] },
      { strength: "hint", all: [["forum"]] },
    ],
  },
  {
    key: "evaluation",
    name: "Evaluación y encuestas",
    isStandard: false,
    rules: [
      { strength: "exact", all: [["evaluate"], ["inquire"], ["website", "strategy", "users"]] },
      { strength: "exact", all: [["evaluate"], ["inquire"]], isAlone: true },
      {
        strength: "paraphrase",
        all: [
          ["evaluate", "inquire"],
          ["website", "strategy", "users"],
        ],
      },
      { strength: "paraphrase", all: [["followUp"], ["website", "strategy"]], without: ["update", "gather"] },
      { strength: "paraphrase", all: [["evaluate"]], without: ["entities", "partners"], isAlone: true },
    ],
  },
  {
    key: "outreach",
    name: "Divulgación y socialización",
    isStandard: false,
    rules: [
      { strength: "exact", all: [["spread"], ["website", "strategy"]] },
      { strength: "paraphrase", all: [["show"], ["website", "strategy"]] },
      { strength: "paraphrase", all: [["train"], ["website"], ["users"]] },
      { strength: "paraphrase", all: [["spread"]], isAlone: true },
    ],
  },
  {
    key: "funding",
    name: "Recursos presupuestales",
    isStandard: false,
    rules: [
      { strength: "exact", all: [["money"], ["strategy", "website"]] },
      { strength: "exact", all: [["money"], ["resources"], ["obtain"]] },
      { strength: "paraphrase", all: [["money"], ["obtain"]] },
      { strength: "paraphrase", all: [["money"]], without: ["participate"], isAlone: true },
      { strength: "paraphrase", all: [["resources"], ["obtain"]], isAlone: true },
    ],
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
