/** Which properties hold over which bytes of a Word 97-2003 file: pages of 512 bytes in (PAPX), runs in their order out. */
import { FIB } from "./doc-header.ts";
import { type ParagraphProperties, propertiesOf } from "./doc-properties.ts";

const PAGE = 512;

/** Bytes that one paragraph's properties hold over, from the end of the run before. */
export interface Run {
  /** Bytes of the file that the paragraph's text fills, up to. */
  end: number;
  properties: ParagraphProperties;
}

function readPage(page: Buffer, elsewhere: Buffer): Run[] {
  const count = page[PAGE - 1]!;
  return Array.from({ length: count }, (_, at) => {
    const end = page.readUInt32LE((at + 1) * 4);
    const offset = page[(count + 1) * 4 + at * 13]! * 2;
    if (offset === 0) return { end, properties: propertiesOf(0, Buffer.alloc(0), elsewhere) };
    const isLong = page[offset] === 0;
    const size = isLong ? page[offset + 1]! * 2 : page[offset]! * 2 - 1;
    const body = page.subarray(offset + (isLong ? 2 : 1), offset + (isLong ? 2 : 1) + size);
    return { end, properties: propertiesOf(body.readUInt16LE(0), body.subarray(2), elsewhere) };
  });
}

/** Paragraphs' properties in the order of their bytes in the file. */
export function readRuns(table: Buffer, word: Buffer, elsewhere: Buffer): Run[] {
  const start = word.readUInt32LE(FIB.papxPages);
  const count = Math.floor((word.readUInt32LE(FIB.papxPages + 4) - 4) / 8);
  return Array.from({ length: Math.max(0, count) }, (_, at) => {
    const number = table.readUInt32LE(start + (count + 1) * 4 + at * 4) & 0x3fffff;
    return readPage(word.subarray(number * PAGE, (number + 1) * PAGE), elsewhere);
  }).flat();
}

/** The first whose end lies past a byte; runs rise. */
export function findRun(runs: readonly Run[], byte: number): Run | undefined {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.end > byte) high = middle;
    else low = middle + 1;
  }
  return runs[low];
}
