/** Text of bytes whose encoding nobody says. */
import { isUtf8 } from "node:buffer";
import { undoTwiceEncoded } from "./twice-encoded.ts";

const LINE_FEED = 10;
const windows = new TextDecoder("windows-1252");
const utf8 = new TextDecoder("utf-8");

/** UTF-8 where as many characters stand in it as bytes that are none; else Windows-1252, which every byte is valid in. */
function decodeLine(bytes: Buffer): string {
  const text = utf8.decode(bytes);
  if (isUtf8(bytes)) return text;
  const damaged = text.split("\uFFFD").length - 1;
  const sound = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  return sound >= damaged ? text : windows.decode(bytes);
}

/** A text in which some bytes are no UTF-8, line by line: a few may be damaged, or lines of two files stand in one. */
function decodeLines(bytes: Buffer): string {
  const lines: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, from) + 1 || bytes.length;
    lines.push(decodeLine(bytes.subarray(from, end)));
    from = end;
  }
  return lines.join("");
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return isUtf8(bytes) ? utf8.decode(bytes) : decodeLines(bytes);
}

/** UTF-16 and UTF-8 by their marks or their form, else Windows-1252; without the mark, and as it was before it was encoded twice. */
export const decodeText = (bytes: Buffer): string => undoTwiceEncoded(decode(bytes));
