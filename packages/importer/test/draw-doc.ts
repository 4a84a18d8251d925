/** Word 97 documents drawn in code: paragraphs with their properties, byte by byte as [MS-DOC] lays them out. */
import * as XLSX from "xlsx";
import type { DocStreams } from "../src/read/word/doc-file.ts";

export interface DrawnParagraph {
  /** With the character that ends it. */
  text: string;
  /** Index of its style. */
  style?: number;
  /** Its property modifiers. */
  properties?: readonly Buffer[];
}

export interface DrawnDoc {
  paragraphs: readonly DrawnParagraph[];
  /** With the marks that end them. */
  footnotes?: string;
  pageHeads?: string;
  /** The built-in number of each style. */
  styles?: readonly number[];
  version?: number;
  flags?: number;
}

const u16 = (value: number): Buffer => Buffer.from([value & 0xff, value >> 8]);
const u32 = (value: number): Buffer => Buffer.concat([u16(value & 0xffff), u16(value >>> 16)]);
const property = (code: number, ...operand: Buffer[]): Buffer => Buffer.concat([u16(code), ...operand]);

const IN_TABLE = property(0x2416, Buffer.from([1]));
const ROW_END = property(0x2417, Buffer.from([1]));

/** A row's cells by their edges and flags: 1 and 2 merge across, 0x20 and 0x40 merge down. */
function definition(edges: readonly number[], flags: readonly number[]): Buffer {
  const cells = flags.map((flag) => Buffer.concat([u16(flag), Buffer.alloc(18)]));
  const operand = Buffer.concat([Buffer.from([flags.length]), ...edges.map(u16), ...cells]);
  return property(0xd608, u16(operand.length + 1), operand);
}

/** The paragraphs of a row; one without edges has no definition. */
export function rowOf(texts: readonly string[], edges: readonly number[] = [], flags = texts.map(() => 0)) {
  const cells = texts.map((text): DrawnParagraph => ({ text: `${text}\u0007`, properties: [IN_TABLE] }));
  const defined = edges.length > 0 ? [definition(edges, flags)] : [];
  return [...cells, { text: "\u0007", properties: [IN_TABLE, ROW_END, ...defined] }];
}

const INSIDE = [IN_TABLE, property(0x6649, u32(2)), property(0x244b, Buffer.from([1]))];

/** The paragraphs of a row of a table inside a cell. */
export function innerRowOf(texts: readonly string[], edges: readonly number[]): DrawnParagraph[] {
  const ends = [
    ...INSIDE,
    property(0x244c, Buffer.from([1])),
    definition(
      edges,
      texts.map(() => 0),
    ),
  ];
  return [...texts.map((text) => ({ text: `${text}\r`, properties: INSIDE })), { text: "\r", properties: ends }];
}

const PAGE = 512;
const TEXT_AT = 2 * PAGE;

/** A page of properties for one paragraph, whose bytes go from one to another. */
function propertyPage(from: number, to: number, { style = 0, properties = [] }: DrawnParagraph): Buffer {
  const page = Buffer.alloc(PAGE);
  const body = Buffer.concat([u16(style), ...properties]);
  const at = 64;
  Buffer.concat([u32(from), u32(to), Buffer.from([at / 2])]).copy(page);
  Buffer.concat([Buffer.from([0, Math.ceil(body.length / 2)]), body]).copy(page, at);
  page[PAGE - 1] = 1;
  return page;
}

/** The streams of a document. */
export function docStreams({ paragraphs, footnotes = "", pageHeads = "", ...more }: DrawnDoc): DocStreams {
  const { styles = [0], version = 0xc1, flags = 0x200 } = more;
  const body = paragraphs.map(({ text }) => text).join("");
  const text = Buffer.from(body + footnotes + pageHeads, "latin1");
  const firstPage = Math.ceil((TEXT_AT + text.length) / PAGE);
  let end = TEXT_AT;
  const pages = paragraphs.map((paragraph) => {
    const from = end;
    end += paragraph.text.length;
    return propertyPage(from, end, paragraph);
  });
  const parts = {
    162: Buffer.concat([u16(0), ...styles.map((number) => Buffer.concat([u16(2), u16(number)]))]),
    258: Buffer.concat([Buffer.alloc((pages.length + 1) * 4), ...pages.map((_, at) => u32(firstPage + at))]),
    418: Buffer.concat([
      Buffer.from([2]),
      u32(16),
      u32(0),
      u32(text.length),
      u16(0),
      u32(0x40000000 + TEXT_AT * 2),
      u16(0),
    ]),
  };
  const head = Buffer.alloc(TEXT_AT);
  Buffer.concat([u16(0xa5ec), u16(version)]).copy(head);
  u16(flags).copy(head, 10);
  Buffer.concat([u32(body.length), u32(footnotes.length), u32(pageHeads.length)]).copy(head, 76);
  let table = Buffer.alloc(0);
  for (const [at, part] of Object.entries(parts)) {
    Buffer.concat([u32(table.length), u32(part.length)]).copy(head, Number(at));
    table = Buffer.concat([table, part]);
  }
  const padding = Buffer.alloc(firstPage * PAGE - TEXT_AT - text.length);
  const own = flags & 0x200 ? "1Table" : "0Table";
  return {
    word: Buffer.concat([head, text, padding, ...pages]),
    table: (name) => (name === own ? table : null),
    data: null,
  };
}

/** Bytes of a document. */
export function doc(drawn: DrawnDoc): Buffer {
  const { word, table } = docStreams(drawn);
  const file = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(file, "/WordDocument", word);
  for (const name of ["0Table", "1Table"] as const) {
    const content = table(name);
    if (content) XLSX.CFB.utils.cfb_add(file, `/${name}`, content);
  }
  return XLSX.CFB.write(file, { type: "buffer" }) as Buffer;
}
