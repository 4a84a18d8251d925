/** What resolvers of many rows ask for, gathered into one statement for all of them; made anew for each request. */
import { groupBy } from "@cotejo/core";
import DataLoader from "dataloader";
import type { Import, PrismaClient } from "../generated/prisma/client.ts";
import { type StoredVersion, WITH_PLAN } from "../storage/plan-store.ts";
import { type KeyedAction, loadActions, loadHeads, type RecordHead } from "../storage/records.ts";

/** Some actions of a record. */
interface ActionWindow {
  head: Pick<RecordHead, "id" | "rules">;
  from: number;
  first: number;
}

/** A file as it was read. */
type FileRead = Pick<Import, "sha256" | "optionsKey">;

const readKey = ({ sha256, optionsKey }: FileRead) => `${sha256} ${optionsKey}`;

/** A workbook holds no more plans. */
const MOST_PARTS = 2000;

async function loadParts(prisma: PrismaClient, files: readonly FileRead[]): Promise<Import[][]> {
  const asked = files.map(({ sha256, optionsKey }) => ({ sha256, optionsKey }));
  const rows = await prisma.import.findMany({ where: { OR: asked }, orderBy: { part: "asc" }, take: MOST_PARTS });
  const byFile = groupBy(rows, readKey);
  return files.map((file) => byFile.get(readKey(file)) ?? []);
}

export interface Loaders {
  heads: DataLoader<string, RecordHead>;
  actions: DataLoader<ActionWindow, KeyedAction[], string>;
  /** Imports of one file, read one way, in the order of their parts. */
  parts: DataLoader<FileRead, Import[], string>;
  /** Versions in force by their plans' ids. */
  inForce: DataLoader<string, StoredVersion | null>;
}

/** Windows of one size are one statement; a page asks for windows of one size. */
async function loadWindows(prisma: PrismaClient, windows: readonly ActionWindow[]): Promise<KeyedAction[][]> {
  const sizes = new Map<string, ActionWindow[]>();
  for (const window of windows) {
    const size = `${window.from} ${window.first}`;
    sizes.set(size, [...(sizes.get(size) ?? []), window]);
  }
  const loaded = new Map<string, Map<string, KeyedAction[]>>();
  for (const [size, same] of sizes) {
    const heads = same.map(({ head }) => head);
    loaded.set(size, await loadActions(prisma, heads, same[0]!));
  }
  return windows.map(({ head, from, first }) => loaded.get(`${from} ${first}`)!.get(head.id)!);
}

export function createLoaders(prisma: PrismaClient): Loaders {
  return {
    heads: new DataLoader(async (ids) => {
      const heads = await loadHeads(prisma, ids);
      return ids.map((id) => heads.get(id) ?? new Error(`no record ${id}`));
    }),
    actions: new DataLoader((windows) => loadWindows(prisma, windows), {
      cacheKeyFn: ({ head, from, first }) => `${head.id} ${from} ${first}`,
    }),
    parts: new DataLoader((files) => loadParts(prisma, files), { cacheKeyFn: readKey }),
    inForce: new DataLoader(async (planIds) => {
      const versions = await prisma.planVersion.findMany({
        where: { inForce: true, planId: { in: [...planIds] } },
        include: WITH_PLAN,
      });
      const byPlan = new Map(versions.map((version) => [version.planId, version]));
      return planIds.map((id) => byPlan.get(id) ?? null);
    }),
  };
}
