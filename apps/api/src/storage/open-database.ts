/** Opens the database, brings its schema up to date and fills in the territory. */
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { PrismaClient } from "../generated/prisma/client.ts";
import { StartError } from "../start-error.ts";
import { lockDataFolder } from "./data-folder.ts";
import { fillTerritory } from "./fill-territory.ts";
import { EmbeddedDatabase, openPGlite } from "./pglite.ts";
import { dropViews, renewViews } from "./reporting-views.ts";
import { applyMigrations, committedMigrationNames } from "./schema-engine.ts";

export interface Database {
  prisma: PrismaClient;
  close: () => Promise<void>;
}

interface Connection {
  factory: SqlMigrationAwareDriverAdapterFactory;
  close: () => Promise<void>;
}

const CONNECT_TIMEOUT_MS = 5000;

/** The server's address without user and password. */
function describeServer(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}${port ? `:${port}` : ""}${pathname}`;
  } catch {
    return "(la dirección no se entiende)";
  }
}

async function connectServer(url: string): Promise<Connection> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new StartError(
      `No se pudo conectar a PostgreSQL en ${describeServer(url)} (${code ?? message}). Revise DATABASE_URL y que el servidor esté encendido, o quítela para usar la base de datos incluida.`,
    );
  }
  return { factory: new PrismaPg({ connectionString: url }), close: async () => {} };
}

/** In memory where `dataDir` is null. */
async function openEmbedded(dataDir: string | null): Promise<Connection> {
  const unlock = dataDir === null ? () => {} : lockDataFolder(dataDir);
  try {
    const database = await openPGlite(dataDir === null ? undefined : join(dataDir, "database"));
    const close = async () => {
      await database.close();
      unlock();
    };
    return { factory: new EmbeddedDatabase(database), close };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Whether every committed migration is applied; false also for a database without the table that tells. */
async function hasAllMigrations(prisma: PrismaClient): Promise<boolean> {
  const [{ exists }] = await prisma.$queryRaw<
    [{ exists: boolean }]
  >`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "exists"`;
  if (!exists) return false;
  const rows = await prisma.$queryRaw<
    { name: string }[]
  >`SELECT migration_name AS "name" FROM _prisma_migrations WHERE finished_at IS NOT NULL`;
  const applied = new Set(rows.map(({ name }) => name));
  return committedMigrationNames().every((name) => applied.has(name));
}

/** `databaseUrl` null: embedded in `dataDir`, or in memory where that is null too. Throws `StartError`. */
export async function openDatabase(databaseUrl: string | null, dataDir: string | null): Promise<Database> {
  const { factory, close } = databaseUrl === null ? await openEmbedded(dataDir) : await connectServer(databaseUrl);
  const prisma = new PrismaClient({ adapter: factory });
  // Loading the schema engine takes a while; a second start seldom needs it.
  if (!(await hasAllMigrations(prisma))) {
    await dropViews(prisma);
    await applyMigrations(factory);
  }
  await renewViews(prisma);
  await fillTerritory(prisma);
  return {
    prisma,
    close: async () => {
      await prisma.$disconnect();
      await close();
    },
  };
}
