/** The views that reports read: made again whenever their file or the tables changed. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PrismaClient } from "../generated/prisma/client.ts";

const FILE = fileURLToPath(new URL("../../prisma/reporting.sql", import.meta.url));

/** Statements of the file, which has no semicolon but at their ends. */
const statementsOf = (sql: string): string[] =>
  sql
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter(Boolean);

/** Drops the views, since a view holds the types of its columns: before tables change. */
export async function dropViews(prisma: Pick<PrismaClient, "$executeRawUnsafe">): Promise<void> {
  await prisma.$executeRawUnsafe(`DROP SCHEMA IF EXISTS "reporting" CASCADE`);
}

/** Makes the views where they are missing or of another file; the schema's comment tells of which they are. */
export async function renewViews(prisma: PrismaClient): Promise<void> {
  const sql = readFileSync(FILE, "utf8");
  const made = createHash("sha256").update(sql).digest("hex");
  const [found] = await prisma.$queryRaw<
    { made: string | null }[]
  >`SELECT obj_description(to_regnamespace('reporting'), 'pg_namespace') AS "made"`;
  if (found?.made === made) return;
  await prisma.$transaction(async (tx) => {
    await dropViews(tx);
    await tx.$executeRawUnsafe(`CREATE SCHEMA "reporting"`);
    for (const statement of statementsOf(sql)) await tx.$executeRawUnsafe(statement);
    await tx.$executeRawUnsafe(`COMMENT ON SCHEMA "reporting" IS '${made}'`);
  });
}
