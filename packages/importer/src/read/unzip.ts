/** One part of a zip file, by its name; refuses what would unpack to more than a document can need. */
import { UnreadableFile } from "./unreadable.ts";

const LARGEST_PART = 100 * 1024 * 1024;

/** Null where the zip has no such part. Throws `UnreadableFile`: damaged, or too large unpacked. */
export async function readZipPart(bytes: Buffer, name: string, format: string): Promise<Buffer | null> {
  const { unzipSync } = await import("fflate");
  try {
    const parts = unzipSync(bytes, {
      filter: (part) => {
        if (part.name !== name) return false;
        if (part.originalSize > LARGEST_PART) throw new UnreadableFile("damaged", format);
        return true;
      },
    });
    const part = parts[name];
    return part ? Buffer.from(part) : null;
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : new UnreadableFile("damaged", format, cause);
  }
}
