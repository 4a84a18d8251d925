/**
 * Unpacks a zip's parts, and so tells how large they are: what the zip says of itself may be a lie. Follows the central directory
 * (PKWARE APPNOTE 6.3.10, 4.3.12).
 */
import { constants } from "node:buffer";
import { inflateRawSync } from "node:zlib";
import { UnreadableFile } from "../unreadable.ts";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const [STORED, DEFLATED] = [0, 8];
const LOCAL = Buffer.from("PK\u0003\u0004");
const ENTRY_SIZE = 46;
/** Flag of a part whose sizes stand behind its content. */
const SIZES_BEHIND = 8;

interface Part {
  name: string;
  method: number;
  size: number;
  /** Where its own header stands. */
  offset: number;
  /** What the directory says of it, with its name. */
  entry: Buffer;
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= first; at--) if (bytes.readUInt32LE(at) === END) return at;
  return -1;
}

function* partsOf(bytes: Buffer): Generator<Part> {
  const end = findEnd(bytes);
  if (end < 0) return;
  let at = bytes.readUInt32LE(end + 16);
  while (at + ENTRY_SIZE <= bytes.length && bytes.readUInt32LE(at) === ENTRY) {
    const entry = bytes.subarray(at, at + ENTRY_SIZE + bytes.readUInt16LE(at + 28));
    yield {
      name: entry.subarray(ENTRY_SIZE).toString("utf8"),
      method: entry.readUInt16LE(10),
      size: entry.readUInt32LE(20),
      offset: entry.readUInt32LE(42),
      entry,
    };
    at += entry.length + entry.readUInt16LE(30) + entry.readUInt16LE(32);
  }
}

/** A part's bytes as they stand in the zip; null where its header lies outside. */
function packed(bytes: Buffer, { size, offset }: Part): Buffer | null {
  if (offset + 30 > bytes.length) return null;
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  return bytes.subarray(start, start + size);
}

/** Whether a part says something: pictures and fonts may be broken. */
const holdsContent = (name: string): boolean => /\.(?:xml|rels|bin)$/i.test(name);

/** A part's content; null for one that cannot be found or is broken, "larger" for one of more than `most` bytes. */
function unpack(bytes: Buffer, part: Part, most = constants.MAX_LENGTH - 1): Buffer | "larger" | null {
  const own = packed(bytes, part);
  if (own && part.method === STORED) return own;
  if (!own || part.method !== DEFLATED) return null;
  try {
    return inflateRawSync(own, { maxOutputLength: most + 1 });
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "larger" : null;
  }
}

/** Whether the directory breaks off before its end: readers go on by the number of parts, over whatever stands there. */
function breaksOff(bytes: Buffer, parts: readonly Part[]): boolean {
  const end = findEnd(bytes);
  // Zip64 says elsewhere where its directory stands.
  const isHere = end >= 0 && bytes.readUInt32LE(end + 16) < end;
  return isHere && parts.length < bytes.readUInt16LE(end + 10);
}

/** A zip of parts that are not packed, each with the entry of another zip's directory. */
function storedZip(parts: readonly (readonly [entry: Buffer, content: Buffer])[]): Buffer {
  const [own, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [entry, content] of parts) {
    const stored = Buffer.from(entry);
    stored.writeUInt16LE(stored.readUInt16LE(8) & ~SIZES_BEHIND, 8);
    stored.writeUInt16LE(STORED, 10);
    for (const at of [20, 24]) stored.writeUInt32LE(content.length, at);
    // No more than its name follows an entry.
    stored.fill(0, 30, 34);
    stored.writeUInt32LE(offset, 42);
    directory.push(stored);
    // A part's own header is the middle of its entry.
    const header = Buffer.concat([LOCAL, stored.subarray(6, 32), stored.subarray(ENTRY_SIZE)]);
    own.push(header, content);
    offset += header.length + content.length;
  }
  const [entries, end] = [Buffer.concat(directory), Buffer.alloc(END_SIZE)];
  end.writeUInt32LE(END, 0);
  for (const at of [8, 10]) end.writeUInt16LE(directory.length, at);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...own, entries, end]);
}

/**
 * A zip with its parts unpacked, once for all that is read of it, broken pictures empty; the same bytes where it has no directory.
 * Readers would unpack without end what is damaged. Throws `UnreadableFile`: too large where the parts together unpack to more than
 * `most` bytes; damaged where one with content does not unpack, or the directory breaks off.
 */
export function unpackZip(bytes: Buffer, most: number, format: string): Buffer {
  const parts = [...partsOf(bytes)];
  if (breaksOff(bytes, parts)) throw new UnreadableFile("damaged", format);
  if (parts.length === 0) return bytes;
  let left = most;
  const unpacked = parts.map((part) => {
    const content = unpack(bytes, part, left);
    if (content === null && holdsContent(part.name)) throw new UnreadableFile("damaged", format);
    left -= part.method === STORED ? part.size : (content?.length ?? 0);
    if (content === "larger" || left < 0) throw new UnreadableFile("too-large", format);
    return [part.entry, content ?? Buffer.alloc(0)] as const;
  });
  return storedZip(unpacked);
}

/** Whether a part whose name matches holds one of some bytes; parts that cannot be unpacked hold none. */
export function somePartMatches(bytes: Buffer, name: RegExp, pattern: RegExp): boolean {
  for (const part of partsOf(bytes)) {
    if (!name.test(part.name)) continue;
    const content = unpack(bytes, part);
    if (Buffer.isBuffer(content) && pattern.test(content.toString("latin1"))) return true;
  }
  return false;
}
