/**
 * The embedded database: PGlite in a process of its own, so that no statement holds the thread that answers. The process is watched,
 * started again when it dies, and ends with this one.
 */
import { type ChildProcess, fork } from "node:child_process";
import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type pg from "pg";
import { StartError } from "../../start-error.ts";
import type { Report } from "./database-process.ts";
import { EmbeddedPool } from "./embedded-pool.ts";
import { makeSocketFolder, socketIn } from "./socket-folder.ts";

export interface EmbeddedDatabase {
  /** Where its socket is. */
  socketFolder: string;
  createPool: (config: pg.PoolConfig) => pg.Pool;
  /** After its pools have ended. */
  close: () => Promise<void>;
}

const SCRIPT = fileURLToPath(new URL("../../../../../scripts/database-process.cjs", import.meta.url));
const LONGEST_PAUSE_MS = 5000;
const CLOSE_MS = 20_000;

class DatabaseProcess {
  readonly #args: string[];
  #child: ChildProcess | null = null;
  #ready: Promise<void> = Promise.resolve();
  #isClosing = false;

  constructor(args: string[]) {
    this.#args = args;
  }

  /** Settles when the database listens; while it starts again, too. */
  readonly ready = (): Promise<void> => this.#ready;

  /** Throws where the process ends before it is ready. */
  async start(): Promise<void> {
    while ((await this.#launch()) === "made");
  }

  #launch(): Promise<Report> {
    const child = fork(SCRIPT, this.#args, {
      execArgv: [],
      env: ownEnvironment(),
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.#child = child;
    let last: Report | null = null;
    child.on("message", (report: Report) => {
      last = report;
    });
    return new Promise((resolve, reject) => {
      child.once("message", (report: Report) => report === "ready" && resolve(report));
      child.once("error", reject);
      child.once("exit", (code, signal) => {
        if (last === "made") resolve(last);
        else if (last !== "ready")
          reject(new Error(last?.failure ?? `the process of the database ended: ${signal ?? code}`));
        else if (!this.#isClosing) this.#ready = this.#startAgain(signal ?? code);
      });
    });
  }

  async #startAgain(reason: unknown): Promise<void> {
    console.error(`La base de datos incluida se detuvo (${reason}); arranca de nuevo.`);
    for (let pause = 0; !this.#isClosing; pause = Math.min(LONGEST_PAUSE_MS, 2 * pause + 250)) {
      await sleep(pause);
      try {
        return await this.start();
      } catch (error) {
        console.error(`La base de datos incluida no arranca: ${(error as Error).message}`);
      }
    }
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    const child = this.#child;
    if (!child?.connected) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.send("close");
    const late = setTimeout(() => child.kill("SIGKILL"), CLOSE_MS);
    await ended;
    clearTimeout(late);
  }
}

/** Nothing that a database has no use for. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const names = ["PATH", "HOME", "TMPDIR"];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/** `folder` is PGlite's own, `lock` the name under which one process at a time opens it. Throws `StartError`. */
export async function openEmbeddedDatabase(folder: string, lock: string): Promise<EmbeddedDatabase> {
  const socketFolder = makeSocketFolder();
  const database = new DatabaseProcess([folder, socketIn(socketFolder), lock]);
  const close = async () => {
    await database.close();
    rmSync(socketFolder, { recursive: true, force: true });
  };
  try {
    await database.start();
  } catch (error) {
    await close();
    throw new StartError(`No se pudo abrir la base de datos incluida en «${folder}»: ${(error as Error).message}.`);
  }
  return { socketFolder, createPool: (config) => new EmbeddedPool(socketFolder, database.ready, config), close };
}
