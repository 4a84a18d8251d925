/** Where the embedded database is reached: a unix socket in a folder that only its owner may enter. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StartError } from "../../start-error.ts";

/** The name that PostgreSQL's clients look for in the folder that they are given as host. */
const SOCKET = ".s.PGSQL.5432";
/** Bytes of a socket's address: 107 on Linux, less elsewhere. */
const LONGEST_ADDRESS = 103;

export const socketIn = (folder: string): string => join(folder, SOCKET);

/** A new folder of mode 0700, in the first of `parents` where an address fits and that can be written. Throws `StartError`. */
export function makeSocketFolder(parents: readonly string[] = [tmpdir(), "/tmp", "/var/tmp"]): string {
  for (const parent of parents) {
    if (Buffer.byteLength(socketIn(join(parent, "cotejo-123456"))) > LONGEST_ADDRESS) continue;
    try {
      return mkdtempSync(join(parent, "cotejo-"));
    } catch {
      // The next one.
    }
  }
  throw new StartError(
    `No se puede escribir en ninguna carpeta temporal (${parents.join(", ")}). Dé permiso, o use otra con TMPDIR.`,
  );
}
