/** Uploaded files, each under the SHA-256 of its bytes: the same file stands once. */
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

export interface FileStore {
  /** Keeps the bytes; gives their SHA-256, hexadecimal. */
  keep(bytes: Uint8Array): Promise<string>;
  /** The bytes kept under a SHA-256; throws where there are none. */
  open(sha256: string): Promise<Buffer>;
}

export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** In a folder; a file appears whole or not at all. */
export function openFileStore(folder: string): FileStore {
  return {
    async keep(bytes) {
      const sha256 = sha256Of(bytes);
      await mkdir(folder, { recursive: true });
      const path = join(folder, sha256);
      const part = `${path}.${randomUUID()}.part`;
      await writeFile(part, bytes);
      await rename(part, path);
      return sha256;
    },
    open: (sha256) => readFile(join(folder, sha256)),
  };
}
