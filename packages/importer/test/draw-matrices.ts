/** Rows of small matrices. */
import type { Row } from "./draw.ts";

export const WHOSE: Row = ["Plan de acción del municipio de Jericó, Antioquia"];

/** Rows of a matrix of one year. */
export const matrixRows = (year: string): Row[] => [
  WHOSE,
  ["Eje", "Programa", "Producto", "Indicador de producto", "Meta cuatrienio", `Meta ${year}`],
  ...["Aulas", "Vías", "Redes"].map((name) => ["Social", "Educación", name, `${name} hechas`, "9", year.slice(3)]),
];

/** Rows of a matrix with codes, each by its last digit. */
export const coded = (...digits: string[]): Row[] => [
  WHOSE,
  ["Programa", "Producto", "Código del indicador", "Indicador de producto", "Meta cuatrienio"],
  ...digits.map(
    (digit): Row => ["Educación", `Aulas de la vereda ${digit}`, `22010510${digit}`, `Aulas ${digit}`, "9"],
  ),
];

/** A row whose total of a year is none of its sources. */
export const AMOUNTS: Row[] = [
  WHOSE,
  [
    "Programa",
    "Producto",
    "Indicador de producto",
    "Meta cuatrienio",
    "Recursos propios 2024",
    "SGP 2024",
    "Total 2024",
  ],
  ["Educación", "Aulas", "Aulas hechas", "9", "1000", "500", "1600"],
];

/** Two actions, and on another sheet ten indicators of them, the last one of a code. */
export const linkedRows = (last: string): Row[][] => [
  [WHOSE, ["Código", "Acción", "Responsable"], ["AC-1", "Divulgar", "Prensa"], ["AC-2", "Capacitar", "Sistemas"]],
  [
    ["Código", "Indicador", "Meta"],
    ...Array.from({ length: 10 }, (_, at): Row => [at === 9 ? last : `AC-${1 + (at % 2)}`, `Talleres ${at}`, "3"]),
  ],
];
