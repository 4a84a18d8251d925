/** Gobierno en Línea 2015–2018 (Decreto 2573 of 12 December 2014, compiled in Decreto 1078 of 2015): four components (domain §1.4). */
import { defineFramework, linesOf } from "../framework.ts";

const COMPONENTS = [
  { key: "servicios", name: "TIC para servicios", terms: ["tic para servicios", "tic para los servicios"] },
  {
    key: "gobierno-abierto",
    name: "TIC para el gobierno abierto",
    terms: ["tic para el gobierno abierto", "tic para gobierno abierto", "gobierno abierto"],
  },
  { key: "gestion", name: "TIC para la gestión", terms: ["tic para la gestion", "tic para gestion"] },
  {
    key: "seguridad",
    name: "Seguridad y privacidad de la información",
    terms: ["seguridad y privacidad", "seguridad de la informacion", "privacidad de la informacion"],
  },
];

export const GEL_2014 = defineFramework({
  key: "gel-2014",
  name: "Gobierno en Línea 2014",
  norm: "Decreto 2573 de 2014",
  period: { kind: "fixed", start: 2015, end: 2018 },
  structure: "lines",
  signs: {
    names: ["gobierno en linea", "gel"],
    marks: [
      "decreto 2573",
      "decreto 1078",
      "tic para servicios",
      "tic para el gobierno abierto",
      "tic para la gestion",
    ],
    years: { from: 2015, to: 2018 },
  },
  ...linesOf(COMPONENTS),
});
