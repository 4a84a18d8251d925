/**
 * Rows of Word's tables that begin a column late ("gridBefore"): the library that reads the format knows nothing of them, and sets their
 * cells under other columns. Each gets an empty cell for the columns that it leaves out.
 */
import { readZipPart, repack } from "../container/unzip.ts";

const DOCUMENT = "word/document.xml";
const ROW_PROPERTIES = /<w:trPr\b[^>]*>.*?<\/w:trPr>/gs;
const LATE = /<w:gridBefore\b[^>]*?w:val="(\d{1,3})"/;

const emptyCell = (span: number): string => `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr><w:p/></w:tc>`;

/** The document with those cells; itself where no row begins late. */
export function fillLateRows(bytes: Buffer): Buffer {
  const xml = readZipPart(bytes, DOCUMENT, "Word")?.toString("utf8");
  if (!xml || !LATE.test(xml)) return bytes;
  const filled = xml.replace(ROW_PROPERTIES, (properties) => {
    const span = Number(LATE.exec(properties)?.[1] ?? 0);
    return span > 0 ? properties + emptyCell(span) : properties;
  });
  return repack(bytes, (name) => /\.(?:xml|rels)$/.test(name), "Word", { [DOCUMENT]: Buffer.from(filled) });
}
