/** Reads Word 97-2003 documents (.doc): bytes in, paragraphs and tables out, in their order. */
import { isBlank } from "@cotejo/core";
import type { Block, SourceLine } from "../source-document.ts";
import { UnreadableFile } from "../unreadable.ts";
import { type DocFile, readDocFile } from "./doc-file.ts";
import type { ParagraphProperties } from "./doc-properties.ts";
import { cellsByEdges, type EdgedCell } from "./table-grid.ts";
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

function rowCells(cells: readonly SourceLine[][], row: ParagraphProperties["row"]): EdgedCell[] {
  const edged: EdgedCell[] = [];
  cells.forEach((lines, at) => {
    const flags = row?.flags[at] ?? 0;
    const left = row?.edges[at] ?? at * 567;
    const right = row?.edges[at + 1] ?? left + 567;
    const before = edged.at(-1);
    if (flags & GOES_ON_LEFT && before) {
      before.right = right;
      before.lines = [...before.lines, ...lines];
    } else
      edged.push({ left, right, continuesAbove: (flags & (GOES_ON_ABOVE | BEGINS_MERGE)) === GOES_ON_ABOVE, lines });
  });
  return edged;
}

/** Gathers cells into rows and rows into tables, paragraph by paragraph. */
class BodyReader {
  private readonly blocks: TextBlocks;
  private lines: SourceLine[] = [];
  private cells: SourceLine[][] = [];
  private rows: EdgedCell[][] = [];

  constructor(file: string) {
    this.blocks = new TextBlocks(file);
  }

  add(text: string, mark: string, properties: ParagraphProperties, level: number | null): void {
    if (properties.isRowEnd) this.endRow(properties);
    else if (properties.isInTable)
      this.addToCell(text, mark === CELL_MARK && properties.depth <= 1, properties.isListItem);
    else {
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

  private addToCell(text: string, endsCell: boolean, isListItem: boolean): void {
    const parts = visible(text)
      .split("\n")
      .filter((part) => !isBlank(part));
    this.lines.push(...parts.map((part, at) => ({ text: part, isListItem: isListItem && at === 0 })));
    if (!endsCell) return;
    this.cells.push(this.lines);
    this.lines = [];
  }

  private endRow({ row }: ParagraphProperties): void {
    if (this.cells.length > 0) this.rows.push(rowCells(this.cells, row));
    this.cells = [];
  }

  private endTable(): void {
    if (this.lines.length > 0) this.cells.push(this.lines);
    this.lines = [];
    if (this.cells.length > 0) this.rows.push(rowCells(this.cells, null));
    this.cells = [];
    if (this.rows.length > 0) this.blocks.addTable(cellsByEdges(this.rows));
    this.rows = [];
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
