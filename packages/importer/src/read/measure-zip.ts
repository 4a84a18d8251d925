/**
 * How large a zip's parts are unpacked, by unpacking them: what the zip says of itself may be a lie. Follows the central directory
 * (PKWARE APPNOTE 6.3.10, 4.3.12); parts that cannot be found or unpacked are left to the reader, which says what is wrong.
 */
import { inflateRawSync } from "node:zlib";
import { UnreadableFile } from "./unreadable.ts";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const [STORED, DEFLATED] = [0, 8];

interface Part {
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
    yield {
      method: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    };
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

/** The unpacked size of a part; 0 for one that cannot be unpacked, more than `most` for one that is larger. */
function unpackedSize(bytes: Buffer, { method, size, offset }: Part, most: number): number {
  if (method === STORED) return size;
  if (method !== DEFLATED || offset + 30 > bytes.length) return 0;
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  try {
    return inflateRawSync(bytes.subarray(start, start + size), { maxOutputLength: most + 1 }).length;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? most + 1 : 0;
  }
}

/** Throws `UnreadableFile` (too large) where the parts together unpack to more than `most` bytes. */
export function checkUnpackedSize(bytes: Buffer, most: number, format: string): void {
  let left = most;
  for (const part of partsOf(bytes)) {
    left -= unpackedSize(bytes, part, left);
    if (left < 0) throw new UnreadableFile("too-large", format);
  }
}
