/**
 * Plan indicativo: the four-year plan of a development plan's products and results (Ley 152 of 1994, arts. 29 and 36; DNP's guide), with
 * the codes of the national catalogue of products where the national export prints them (domain §2.7).
 */
import { defineFramework } from "../framework.ts";

export const PLAN_INDICATIVO = defineFramework({
  key: "plan-indicativo",
  name: "Plan indicativo",
  norm: "Ley 152 de 1994",
  period: { kind: "term" },
  structure: "levels",
  signs: {
    names: ["plan indicativo", "planes indicativos"],
    marks: [
      "plan de desarrollo",
      "plan de desarrollo territorial",
      "pdm",
      "pdt",
      "cuatrienio",
      "meta cuatrienio",
      "meta del cuatrienio",
      "meta de producto",
      "metas de producto",
      "meta de resultado",
      "metas de resultado",
      "indicador de producto",
      "indicador de resultado",
      "codigo indicador de producto",
      "personalizacion",
    ],
    years: { from: 1995, to: null },
  },
});
