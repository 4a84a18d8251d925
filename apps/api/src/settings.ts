/** Settings, from the environment. */
import { fileURLToPath } from "node:url";
import { StartError } from "./start-error.ts";

export interface Settings {
  /** Port on the loopback address; 0 for any free one. `PORT`, 4000 by default. */
  port: number;
  /** Folder of the embedded database and the uploaded files. `DATA_DIR`, `./data` by default. */
  dataDir: string;
  /** A PostgreSQL server; null for the embedded database. `DATABASE_URL`. */
  databaseUrl: string | null;
  /** Folder of the sample plans, loaded into an empty database. `SAMPLES_DIR`. */
  samplesDir: string;
}

const root = fileURLToPath(new URL("../../../", import.meta.url));

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartError(`PORT=«${text}» no es un puerto. Use un número de 1 a 65535, por ejemplo PORT=4001.`);
  }
  return port;
}

/** Throws `StartError` for a setting that makes no sense. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  return {
    port: readPort(environment.PORT || "4000"),
    dataDir: environment.DATA_DIR || `${root}data`,
    databaseUrl: environment.DATABASE_URL || null,
    samplesDir: environment.SAMPLES_DIR || `${root}samples`,
  };
}
