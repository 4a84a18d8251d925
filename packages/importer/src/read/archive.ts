/** Zip files that hold documents, as offices send a whole folder: bytes in, the files out. Nothing inside is followed further. */
import { UnreadableFile } from "./unreadable.ts";

export interface ArchivedFile {
  /** As in the zip, folders included. */
  name: string;
  bytes: Buffer;
}

const MOST_FILES = 500;
/** All files unpacked, in bytes: a zip may be a thousand times as large unpacked. */
const LARGEST = 300 * 1024 * 1024;
const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]));
/** Parts that make a zip an office file. */
const OFFICE_PARTS = /^(?:\[Content_Types\]\.xml|mimetype|word\/|xl\/|content\.xml)/;
const isAside = (name: string): boolean => name.endsWith("/") || /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db)/.test(name);

/** Null where the bytes are no zip of documents. Throws `UnreadableFile`: damaged, too many files, or too large unpacked. */
export async function openArchive(bytes: Buffer): Promise<ArchivedFile[] | null> {
  if (!isZip(bytes)) return null;
  const { unzipSync } = await import("fflate");
  const names: { name: string; size: number }[] = [];
  try {
    unzipSync(bytes, { filter: ({ name, originalSize }) => !names.push({ name, size: originalSize }) });
    if (names.some(({ name }) => OFFICE_PARTS.test(name))) return null;
    const wanted = names.filter(({ name }) => !isAside(name));
    const size = wanted.reduce((sum, file) => sum + file.size, 0);
    if (wanted.length > MOST_FILES || size > LARGEST) throw new UnreadableFile("too-large", "ZIP");
    const parts = unzipSync(bytes, { filter: ({ name }) => !isAside(name) });
    return wanted.map(({ name }) => ({ name, bytes: Buffer.from(parts[name]!) }));
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : new UnreadableFile("damaged", "ZIP", cause);
  }
}
