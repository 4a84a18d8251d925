/** Workbooks of several sheets, and the rows of a plan that they tell of. */
import type { Indicator, Plan } from "@cotejo/core";
import { expect } from "vitest";
import * as XLSX from "xlsx";
import { type ImportOptions, importDocument } from "../src/import-document.ts";
import type { Row } from "./draw.ts";

export interface Sheet {
  name: string;
  rows: readonly Row[];
  isHidden?: boolean;
}

function book(...sheets: Sheet[]): Buffer {
  const file = XLSX.utils.book_new();
  for (const { name, rows } of sheets)
    XLSX.utils.book_append_sheet(file, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  file.Workbook = { Sheets: sheets.map(({ name, isHidden }) => ({ name, Hidden: isHidden ? 1 : 0 })) };
  return XLSX.write(file, { type: "buffer", bookType: "xlsx" }) as Buffer;
}

/** What a workbook gives: one plan, of which no cell is lost. */
export async function readSheets(sheets: Sheet[], options: ImportOptions = {}) {
  const { plans, messages, accounting } = await importDocument(book(...sheets), "plan.xlsx", options);
  expect(accounting.cells.lost).toBe(0);
  expect(plans).toHaveLength(1);
  const indicators = (plans[0] as Plan).actions.flatMap((action) => action.indicators);
  return { plan: plans[0] as Plan, indicators, codes: messages.map(({ code }) => code), messages };
}

export const texts = (indicators: readonly Indicator[]) => indicators.map(({ text }) => text);

export const HEADINGS = [
  "Eje",
  "Programa",
  "Producto",
  "Indicador de producto",
  "Línea base",
  "Meta cuatrienio",
  "Responsable",
];
export const ROWS: readonly Row[] = [
  ["Social", "Educación", "Dotar aulas rurales", "Aulas rurales dotadas", "2", "12", "Secretaría de Educación"],
  ["Social", "Educación", "Entregar becas", "Becas entregadas", "0", "40", "Secretaría de Educación"],
  [
    "Social",
    "Salud",
    "Vacunar a la niñez",
    "Niños vacunados con esquema completo",
    "300",
    "900",
    "Secretaría de Salud",
  ],
  ["Territorio", "Vías", "Mantener vías terciarias", "Kilómetros de vía mantenidos", "10", "60", "Secretaría de Obras"],
  [
    "Territorio",
    "Agua",
    "Ampliar el acueducto",
    "Viviendas conectadas al acueducto",
    "50",
    "250",
    "Secretaría de Obras",
  ],
];
export const plan = (rows: readonly Row[] = ROWS): Row[] => [["Plan indicativo 2024-2027"], HEADINGS, ...rows];
