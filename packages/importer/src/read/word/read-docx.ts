/**
 * Reads Word documents (.docx): bytes in, paragraphs and tables out, in their order. mammoth reads the format; its document
 * model is taken before it writes HTML, since HTML forgets which row and column a cell stands in.
 */
import { readZipParts } from "../container/unzip.ts";
import { type Block, linesOf } from "../source-document.ts";
import { UnreadableFile } from "../unreadable.ts";
import { contentOf, type WrittenCell } from "./inner-tables.ts";
import { fillLateRows } from "./late-rows.ts";
import { headingOfStyle, TextBlocks } from "./text-blocks.ts";

/** The parts of mammoth's document model that we read. */
interface WordNode {
  type: string;
  children?: WordNode[];
  value?: string;
  styleName?: string | null;
  numbering?: unknown;
  rowSpan?: number;
  colSpan?: number;
}

async function parse(bytes: Buffer): Promise<WordNode> {
  const { default: mammoth } = await import("mammoth");
  let document: WordNode | undefined;
  try {
    await mammoth.convertToHtml({ buffer: fillLateRows(bytes) }, {
      externalFileAccess: false,
      transformDocument: (node: WordNode) => {
        document = node;
        return { ...node, children: [] };
      },
    } as Parameters<typeof mammoth.convertToHtml>[1]);
  } catch (cause) {
    throw new UnreadableFile("damaged", "Word", cause);
  }
  if (!document) throw new UnreadableFile("damaged", "Word");
  return document;
}

function plainText(node: WordNode): string {
  if (node.type === "text") return node.value ?? "";
  if (node.type === "break") return "\n";
  if (node.type === "tab") return "\t";
  return (node.children ?? []).map(plainText).join("");
}

/** What a cell holds: lines, and tables inside it. */
const readCell = (cell: WordNode): WrittenCell => ({
  rowSpan: cell.rowSpan ?? 1,
  columnSpan: cell.colSpan ?? 1,
  ...contentOf(
    (cell.children ?? []).map((child) =>
      child.type === "table" ? { rows: readTable(child) } : linesOf(plainText(child), child.numbering != null),
    ),
  ),
});

function readTable(table: WordNode): WrittenCell[][] {
  const rows = (table.children ?? []).filter(({ type }) => type === "tableRow");
  return rows.map((row) => (row.children ?? []).map(readCell));
}

/** Texts of the pages' heads and feet, which mammoth leaves out: a paragraph each. */
async function pageHeads(bytes: Buffer): Promise<string[]> {
  const parts = readZipParts(bytes, (name) => /^word\/(?:header|footer)\d*\.xml$/.test(name), "Word");
  if (parts.length === 0) return [];
  const { parseDocument, DomUtils } = await import("htmlparser2");
  return parts.flatMap((part) => {
    const paragraphs = DomUtils.getElementsByTagName("w:p", parseDocument(part.toString("utf8"), { xmlMode: true }));
    return paragraphs.map((paragraph) =>
      DomUtils.getElementsByTagName((name) => name === "w:t" || name === "w:tab" || name === "w:br", paragraph)
        .map((node) => (node.name === "w:t" ? DomUtils.textContent(node) : " "))
        .join(""),
    );
  });
}

/** Throws `UnreadableFile`: damaged, or without a word. */
export async function readDocx(bytes: Buffer, file: string): Promise<Block[]> {
  const document = await parse(bytes);
  const blocks = new TextBlocks(file);
  for (const node of document.children ?? []) {
    if (node.type === "table") blocks.addTable(readTable(node));
    if (node.type === "paragraph")
      blocks.addParagraph(plainText(node), headingOfStyle(node.styleName ?? ""), node.numbering != null);
  }
  for (const text of await pageHeads(bytes)) blocks.addPageHead(text);
  return blocks.finish("Word");
}
