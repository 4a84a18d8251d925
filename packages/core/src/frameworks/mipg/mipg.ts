/**
 * MIPG: modelo integrado de planeación y gestión, measured yearly through FURAG: seven dimensions (domain §1.4; their names are of
 * general knowledge, not confirmed).
 */
import type { Component } from "../catalogue.ts";
import { defineFramework, linesOf } from "../framework.ts";

const dimension = (key: string, name: string, ...terms: string[]): Component => ({
  ...{ key, name, terms },
  isConfirmed: false,
});

const DIMENSIONS = [
  dimension("talento-humano", "Talento humano", "talento humano", "integridad"),
  dimension(
    "direccionamiento",
    "Direccionamiento estratégico y planeación",
    "direccionamiento estrategico",
    "planeacion institucional",
  ),
  dimension(
    "gestion-con-valores",
    "Gestión con valores para resultados",
    "gestion con valores",
    "valores para resultados",
    "valores para el resultado",
  ),
  dimension("evaluacion", "Evaluación de resultados", "evaluacion de resultados", "seguimiento y evaluacion"),
  dimension("informacion", "Información y comunicación", "informacion y comunicacion", "gestion documental"),
  dimension("conocimiento", "Gestión del conocimiento y la innovación", "gestion del conocimiento"),
  dimension("control-interno", "Control interno", "control interno"),
];

export const MIPG = defineFramework({
  key: "mipg",
  name: "Modelo integrado de planeación y gestión",
  norm: "Decreto 1499 de 2017",
  period: { kind: "year" },
  structure: "levels",
  signs: {
    names: ["mipg", "modelo integrado de planeacion y gestion", "furag"],
    marks: ["autodiagnostico", "autodiagnosticos", "politica de gestion y desempeno", "gestion con valores"],
    years: { from: 2017, to: null },
  },
  ...linesOf(DIMENSIONS),
});
