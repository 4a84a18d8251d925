/** The embedded database: PostgreSQL in this process, on disk or, for tests, in memory. */
import { PGlite } from "@electric-sql/pglite";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { PrismaPGlite } from "pglite-prisma-adapter";

/** `dataDir` undefined: in memory. */
export function openPGlite(dataDir?: string): Promise<PGlite> {
  return dataDir === undefined ? PGlite.create() : PGlite.create({ dataDir });
}

/** pglite-prisma-adapter 0.7.2 does not await `executeScript`, so a migration would report success before it ran. */
export class EmbeddedDatabase extends PrismaPGlite {
  readonly #database: PGlite;

  constructor(database: PGlite) {
    super(database);
    this.#database = database;
  }

  override async connect(): Promise<Awaited<ReturnType<PrismaPGlite["connect"]>>> {
    const adapter = await super.connect();
    adapter.executeScript = async (script: string) => {
      await this.#database.exec(script);
    };
    return adapter;
  }

  override async connectToShadowDb(): Promise<SqlDriverAdapter> {
    return new EmbeddedDatabase(await openPGlite()).connect();
  }
}
