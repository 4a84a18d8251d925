/** Reads Word 97-2003 documents (.doc): bytes in, paragraphs and tables out, in their order. */
import type { Block } from "../source-document.ts";
import { UnreadableFile } from "../unreadable.ts";
import { type DocFile, readDocFile } from "./doc-file.ts";
import type { ParagraphProperties } from "./doc-properties.ts";
import { CELL_WIDTH, type CellEdges, EdgedTable } from "./edged-table.ts";
import { TextBlocks } from "./text-blocks.ts";

const CELL_MARK = "\u0007";
/** Characters that end a paragraph: its mark, a cell's mark, a page break. */
const ENDS = new Set(["\r", CELL_MARK, "\f"]);
/** A field's instruction begins, its result begins, it ends. */
const [FIELD, RESULT, FIELD_END] = ["\u0013", "\u0014", "\u0015"];
const LINE_BREAK = "\u000b";
const HYPHEN = "\u001e";
const GOES_ON_LEFT = 0x2;
const GOES_ON_ABOVE = 0x20;
const BEGINS_MERGE = 0x40;

function visibleCharacter(character: string): string {
  if (character === LINE_BREAK) return "\n";
  if (character === HYPHEN) return "-";
  return character < " " && character !== "\t" ? "" : character;
}

/** What is seen of a text: of a field ({HYPERLINK "…"}texto) its result; Word's other marks are dropped. */
function visible(text: string): string {
  const inResult: boolean[] = [];
  let shown = "";
  for (const character of text) {
    if (character === FIELD) inResult.push(false);
    else if (character === RESULT) inResult[inResult.length - 1] = true;
    else if (character === FIELD_END) inResult.pop();
    else if (!inResult.includes(false)) shown += visibleCharacter(character);
  }
  return shown;
}

/** The edges of a row's cell as its definition says them, where there is one. */
const edgesOf =
  (row: ParagraphProperties["row"]) =>
  (at: number): CellEdges => {
    const flags = row?.flags[at] ?? 0;
    const left = row?.edges[at] ?? at * CELL_WIDTH;
    return {
      left,
      right: row?.edges[at + 1] ?? left + CELL_WIDTH,
      continuesAbove: (flags & (GOES_ON_ABOVE | BEGINS_MERGE)) === GOES_ON_ABOVE,
      continuesLeft: (flags & GOES_ON_LEFT) !== 0,
    };
  };

async function openStreams(bytes: Buffer): Promise<DocFile> {
  const { CFB } = await import("xlsx");
  let file: ReturnType<typeof CFB.read>;
  try {
    file = CFB.read(bytes, { type: "buffer" });
  } catch (cause) {
    throw new UnreadableFile("damaged", "Word 97-2003", cause);
  }
  const stream = (name: string): Buffer | null => {
    const content = CFB.find(file, `/${name}`)?.content;
    return content ? Buffer.from(content) : null;
  };
  const word = stream("WordDocument");
  if (!word) throw new UnreadableFile("unknown-format", "documento compuesto");
  return readDocFile({ word, table: stream, data: stream("Data") });
}

/** The paragraphs of a text, with the character that ends each and where that stands. */
function* paragraphsOf(text: string): Generator<{ text: string; mark: string; index: number }> {
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const mark = text[index]!;
    if (!ENDS.has(mark)) continue;
    yield { text: visible(text.slice(start, index)), mark, index };
    start = index + 1;
  }
}

/** A paragraph of a table inside a cell; what stands deeper still are lines of its cells. */
function addToInner(
  table: EdgedTable,
  text: string,
  { depth, endsInner, isListItem, row }: Pick<ParagraphProperties, "depth" | "endsInner" | "isListItem" | "row">,
): void {
  if (endsInner === "row" && depth === 2) {
    table.endRow(edgesOf(row));
    return;
  }
  table.addLines(text, isListItem);
  if (endsInner === "cell" && depth === 2) table.endCell();
}

/** Throws `UnreadableFile`: damaged, encrypted, of an older Word, or without a word. */
export async function readDoc(bytes: Buffer, file: string): Promise<Block[]> {
  const { text: body, pageHeads, propertiesAt, headingOf } = await openStreams(bytes);
  const blocks = new TextBlocks(file);
  const table = new EdgedTable();
  const endTable = () => {
    if (table.hasLines) table.endCell();
    table.endRow(edgesOf(null));
    blocks.addTable(table.end());
  };
  for (const { text, mark, index } of paragraphsOf(body)) {
    const { isRowEnd, isInTable, depth, endsInner, isListItem, row, style } = propertiesAt(index);
    if (isRowEnd) table.endRow(edgesOf(row));
    else if (isInTable && depth > 1) addToInner(table.innerTable, text, { depth, endsInner, isListItem, row });
    else if (isInTable) {
      table.addLines(text, isListItem);
      if (mark === CELL_MARK) table.endCell();
    } else {
      endTable();
      blocks.addParagraph(text, headingOf(style), isListItem);
    }
  }
  const heads = [...ENDS].reduce((parts, end) => parts.flatMap((part) => part.split(end)), [pageHeads]);
  for (const text of heads) blocks.addPageHead(visible(text));
  endTable();
  return blocks.finish("Word 97-2003");
}
