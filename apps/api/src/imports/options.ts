/** How a file is read where a person says so: its columns, framework and sheets, kept as JSON as the command line takes it. */
import { createHash } from "node:crypto";
import { FRAMEWORKS, frameworkOf } from "@cotejo/core";
import { readMapping } from "@cotejo/importer/mapping";
import { readSheetChoice } from "@cotejo/importer/sheets";
import type { ReadOptions } from "@cotejo/importer/worker";
import type { PrismaClient } from "../generated/prisma/client.ts";
import { Problem } from "../problem.ts";
import { loadLayouts, type MappedColumns } from "./layouts.ts";

/** Names of sheets. */
export interface SheetNames {
  leaveOut: readonly string[];
  takeIn: readonly string[];
}

export interface ReadingOptions {
  columns?: MappedColumns;
  /** Key. */
  framework?: string;
  sheets?: SheetNames;
}

const MOST_SHEETS = 500;

/** Without what says nothing, in an order that does not depend on how it was said. Throws `Problem`: unknown-framework, too-many-sheets. */
export function settledOptions({ columns, framework, sheets }: ReadingOptions): ReadingOptions {
  if (framework && !frameworkOf(framework))
    throw new Problem(
      "unknown-framework",
      `No existe el marco «${framework}». Hay: ${FRAMEWORKS.map(({ key }) => key).join(", ")}.`,
    );
  const { leaveOut = [], takeIn = [] } = sheets ?? {};
  if (leaveOut.length + takeIn.length > MOST_SHEETS)
    throw new Problem("too-many-sheets", `Deje fuera o incluya hasta ${MOST_SHEETS} hojas.`);
  const entries = Object.entries(columns ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...(entries.length > 0 && { columns: Object.fromEntries(entries) }),
    ...(framework && { framework }),
    ...(leaveOut.length + takeIn.length > 0 && {
      sheets: { leaveOut: [...leaveOut].sort(), takeIn: [...takeIn].sort() },
    }),
  };
}

/** The same for the same options; empty for none. */
export function optionsKeyOf(settled: ReadingOptions): string {
  if (Object.keys(settled).length === 0) return "";
  return createHash("sha256").update(JSON.stringify(settled)).digest("hex");
}

/** As the reader takes them. Kept layouts hold only where a person says nothing of columns. */
export async function readerOptions(
  prisma: Pick<PrismaClient, "layout">,
  { columns, framework, sheets }: ReadingOptions,
): Promise<ReadOptions> {
  const choice = sheets && readSheetChoice({ sheets });
  return {
    ...(columns ? { mapping: readMapping({ columns }) } : { layouts: await loadLayouts(prisma) }),
    ...(framework && { framework }),
    ...(choice && { sheets: choice }),
  };
}
