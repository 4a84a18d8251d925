/**
 * Política de Gobierno Digital 2018–2022 (Decreto 1008 of 2018): two components and three enablers (domain §1.4; the names of the
 * components are not confirmed).
 */
import { defineFramework, linesOf } from "../framework.ts";
import { ARQUITECTURA, SEGURIDAD, SERVICIOS_CIUDADANOS } from "../words/enablers.ts";

const COMPONENTS = [
  {
    key: "tic-estado",
    name: "TIC para el Estado",
    terms: ["tic para el estado"],
    isConfirmed: false as const,
  },
  {
    key: "tic-sociedad",
    name: "TIC para la Sociedad",
    terms: ["tic para la sociedad"],
    isConfirmed: false as const,
  },
  ARQUITECTURA,
  SEGURIDAD,
  SERVICIOS_CIUDADANOS,
];

export const GOBIERNO_DIGITAL_2018 = defineFramework({
  key: "gobierno-digital-2018",
  name: "Gobierno Digital 2018",
  norm: "Decreto 1008 de 2018",
  period: { kind: "fixed", start: 2018, end: 2022 },
  structure: "lines",
  signs: {
    names: ["gobierno digital"],
    marks: ["decreto 1008", "tic para el estado", "tic para la sociedad"],
    years: { from: 2018, to: 2022 },
  },
  ...linesOf(COMPONENTS),
});
