/** Gobierno en Línea 2012–2014 (Decreto 2693 of 21 December 2012): six components in place of the five phases (domain §1.4). */
import { defineFramework, linesOf } from "../framework.ts";

const COMPONENTS = [
  { key: "transversales", name: "Elementos transversales", terms: ["elementos transversales", "transversales"] },
  { key: "informacion", name: "Información en línea", terms: ["informacion en linea", "componente informacion"] },
  { key: "interaccion", name: "Interacción en línea", terms: ["interaccion en linea", "interaccion"] },
  { key: "transaccion", name: "Transacción en línea", terms: ["transaccion en linea", "transaccion"] },
  { key: "transformacion", name: "Transformación", terms: ["transformacion"] },
  { key: "democracia", name: "Democracia en línea", terms: ["democracia en linea", "democracia"] },
];

export const GEL_2012 = defineFramework({
  key: "gel-2012",
  name: "Gobierno en Línea 2012",
  norm: "Decreto 2693 de 2012",
  period: { kind: "fixed", start: 2012, end: 2014 },
  structure: "lines",
  signs: {
    names: ["gobierno en linea", "gel"],
    marks: ["decreto 2693", "elementos transversales", "manual 3 1", "manual 3 0", "nivel alto", "antitramites"],
    years: { from: 2012, to: 2014 },
  },
  ...linesOf(COMPONENTS),
});
