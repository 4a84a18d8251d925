/** The inbox: imports by what people filter them by, newest first, and how many stand how. One statement each, whatever their number. */
import { fold } from "@cotejo/core";
import type { Import, ImportStatus, Prisma, PrismaClient } from "../generated/prisma/client.ts";

/** What is left out or null does not matter. */
export interface ImportFilter {
  statuses?: readonly ImportStatus[] | null;
  departmentCode?: string | null;
  entityCode?: string | null;
  /** Key. */
  framework?: string | null;
  hasWarnings?: boolean | null;
  /** Whether it is known whose plan it is. */
  hasOwner?: boolean | null;
  /** The archive that they came in. */
  archiveId?: string | null;
  /** Words of file name, title or entity, in any order, without accents. */
  text?: string | null;
}

export interface ImportWindow {
  first: number;
  /** Id of the import before the window. */
  after?: string | null;
}

/** Without its columns, which are large. */
export type ListedImport = Omit<Import, "columns" | "options">;

const MOST_WORDS = 10;

const holdsWord = (word: string): Prisma.ImportWhereInput => ({
  OR: [{ searchText: { contains: word } }, { entity: { searchText: { contains: word } } }],
});

const wordsOf = (text: string): string[] => fold(text).split(" ").filter(Boolean).slice(0, MOST_WORDS);

/** Filters as Prisma takes them. */
export function importsWhere(filter: ImportFilter): Prisma.ImportWhereInput {
  const { statuses, departmentCode, entityCode, framework, hasWarnings, hasOwner, archiveId, text } = filter;
  const isGiven = (value: unknown) => value !== undefined && value !== null;
  return {
    ...(statuses && { status: { in: [...statuses] } }),
    ...(isGiven(departmentCode) && { departmentCode }),
    ...(isGiven(framework) && { framework }),
    ...(isGiven(archiveId) && { archiveId }),
    ...(isGiven(hasWarnings) && { warnings: hasWarnings ? { gt: 0 } : 0 }),
    AND: [
      ...(isGiven(entityCode) ? [{ entityCode }] : []),
      ...(isGiven(hasOwner) ? [{ entityCode: hasOwner ? { not: null } : null }] : []),
      ...wordsOf(text ?? "").map(holdsWord),
    ],
  };
}

/** Ids are given in the order of time. */
export const NEWEST_FIRST = { id: "desc" } as const satisfies Prisma.ImportOrderByWithRelationInput;

export function listImports(
  prisma: Pick<PrismaClient, "import">,
  filter: ImportFilter,
  { first, after }: ImportWindow,
): Promise<ListedImport[]> {
  const where = { AND: [importsWhere(filter), after ? { id: { lt: after } } : {}] };
  return prisma.import.findMany({ where, orderBy: NEWEST_FIRST, take: first, omit: { columns: true, options: true } });
}

export const countImports = (prisma: Pick<PrismaClient, "import">, filter: ImportFilter): Promise<number> =>
  prisma.import.count({ where: importsWhere(filter) });

/** How many stand how under the other filters. */
export async function countByStatus(
  prisma: Pick<PrismaClient, "import">,
  filter: Omit<ImportFilter, "statuses">,
): Promise<{ status: ImportStatus; count: number }[]> {
  const where = importsWhere({ ...filter, statuses: null });
  const groups = await prisma.import.groupBy({
    by: ["status"],
    where,
    _count: { _all: true },
    orderBy: { status: "asc" },
  });
  return groups.map(({ status, _count }) => ({ status, count: _count._all }));
}
