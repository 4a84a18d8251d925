/**
 * Word 97-2003 files as their text and the properties of their paragraphs. Takes a compound file's streams; follows [MS-DOC]
 * (FIB, piece table, PAPX pages). Refuses encrypted files and those of Word 95 and before.
 */
import type { Paragraph } from "../source-document.ts";
import { UnreadableFile } from "../unreadable.ts";
import { damaged, FIB } from "./doc-header.ts";
import { readPieces, textOfPieces } from "./doc-pieces.ts";
import { type ParagraphProperties, propertiesOf } from "./doc-properties.ts";
import { findRun, readRuns } from "./doc-runs.ts";

export interface DocFile {
  /** The body's characters, Word's own marks among them. */
  text: string;
  /** Those of the pages' heads and feet, and of boxes drawn on them. */
  pageHeads: string;
  /** The properties of the paragraph that holds a character, by its index in the text. */
  propertiesAt: (index: number) => ParagraphProperties;
  headingOf: (style: number) => Paragraph["heading"];
}

const WORD_97 = 0xc1;
const ENCRYPTED = 0x100;
const SECOND_TABLE = 0x200;
const TITLE = 62;

/** Built-in numbers of the styles ("sti"): 1 to 9 are headings, 62 the title. */
function readStyles(table: Buffer, fib: Buffer): DocFile["headingOf"] {
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
    if (number === TITLE) return "title";
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
  const headsEnd = headsStart + word.readUInt32LE(FIB.pageHeadsLength);
  const boxesStart = FIB.otherLengths.reduce((end, at) => end + word.readUInt32LE(at), headsEnd);
  const boxesEnd = boxesStart + word.readUInt32LE(FIB.boxesLength);
  return {
    text: text.slice(0, bodyEnd),
    pageHeads: text.slice(headsStart, headsEnd) + text.slice(boxesStart, boxesEnd),
    propertiesAt: (index) => {
      const piece = pieces.find(({ start, end }) => index >= start && index < end);
      const byte = piece ? piece.offset + (index - piece.start) * piece.bytesEach : -1;
      return findRun(runs, byte)?.properties ?? none;
    },
    headingOf: readStyles(table, word),
  };
}
