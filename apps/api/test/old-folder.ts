/** The data folder of before drawers, as the program of then left it (see fixtures/), and the same in a server's database. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";

const FIXTURE = fileURLToPath(new URL("fixtures/data-folder-2026-11-21.tar.br", import.meta.url));
const MIGRATIONS = fileURLToPath(new URL("../prisma/migrations/", import.meta.url));
/** The first migration that the folder has not seen. */
export const NEXT_MIGRATION = "20261121224500_drawers";

/** Tables of then, those that others point at first. */
const TABLES = [
  ...["_prisma_migrations", "Department", "Municipality", "Layout", "Import", "Plan", "PlanVersion"],
  ...["Action", "Indicator", "Activity"],
];
/** As Prisma makes it. */
const TABLE_OF_MIGRATIONS = `CREATE TABLE "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL, logs TEXT,
  rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/** Makes the data folder within `parent`; gives its path. */
export function unpackOldFolder(parent: string): string {
  execFileSync("tar", ["x", "-C", parent], { input: brotliDecompressSync(readFileSync(FIXTURE)) });
  return join(parent, "data");
}

/** Rows of a folder's tables, as JSON. */
async function readTables(dataDir: string): Promise<Map<string, string>> {
  const database = await PGlite.create({ dataDir: join(dataDir, "database") });
  const tables = new Map<string, string>();
  for (const table of TABLES) {
    const { rows } = await database.query<{ all: string }>(
      `SELECT coalesce(jsonb_agg(t), '[]')::text AS "all" FROM "${table}" t`,
    );
    tables.set(table, rows[0]!.all);
  }
  await database.close();
  return tables;
}

/** Fills a server's empty database with what the folder's holds, under the schema of then. */
export async function loadOldDatabase(dataDir: string, url: string): Promise<void> {
  const tables = await readTables(dataDir);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(TABLE_OF_MIGRATIONS);
  for (const name of readdirSync(MIGRATIONS).sort())
    if (name < NEXT_MIGRATION && !name.endsWith(".toml"))
      await client.query(readFileSync(join(MIGRATIONS, name, "migration.sql"), "utf8"));
  for (const [table, rows] of tables)
    await client.query(`INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`, [
      rows,
    ]);
  await client.end();
}
