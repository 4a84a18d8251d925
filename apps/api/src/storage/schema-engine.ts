/**
 * Prisma's schema engine as WebAssembly, which needs no binary to download: applies the committed migrations and compares
 * a database with the schema. Loaded once a process.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type pg from "pg";

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

/** Types of PostgreSQL by their numbers: "char", which only its catalogue has and the adapter does not know, and text. */
const CATALOGUE_CHAR = 18;
const TEXT = 25;

/**
 * The adapter as it is cuts a migration at every «;», those within functions and texts too, and runs the pieces on connections of
 * their own; sent whole, it is applied whole or not at all. And it refuses columns of the catalogue's type "char".
 */
class MigrationAdapter extends PrismaPg {
  readonly #pool: pg.Pool;
  /** By the rows of an answer, which of its columns are of the type "char". */
  readonly #chars: WeakMap<object, ReadonlySet<number>>;

  constructor(pool: pg.Pool) {
    const chars = new WeakMap<object, ReadonlySet<number>>();
    const query = async (config: pg.QueryArrayConfig) => {
      const { fields, rows, ...rest } = await pool.query(config);
      chars.set(rows, new Set(fields.flatMap(({ dataTypeID }, at) => (dataTypeID === CATALOGUE_CHAR ? [at] : []))));
      const known = fields.map((field) =>
        field.dataTypeID === CATALOGUE_CHAR ? { ...field, dataTypeID: TEXT } : field,
      );
      return { ...rest, rows, fields: known };
    };
    super(Object.create(pool, { query: { value: query } }));
    this.#pool = pool;
    this.#chars = chars;
  }

  override async connect(): ReturnType<PrismaPg["connect"]> {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const chars = this.#chars.get(result.rows);
      const columnTypes = result.columnTypes.map((type, at) => (chars?.has(at) ? ColumnTypeEnum.Character : type));
      return { ...result, columnTypes };
    };
    adapter.executeScript = async (script) => {
      await this.#pool.query(script);
    };
    return adapter;
  }
}

async function engineFor(pool: pg.Pool): Promise<Engine> {
  loading ??= load();
  const { SchemaEngine } = await loading;
  const { path, content } = schema();
  return SchemaEngine.new([[path, content]], () => {}, bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(pool)));
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
export async function applyMigrations(pool: pg.Pool): Promise<string[]> {
  const engine = await engineFor(pool);
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: committedMigrations(),
    filters: FILTERS,
  });
  return appliedMigrationNames;
}

/** The SQL that would bring a database to the schema, or null where it is there already. */
export async function findDrift(pool: pg.Pool): Promise<string | null> {
  const engine = await engineFor(pool);
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
