/** A database in memory for tests, with schema and territory: made once for each state of the migrations, then loaded in half a second. */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DEPARTMENTS, MUNICIPALITIES } from "@cotejo/core";
import { type MemoryDatabase, openMemoryDatabase } from "./memory-database.ts";

const FOLDER = fileURLToPath(new URL("../../../../../node_modules/.cache/cotejo/", import.meta.url));
const MIGRATIONS = fileURLToPath(new URL("../../../prisma/migrations/", import.meta.url));

/** Another for other migrations, another territory or another PGlite. */
function imageFile(): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(MIGRATIONS, { recursive: true, encoding: "utf8" }).sort()) {
    if (name.endsWith(".sql")) hash.update(name).update(readFileSync(join(MIGRATIONS, name)));
  }
  hash.update(JSON.stringify([DEPARTMENTS, MUNICIPALITIES]));
  hash.update(createRequire(import.meta.url).resolve("@electric-sql/pglite"));
  return join(FOLDER, `database-${hash.digest("hex").slice(0, 16)}.tar`);
}

function readImage(file: string): Blob | undefined {
  try {
    return new Blob([readFileSync(file)]);
  } catch {
    return undefined;
  }
}

/** Several processes may write it at once; each renames its own. */
async function keepImage(file: string, database: MemoryDatabase): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const own = `${file}.${randomUUID()}`;
  writeFileSync(own, Buffer.from(await (await database.image()).arrayBuffer()));
  renameSync(own, file);
}

/** `onFilled` keeps what was filled in for the next one. */
export async function openTestDatabase(): Promise<MemoryDatabase & { onFilled?: () => Promise<void> }> {
  const file = imageFile();
  const image = readImage(file);
  const database = await openMemoryDatabase(image);
  return image ? database : { ...database, onFilled: () => keepImage(file, database) };
}
