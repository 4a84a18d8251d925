/** Settings, from the environment. */
import { fileURLToPath } from "node:url";
import { DEFAULT_WORKER, type WorkerSettings } from "@cotejo/importer/worker";
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
  /** What one upload may take: `IMPORT_SECONDS` (60), `IMPORT_MEMORY_MB` (512), `IMPORT_UNPACKED_MB` (300), `IMPORT_CELLS` (1,000,000). */
  worker: WorkerSettings;
}

const root = fileURLToPath(new URL("../../../", import.meta.url));

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartError(`PORT=«${text}» no es un puerto. Use un número de 1 a 65535, por ejemplo PORT=4001.`);
  }
  return port;
}

function readLimit(environment: NodeJS.ProcessEnv, name: string, usual: number): number {
  const text = environment[name];
  if (!text) return usual;
  const limit = Number(text);
  if (!(limit > 0))
    throw new StartError(`${name}=«${text}» no es un límite. Use un número mayor que cero, o quítelo (${usual}).`);
  return limit;
}

const MB = 1024 * 1024;

/** Limits of reading a file. Throws `StartError` for one that is no number above zero. */
export function readWorkerSettings(environment: NodeJS.ProcessEnv): WorkerSettings {
  const { seconds, memoryMb, limits } = DEFAULT_WORKER;
  return {
    seconds: readLimit(environment, "IMPORT_SECONDS", seconds),
    memoryMb: readLimit(environment, "IMPORT_MEMORY_MB", memoryMb),
    limits: {
      ...limits,
      unpackedBytes: readLimit(environment, "IMPORT_UNPACKED_MB", limits.unpackedBytes / MB) * MB,
      cells: readLimit(environment, "IMPORT_CELLS", limits.cells),
    },
    // Sources run as they are: the worker needs what runs TypeScript.
    script: new URL("../../../scripts/import-worker.cjs", import.meta.url),
  };
}

/** Throws `StartError` for a setting that makes no sense. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  return {
    port: readPort(environment.PORT || "4000"),
    dataDir: environment.DATA_DIR || `${root}data`,
    databaseUrl: environment.DATABASE_URL || null,
    samplesDir: environment.SAMPLES_DIR || `${root}samples`,
    worker: readWorkerSettings(environment),
  };
}
