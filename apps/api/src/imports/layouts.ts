/** Layouts in storage: a person's mapping of columns, kept for the headings that it was made for. */
import { fold } from "@cotejo/core";
import type { Layout, MappedField } from "@cotejo/importer";
import type { PrismaClient } from "../generated/prisma/client.ts";
import { toJson } from "../storage/json.ts";

/** Fields by heading as printed. */
export type MappedColumns = Record<string, MappedField>;

/** The layouts as the importer takes them, the newest first. */
export async function loadLayouts(prisma: Pick<PrismaClient, "layout">): Promise<Layout[]> {
  const rows = await prisma.layout.findMany({ orderBy: { updatedAt: "desc" } });
  return rows.map(({ name, columns }) => ({ name, columns: columns as MappedColumns }));
}

/** The same headings in another order are the same layout. */
const keyOf = (headings: readonly string[]): string => [...new Set(headings.map(fold))].sort().join("|");

/** Keeps a mapping under its headings; one of before for the same headings is replaced. `name`: the file it was made for. */
export function saveLayout(prisma: Pick<PrismaClient, "layout">, name: string, columns: MappedColumns) {
  const key = keyOf(Object.keys(columns));
  const layout = { name, columns: toJson(columns) };
  return prisma.layout.upsert({ where: { key }, create: { key, ...layout }, update: layout });
}
