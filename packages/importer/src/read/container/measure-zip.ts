/**
 * How large a zip's parts are unpacked, by unpacking them: what the zip says of itself may be a lie. Follows the central directory
 * (PKWARE APPNOTE 6.3.10, 4.3.12); parts that cannot be found are left to the reader, which says what is wrong.
 */
import { constants } from "node:buffer";
import { inflateRawSync } from "node:zlib";
import { UnreadableFile } from "../unreadable.ts";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const [STORED, DEFLATED] = [0, 8];

interface Part {
  name: string;
  method: number;
  size: number;
  /** Where its own header stands. */
  offset: number;
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
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === ENTRY) {
    const name = bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28)).toString("utf8");
    const [method, size, offset] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ];
    yield { name, method, size, offset };
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

/** A part's bytes as they stand in the zip; null where its header lies outside. */
function packed(bytes: Buffer, { size, offset }: Part): Buffer | null {
  if (offset + 30 > bytes.length) return null;
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  return bytes.subarray(start, start + size);
}

/** Whether a part says something: pictures and fonts may be broken. */
export const holdsContent = (name: string): boolean => /\.(?:xml|rels|bin)$/i.test(name);

/** A part's content, empty where it cannot be found; null for one that is broken, "larger" for one of more than `most` bytes. */
function unpack(bytes: Buffer, part: Part, most = constants.MAX_LENGTH - 1): Buffer | "larger" | null {
  const own = packed(bytes, part);
  if (own && part.method === STORED) return own;
  if (!own || part.method !== DEFLATED) return Buffer.alloc(0);
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

/**
 * Throws `UnreadableFile`: too large where the parts together unpack to more than `most` bytes; damaged where one with content
 * does not unpack, on which a reader may go round for minutes, or the directory breaks off.
 */
export function checkParts(bytes: Buffer, most: number, format: string): void {
  const parts = [...partsOf(bytes)];
  if (breaksOff(bytes, parts)) throw new UnreadableFile("damaged", format);
  let left = most;
  for (const part of parts) {
    const content = unpack(bytes, part, left);
    if (content === null && holdsContent(part.name)) throw new UnreadableFile("damaged", format);
    left -= part.method === STORED ? part.size : (content?.length ?? 0);
    if (content === "larger" || left < 0) throw new UnreadableFile("too-large", format);
  }
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
