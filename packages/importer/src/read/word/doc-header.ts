/** The header of Word 97-2003 files, the File Information Block of [MS-DOC]: where in it each position and length stands. */
import { UnreadableFile } from "../unreadable.ts";

/** The file says something that cannot be. */
export const damaged = (cause?: unknown): UnreadableFile => new UnreadableFile("damaged", "Word 97-2003", cause);

/** Positions in the file's header, the File Information Block. */
export const FIB = {
  version: 2,
  flags: 10,
  bodyLength: 76,
  footnotesLength: 80,
  pageHeadsLength: 84,
  /** What stands between the pages' heads and the drawn boxes: macros, comments, endnotes. */
  otherLengths: [88, 92, 96],
  boxesLength: 100,
  stylesheet: 0xa2,
  papxPages: 0x102,
  pieces: 0x1a2,
} as const;
