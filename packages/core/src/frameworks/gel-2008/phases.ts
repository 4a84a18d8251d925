/**
 * The five phases of Gobierno en Línea and their legal deadlines: Decreto 1151 of 14 April 2008, as two municipal plans
 * print its table (the readable cells agree). Reference data: a plan that prints another date does not change these.
 */
import type { Phase } from "../catalogue.ts";

export const GEL_2008_PHASES: readonly Phase[] = [
  { key: "informacion", name: "Información", national: "2008-06-01", territorial: "2008-11-01" },
  { key: "interaccion", name: "Interacción", national: "2008-12-01", territorial: "2009-12-01" },
  { key: "transaccion", name: "Transacción", national: "2009-12-01", territorial: "2010-12-01" },
  { key: "transformacion", name: "Transformación", national: "2010-06-01", territorial: "2011-12-01" },
  { key: "democracia", name: "Democracia", national: "2010-12-01", territorial: "2012-12-01" },
];
