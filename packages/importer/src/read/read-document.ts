/** The stage read: bytes → `SourceDocument`, by content and never by extension. The one stage that touches file libraries. */
import { detectFormat } from "./detect-format.ts";
import { readDocx } from "./read-docx.ts";
import { readXlsx } from "./read-xlsx.ts";
import type { SourceDocument } from "./source-document.ts";

/** Throws `UnreadableFile` with its reason; any other error is our own fault. */
export async function readDocument(bytes: Buffer, file: string): Promise<SourceDocument> {
  const format = detectFormat(bytes);
  const blocks = format === "xlsx" ? await readXlsx(bytes, file) : await readDocx(bytes, file);
  return { file, format, blocks };
}
