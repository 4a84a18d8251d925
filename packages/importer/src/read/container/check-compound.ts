/**
 * Whether all that a compound file ([MS-CFB]: .doc, .xls) refers to comes to an end: chains of sectors, and the tree of its directory.
 * Libraries follow both without looking where they have been. What is damaged otherwise is left to them.
 */
import { UnreadableFile } from "../unreadable.ts";

const SIGNATURE = Buffer.of(0xd0, 0xcf, 0x11, 0xe0);
const HEADER = { sectorShift: 30, directory: 48, difat: 68, difatCount: 72, fat: 76, end: 512 };
const ENTRY = { size: 128, type: 66, references: [68, 72, 76], start: 116, length: 120 };
/** Streams shorter than this stand elsewhere, and are followed no further than their length. */
const SHORTEST_IN_SECTORS = 4096;
const ROOT = 5;

/** Whether the bytes begin as those of a compound file. */
export const isCompound = (bytes: Buffer): boolean => bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE);

class Sectors {
  private readonly bytes: Buffer;
  private readonly size: number;
  /** The sectors that say which comes after each. */
  private readonly fat: readonly number[];

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.size = 2 ** bytes.readUInt16LE(HEADER.sectorShift);
    const inHeader = this.numbers(HEADER.fat, HEADER.end);
    this.fat = [...inHeader, ...this.difat()];
  }

  at(sector: number): Buffer {
    const from = (sector + 1) * this.size;
    return this.bytes.subarray(from, from + this.size);
  }

  private numbers(from: number, to: number): number[] {
    const own: number[] = [];
    for (let at = from; at + 4 <= Math.min(to, this.bytes.length); at += 4) own.push(this.bytes.readInt32LE(at));
    return own;
  }

  /** The sectors named beyond the header; each group ends with where the next one stands. */
  private difat(): number[] {
    const found: number[] = [];
    const seen = new Set<number>();
    let sector = this.bytes.readInt32LE(HEADER.difat);
    for (let left = this.bytes.readInt32LE(HEADER.difatCount); left > 0 && sector >= 0; left--) {
      if (seen.has(sector)) break;
      seen.add(sector);
      const group = this.numbers((sector + 1) * this.size, (sector + 2) * this.size);
      sector = group.pop() ?? -1;
      found.push(...group);
    }
    return found;
  }

  private after(sector: number): number {
    const perSector = this.size / 4;
    const table = this.fat[Math.floor(sector / perSector)] ?? -1;
    const at = (table + 1) * this.size + (sector % perSector) * 4;
    return table < 0 || at + 4 > this.bytes.length ? -1 : this.bytes.readInt32LE(at);
  }

  /** The sectors from one on, and whether they end. */
  chain(first: number): { sectors: number[]; ends: boolean } {
    const sectors = new Set<number>();
    for (let sector = first; sector >= 0; sector = this.after(sector)) {
      if (sectors.has(sector)) return { sectors: [...sectors], ends: false };
      sectors.add(sector);
    }
    return { sectors: [...sectors], ends: true };
  }
}

/** Whether entries that refer to each other come back to one that was left. References to the first, the root, end there. */
function goesRound(references: readonly (readonly number[])[]): boolean {
  const times = references.map(() => 0);
  for (const own of references) for (const to of own) times[to]!++;
  const free = times.flatMap((count, at) => (count === 0 ? at : []));
  for (const at of free) for (const to of references[at]!) if (--times[to]! === 0) free.push(to);
  return free.length < references.length;
}

/** Throws `UnreadableFile` (damaged) where something goes round. */
export function checkCompound(bytes: Buffer, format: string): void {
  if (bytes.length < HEADER.end) return;
  const sectors = new Sectors(bytes);
  const directory = Buffer.concat(
    sectors.chain(bytes.readInt32LE(HEADER.directory)).sectors.map((sector) => sectors.at(sector)),
  );
  const count = Math.floor(directory.length / ENTRY.size);
  const entries = Array.from({ length: count }, (_, at) => directory.subarray(at * ENTRY.size, (at + 1) * ENTRY.size));
  const isEndless = (entry: Buffer): boolean =>
    entry[ENTRY.type] !== ROOT &&
    entry.readInt32LE(ENTRY.length) >= SHORTEST_IN_SECTORS &&
    !sectors.chain(entry.readInt32LE(ENTRY.start)).ends;
  const references = entries.map((entry) =>
    ENTRY.references.map((at) => entry.readInt32LE(at)).filter((to) => to > 0 && to < count),
  );
  if (entries.some(isEndless) || goesRound(references)) throw new UnreadableFile("damaged", format);
}
