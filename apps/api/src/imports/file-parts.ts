/** The imports of one file read in one way: one for each plan in it. */
import type { Import } from "../generated/prisma/client.ts";
import type { Transaction } from "../storage/insert-rows.ts";

/** Names them. */
export interface FileParts {
  sha256: string;
  /** Empty for the importer's own way. */
  optionsKey: string;
}

/** Takes a file with its imports for this transaction: who else receives, reads, applies or discards it waits. */
export async function lockFile(tx: Transaction, sha256: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "SourceFile" WHERE "sha256" = ${sha256} FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM "Import" WHERE "sha256" = ${sha256} ORDER BY "id" FOR UPDATE`;
}

export const findParts = (tx: Pick<Transaction, "import">, { sha256, optionsKey }: FileParts): Promise<Import[]> =>
  tx.import.findMany({ where: { sha256, optionsKey }, orderBy: { part: "asc" } });

/** Whether a version of a plan was ever made of one of them: what was read stays as it was then. */
export async function wasApplied(tx: Pick<Transaction, "planVersion">, parts: readonly Import[]): Promise<boolean> {
  const ids = parts.map(({ id }) => id);
  const where = { OR: [{ importId: { in: ids } }, { followUpIds: { hasSome: ids } }] };
  return (await tx.planVersion.count({ where })) > 0;
}

/** How an import stands that nobody has put away: by what was read of it. */
export function standsAfterReview({ recordId, readAt }: Pick<Import, "recordId" | "readAt">) {
  if (recordId !== null) return "IN_REVIEW" as const;
  return readAt === null ? ("RECEIVED" as const) : ("UNREADABLE" as const);
}
