/**
 * Política de Gobierno Digital since 2022 (Decreto 767 of 16 May 2022): gobernanza, innovación pública digital, four enablers, lines of
 * action and initiatives (domain §1.4).
 */
import { defineFramework, linesOf } from "../framework.ts";
import { ARQUITECTURA, SEGURIDAD, SERVICIOS_CIUDADANOS } from "../words/enablers.ts";

const COMPONENTS = [
  { key: "gobernanza", name: "Gobernanza", terms: ["gobernanza"] },
  {
    key: "innovacion",
    name: "Innovación pública digital",
    terms: ["innovacion publica digital", "innovacion publica"],
  },
  ARQUITECTURA,
  SEGURIDAD,
  SERVICIOS_CIUDADANOS,
  {
    key: "cultura-apropiacion",
    name: "Cultura y apropiación",
    terms: ["cultura y apropiacion", "uso y apropiacion", "apropiacion"],
  },
  { key: "lineas-accion", name: "Líneas de acción", terms: ["lineas de accion", "linea de accion"] },
  {
    key: "iniciativas-dinamizadoras",
    name: "Iniciativas dinamizadoras",
    terms: ["iniciativas dinamizadoras", "iniciativa dinamizadora"],
  },
];

export const GOBIERNO_DIGITAL_2022 = defineFramework({
  key: "gobierno-digital-2022",
  name: "Gobierno Digital 2022",
  norm: "Decreto 767 de 2022",
  period: { kind: "year" },
  structure: "lines",
  signs: {
    names: ["gobierno digital"],
    marks: ["decreto 767", "innovacion publica digital", "iniciativas dinamizadoras", "cultura y apropiacion"],
    years: { from: 2022, to: null },
  },
  ...linesOf(COMPONENTS),
});
