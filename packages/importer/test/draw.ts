/** Documents drawn in code: rows of texts as a grid, with merged cells. */

import type { Plan } from "@cotejo/core";
import * as XLSX from "xlsx";
import { importDocument } from "../src/import-document.ts";

export type Row = readonly (string | null)[];

/** Bytes of a workbook of one sheet; `merges` are ranges like "A2:A4". */
export function workbook(rows: readonly Row[], merges: readonly string[] = [], name = "Hoja1"): Buffer {
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet["!merges"] = merges.map((range) => XLSX.utils.decode_range(range));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, name);
  return XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}

/** A value without its places and normal forms: what a person would type. */
export function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key]) => key !== "place" && key !== "normal" && key !== "absences" && key !== "entries",
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, bare(inner)]));
}

/** What the plan of a drawn workbook says; fails where there is not exactly one. */
export async function readActions(rows: readonly Row[], merges: readonly string[] = []): Promise<unknown> {
  const { plans } = await importDocument(workbook(rows, merges), "plan.xlsx", { framework: "gel-2008" });
  if (plans.length !== 1) throw new Error(`${plans.length} plans`);
  return bare((plans[0] as Plan).actions);
}

/** A workbook of a sheet for each of some rows. */
export function sheetsOf(...sheets: Row[][]): Buffer {
  const book = XLSX.utils.book_new();
  for (const [at, rows] of sheets.entries())
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), String(at + 1));
  return XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}

/** The plan of a drawing, of which no cell may be lost. */
export async function readWhole(bytes: Buffer): Promise<Plan> {
  const { plans, accounting, messages } = await importDocument(bytes, "plan.xlsx");
  const isWhole = plans.length === 1 && accounting.cells.lost === 0;
  if (!isWhole) throw new Error(`${plans.length} plans, ${accounting.cells.lost} lost: ${JSON.stringify(messages)}`);
  return plans[0]!;
}
