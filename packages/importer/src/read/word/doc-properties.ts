/**
 * The properties of Word 97-2003 paragraphs: lists of property modifiers in, what they say of tables, lists and merges out. Stops
 * where a list is cut short; properties that we do not read are passed over.
 */

/** What a paragraph's properties say, as far as we read them. */
export interface ParagraphProperties {
  /** Index of its style. */
  style: number;
  isInTable: boolean;
  /** The mark of a row's end, whose properties hold the row's definition. */
  isRowEnd: boolean;
  /** 1 in a table, 2 in a table inside a cell. */
  depth: number;
  /** In a table inside a cell: the mark of a cell's end, and of a row's. */
  endsInner: "cell" | "row" | null;
  isListItem: boolean;
  row: { edges: number[]; flags: number[] } | null;
}

/** The code (sprm) of a row's definition, whose size alone takes two bytes. */
const ROW_DEFINITION = 0xd608;

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
    const isLong = code === ROW_DEFINITION && at + 2 <= list.length;
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

type Reader = (found: ParagraphProperties, operand: Buffer, elsewhere: Buffer) => unknown;

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

/** What reads each property that we read, by its code. */
const READERS: ReadonlyMap<number, Reader> = new Map<number, Reader>([
  [0x2416, (found, operand) => Object.assign(found, { isInTable: operand[0] === 1 })],
  [0x2417, (found, operand) => Object.assign(found, { isRowEnd: operand[0] === 1 })],
  [0x6649, (found, operand) => Object.assign(found, { depth: operand.readInt32LE(0) })],
  [0x244b, (found, operand) => operand[0] === 1 && Object.assign(found, { endsInner: "cell" })],
  [0x244c, (found, operand) => operand[0] === 1 && Object.assign(found, { endsInner: "row" })],
  [0x460b, (found, operand) => Object.assign(found, { isListItem: operand.readUInt16LE(0) !== 0 })],
  [ROW_DEFINITION, (found, operand) => Object.assign(found, { row: readRow(operand) })],
  [0xd62b, readVerticalMerge],
  [0x6646, readElsewhere],
]);

function readInto(found: ParagraphProperties, list: Buffer, elsewhere: Buffer): void {
  for (const { code, operand } of readProperties(list)) READERS.get(code)?.(found, operand, elsewhere);
}

/** `list`: the modifiers of a paragraph; `elsewhere`: the stream "Data", where long lists stand. */
export function propertiesOf(style: number, list: Buffer, elsewhere: Buffer): ParagraphProperties {
  const found = { style, isInTable: false, isRowEnd: false, depth: 0, endsInner: null, isListItem: false, row: null };
  readInto(found, list, elsewhere);
  return found;
}
