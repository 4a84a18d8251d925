/** `pnpm --filter @cotejo/api migration NAME`: writes the SQL from the committed migrations to the schema as a new migration. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openMemoryDatabase } from "./embedded/memory-database.ts";
import { applyMigrations, findDrift } from "./schema-engine.ts";

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Error("usage: migration NAME (lower case, digits, _)");
const pool = (await openMemoryDatabase()).createPool({});
await applyMigrations(pool);
const sql = await findDrift(pool);
if (sql === null) console.log("the migrations already give the schema");
else {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = fileURLToPath(new URL(`../../prisma/migrations/${stamp}_${name}/`, import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}migration.sql`, sql);
  console.log(`wrote ${stamp}_${name}; read it before you commit it`);
}
process.exit(0);
