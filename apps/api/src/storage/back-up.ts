/** A copy of the embedded database beside it before its schema changes, so that going back is putting a folder back. */
import { constants } from "node:fs";
import { cp, readdir, rename, rm, stat, statfs } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { StartError } from "../start-error.ts";

const MB = 1024 * 1024;
/** The copy, and what the migration writes anew before the old rows go. */
const ROOM = 3;

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

function noRoom(folder: string, wanted: number): StartError {
  return new StartError(
    `No hay espacio en el disco para copiar la base de datos antes de actualizarla: hacen falta ${Math.ceil(wanted / MB)} MB libres en «${dirname(folder)}». Libere espacio y arranque de nuevo; nada ha cambiado todavía.`,
  );
}

/** A database's folder as it stood before a migration. */
export const backUpFolder = (folder: string, migration: string): string => `${folder}.before-${migration}`;

/**
 * Copies the database's folder, once for each migration; the copy comes whole or not at all. Nobody may write to the database meanwhile,
 * and what it holds in memory must be on disk. Throws `StartError` where there is no room.
 */
export async function backUp(
  folder: string,
  migration: string,
  room: (folder: string) => Promise<number> = freeBytes,
): Promise<void> {
  const copy = backUpFolder(folder, migration);
  const beside = await readdir(dirname(folder));
  if (beside.includes(basename(copy))) return;
  const part = `${copy}.part`;
  await rm(part, { recursive: true, force: true });
  const wanted = ROOM * (await sizeOf(folder));
  if ((await room(dirname(folder))) < wanted) throw noRoom(folder, wanted);
  try {
    await cp(folder, part, { recursive: true, mode: constants.COPYFILE_FICLONE, preserveTimestamps: true });
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    if (["ENOSPC", "EDQUOT"].includes((error as NodeJS.ErrnoException).code ?? "")) throw noRoom(folder, wanted);
    throw error;
  }
  await rename(part, copy);
}
