/** Stores for tests: the embedded database in memory, or an own schema of the server that TEST_DATABASE_URL names. */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ImportWorker } from "@cotejo/importer/worker";
import pg from "pg";
import type { Stores } from "../src/context.ts";
import { readWorkerSettings } from "../src/settings.ts";
import type { DatabaseAddress } from "../src/storage/connect.ts";
import { openFileStore } from "../src/storage/file-store.ts";
import { openDatabase } from "../src/storage/open-database.ts";

export interface TestStores extends Stores {
  address: DatabaseAddress;
  close: () => Promise<void>;
}

/** A database of its own on the server, so that tests do not meet. */
export async function createServerDatabase(url: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `cotejo_${randomUUID().replaceAll("-", "")}`;
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await run(`CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.href, drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** Kinds of database that tests run on: always the embedded one, and a server when one is named. */
export const DATABASES: readonly ("embedded" | "server")[] = process.env.TEST_DATABASE_URL
  ? ["embedded", "server"]
  : ["embedded"];

export async function openStores(kind: "embedded" | "server" = "embedded"): Promise<TestStores> {
  const folder = await mkdtemp(join(tmpdir(), "cotejo-"));
  const server = kind === "server" ? await createServerDatabase(process.env.TEST_DATABASE_URL!) : null;
  const { prisma, notices, address, close } = await openDatabase(server?.url ?? null, null);
  const reader = new ImportWorker(readWorkerSettings({}));
  return {
    prisma,
    address,
    reader,
    notices,
    files: openFileStore(folder),
    close: async () => {
      await reader.close();
      await close();
      await server?.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
