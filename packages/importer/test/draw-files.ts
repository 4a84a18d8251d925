/** Files that no library writes as they are needed: changed, encrypted, of old or other programs. */
import * as XLSX from "xlsx";
import type { Row } from "./draw.ts";

/** A workbook with something changed in it. */
export function edited(bytes: Buffer, edit: (book: XLSX.WorkBook) => void): Buffer {
  const book = XLSX.read(bytes);
  edit(book);
  return XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}

/** The envelope of a workbook that has a password. */
export function encrypted(): Buffer {
  const file = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(file, "/EncryptedPackage", Buffer.alloc(64));
  return XLSX.CFB.write(file, { type: "buffer" }) as Buffer;
}

/** The head of a document of Word 95. */
export function word95(): Buffer {
  const head = Buffer.alloc(0x400);
  head.writeUInt16LE(0xa5ec, 0);
  head.writeUInt16LE(0x65, 2);
  const file = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(file, "/WordDocument", head);
  return XLSX.CFB.write(file, { type: "buffer" }) as Buffer;
}

export const wordParagraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
/** A cell of a text, or of what is written already; `properties`: its own. */
export const wordCell = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<") ? content : wordParagraph(content)}</w:tc>`;
export const wordRow = (cells: readonly string[], properties = ""): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join("")}</w:tr>`;
export const wordTable = (rows: readonly string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;

/** A Word document of a body, part by part, and of a page's head. */
export function wordDocument(body: string, head?: string): Buffer {
  const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`,
    ...(head !== undefined && { "word/header1.xml": `<w:hdr xmlns:w="${namespace}">${head}</w:hdr>` }),
  };
  const zip = XLSX.CFB.utils.cfb_new();
  for (const [name, xml] of Object.entries(parts)) XLSX.CFB.utils.cfb_add(zip, `/${name}`, Buffer.from(xml));
  return XLSX.CFB.write(zip, { type: "buffer", fileType: "zip" }) as Buffer;
}

/** A Word document of a paragraph and a table. */
export const wordPlan = (rows: readonly Row[]): Buffer =>
  wordDocument(
    wordParagraph("Un texto suelto") + wordTable(rows.map((row) => wordRow(row.map((cell) => wordCell(cell ?? ""))))),
  );
