/**
 * Word 97-2003 files as their text and the properties of their paragraphs. Takes a compound file's streams; follows [MS-DOC]
 * (FIB, piece table, PAPX pages). Refuses encrypted files and those of Word 95 and before.
 */
import { UnreadableFile } from "../unreadable.ts";

/** What a paragraph's properties say, as far as we read them. */
export interface ParagraphProperties {
  /** Index of its style. */
  style: number;
  isInTable: boolean;
  /** The mark of a row's end, whose properties hold the row's definition. */
  isRowEnd: boolean;
  /** 1 in a table, 2 in a table inside a cell. */
  depth: number;
  isListItem: boolean;
  row: { edges: number[]; flags: number[] } | null;
}

export interface DocFile {
  /** The body's characters, Word's own marks among them. */
  text: string;
  /** Those of the pages' heads and feet. */
  pageHeads: string;
  /** The properties of the paragraph that holds a character, by its index in the text. */
  propertiesAt: (index: number) => ParagraphProperties;
  /** A heading's level of a style, 0 for the title, null for others. */
  levelOf: (style: number) => number | null;
}

const damaged = (cause?: unknown) => new UnreadableFile("damaged", "Word 97-2003", cause);

/** Positions in the file's header, the File Information Block. */
const FIB = {
  version: 2,
  flags: 10,
  bodyLength: 76,
  footnotesLength: 80,
  pageHeadsLength: 84,
  stylesheet: 0xa2,
  papxPages: 0x102,
  pieces: 0x1a2,
} as const;
const WORD_97 = 0xc1;
const ENCRYPTED = 0x100;
const SECOND_TABLE = 0x200;
const PAGE = 512;

/** Properties that we read, by their codes (sprm). */
const SPRM = {
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  list: 0x460b,
  elsewhere: 0x6646,
  rowDefinition: 0xd608,
  verticalMerge: 0xd62b,
} as const;

/** Bytes of an operand by the code's top three bits; 0 is variable. */
const OPERAND_SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;

interface Property {
  code: number;
  operand: Buffer;
}

/** The list of property modifiers (grpprl); stops where it is cut short. */
function* readProperties(list: Buffer): Generator<Property> {
  let at = 0;
  while (at + 2 < list.length) {
    const code = list.readUInt16LE(at);
    at += 2;
    const fixed = OPERAND_SIZES[code >> 13]!;
    const isLong = code === SPRM.rowDefinition && at + 2 <= list.length;
    const size = fixed || (isLong ? list.readUInt16LE(at) + 1 : 1 + list[at]!);
    yield { code, operand: list.subarray(at, at + size) };
    at += size;
  }
}

/** Edges of a row's cells, and of each its flags: 1 and 2 merge across, 0x20 and 0x40 merge down. */
function readRow(operand: Buffer): ParagraphProperties["row"] {
  const count = operand[2] ?? 0;
  if (operand.length < 3 + (count + 1) * 2) return null;
  const edges = Array.from({ length: count + 1 }, (_, at) => operand.readInt16LE(3 + at * 2));
  const start = 3 + (count + 1) * 2;
  const flags = Array.from({ length: count }, (_, at) =>
    start + at * 20 + 2 <= operand.length ? operand.readUInt16LE(start + at * 20) : 0,
  );
  return { edges, flags };
}

type Reader = (found: ParagraphProperties, operand: Buffer, elsewhere: Buffer) => void;

/** Newer files say a cell's merge apart from the row's definition. */
function readVerticalMerge({ row }: ParagraphProperties, operand: Buffer): void {
  const cell = operand[1] ?? -1;
  if (row && cell >= 0 && cell < row.flags.length) row.flags[cell] = (operand[2] ?? 0) << 5;
}

/** Properties too long for a page stand in the stream "Data". */
function readElsewhere(found: ParagraphProperties, operand: Buffer, elsewhere: Buffer): void {
  const start = operand.readUInt32LE(0);
  const size = start + 2 <= elsewhere.length ? elsewhere.readUInt16LE(start) : 0;
  readInto(found, elsewhere.subarray(start + 2, start + 2 + size), Buffer.alloc(0));
}

const READERS: ReadonlyMap<number, Reader> = new Map<number, Reader>([
  [SPRM.inTable, (found, operand) => Object.assign(found, { isInTable: operand[0] === 1 })],
  [SPRM.rowEnd, (found, operand) => Object.assign(found, { isRowEnd: operand[0] === 1 })],
  [SPRM.depth, (found, operand) => Object.assign(found, { depth: operand.readInt32LE(0) })],
  [SPRM.list, (found, operand) => Object.assign(found, { isListItem: operand.readUInt16LE(0) !== 0 })],
  [SPRM.rowDefinition, (found, operand) => Object.assign(found, { row: readRow(operand) })],
  [SPRM.verticalMerge, readVerticalMerge],
  [SPRM.elsewhere, readElsewhere],
]);

function readInto(found: ParagraphProperties, list: Buffer, elsewhere: Buffer): void {
  for (const { code, operand } of readProperties(list)) READERS.get(code)?.(found, operand, elsewhere);
}

function propertiesOf(style: number, list: Buffer, elsewhere: Buffer): ParagraphProperties {
  const found = { style, isInTable: false, isRowEnd: false, depth: 0, isListItem: false, row: null };
  readInto(found, list, elsewhere);
  return found;
}

interface Piece {
  /** First character, in the text. */
  start: number;
  end: number;
  /** Where its bytes begin in the file. */
  offset: number;
  bytesEach: 1 | 2;
}

function readPieces(table: Buffer, fib: Buffer): Piece[] {
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

function textOfPieces(pieces: readonly Piece[], word: Buffer): string {
  const [narrow, wide] = [new TextDecoder("windows-1252"), new TextDecoder("utf-16le")];
  return pieces
    .map(({ start, end, offset, bytesEach }) => {
      const bytes = word.subarray(offset, offset + (end - start) * bytesEach);
      return (bytesEach === 1 ? narrow : wide).decode(bytes);
    })
    .join("");
}

interface Run {
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
function readRuns(table: Buffer, word: Buffer, elsewhere: Buffer): Run[] {
  const start = word.readUInt32LE(FIB.papxPages);
  const count = Math.floor((word.readUInt32LE(FIB.papxPages + 4) - 4) / 8);
  return Array.from({ length: Math.max(0, count) }, (_, at) => {
    const number = table.readUInt32LE(start + (count + 1) * 4 + at * 4) & 0x3fffff;
    return readPage(word.subarray(number * PAGE, (number + 1) * PAGE), elsewhere);
  }).flat();
}

/** The first whose end lies past a byte; runs rise. */
function findRun(runs: readonly Run[], byte: number): Run | undefined {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.end > byte) high = middle;
    else low = middle + 1;
  }
  return runs[low];
}

const TITLE = 62;

/** Built-in numbers of the styles ("sti"): 1 to 9 are headings, 62 the title. */
function readStyles(table: Buffer, fib: Buffer): (style: number) => number | null {
  const start = fib.readUInt32LE(FIB.stylesheet);
  const end = start + fib.readUInt32LE(FIB.stylesheet + 4);
  const numbers: number[] = [];
  for (let at = start + 2 + table.readUInt16LE(start); at + 4 <= Math.min(end, table.length); ) {
    const size = table.readUInt16LE(at);
    numbers.push(size > 0 ? table.readUInt16LE(at + 2) & 0xfff : 0);
    at += 2 + size;
  }
  return (style) => {
    const number = numbers[style] ?? 0;
    if (number === TITLE) return 0;
    return number >= 1 && number <= 9 ? number : null;
  };
}

export interface DocStreams {
  word: Buffer;
  table: (name: "0Table" | "1Table") => Buffer | null;
  data: Buffer | null;
}

/** Throws `UnreadableFile`: encrypted, of Word 95 or before, or damaged. */
export function readDocFile({ word, table: tableOf, data }: DocStreams): DocFile {
  if (word.length < 0x200 || word.readUInt16LE(0) !== 0xa5ec) throw damaged();
  const flags = word.readUInt16LE(FIB.flags);
  if (flags & ENCRYPTED) throw new UnreadableFile("password", "Word 97-2003");
  if (word.readUInt16LE(FIB.version) < WORD_97) throw new UnreadableFile("unsupported-format", "Word 6.0/95 (DOC)");
  const table = tableOf(flags & SECOND_TABLE ? "1Table" : "0Table");
  if (!table) throw damaged();
  try {
    return assemble(word, table, data ?? Buffer.alloc(0));
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : damaged(cause);
  }
}

function assemble(word: Buffer, table: Buffer, data: Buffer): DocFile {
  const pieces = readPieces(table, word);
  const runs = readRuns(table, word, data);
  const none = propertiesOf(0, Buffer.alloc(0), data);
  const text = textOfPieces(pieces, word);
  const bodyEnd = word.readUInt32LE(FIB.bodyLength);
  const headsStart = bodyEnd + word.readUInt32LE(FIB.footnotesLength);
  return {
    text: text.slice(0, bodyEnd),
    pageHeads: text.slice(headsStart, headsStart + word.readUInt32LE(FIB.pageHeadsLength)),
    propertiesAt: (index) => {
      const piece = pieces.find(({ start, end }) => index >= start && index < end);
      const byte = piece ? piece.offset + (index - piece.start) * piece.bytesEach : -1;
      return findRun(runs, byte)?.properties ?? none;
    },
    levelOf: readStyles(table, word),
  };
}
