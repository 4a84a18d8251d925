/** What is generated or committed is up to date, and every part of the schema is described in both languages. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isObjectType } from "graphql";
import { expect, test } from "vitest";
import { printedSchema, schema } from "../src/graphql/create-schema.ts";
import { openMemoryDatabase } from "../src/storage/embedded/memory-database.ts";
import { applyMigrations, findDrift } from "../src/storage/schema-engine.ts";

test("schema.graphql is what the code builds; «pnpm --filter @cotejo/api schema» renews it", () => {
  expect(readFileSync(fileURLToPath(new URL("../schema.graphql", import.meta.url)), "utf8")).toBe(printedSchema());
});

test("every type and field of ours is described in Spanish and English", () => {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const own = types.filter(({ name }) => !/^(__|PageInfo$|.*(Connection|Edge)$)/.test(name));
  const undescribed = own.flatMap((type) =>
    [type, ...Object.values(type.getFields())]
      .filter(({ description }) => !description?.includes(" · "))
      .map(({ name }) => `${type.name}.${name}`),
  );
  expect(undescribed).toEqual(["Query.Query", "Mutation.Mutation"].filter((name) => undescribed.includes(name)));
});

test("the committed migrations give the schema, with nothing left over", async () => {
  const database = await openMemoryDatabase();
  const pool = database.createPool({});
  expect(await applyMigrations(pool)).not.toEqual([]);
  expect(await applyMigrations(pool)).toEqual([]);
  expect(await findDrift(pool)).toBeNull();
  await pool.query('ALTER TABLE "Plan" ADD COLUMN stray text');
  expect(await findDrift(pool)).toContain("stray");
  await pool.end();
  await database.close();
});
