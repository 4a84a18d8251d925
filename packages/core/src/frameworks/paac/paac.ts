/**
 * PAAC: plan anticorrupción y de atención al ciudadano, a matrix of each year by components (Ley 1474 of 2011, art. 73), which the
 * programa de transparencia y ética pública replaces since Ley 2195 of 2022. Names of the components are of general knowledge, not
 * confirmed.
 */
import type { Component } from "../catalogue.ts";
import { defineFramework, linesOf } from "../framework.ts";

const component = (key: string, name: string, ...terms: string[]): Component => ({
  ...{ key, name, terms },
  isConfirmed: false,
});

const COMPONENTS = [
  component(
    "riesgos",
    "Gestión del riesgo de corrupción",
    "riesgo de corrupcion",
    "riesgos de corrupcion",
    "mapa de riesgos",
  ),
  component(
    "tramites",
    "Racionalización de trámites",
    "racionalizacion de tramites",
    "estrategia antitramites",
    "medidas antitramites",
  ),
  component("rendicion", "Rendición de cuentas", "rendicion de cuentas"),
  component("atencion", "Atención al ciudadano", "atencion al ciudadano", "servicio al ciudadano"),
  component(
    "transparencia",
    "Transparencia y acceso a la información",
    "acceso a la informacion",
    "transparencia y acceso",
  ),
  component("iniciativas", "Iniciativas adicionales", "iniciativas adicionales", "codigo de integridad"),
];

export const PAAC = defineFramework({
  key: "paac",
  name: "Plan anticorrupción y de atención al ciudadano",
  norm: "Ley 1474 de 2011",
  period: { kind: "year" },
  structure: "levels",
  signs: {
    names: [
      "paac",
      "plan anticorrupcion",
      "plan anticorrupcion y de atencion al ciudadano",
      "programa de transparencia y etica publica",
      "ptep",
    ],
    marks: ["ley 2195", "mapa de riesgos de corrupcion", "estrategia antitramites"],
    years: { from: 2012, to: null },
  },
  ...linesOf(COMPONENTS),
});
