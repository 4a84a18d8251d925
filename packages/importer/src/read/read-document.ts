/** The stage read: bytes → `SourceDocument`, by content and never by extension. The one stage that touches file libraries. */
import { checkCompound, isCompound } from "./container/check-compound.ts";
import { detectFormat } from "./container/detect-format.ts";
import { unpackZip } from "./container/unpack-zip.ts";
import { isZip } from "./container/unzip.ts";
import { checkLimits, DEFAULT_LIMITS, type Limits } from "./limits.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { readWorkbook } from "./sheets/read-workbook.ts";
import type { Block, Format, SourceDocument } from "./source-document.ts";
import { markBlocks } from "./text/mark-blocks.ts";
import { readCsv } from "./text/read-csv.ts";
import { readTxt } from "./text/read-txt.ts";
import { undoTwiceEncodedBlocks } from "./text/twice-encoded.ts";
import { partGrid } from "./word/part-grids.ts";
import { readDoc } from "./word/read-doc.ts";
import { readDocx } from "./word/read-docx.ts";
import { readHtml } from "./word/read-html.ts";
import { readOdt } from "./word/read-odt.ts";
import { readRtf } from "./word/read-rtf.ts";

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
  if (isCompound(bytes)) checkCompound(bytes, format);
  const unpacked = isZip(bytes) ? unpackZip(bytes, limits.unpackedBytes, format) : bytes;
  const read = undoTwiceEncodedBlocks(await READERS[format](unpacked, file, limits));
  const blocks = markBlocks(read.flatMap((block): Block[] => (block.kind === "grid" ? partGrid(block) : [block])));
  checkLimits(blocks, limits, format);
  return { file, format, blocks };
}
