import { defineConfig } from "prisma/config";

// `generate` needs no schema engine; naming any existing file keeps the tool from downloading one.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://none@localhost/none" },
});
