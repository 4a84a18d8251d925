/** Layouts in storage: a person's mapping of columns, kept for the headings that it was made for. */
import { fold } from "@cotejo/core";
import { type Layout, layoutColumns, type MappedField, type TableUse } from "@cotejo/importer";
import { readMapping } from "@cotejo/importer/mapping";
import type { PrismaClient } from "../generated/prisma/client.ts";
import { fromJson, toJson } from "../storage/json.ts";

/** Fields by heading as printed, or by a column within its sheet or table. */
export type MappedColumns = Record<string, MappedField>;

/** The layouts as the importer takes them, the newest first. */
export async function loadLayouts(prisma: Pick<PrismaClient, "layout">): Promise<Layout[]> {
  const rows = await prisma.layout.findMany({ orderBy: { updatedAt: "desc" } });
  return rows.map(({ name, columns }) => ({ name, columns: fromJson<Layout["columns"]>(columns) }));
}

/** The same headings in another order are the same layout; so often as they stand. */
const keyOf = (columns: Layout["columns"]): string =>
  Object.entries(columns)
    .flatMap(([heading, fields]) => (Array.isArray(fields) ? fields.map(() => fold(heading)) : [fold(heading)]))
    .sort()
    .join("|");

/**
 * Keeps a mapping for each table that was read by it, under the table's headings; one of before for the same headings is replaced.
 * `name`: the file it was made for.
 */
export async function saveLayouts(
  prisma: Pick<PrismaClient, "layout">,
  name: string,
  tables: readonly TableUse[],
  columns: MappedColumns,
): Promise<void> {
  const mapping = readMapping({ columns });
  for (const table of tables.filter(({ isRead }) => isRead)) {
    const own = layoutColumns(table, mapping);
    if (Object.values(own).every((field) => field === null)) continue;
    const key = keyOf(own);
    const layout = { name, columns: toJson(own) };
    await prisma.layout.upsert({ where: { key }, create: { key, ...layout }, update: layout });
  }
}
