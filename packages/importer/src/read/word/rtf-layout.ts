/** The layout of rich text: what is written and the words of paragraphs, cells and rows in; paragraphs and tables out, in their order. */
import type { Block, Paragraph } from "../source-document.ts";
import { CELL_WIDTH, type CellEdges, EdgedTable } from "./edged-table.ts";
import { headingOfStyle, TextBlocks } from "./text-blocks.ts";

const NO_DEFINITION = { continuesAbove: false, continuesLeft: false };

/** Gathers lines into cells, cells into rows and rows into tables, as the words come. */
export class RtfLayout {
  private readonly blocks: TextBlocks;
  private text = "";
  private style: number | null = null;
  private outlineLevel: number | null = null;
  private isListItem = false;
  private isInTable = false;
  /** 1 in a table, 2 in a table inside a cell. */
  private depth = 1;

  private left = 0;
  private definitions: Omit<CellEdges, "left">[] = [];
  private pending = { ...NO_DEFINITION };
  /** The definition of the outer row, while that of a row inside it is read. */
  private outer = { left: this.left, definitions: this.definitions };
  private readonly table = new EdgedTable();

  /** `styles`: the names of styles by their numbers, as far as they are learnt. */
  private readonly styles: ReadonlyMap<number, string>;

  constructor(file: string, styles: ReadonlyMap<number, string>) {
    this.styles = styles;
    this.blocks = new TextBlocks(file);
  }

  write(text: string): void {
    this.text += text;
  }

  /** Whether a paragraph may begin here without ending another one, or a table. */
  get isBetween(): boolean {
    return this.text === "" && !this.isInTable;
  }

  /** A word of the layout; others do nothing. */
  take(word: string, parameter: number | null): void {
    if (Object.hasOwn(this.layoutWords, word)) this.layoutWords[word]!(parameter);
  }

  setStyle(style: number | null): void {
    this.style = style;
  }

  /** The paragraph has a mark of a list, which its text leaves out. */
  markListItem(): void {
    this.isListItem = true;
  }

  /** Texts of the pages' heads and feet, a line each. */
  addPageHeads(text: string): void {
    for (const line of text.split("\n")) this.blocks.addPageHead(line);
  }

  /** Throws `UnreadableFile`: without a word. */
  finish(): Block[] {
    this.endParagraph();
    this.endTable();
    return this.blocks.finish("RTF");
  }

  private readonly layoutWords: Readonly<Record<string, (parameter: number | null) => void>> = {
    par: () => this.endParagraph(),
    sect: () => this.endParagraph(),
    page: () => this.endParagraph(),
    pard: () => this.resetParagraph(),
    outlinelevel: (parameter) => {
      this.outlineLevel = parameter;
    },
    ls: (parameter) => {
      this.isListItem = parameter !== 0;
    },
    intbl: () => {
      this.isInTable = true;
    },
    itap: (parameter) => {
      this.depth = parameter ?? 1;
    },
    cell: () => this.endCell(this.table),
    nestcell: () => {
      if (this.depth > 2) this.endLine();
      else this.endCell(this.table.innerTable);
    },
    row: () => this.endRow(this.table),
    nesttableprops: () => {
      this.outer = { left: this.left, definitions: this.definitions };
    },
    nestrow: () => {
      this.endRow(this.table.innerTable);
      ({ left: this.left, definitions: this.definitions } = this.outer);
    },
    trowd: () => {
      [this.definitions, this.left, this.pending] = [[], 0, { ...NO_DEFINITION }];
    },
    trleft: (parameter) => {
      this.left = parameter ?? 0;
    },
    clvmrg: () => {
      this.pending.continuesAbove = true;
    },
    clmrg: () => {
      this.pending.continuesLeft = true;
    },
    cellx: (parameter) => {
      this.definitions.push({ ...this.pending, right: parameter ?? 0 });
      this.pending = { ...NO_DEFINITION };
    },
  };

  private resetParagraph(): void {
    this.style = null;
    this.outlineLevel = null;
    this.isListItem = false;
    this.isInTable = false;
    this.depth = 1;
  }

  private endLine(table = this.depth > 1 ? this.table.innerTable : this.table): void {
    table.addLines(this.text, this.isListItem);
    this.text = "";
  }

  /** Ends the paragraph, or in a table the line of its cell. */
  endParagraph(): void {
    if (this.isInTable) {
      this.endLine();
      return;
    }
    this.endTable();
    this.blocks.addParagraph(this.text, this.heading(), this.isListItem);
    this.text = "";
  }

  private heading(): Paragraph["heading"] {
    if (this.outlineLevel !== null) return this.outlineLevel + 1;
    return headingOfStyle(this.style === null ? "" : (this.styles.get(this.style) ?? ""));
  }

  private endCell(table: EdgedTable): void {
    this.endLine(table);
    table.endCell();
  }

  /** A row's definition may stand before or after its cells, and may have too few edges. */
  private endRow(table: EdgedTable): void {
    table.endRow((at, before) => {
      const left = before ?? this.left;
      return { left, ...(this.definitions[at] ?? { ...NO_DEFINITION, right: left + CELL_WIDTH }) };
    });
  }

  private endTable(): void {
    this.endRow(this.table);
    this.blocks.addTable(this.table.end());
  }
}
