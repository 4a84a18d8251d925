/**
 * Reads web pages (.html), also those that Word, Excel and reporting systems save under other names: bytes in, paragraphs and
 * tables out, in their order. A table that holds other tables only lays the page out, so what it holds is read instead.
 */
import { isBlank, squeeze } from "@cotejo/core";
import type { ChildNode, Element, ParentNode } from "domhandler";
import { hasNoRoom, readInFull } from "../sheets/stored-number.ts";
import type { Block, Paragraph, SourceLine } from "../source-document.ts";
import { decodeText } from "../text/decode-text.ts";
import { elements, isElement } from "./elements.ts";
import type { WrittenCell } from "./inner-tables.ts";
import { TextBlocks } from "./text-blocks.ts";

/** Whether text is a page: it begins as one, or has a table in it. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|table)\b/i.test(text) || /<table\b/i.test(text);
}

const UNREAD = new Set(["head", "script", "style", "template", "noscript", "svg", "object", "iframe", "select"]);
const BLOCKS = new Set(
  `address article aside blockquote body center dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol
  p pre section table tbody td tfoot th thead tr ul caption`.split(/\s+/),
);

const styleOf = (element: Element): string => (element.attribs.style ?? "").toLowerCase().replace(/\s/g, "");

/** Word writes a list's mark into the paragraph and says so in the style. */
const isWordMark = (element: Element): boolean => styleOf(element).includes("mso-list:ignore");
const isShown = (element: Element): boolean => !UNREAD.has(element.name) && !styleOf(element).includes("display:none");

interface Line extends SourceLine {
  heading: Paragraph["heading"];
}

/** Gathers a node's lines: every block element and every `<br>` ends one; and between them its tables, where they are kept. */
class LineReader {
  readonly items: (Line | Element)[] = [];
  private text = "";
  private isListItem = false;
  private heading: Paragraph["heading"] = null;

  /** Tables that are not kept are read as lines. */
  private readonly keepsTables: boolean;

  constructor(keepsTables: boolean) {
    this.keepsTables = keepsTables;
  }

  read(node: ParentNode): void {
    for (const child of node.children) this.readNode(child);
  }

  endLine(): void {
    const text = squeeze(this.text);
    if (!isBlank(text)) {
      this.items.push({ text, isListItem: this.isListItem, heading: this.heading });
      this.isListItem = false;
    }
    this.text = "";
  }

  private readNode(node: ChildNode): void {
    if (node.type === "text") this.text += node.data;
    if (!isElement(node) || !isShown(node)) return;
    if (isWordMark(node)) this.isListItem = true;
    else if (node.name === "br") this.endLine();
    else if (node.name === "table" && this.keepsTables) {
      this.endLine();
      this.items.push(node);
    } else if (BLOCKS.has(node.name)) this.readBlock(node);
    else this.read(node);
  }

  private readBlock(element: Element): void {
    this.endLine();
    const before = this.heading;
    if (element.name === "li") this.isListItem = true;
    const level = /^h([1-6])$/.exec(element.name)?.[1];
    if (level !== undefined) this.heading = Number(level);
    this.read(element);
    this.endLine();
    this.heading = before;
    this.isListItem = false;
  }
}

function itemsOf(node: ParentNode, keepsTables: boolean): (Line | Element)[] {
  const reader = new LineReader(keepsTables);
  reader.read(node);
  reader.endLine();
  return reader.items;
}

const linesOf = (cell: Element): SourceLine[] =>
  itemsOf(cell, false).flatMap((item) => ("text" in item ? { text: item.text, isListItem: item.isListItem } : []));

function rowsOf(table: Element): Element[] {
  return elements(table).flatMap((element) => {
    if (element.name === "tr") return [element];
    return ["thead", "tbody", "tfoot"].includes(element.name) ? rowsOf(element) : [];
  });
}

/** Excel's pages keep the stored number of a cell beside its print ("x:num"), empty where they are the same. */
function storedNumber(cell: Element, lines: readonly SourceLine[]): Pick<WrittenCell, "lines" | "printed"> {
  const value = Number(cell.attribs["x:num"] || Number.NaN);
  const [line, ...more] = lines;
  if (!line || more.length > 0 || !Number.isFinite(value) || hasNoRoom(line.text)) return { lines };
  const text = readInFull(line.text, value, "");
  return text === null || text === line.text ? { lines } : { lines: [{ ...line, text }], printed: line.text };
}

const span = (cell: Element, name: string): number => Math.max(1, Number.parseInt(cell.attribs[name] ?? "1", 10) || 1);

function tableRows(table: Element): WrittenCell[][] {
  return rowsOf(table).map((row) =>
    elements(row)
      .filter(({ name }) => name === "td" || name === "th")
      .map((cell) => ({
        rowSpan: span(cell, "rowspan"),
        columnSpan: span(cell, "colspan"),
        ...storedNumber(cell, linesOf(cell)),
      })),
  );
}

const hasTable = (node: ParentNode): boolean =>
  elements(node).some((element) => element.name === "table" || hasTable(element));

function readBlocks(node: ParentNode, blocks: TextBlocks): void {
  for (const item of itemsOf(node, true)) {
    if ("text" in item) blocks.addParagraph(item.text, item.heading, item.isListItem);
    else if (hasTable(item)) readBlocks(item, blocks);
    else blocks.addTable(tableRows(item));
  }
}

/** Throws `UnreadableFile`: without a word. */
export async function readHtml(bytes: Buffer, file: string): Promise<Block[]> {
  const { parseDocument } = await import("htmlparser2");
  const blocks = new TextBlocks(file);
  readBlocks(parseDocument(decodeText(bytes)), blocks);
  return blocks.finish("HTML");
}
