/** Tells a file's format by its first bytes and parts, never by its name. Takes bytes; throws `UnreadableFile` for what no reader takes. */
import type { Format } from "../source-document.ts";
import { decodeText } from "../text/decode-text.ts";
import { isDelimited } from "../text/read-csv.ts";
import { UnreadableFile } from "../unreadable.ts";
import { looksLikeHtml } from "../word/read-html.ts";
import { isCompound } from "./check-compound.ts";
import { isZip, partNames, readZipParts } from "./unzip.ts";

const startsWith = (bytes: Buffer, ...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
const LARGEST_MANIFEST = 1_000_000;
const utf16 = (text: string) => Buffer.from(text, "utf16le");

const IMAGES: readonly [string, number[]][] = [
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["GIF", [0x47, 0x49, 0x46, 0x38]],
  ["TIFF", [0x49, 0x49, 0x2a, 0x00]],
  ["TIFF", [0x4d, 0x4d, 0x00, 0x2a]],
  ["BMP", [0x42, 0x4d]],
];

/** What an OpenDocument file says it is: its part "mimetype" stands first; programs that put it elsewhere repeat it in the manifest. */
function openDocumentKind(bytes: Buffer, names: readonly string[]): string {
  const first = bytes.subarray(0, 200).toString("latin1");
  if (first.includes("opendocument.") || !names.includes("content.xml")) return first;
  const wanted = new Set(["mimetype", "META-INF/manifest.xml"]);
  return readZipParts(bytes, (name, size) => wanted.has(name) && size < LARGEST_MANIFEST, "OpenDocument")
    .map((part) => part.toString("latin1"))
    .join();
}

function formatOfZip(bytes: Buffer): Format {
  const names = partNames(bytes, "Office");
  const has = (folder: string) => names.some((name) => name.startsWith(folder));
  if (has("word/")) return "docx";
  if (has("xl/")) return "xlsx";
  const kind = openDocumentKind(bytes, names);
  if (kind.includes("opendocument.spreadsheet")) return "ods";
  if (kind.includes("opendocument.text")) return "odt";
  const isOffice = names.some((name) => /^(?:\[Content_Types\]\.xml|_rels\/)/i.test(name));
  throw isOffice ? new UnreadableFile("damaged", "Office") : new UnreadableFile("unknown-format", "ZIP");
}

/** A compound file: its streams tell what it is; an encrypted workbook or document is the stream "EncryptedPackage". */
function formatOfCompound(bytes: Buffer): Format {
  if (bytes.includes(utf16("EncryptedPackage"))) throw new UnreadableFile("password", "Office");
  if (bytes.includes(utf16("Workbook")) || bytes.includes(utf16("Book\0"))) return "xls";
  if (bytes.includes(utf16("WordDocument"))) return "doc";
  throw new UnreadableFile("unknown-format", "documento compuesto");
}

/** Text has no null bytes, but for UTF-16, which begins with its mark. */
function isText(bytes: Buffer): boolean {
  const isUtf16 = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  const control = bytes.subarray(0, 4096).filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return isUtf16 || control === 0;
}

/** Text is a page, a table with a delimiter, or prose with or without tables in it. */
function formatOfText(text: string): Format {
  // Excel 2003 kept workbooks as XML; the workbook library reads them.
  if (text.slice(0, 2000).includes("urn:schemas-microsoft-com:office:spreadsheet")) return "xls";
  if (looksLikeHtml(text)) return "html";
  return isDelimited(text) ? "csv" : "txt";
}

export function detectFormat(bytes: Buffer): Format {
  if (bytes.length === 0) throw new UnreadableFile("empty", "0 bytes");
  if (isZip(bytes)) return formatOfZip(bytes);
  if (isCompound(bytes)) return formatOfCompound(bytes);
  const image = IMAGES.find(([, signature]) => startsWith(bytes, ...signature));
  if (image) throw new UnreadableFile("image", image[0]);
  if (bytes.subarray(0, 1024).includes("%PDF-")) return "pdf";
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return "rtf";
  if (isText(bytes)) return formatOfText(decodeText(bytes));
  throw new UnreadableFile("unknown-format", "desconocido");
}
