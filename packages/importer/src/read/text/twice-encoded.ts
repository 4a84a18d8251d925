/**
 * Text that was encoded twice: its UTF-8 was taken for Windows-1252 or Latin-1 and written anew ("AcciÃ³n", "Â¿QuiÃ©n?"). Text in, the
 * text that was meant out; the same one where nothing in it says so.
 */
import type { Block, SourceLine } from "../source-document.ts";

const windows = new TextDecoder("windows-1252");

/** The byte that each character was. Latin-1 has the same from 0xA0 on, and characters without a shape before. */
const BYTES = new Map(
  Array.from({ length: 0x80 }, (_, at) => 0x80 + at).flatMap((byte) => [
    [String.fromCharCode(byte), byte] as const,
    [windows.decode(Uint8Array.of(byte)), byte] as const,
  ]),
);
const REST = `[${[...BYTES].flatMap(([character, byte]) => (byte < 0xc0 ? character : [])).join("")}]`;
/** Letters and signs of Latin-1, punctuation, and what stands for damaged characters and bullets. */
const SEQUENCE = new RegExp(`[ÂÃ]${REST}|[âï]${REST}{2}`, "g");

/** How letters come out that were encoded twice. */
const misprintsOf = (letters: string): string =>
  [...letters]
    .flatMap((letter) => [windows.decode(Buffer.from(letter)), Buffer.from(letter).toString("latin1")])
    .join("|");
const LOWER = misprintsOf("áéíóúñü");
const UPPER = misprintsOf("ÁÉÍÓÚÑÜ");
/** A Spanish letter so inside a word: what follows a real "Ã" at the end of a foreign one ("IRMÔ) has no letter after it. */
const EVIDENCE = new RegExp(`(?:${LOWER}|${UPPER})(?=\\p{L})|(?<=\\p{Ll})(?:${LOWER})`, "u");

const isTwiceEncoded = (text: string): boolean => text.includes("Ã") && EVIDENCE.test(text);

const decode = (sequence: string): string => {
  const decoded = Buffer.from([...sequence].map((character) => BYTES.get(character)!)).toString("utf8");
  return decoded.length === 1 ? decoded : sequence;
};
const undo = (text: string): string => text.replace(SEQUENCE, decode);

/** The text that was meant. */
export const undoTwiceEncoded = (text: string): string => (isTwiceEncoded(text) ? undo(text) : text);

const undoLine = (line: SourceLine): SourceLine => ({ ...line, text: undo(line.text) });

/** The blocks of a document, where one text says so all of them as they were meant: a name alone ("JERICÃ“") says it of itself nowhere. */
export function undoTwiceEncodedBlocks(blocks: readonly Block[]): readonly Block[] {
  const isDamaged = blocks.some((block) =>
    block.kind === "grid"
      ? block.cells.some(({ lines }) => lines.some(({ text }) => isTwiceEncoded(text)))
      : isTwiceEncoded(block.text),
  );
  if (!isDamaged) return blocks;
  return blocks.map((block) =>
    block.kind === "grid"
      ? { ...block, cells: block.cells.map((cell) => ({ ...cell, lines: cell.lines.map(undoLine) })) }
      : { ...block, text: undo(block.text) },
  );
}
