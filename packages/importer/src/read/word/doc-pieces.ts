/** The piece table of Word 97-2003 files: which bytes of the file hold which characters of the text, and in one byte each or two. */
import { damaged, FIB } from "./doc-header.ts";

/** Characters that stand together in the file. */
export interface Piece {
  /** First character, in the text. */
  start: number;
  end: number;
  /** Where its bytes begin in the file. */
  offset: number;
  bytesEach: 1 | 2;
}

/** Throws `UnreadableFile` (damaged) where there is no table of pieces. */
export function readPieces(table: Buffer, fib: Buffer): Piece[] {
  let at = fib.readUInt32LE(FIB.pieces);
  const end = at + fib.readUInt32LE(FIB.pieces + 4);
  while (at < end && table[at] === 1) at += 3 + table.readUInt16LE(at + 1);
  if (table[at] !== 2) throw damaged();
  const size = table.readUInt32LE(at + 1);
  const plc = table.subarray(at + 5, at + 5 + size);
  const count = Math.floor((plc.length - 4) / 12);
  return Array.from({ length: count }, (_, piece) => {
    const coded = plc.readUInt32LE((count + 1) * 4 + piece * 8 + 2);
    const isNarrow = (coded & 0x40000000) !== 0;
    return {
      start: plc.readUInt32LE(piece * 4),
      end: plc.readUInt32LE(piece * 4 + 4),
      offset: isNarrow ? (coded & 0x3fffffff) / 2 : coded & 0x3fffffff,
      bytesEach: isNarrow ? 1 : 2,
    };
  });
}

/** The characters of all pieces, in their order. */
export function textOfPieces(pieces: readonly Piece[], word: Buffer): string {
  const [narrow, wide] = [new TextDecoder("windows-1252"), new TextDecoder("utf-16le")];
  return pieces
    .map(({ start, end, offset, bytesEach }) => {
      const bytes = word.subarray(offset, offset + (end - start) * bytesEach);
      return (bytesEach === 1 ? narrow : wide).decode(bytes);
    })
    .join("");
}
