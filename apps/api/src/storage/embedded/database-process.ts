/**
 * The process of the embedded database: opens PGlite in a folder and serves it on a socket until the server that started it says so
 * or is gone. Arguments: folder, socket, name of the lock. Tells its parent "ready", or why not; where there is no database yet it makes
 * one, says "made" and ends.
 */
import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { bindName } from "./bind-name.ts";
import { serveDatabase } from "./serve-database.ts";

/** What the process tells its parent. */
export type Report = "ready" | "made" | { failure: string };

/** How long the process of a server that was killed may take to end. */
const LAST_HOLDER_MS = 15_000;
/** How long an orphan may finish its statement before it is ended; what was not committed is taken back at the next start. */
const ORPHAN_MS = 3000;

/** A statement holds this thread until it ends; another sees that the parent is gone meanwhile. */
function endWithParent(): void {
  const watch = `
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) setTimeout(() => process.kill(process.pid, "SIGKILL"), ${ORPHAN_MS});
    }, 500);`;
  new Worker(watch, { eval: true }).unref();
}

/** Two databases in one folder would ruin it: waits for that of a server that was killed. */
async function lockFolder(name: string): Promise<void> {
  for (const start = performance.now(); performance.now() - start < LAST_HOLDER_MS; await sleep(50)) {
    if ((await bindName(name)) !== "taken") return;
  }
  throw new Error("another process still has the database open");
}

/** Whole or not at all, however it ends. */
async function make(folder: string): Promise<void> {
  const aside = `${folder}.new`;
  rmSync(aside, { recursive: true, force: true });
  await (await PGlite.create({ dataDir: aside })).close();
  renameSync(aside, folder);
}

async function open([folder, socket, lock]: string[]): Promise<void> {
  await lockFolder(lock!);
  if (!existsSync(folder!)) {
    await make(folder!);
    // Making one leaves memory behind that a database has no use for.
    process.send?.("made" satisfies Report, () => process.exit(0));
    return;
  }
  const database = await PGlite.create({ dataDir: folder! });
  rmSync(socket!, { force: true });
  const endServing = await serveDatabase(database, socket!, (error) => {
    console.error(`La base de datos incluida falló: ${error.message}`);
    process.exit(1);
  });
  let isClosing = false;
  const close = async () => {
    if (isClosing) return;
    isClosing = true;
    await endServing();
    await database.exec("CHECKPOINT");
    await database.close();
    if (!process.connected) rmSync(dirname(socket!), { recursive: true, force: true });
    process.exit(0);
  };
  process.on("message", close);
  process.on("disconnect", close);
  if (process.connected) process.send!("ready" satisfies Report);
  else await close();
}

// Ctrl+C reaches every process of a terminal; the server closes this one when it has no more use for it.
process.on("SIGINT", () => {}).on("SIGTERM", () => {});
endWithParent();
open(process.argv.slice(2)).catch((error: Error) => {
  process.send?.({ failure: error.message } satisfies Report, () => process.exit(1));
});
