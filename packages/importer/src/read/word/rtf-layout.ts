/** The layout of rich text: what is written and the words of paragraphs, cells and rows in; paragraphs and tables out, in their order. */
import { isBlank } from "@cotejo/core";
import type { Block, Paragraph, SourceLine } from "../source-document.ts";
import { cellsByEdges, type EdgedCell } from "./table-grid.ts";
import { TextBlocks } from "./text-blocks.ts";

interface CellDefinition {
  right: number;
  continuesAbove: boolean;
  continuesLeft: boolean;
}

const NO_DEFINITION = { continuesAbove: false, continuesLeft: false };

/** Gathers lines into cells, cells into rows and rows into tables, as the words come. */
export class RtfLayout {
  private readonly blocks: TextBlocks;
  private text = "";
  private style: number | null = null;
  private outlineLevel: number | null = null;
  private isListItem = false;
  private isInTable = false;

  private left = 0;
  private definitions: CellDefinition[] = [];
  private pending = { ...NO_DEFINITION };
  private lines: SourceLine[] = [];
  private cells: SourceLine[][] = [];
  private rows: EdgedCell[][] = [];

  /** `styles`: the names of styles by their numbers, as far as they are learnt. */
  private readonly styles: ReadonlyMap<number, string>;

  constructor(file: string, styles: ReadonlyMap<number, string>) {
    this.styles = styles;
    this.blocks = new TextBlocks(file);
  }

  write(text: string): void {
    this.text += text;
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
    cell: () => this.endCell(),
    nestcell: () => this.endLine(),
    row: () => this.endRow(),
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
  }

  private endLine(): void {
    const parts = this.text.split("\n").filter((text) => !isBlank(text));
    this.lines.push(...parts.map((text, at) => ({ text, isListItem: this.isListItem && at === 0 })));
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
    const name = this.style === null ? "" : (this.styles.get(this.style) ?? "");
    if (/^(title|t[ií]tulo)$/i.test(name)) return "title";
    const level = /^(?:heading|t[ií]tulo) (\d)$/i.exec(name)?.[1];
    return level === undefined ? null : Number(level);
  }

  private endCell(): void {
    this.endLine();
    this.cells.push(this.lines);
    this.lines = [];
  }

  /** A row's definition may stand before or after its cells; where it has too few edges, the rest are as wide as a centimetre. */
  private endRow(): void {
    const row: EdgedCell[] = [];
    let left = this.left;
    this.cells.forEach((lines, at) => {
      const definition = this.definitions[at] ?? { ...NO_DEFINITION, right: left + 567 };
      const before = row.at(-1);
      if (definition.continuesLeft && before) {
        before.right = definition.right;
        before.lines = [...before.lines, ...lines];
      } else row.push({ left, right: definition.right, continuesAbove: definition.continuesAbove, lines });
      left = definition.right;
    });
    if (row.length > 0) this.rows.push(row);
    this.cells = [];
  }

  private endTable(): void {
    if (this.cells.length > 0) this.endRow();
    if (this.rows.length > 0) this.blocks.addTable(cellsByEdges(this.rows));
    this.rows = [];
  }
}
