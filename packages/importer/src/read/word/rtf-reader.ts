/** Takes the tokens of rich text one by one and gathers what is seen on the page: text, paragraphs, cells and rows. */
import { isBlank } from "@cotejo/core";
import type { Block, Paragraph, SourceLine } from "../source-document.ts";
import type { RtfToken } from "./rtf-tokens.ts";
import { cellsByEdges, type EdgedCell } from "./table-grid.ts";
import { TextBlocks } from "./text-blocks.ts";

/** Groups of the pages' heads and feet. */
const PAGE_HEADS = new Set("header headerl headerr headerf footer footerl footerr footerf".split(" "));
/** Groups whose text is no part of the body: tables of the file, notes, pictures, fields' instructions. */
const UNREAD = new Set(
  `fonttbl colortbl info pict footnote annotation fldinst
  listtable listoverridetable revtbl filetbl xmlnstbl rsidtbl themedata datastore latentstyles objdata nonesttables
  bkmkstart bkmkend tc xe private`.split(/\s+/),
);
/** Words that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: "\t",
  line: "\n",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  emdash: "—",
  endash: "–",
  bullet: "•",
  emspace: " ",
  enspace: " ",
  "~": "\u00A0",
  _: "-",
};
/** Windows code pages by a font's character set ("\fcharset"); others are read by the document's own. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  77: "macintosh",
  128: "shift_jis",
  161: "windows-1253",
  162: "windows-1254",
  204: "windows-1251",
  238: "windows-1250",
};

/** What holds inside a group and ends with it. */
interface Group {
  isUnread: boolean;
  /** Of a page's head or foot: unread as body, and kept. */
  isPageHead: boolean;
  /** The group names fonts or styles, which are learnt and not shown. */
  learns: "font" | "style" | null;
  isHidden: boolean;
  codePage: string;
  /** Characters that stand after "\u" for readers without Unicode. */
  fallback: number;
}

interface CellDefinition {
  right: number;
  continuesAbove: boolean;
  continuesLeft: boolean;
}

const NO_DEFINITION = { continuesAbove: false, continuesLeft: false };

export class RtfReader {
  private readonly blocks: TextBlocks;
  private readonly groups: Group[] = [];
  private group: Group = {
    isUnread: false,
    isPageHead: false,
    learns: null,
    isHidden: false,
    codePage: "windows-1252",
    fallback: 1,
  };
  private readonly fonts = new Map<number, string>();
  private readonly styles = new Map<number, string>();
  private learnt = { number: 0, name: "" };
  private documentPage = "windows-1252";

  private text = "";
  private pageHead = "";
  private bytes: number[] = [];
  private skip = 0;
  private isFirstOfGroup = false;
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

  constructor(file: string) {
    this.blocks = new TextBlocks(file);
  }

  take(token: RtfToken): void {
    if (token.kind !== "byte") this.flushBytes();
    if (token.kind === "open") {
      this.groups.push({ ...this.group });
      this.isFirstOfGroup = true;
      return;
    }
    if (token.kind === "close") this.closeGroup();
    else if (token.kind === "byte") this.takeByte(token.byte);
    else if (token.kind === "text") this.write(token.text);
    else if (token.kind === "symbol") this.takeSymbol(token.symbol);
    else this.takeWord(token.word, token.parameter);
    if (!(token.kind === "symbol" && token.symbol === "*")) this.isFirstOfGroup = false;
  }

  finish(): Block[] {
    this.flushBytes();
    this.endParagraph();
    this.endTable();
    return this.blocks.finish("RTF");
  }

  private closeGroup(): void {
    if (this.group.learns) this.learn();
    if (this.group.isPageHead && !this.groups.at(-1)?.isPageHead) this.endPageHead();
    this.group = this.groups.pop() ?? this.group;
    this.skip = 0;
  }

  private endPageHead(): void {
    for (const line of this.pageHead.split("\n")) this.blocks.addPageHead(line);
    this.pageHead = "";
  }

  private learn(): void {
    const { number, name } = this.learnt;
    if (this.group.learns === "style" && name) this.styles.set(number, name.replace(/;\s*$/, "").trim());
    this.learnt = { number: 0, name: "" };
  }

  private takeByte(byte: number): void {
    if (this.skip > 0) this.skip--;
    else this.bytes.push(byte);
  }

  private flushBytes(): void {
    if (this.bytes.length === 0) return;
    const text = new TextDecoder(this.group.codePage).decode(Uint8Array.from(this.bytes));
    this.bytes = [];
    this.append(text);
  }

  /** Text of the file: what stands after "\u" for older readers is passed over. */
  private write(text: string): void {
    const skipped = Math.min(this.skip, text.length);
    this.skip -= skipped;
    this.append(text.slice(skipped));
  }

  private append(text: string): void {
    if (this.group.isPageHead) this.pageHead += text;
    else if (this.group.learns) this.learnt.name += text;
    else if (!this.group.isUnread && !this.group.isHidden) this.text += text;
  }

  private takeSymbol(symbol: string): void {
    if (symbol === "*") {
      if (this.isFirstOfGroup) this.group.isUnread = true;
    } else if (symbol === "\n" || symbol === "\r") this.endParagraph();
    else if (symbol === "~" || symbol === "_") this.write(CHARACTERS[symbol]!);
    else if ("\\{}".includes(symbol)) this.write(symbol);
  }

  private takeWord(word: string, parameter: number | null): void {
    if (this.takeDestination(word)) return;
    if (word === "u") {
      this.append(String.fromCharCode(((parameter ?? 63) + 65536) % 65536));
      this.skip = this.group.fallback;
    } else if (Object.hasOwn(CHARACTERS, word)) this.write(CHARACTERS[word]!);
    else if (Object.hasOwn(this.characterWords, word)) this.characterWords[word]!(parameter);
    else if (this.group.isPageHead && /^(?:par|cell|row|sect)$/.test(word)) this.pageHead += "\n";
    else if (!this.group.isUnread && Object.hasOwn(this.layoutWords, word)) this.layoutWords[word]!(parameter);
  }

  private takeDestination(word: string): boolean {
    if (word === "fonttbl" || word === "stylesheet") {
      this.group.learns = word === "fonttbl" ? "font" : "style";
      return true;
    }
    if (word === "listtext" || word === "pntext") {
      this.isListItem = true;
      this.group.isUnread = true;
      return true;
    }
    if (!UNREAD.has(word) && !PAGE_HEADS.has(word)) return false;
    this.group.isPageHead = PAGE_HEADS.has(word);
    this.group.isUnread = true;
    return true;
  }

  private readonly characterWords: Readonly<Record<string, (parameter: number | null) => void>> = {
    uc: (parameter) => {
      this.group.fallback = parameter ?? 1;
    },
    ansicpg: (parameter) => this.useDocumentPage(codePageOf(parameter)),
    mac: () => this.useDocumentPage("macintosh"),
    fcharset: (parameter) => this.fonts.set(this.learnt.number, CODE_PAGES[parameter ?? 0] ?? ""),
    v: (parameter) => this.hide(parameter !== 0),
    deleted: (parameter) => this.hide(parameter !== 0),
    plain: () => this.hide(false),
    f: (parameter) => {
      this.learnt.number = parameter ?? 0;
      this.group.codePage = this.fonts.get(parameter ?? 0) || this.documentPage;
    },
    s: (parameter) => {
      if (this.group.learns === "style") this.learnt.number = parameter ?? 0;
      else this.style = parameter;
    },
  };

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

  private useDocumentPage(page: string): void {
    this.documentPage = page;
    this.group.codePage = page;
  }

  private hide(isHidden: boolean): void {
    this.group.isHidden = isHidden;
  }

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

  private endParagraph(): void {
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

function codePageOf(number: number | null): string {
  if (number === 65001) return "utf-8";
  return number !== null && ((number >= 1250 && number <= 1258) || number === 874)
    ? `windows-${number}`
    : "windows-1252";
}
