/** Plan de acción: the plan of one year, published by 31 January (Ley 152 of 1994 art. 41; Ley 1474 of 2011 art. 74; Decreto 612 of 2018). */
import { defineFramework } from "../framework.ts";

export const PLAN_DE_ACCION = defineFramework({
  key: "plan-de-accion",
  name: "Plan de acción",
  norm: "Ley 1474 de 2011",
  period: { kind: "year" },
  structure: "levels",
  signs: {
    names: ["plan de accion", "planes de accion", "plan operativo anual", "plan accion", "plan anual"],
    marks: ["decreto 612", "ley 1474", "plan de accion institucional", "plan de accion anual"],
    years: { from: 1995, to: null },
    // Plans of other kinds call themselves so, too: "Plan de acción de Gobierno en Línea".
    isGeneral: true,
  },
});
