/** A plan of four measures, and what draws it on sheets and pages. */
import * as XLSX from "xlsx";
import type { Row } from "./draw.ts";

/** Sheets by their names, with their merges. */
export type Sheets = readonly (readonly [name: string, rows: readonly Row[], merges?: readonly string[]])[];

/** Bytes of a workbook of named sheets. */
export function bookOf(sheets: Sheets): Buffer {
  const book = XLSX.utils.book_new();
  for (const [name, rows, merges = []] of sheets) {
    const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet["!merges"] = merges.map((range) => XLSX.utils.decode_range(range));
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}

/** A document of text of paragraphs and tables. */
export function page(...blocks: readonly (string | readonly Row[])[]): Buffer {
  const row = (cells: Row) => `<tr>${cells.map((cell) => `<td>${cell ?? ""}</td>`).join("")}</tr>`;
  const html = blocks.map((one) =>
    typeof one === "string" ? `<p>${one}</p>` : `<table>${one.map(row).join("")}</table>`,
  );
  return Buffer.from(`<html><body>${html.join("")}</body></html>`);
}

export interface Measure {
  program: string;
  indicator: string;
  baseline: string;
  target: string;
  unit: string;
  formula: string;
  responsible: string;
  start: string;
  end: string;
  years: readonly [string, string, string, string];
  /** What is done, by whom. */
  activities: readonly (readonly [string, string])[];
}

const measure = (
  program: string,
  [indicator, baseline, target, unit]: readonly [string, string, string, string],
  responsible: string,
  years: Measure["years"],
  activities: Measure["activities"],
): Measure => ({
  ...{ program, indicator, baseline, target, unit, responsible, years, activities },
  ...{ formula: `Suma de ${indicator.toLowerCase()}`, start: "01/02/2025", end: "30/11/2025" },
});

export const MEASURES: readonly Measure[] = [
  measure(
    "Agua limpia",
    ["Plantas de agua instaladas", "2", "6", "Número"],
    "Secretaría de Infraestructura",
    ["1", "2", "2", "1"],
    [
      ["Contratar los estudios de las plantas", "Oficina de Contratación"],
      ["Instalar las plantas nuevas", "Secretaría de Infraestructura"],
    ],
  ),
  measure(
    "Agua limpia",
    ["Familias con filtros caseros", "40", "160", "Número"],
    "Secretaría de Salud",
    ["30", "40", "50", "40"],
    [
      ["Entregar los filtros casa por casa", "Secretaría de Salud"],
      ["Enseñar a limpiar los filtros", "Promotores rurales"],
      ["Visitar a las familias", "Promotores rurales"],
    ],
  ),
  measure(
    "Caminos rurales",
    ["Kilómetros de camino reparados", "12", "35", "Kilómetros"],
    "Secretaría de Infraestructura",
    ["8", "9", "9", "9"],
    [
      ["Comprar la maquinaria amarilla", "Oficina de Contratación"],
      ["Reparar los caminos de herradura", "Secretaría de Infraestructura"],
    ],
  ),
  measure(
    "Escuelas abiertas",
    ["Sedes con biblioteca", "3", "9", "Número"],
    "Secretaría de Educación",
    ["1", "2", "2", "1"],
    [
      ["Dotar las bibliotecas", "Secretaría de Educación"],
      ["Formar a los bibliotecarios", "Casa de la Cultura"],
    ],
  ),
];
