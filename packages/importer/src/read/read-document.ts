/** The stage read: bytes → `SourceDocument`, by content and never by extension. The one stage that touches file libraries. */
import { isZip } from "./archive.ts";
import { detectFormat } from "./detect-format.ts";
import { checkLimits, DEFAULT_LIMITS, type Limits } from "./limits.ts";
import { checkParts } from "./measure-zip.ts";
import { partGrid } from "./part-grids.ts";
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

type Reader = (bytes: Buffer, file: string, limits: Limits) => Promise<readonly Block[]> | readonly Block[];

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

/** Reads a file within limits. Throws `UnreadableFile` with its reason; any other error is our own fault. */
export async function readDocument(
  bytes: Buffer,
  file: string,
  limits: Limits = DEFAULT_LIMITS,
): Promise<SourceDocument> {
  const format = detectFormat(bytes);
  if (isZip(bytes)) checkParts(bytes, limits.unpackedBytes, format);
  const read = await READERS[format](bytes, file, limits);
  const blocks = read.flatMap((block): Block[] => (block.kind === "grid" ? partGrid(block) : [block]));
  checkLimits(blocks, limits, format);
  return { file, format, blocks };
}
