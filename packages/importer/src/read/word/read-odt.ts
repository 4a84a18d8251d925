/** Reads OpenDocument texts (.odt): bytes in, paragraphs and tables out, in their order. */
import type { ChildNode, Element, ParentNode } from "domhandler";
import { readZipPart } from "../container/unzip.ts";
import { type Block, linesOf, type Paragraph, type SourceLine } from "../source-document.ts";
import { UnreadableFile } from "../unreadable.ts";
import { elements, isElement } from "./elements.ts";
import { allLines, contentOf, type WrittenCell } from "./inner-tables.ts";
import { TextBlocks } from "./text-blocks.ts";

/** Its paragraphs stand by themselves, before the one that it is drawn in. */
const TEXT_BOX = "draw:text-box";
/** Elements whose text is no part of the text around them: notes of reviewers, deleted text, drawings. */
const UNREAD = new Set([
  "office:annotation",
  "text:tracked-changes",
  "text:note",
  "svg:desc",
  "svg:title",
  "text:sequence-decls",
  TEXT_BOX,
]);

function textOfNode(node: ChildNode): string {
  if (node.type === "text") return node.data;
  if (!isElement(node) || UNREAD.has(node.name)) return "";
  if (node.name === "text:s") return " ".repeat(Math.min(Number(node.attribs["text:c"] ?? 1), 100));
  if (node.name === "text:tab") return "\t";
  if (node.name === "text:line-break") return "\n";
  return node.children.map(textOfNode).join("");
}

/** A paragraph or a table, and whether it stands in a list. */
interface Found {
  element: Element;
  isListItem: boolean;
}

/** The outermost boxes of text that are drawn in a paragraph. */
const textBoxes = (node: ParentNode): Element[] =>
  elements(node).flatMap((element) => (element.name === TEXT_BOX ? [element] : textBoxes(element)));

/** Paragraphs and tables under a node, lists and sections opened. */
function flatten(node: ParentNode, isListItem = false): Found[] {
  return elements(node).flatMap((element) => {
    if (UNREAD.has(element.name)) return [];
    if (element.name === "table:table") return [{ element, isListItem }];
    if (/^text:[ph]$/.test(element.name))
      return [...textBoxes(element).flatMap((box) => flatten(box)), { element, isListItem }];
    return flatten(element, isListItem || element.name === "text:list-item");
  });
}

const isTable = ({ element }: Found): boolean => element.name === "table:table";

/** A table's lines, row by row. */
const tableLines = (table: Element): SourceLine[] => tableRows(table).flat().flatMap(allLines);

const span = (cell: Element, name: string): number => Math.max(1, Number(cell.attribs[name] ?? 1) || 1);

function tableRows(table: Element): WrittenCell[][] {
  const rows = elements(table).flatMap((element): Element[] => {
    if (element.name === "table:table-row") return [element];
    return /^table:table-(header-rows|rows|row-group)$/.test(element.name)
      ? elements(element).filter(({ name }) => name === "table:table-row")
      : [];
  });
  return rows.map((row) =>
    elements(row)
      .filter(({ name }) => name === "table:table-cell")
      .map((cell) => ({
        rowSpan: span(cell, "table:number-rows-spanned"),
        columnSpan: span(cell, "table:number-columns-spanned"),
        ...contentOf(
          flatten(cell).map((found) =>
            isTable(found) ? { rows: tableRows(found.element) } : linesOf(textOfNode(found.element), found.isListItem),
          ),
        ),
      })),
  );
}

function headingOf(element: Element): Paragraph["heading"] {
  if (element.name === "text:h") return Number(element.attribs["text:outline-level"] ?? 1);
  return element.attribs["text:style-name"] === "Title" ? "title" : null;
}

/** Texts of the pages' heads and feet: a paragraph each. */
async function pageHeads(bytes: Buffer): Promise<string[]> {
  const styles = readZipPart(bytes, "styles.xml", "OpenDocument");
  if (!styles) return [];
  const { parseDocument, DomUtils } = await import("htmlparser2");
  const heads = DomUtils.getElementsByTagName(
    (name) => /^style:(?:header|footer)(?:-left|-first)?$/.test(name),
    parseDocument(styles.toString("utf8"), { xmlMode: true }),
  );
  return heads
    .flatMap((head) => flatten(head))
    .flatMap((found) =>
      isTable(found) ? tableLines(found.element).map(({ text }) => text) : textOfNode(found.element),
    );
}

/** Throws `UnreadableFile`: damaged, encrypted, or without a word. */
export async function readOdt(bytes: Buffer, file: string): Promise<Block[]> {
  const manifest = readZipPart(bytes, "META-INF/manifest.xml", "OpenDocument");
  if (manifest?.includes("encryption-data")) throw new UnreadableFile("password", "OpenDocument");
  const content = readZipPart(bytes, "content.xml", "OpenDocument");
  if (!content) throw new UnreadableFile("damaged", "OpenDocument");
  const { parseDocument } = await import("htmlparser2");
  const blocks = new TextBlocks(file);
  for (const found of flatten(parseDocument(content.toString("utf8"), { xmlMode: true }))) {
    if (isTable(found)) blocks.addTable(tableRows(found.element));
    else blocks.addParagraph(textOfNode(found.element), headingOf(found.element), found.isListItem);
  }
  for (const text of await pageHeads(bytes)) blocks.addPageHead(text);
  return blocks.finish("OpenDocument");
}
