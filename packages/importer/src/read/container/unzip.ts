/** Zip files and their parts by name; refuses what would unpack to more than a document can need. */
import { unzipSync, zipSync } from "fflate";
import { UnreadableFile } from "../unreadable.ts";

const LARGEST_PART = 100 * 1024 * 1024;

/** Whether the bytes begin as those of a zip. */
export const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]));

/** Names of a zip's parts, read from its directory; nothing is unpacked. Throws `UnreadableFile` (damaged). */
export function partNames(bytes: Buffer, format: string): string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, { filter: ({ name }) => !names.push(name) });
  } catch (cause) {
    throw new UnreadableFile("damaged", format, cause);
  }
  return names;
}

/** Null where the zip has no such part. Throws `UnreadableFile`: damaged, or too large unpacked. */
export const readZipPart = (bytes: Buffer, name: string, format: string): Buffer | null =>
  readZipParts(bytes, (found) => found === name, format)[0] ?? null;

/** The parts that are wanted, by their names and the sizes that the zip says. Throws `UnreadableFile`: damaged, or too large unpacked. */
export const readZipParts = (
  bytes: Buffer,
  isWanted: (name: string, size: number) => boolean,
  format: string,
): Buffer[] => Object.values(unpack(bytes, isWanted, format)).map((part) => Buffer.from(part));

/** A zip of the parts that are wanted, unpacked, with others in their place. Throws `UnreadableFile` as `readZipPart` does. */
export const repack = (
  bytes: Buffer,
  isWanted: (name: string) => boolean,
  format: string,
  changed: Readonly<Record<string, Buffer>> = {},
): Buffer => Buffer.from(zipSync({ ...unpack(bytes, isWanted, format), ...changed }, { level: 0 }));

function unpack(
  bytes: Buffer,
  isWanted: (name: string, size: number) => boolean,
  format: string,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: (part) => {
        if (!isWanted(part.name, part.originalSize)) return false;
        if (part.originalSize > LARGEST_PART) throw new UnreadableFile("damaged", format);
        return true;
      },
    });
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : new UnreadableFile("damaged", format, cause);
  }
}
