/** What each column of a document's tables was read as, as it is kept: by sheet and table. */
import { type ColumnUse, columnUses, type TableUse } from "@cotejo/importer";
import type { Prisma } from "../generated/prisma/client.ts";
import { fromJson } from "../storage/json.ts";

const isTable = (use: Partial<TableUse>): use is TableUse => Array.isArray(use.columns);

/** By sheet and table; what was kept before tables were told apart is one table without a name. */
export function tablesRead(kept: Prisma.JsonValue): TableUse[] {
  const uses = fromJson<(Partial<TableUse> & Partial<ColumnUse>)[] | null>(kept) ?? [];
  if (uses.every(isTable)) return uses;
  const columns = uses.map((use) => ({ key: use.heading, ...use }) as ColumnUse);
  const isRead = columns.every(({ confidence }) => confidence === null);
  return [{ table: "", isSheet: false, isHidden: false, isRead, columns }];
}

/** Each heading once. */
export const columnsRead = (kept: Prisma.JsonValue): ColumnUse[] => columnUses(tablesRead(kept));
