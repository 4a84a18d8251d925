/** The stage read: bytes → `SourceDocument`, by content and never by extension. The one stage that touches file libraries. */
import { detectFormat } from "./detect-format.ts";
import { readCsv } from "./read-csv.ts";
import { readDoc } from "./read-doc.ts";
import { readDocx } from "./read-docx.ts";
import { readHtml } from "./read-html.ts";
import { readOdt } from "./read-odt.ts";
import { readPdf } from "./read-pdf.ts";
import { readRtf } from "./read-rtf.ts";
import { readTxt } from "./read-txt.ts";
import { readWorkbook } from "./read-workbook.ts";
import type { Block, Format, SourceDocument } from "./source-document.ts";

type Reader = (bytes: Buffer, file: string) => Promise<readonly Block[]> | readonly Block[];

const READERS: Readonly<Record<Format, Reader>> = {
  xlsx: readWorkbook,
  xls: readWorkbook,
  ods: readWorkbook,
  csv: readCsv,
  docx: readDocx,
  odt: readOdt,
  doc: readDoc,
  rtf: readRtf,
  pdf: readPdf,
  html: readHtml,
  txt: readTxt,
};

/** Throws `UnreadableFile` with its reason; any other error is our own fault. */
export async function readDocument(bytes: Buffer, file: string): Promise<SourceDocument> {
  const format = detectFormat(bytes);
  return { file, format, blocks: await READERS[format](bytes, file) };
}
