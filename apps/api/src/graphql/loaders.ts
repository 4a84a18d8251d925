/** What resolvers of many rows ask for, gathered into one statement for all of them; made anew for each request. */
import DataLoader from "dataloader";
import type { PrismaClient } from "../generated/prisma/client.ts";
import { type StoredVersion, WITH_PLAN } from "../storage/plan-store.ts";
import { type KeyedAction, loadActions, loadHeads, type RecordHead } from "../storage/records.ts";

/** Some actions of a record. */
interface ActionWindow {
  head: Pick<RecordHead, "id" | "rules">;
  from: number;
  first: number;
}

export interface Loaders {
  heads: DataLoader<string, RecordHead>;
  actions: DataLoader<ActionWindow, KeyedAction[], string>;
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
