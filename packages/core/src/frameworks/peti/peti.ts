/** PETI: plan estratégico de tecnologías de la información, with its road map of projects (Decreto 612 of 2018; domain §1.4). */
import { defineFramework } from "../framework.ts";

export const PETI = defineFramework({
  key: "peti",
  name: "Plan estratégico de tecnologías de la información",
  norm: "Decreto 612 de 2018",
  period: { kind: "printed" },
  structure: "levels",
  signs: {
    names: [
      "peti",
      "petic",
      "plan estrategico de tecnologias de la informacion",
      "plan estrategico de tecnologia de la informacion",
      "plan estrategico de ti",
    ],
    marks: ["mapa de ruta", "hoja de ruta", "portafolio de proyectos ti", "iniciativas ti"],
    years: { from: 2014, to: null },
  },
});
