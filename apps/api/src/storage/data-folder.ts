/**
 * The data folder and its lock: PGlite lets a second process open the same folder and both would write. Where the machine can bind a
 * name to a process, that is the lock; a file names the process for people, and is the lock elsewhere: one whose process is gone is
 * taken over.
 */
import { createHash } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "../start-error.ts";
import { bindName } from "./embedded/bind-name.ts";

const LOCK_FILE = "cotejo.lock";

interface Holder {
  pid: number;
  /** When it began; numbers of processes are used again. */
  began: string | null;
}

/** In clock ticks since the machine began. Null where unknown. */
function beganAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return beganAt(pid) === began;
}

/** What the file says; "damaged" where it does not say who holds the lock, null where there is none. */
function readHolder(path: string): Holder | "damaged" | null {
  try {
    const { pid, began } = JSON.parse(readFileSync(path, "utf8")) as Partial<Holder>;
    return Number.isInteger(pid) && began !== undefined ? { pid: pid!, began } : "damaged";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? null : "damaged";
  }
}

/** Another process holds the lock, as far as the file tells. A file that cannot be read tells nothing where a name is bound. */
function isHeld(path: string, isBound: boolean): boolean {
  const holder = readHolder(path);
  if (holder === null) return false;
  return holder === "damaged" ? !isBound : isAlive(holder);
}

function lockedBy(dataDir: string): StartError {
  const holder = readHolder(join(dataDir, LOCK_FILE));
  const who = holder && holder !== "damaged" && isAlive(holder) ? `otro Cotejo (proceso ${holder.pid})` : "otro Cotejo";
  return new StartError(
    `La carpeta de datos «${dataDir}» ya la usa ${who}. Ciérrelo, o use otra carpeta con DATA_DIR.` +
      (holder === "damaged" ? ` Si no hay otro, borre el archivo ${LOCK_FILE} de la carpeta.` : ""),
  );
}

/** The file comes whole or not at all. Where no name is bound, exactly one of several takers moves a stale one away. */
function takeFile(dataDir: string, isBound: boolean): void {
  const path = join(dataDir, LOCK_FILE);
  const own = `${path}.${process.pid}`;
  try {
    writeFileSync(own, JSON.stringify({ pid: process.pid, began: beganAt(process.pid) } satisfies Holder));
    if (isHeld(path, isBound)) throw lockedBy(dataDir);
    if (isBound) renameSync(own, path);
    else linkFile(own, path, dataDir);
  } finally {
    rmSync(own, { force: true });
  }
}

function linkFile(own: string, path: string, dataDir: string): void {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      linkSync(own, path);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (isHeld(path, false)) throw lockedBy(dataDir);
      removeStale(path);
    }
  }
  throw lockedBy(dataDir);
}

/** Moves a stale lock aside before deleting it; what was moved is put back where another process had just taken the lock. */
function removeStale(path: string): void {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
    if (isHeld(aside, false)) linkSync(aside, path);
  } catch (error) {
    if (!["ENOENT", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function removeOwn(path: string): void {
  const holder = readHolder(path);
  if (holder && holder !== "damaged" && holder.pid === process.pid) rmSync(path, { force: true });
}

/** A name for the folder however it is reached, of links and other mounts, too. */
function nameOf(dataDir: string): string {
  const { dev, ino } = statSync(dataDir, { bigint: true });
  return `cotejo-${createHash("sha256").update(`${dev}:${ino}`).digest("hex").slice(0, 32)}`;
}

export interface DataFolderLock {
  /** The name that stands for the folder on this machine. */
  name: string;
  unlock: () => void;
}

/** Makes the folder if need be and locks it. Throws `StartError` where it is locked or not writable. */
export async function lockDataFolder(dataDir: string): Promise<DataFolderLock> {
  let letGo = () => {};
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const name = nameOf(dataDir);
    const bound = await bindName(name);
    if (bound === "taken") throw lockedBy(dataDir);
    if (bound !== "unsupported") letGo = bound;
    takeFile(dataDir, bound !== "unsupported");
    const unlock = () => {
      removeOwn(join(dataDir, LOCK_FILE));
      letGo();
    };
    return { name, unlock };
  } catch (error) {
    letGo();
    if (error instanceof StartError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new StartError(
      `No se puede escribir en la carpeta de datos «${dataDir}» (${code}). Dé permiso de escritura, o use otra carpeta con DATA_DIR.`,
    );
  }
}
