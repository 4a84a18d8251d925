/**
 * Prisma's schema engine as WebAssembly, which needs no binary to download: applies the committed migrations and compares
 * a database with the schema. Loaded once a process.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";

const prismaDir = fileURLToPath(new URL("../../prisma/", import.meta.url));
const FILTERS = { externalTables: [], externalEnums: [] };

interface Engine {
  applyMigrations(params: unknown): Promise<{ appliedMigrationNames: string[] }>;
  diff(params: unknown): Promise<{ exitCode: number; stdout: string | null }>;
}

interface EngineModule {
  __wbg_set_wasm(exports: unknown): void;
  SchemaEngine: { new: (datamodels: unknown, log: () => void, factory: unknown) => Promise<Engine> };
}

let loading: Promise<EngineModule> | undefined;

/** The package's bindings and its module file are loaded apart, as its own build for bundlers does. */
async function load(): Promise<EngineModule> {
  const require = createRequire(import.meta.url);
  const file = join(dirname(require.resolve("@prisma/schema-engine-wasm")), "schema_engine_bg.wasm");
  // The bindings have no types of their own.
  const bindings = (await import("@prisma/schema-engine-wasm/schema_engine_bg" as string)) as EngineModule &
    WebAssembly.ModuleImports;
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}

const schema = () => ({ path: "schema.prisma", content: readFileSync(join(prismaDir, "schema.prisma"), "utf8") });

async function engineFor(factory: SqlMigrationAwareDriverAdapterFactory): Promise<Engine> {
  loading ??= load();
  const { SchemaEngine } = await loading;
  const { path, content } = schema();
  return SchemaEngine.new([[path, content]], () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}

const migrationsDir = join(prismaDir, "migrations");

/** Names of the committed migrations, oldest first. */
export function committedMigrationNames(): string[] {
  const entries = existsSync(migrationsDir) ? readdirSync(migrationsDir, { withFileTypes: true }) : [];
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function committedMigrations() {
  const migrationDirectories = committedMigrationNames().map((name) => ({
    path: name,
    migrationFile: {
      path: "migration.sql",
      content: { tag: "ok", value: readFileSync(join(migrationsDir, name, "migration.sql"), "utf8") },
    },
  }));
  const lockfile = { path: "migration_lock.toml", content: 'provider = "postgresql"\n' };
  return { baseDir: migrationsDir, shadowDbInitScript: "", lockfile, migrationDirectories };
}

/** Applies what is not yet applied; a migration that fails is rolled back and thrown. Gives the names of those applied. */
export async function applyMigrations(factory: SqlMigrationAwareDriverAdapterFactory): Promise<string[]> {
  const engine = await engineFor(factory);
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: committedMigrations(),
    filters: FILTERS,
  });
  return appliedMigrationNames;
}

/** The SQL that would bring a database to the schema, or null where it is there already. */
export async function findDrift(factory: SqlMigrationAwareDriverAdapterFactory): Promise<string | null> {
  const engine = await engineFor(factory);
  const files = [schema()];
  const { exitCode, stdout } = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir: "." },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: true,
    filters: FILTERS,
  });
  return exitCode === 0 ? null : (stdout ?? "");
}
