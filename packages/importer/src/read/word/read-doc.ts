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

/** Takes a document's paragraphs one by one, those of tables among them. */
class BodyReader {
  private readonly blocks: TextBlocks;
  private readonly table = new EdgedTable();

  constructor(file: string) {
    this.blocks = new TextBlocks(file);
  }

  add(text: string, mark: string, properties: ParagraphProperties, level: number | null): void {
    if (properties.isRowEnd) this.table.endRow(edgesOf(properties.row));
    else if (properties.isInTable) {
      this.table.addLines(visible(text), properties.isListItem);
      if (mark === CELL_MARK && properties.depth <= 1) this.table.endCell();
    } else {
      this.endTable();
      this.blocks.addParagraph(visible(text), level === 0 ? "title" : level, properties.isListItem);
    }
  }

  addPageHeads(text: string): void {
    const lines = [...ENDS].reduce((parts, end) => parts.flatMap((part) => part.split(end)), [text]);
    for (const line of lines) this.blocks.addPageHead(visible(line));
  }

  finish(): Block[] {
    this.endTable();
    return this.blocks.finish("Word 97-2003");
  }

  private endTable(): void {
    if (this.table.hasLines) this.table.endCell();
    this.table.endRow(edgesOf(null));
    this.blocks.addTable(this.table.end());
  }
}

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

/** Throws `UnreadableFile`: damaged, encrypted, of an older Word, or without a word. */
export async function readDoc(bytes: Buffer, file: string): Promise<Block[]> {
  const { text, pageHeads, propertiesAt, levelOf } = await openStreams(bytes);
  const reader = new BodyReader(file);
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    if (!ENDS.has(text[index]!)) continue;
    const properties = propertiesAt(index);
    reader.add(text.slice(start, index), text[index]!, properties, levelOf(properties.style));
    start = index + 1;
  }
  reader.addPageHeads(pageHeads);
  return reader.finish();
}
