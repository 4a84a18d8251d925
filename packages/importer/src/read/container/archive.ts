/** Zip files that hold documents, as offices send a whole folder: bytes in, the files out. Nothing inside is followed further. */
import { unzipSync } from "fflate";
import { DEFAULT_LIMITS, type Limits } from "../limits.ts";
import { soundText } from "../text/sound-text.ts";
import { UnreadableFile } from "../unreadable.ts";
import { unpackZip } from "./unpack-zip.ts";
import { isZip, partNames } from "./unzip.ts";

export interface ArchivedFile {
  /** As in the zip, folders included. */
  name: string;
  bytes: Buffer;
}

const MOST_FILES = 500;
/** Parts that make a zip an office file. */
const OFFICE_PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|mimetype|word\/|xl\/|content\.xml|META-INF\/manifest)/i;
const isAside = (name: string): boolean => name.endsWith("/") || /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db)/.test(name);

/** Null where the bytes are no zip of documents. Throws `UnreadableFile`: damaged, too many files, or too large unpacked. */
export async function openArchive(bytes: Buffer, limits: Limits = DEFAULT_LIMITS): Promise<ArchivedFile[] | null> {
  if (!isZip(bytes)) return null;
  try {
    const names = partNames(bytes, "ZIP");
    if (names.some((name) => OFFICE_PARTS.test(name))) return null;
    const wanted = names.filter((name) => !isAside(name));
    if (wanted.length > MOST_FILES) throw new UnreadableFile("too-large", "ZIP");
    const unpacked = unpackZip(bytes, limits.unpackedBytes, "ZIP");
    const parts = unzipSync(unpacked, { filter: ({ name }) => !isAside(name) });
    return wanted.map((name) => ({ name: soundText(name), bytes: Buffer.from(parts[name]!) }));
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : new UnreadableFile("damaged", "ZIP", cause);
  }
}
