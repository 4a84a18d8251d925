/** Files made for the bench: a Word document and workbooks of as many rows as wanted. */
import { zipSync } from "fflate";
import * as XLSX from "xlsx";

const HEADINGS = ["Acción", "Indicadores", "Metas", "Actividades", "Responsables", "Tiempos"];
const rowOf = (at: number): string[] => [
  `Publicar los trámites del grupo ${at} en el portal del municipio`,
  `Número de trámites publicados del grupo ${at}`,
  `${(at % 40) + 1} al mes`,
  `- Levantar el inventario ${at}\n- Publicarlo`,
  `- Secretaría de Gobierno\n- Webmaster`,
  `${(at % 3) + 1} años`,
];

const rowsOf = (count: number): string[][] => [
  ["Plan de acción del municipio de Jericó, Antioquia"],
  HEADINGS,
  ...Array.from({ length: count }, (_, at) => rowOf(at)),
];

/** Bytes of a workbook of one sheet. */
export function workbookOf(rows: number): Buffer {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rowsOf(rows)), "Plan");
  return XLSX.write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer;
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string) => `<w:tc>${text.split("\n").map(paragraph).join("")}</w:tc>`;

/** Bytes of a Word document of one table. */
export function wordOf(rows: number): Buffer {
  const [[title = ""] = [], ...table] = rowsOf(rows);
  const body = `${paragraph(title)}<w:tbl>${table.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  };
  const encoder = new TextEncoder();
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, encoder.encode(xml)]))),
  );
}
