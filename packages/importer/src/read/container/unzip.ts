/** One part of a zip file, by its name; refuses what would unpack to more than a document can need. */
import { UnreadableFile } from "../unreadable.ts";

const LARGEST_PART = 100 * 1024 * 1024;

/** Null where the zip has no such part. Throws `UnreadableFile`: damaged, or too large unpacked. */
export async function readZipPart(bytes: Buffer, name: string, format: string): Promise<Buffer | null> {
  const [part] = await readZipParts(bytes, (found) => found === name, format);
  return part ?? null;
}

/** The parts whose names are wanted. Throws `UnreadableFile`: damaged, or too large unpacked. */
export async function readZipParts(
  bytes: Buffer,
  isWanted: (name: string) => boolean,
  format: string,
): Promise<Buffer[]> {
  const { unzipSync } = await import("fflate");
  try {
    const parts = unzipSync(bytes, {
      filter: (part) => {
        if (!isWanted(part.name)) return false;
        if (part.originalSize > LARGEST_PART) throw new UnreadableFile("damaged", format);
        return true;
      },
    });
    return Object.values(parts).map((part) => Buffer.from(part));
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : new UnreadableFile("damaged", format, cause);
  }
}
