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

/** A Word document of two paragraphs and a table, part by part. */
export function wordPlan(rows: readonly Row[]): Buffer {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const row = (cells: Row) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell ?? "")}</w:tc>`).join("")}</w:tr>`;
  const body = `${paragraph("Un texto suelto")}<w:tbl>${rows.map(row).join("")}</w:tbl>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  };
  const zip = XLSX.CFB.utils.cfb_new();
  for (const [name, xml] of Object.entries(parts)) XLSX.CFB.utils.cfb_add(zip, `/${name}`, Buffer.from(xml));
  return XLSX.CFB.write(zip, { type: "buffer", fileType: "zip" }) as Buffer;
}
