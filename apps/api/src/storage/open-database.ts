/** Opens the database, brings its schema up to date and fills in the territory. */
import { join } from "node:path";
import pg from "pg";
import type { PrismaClient } from "../generated/prisma/client.ts";
import { StartError } from "../start-error.ts";
import { backUp } from "./back-up.ts";
import { connectPrisma, createServerPool, type DatabaseAddress } from "./connect.ts";
import { lockDataFolder } from "./data-folder.ts";
import { type EmbeddedDatabase, openEmbeddedDatabase } from "./embedded/embedded-database.ts";
import { openTestDatabase } from "./embedded/test-database.ts";
import { JOBS } from "./embedded/turns.ts";
import { fillTerritory } from "./fill-territory.ts";
import { createLocalNotices, createServerNotices, type Notices } from "./notices.ts";
import { dropViews, renewViews } from "./reporting-views.ts";
import { applyMigrations, committedMigrationNames } from "./schema-engine.ts";

export interface Database {
  /** For whoever waits for an answer. */
  prisma: PrismaClient;
  /** For work in the background: on the embedded database its statements come after people's. */
  jobs: PrismaClient;
  notices: Notices;
  /** Where other threads reach it. */
  address: DatabaseAddress;
  close: () => Promise<void>;
}

/** Where pools connect to. */
interface Connection extends Omit<EmbeddedDatabase, "socketFolder"> {
  address: DatabaseAddress;
  /** The embedded database has none: one server has it to itself. */
  createNotices?: (pool: pg.Pool) => Notices;
  /** After the schema and the territory are there. */
  onFilled?: () => Promise<void>;
}

const CONNECT_TIMEOUT_MS = 5000;
/** Connections of each kind; people's read beside each other, jobs are few. */
const PEOPLE_CONNECTIONS = 10;
const JOBS_CONNECTIONS = 4;

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
  const createNotices = (pool: pg.Pool) => createServerNotices(pool, { connectionString: url });
  const createPool = (config: pg.PoolConfig) => createServerPool(url, config);
  return { address: { url }, createPool, createNotices, close: async () => {} };
}

const databaseFolder = (dataDir: string): string => join(dataDir, "database");

async function openEmbedded(dataDir: string): Promise<Connection> {
  const { name, unlock } = await lockDataFolder(dataDir);
  try {
    const { createPool, socketFolder, close } = await openEmbeddedDatabase(databaseFolder(dataDir), `${name}-database`);
    return { createPool, address: { socketFolder }, close: () => close().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function connect(databaseUrl: string | null, dataDir: string | null): Promise<Connection> {
  if (databaseUrl !== null) return connectServer(databaseUrl);
  if (dataDir !== null) return openEmbedded(dataDir);
  const { socketFolder, ...database } = await openTestDatabase();
  return { ...database, address: { socketFolder } };
}

interface Migrations {
  applied: readonly string[];
  /** Oldest first. */
  pending: readonly string[];
}

/** Committed migrations by whether they are applied; none is in a database without the table that tells. */
async function readMigrations(prisma: PrismaClient): Promise<Migrations> {
  const committed = committedMigrationNames();
  const [{ exists }] = await prisma.$queryRaw<
    [{ exists: boolean }]
  >`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "exists"`;
  if (!exists) return { applied: [], pending: committed };
  const rows = await prisma.$queryRaw<
    { name: string }[]
  >`SELECT migration_name AS "name" FROM _prisma_migrations WHERE finished_at IS NOT NULL`;
  const applied = rows.map(({ name }) => name);
  return { applied, pending: committed.filter((name) => !applied.includes(name)) };
}

/** An embedded database that holds something is copied first. */
async function bringUpToDate(prisma: PrismaClient, pool: pg.Pool, folder: string | null): Promise<void> {
  const { applied, pending } = await readMigrations(prisma);
  // Loading the schema engine takes a while; a second start seldom needs it.
  if (pending.length === 0) return;
  if (folder !== null && applied.length > 0) {
    await prisma.$executeRaw`CHECKPOINT`;
    await backUp(folder, pending[0]!);
  }
  await dropViews(prisma);
  await applyMigrations(pool);
}

/** `databaseUrl` null: embedded in `dataDir`, or in memory where that is null too. Throws `StartError`. */
export async function openDatabase(databaseUrl: string | null, dataDir: string | null): Promise<Database> {
  const connection = await connect(databaseUrl, dataDir);
  const people = connectPrisma(connection.createPool({ max: PEOPLE_CONNECTIONS, application_name: "cotejo" }));
  const background = connectPrisma(connection.createPool({ max: JOBS_CONNECTIONS, application_name: JOBS }));
  const { prisma, pool } = people;
  const notices = connection.createNotices?.(pool) ?? createLocalNotices();
  const close = async () => {
    await notices.close();
    await Promise.all([people.disconnect(), background.disconnect()]);
    await connection.close();
  };
  try {
    await bringUpToDate(prisma, pool, databaseUrl === null && dataDir !== null ? databaseFolder(dataDir) : null);
    await renewViews(prisma);
    await fillTerritory(prisma);
    await connection.onFilled?.();
    return { prisma, jobs: background.prisma, notices, address: connection.address, close };
  } catch (error) {
    await close();
    throw error;
  }
}
