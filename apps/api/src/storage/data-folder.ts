/**
 * The data folder and its lock: PGlite lets a second process open the same folder and both would write, so a lock file
 * names the process that holds it. A lock whose process is gone is taken over.
 */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "../start-error.ts";

const LOCK_FILE = "cotejo.lock";

/** When a process began, in clock ticks since the machine did; numbers of processes are used again. Null where unknown. */
function beganAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function readHolder(path: string): { pid: number; began: string | null } | null {
  try {
    const { pid, began } = JSON.parse(readFileSync(path, "utf8")) as { pid: number; began: string | null };
    return isAlive(pid) && beganAt(pid) === began ? { pid, began } : null;
  } catch {
    return null;
  }
}

/** Takes the lock; where one whose process is gone lies there, exactly one of several takers moves it away. */
function takeLock(path: string): void {
  const holder = JSON.stringify({ pid: process.pid, began: beganAt(process.pid) });
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      writeFileSync(path, holder, { flag: "wx" });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const other = readHolder(path);
      if (other) throw lockedBy(path, other.pid);
      removeStale(path);
    }
  }
  throw lockedBy(path, null);
}

function lockedBy(path: string, pid: number | null): StartError {
  const folder = path.slice(0, -LOCK_FILE.length - 1);
  const who = pid === null ? "otro Cotejo que arranca a la vez" : `otro Cotejo (proceso ${pid})`;
  return new StartError(`La carpeta de datos «${folder}» ya la usa ${who}. Ciérrelo, o use otra carpeta con DATA_DIR.`);
}

/** Moves a stale lock aside before deleting it; what was moved is put back where another process had just taken the lock. */
function removeStale(path: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (readHolder(aside)) linkSync(aside, path);
  } catch (error) {
    if (!["ENOENT", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Makes the folder if need be and locks it; gives what unlocks it. Throws `StartError` where it is locked or not writable. */
export function lockDataFolder(dataDir: string): () => void {
  const path = join(dataDir, LOCK_FILE);
  try {
    mkdirSync(dataDir, { recursive: true });
    takeLock(path);
  } catch (error) {
    if (error instanceof StartError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new StartError(
      `No se puede escribir en la carpeta de datos «${dataDir}» (${code}). Dé permiso de escritura, o use otra carpeta con DATA_DIR.`,
    );
  }
  return () => rmSync(path, { force: true });
}
